import { readManifest } from '../../../demo/playground/manifest.ts';
import { initialState, type PlaygroundState } from '../../../demo/playground/state.ts';

/** A small manifest with an attribute of each kind, as the analyzer writes it. */
const attribute = (name: string, type: string, description = '') => ({
  name,
  type: { text: type },
  description,
  fieldName: name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
});

export const api = readManifest({
  modules: [
    { declarations: [{ kind: 'function', name: 'other' }] },
    {
      declarations: [
        {
          tagName: 'voucher-redeem',
          attributes: [
            attribute('application-id', 'string'),
            attribute('client-token', 'string'),
            attribute('api-url', 'string | undefined'),
            attribute('session-key', 'string | undefined'),
            attribute(
              'amount',
              'number | undefined',
              'What the order costs, in minor units (1999 for 19.99). More.',
            ),
            attribute('currency', 'string | undefined'),
            attribute('preview', 'boolean'),
            attribute('privacy', "'strict' | undefined"),
            attribute('context', 'RedemptionContext', 'Customer and order. The attribute takes JSON.'),
          ],
          members: [
            { kind: 'field', name: 'amount', type: { text: 'number' }, attribute: 'amount' },
            { kind: 'field', name: 'client', type: { text: 'ElementClient | undefined' } },
            { kind: 'field', name: 'checking', type: { text: 'boolean' } },
            { kind: 'field', name: 'outcome', type: { text: 'Outcome | undefined' } },
            { kind: 'method', name: 'redeem', parameters: [{ name: 'code' }] },
            { kind: 'method', name: 'reset' },
            { kind: 'method', name: 'settle', parameters: [{ name: 'result' }] },
          ],
          slots: [{ name: 'help' }, { name: 'fields' }, { name: '' }],
          events: [{ name: 'voucher-redeemed' }],
          cssProperties: [{ name: '--voucher-redeem-accent', description: 'The button. Default #2f5bd0.' }],
          cssStates: [{ name: 'redeemed' }],
        },
      ],
    },
  ],
});

/** The state of a playground that nobody has touched. */
export const usual: PlaygroundState = {
  ...initialState,
  attributes: {
    'application-id': 'sandbox-client-id',
    'client-token': 'sandbox-client-token',
    'api-url': 'http://localhost:4010',
    amount: '5000',
    currency: 'USD',
  },
};
