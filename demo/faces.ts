import { appliedFaces } from './applied-faces.ts';
import { HOUR, type Face } from './face.ts';
import { looks } from './looks.ts';

const OFFLINE = {
  status: 'failed',
  kind: 'offline',
  mayHaveRedeemed: false,
  message: 'The browser is offline.',
  attemptId: 'offline',
  code: 'TENOFF',
} as const;

/** What the shop's backend may find. */
const REDEEMED = JSON.stringify({
  id: 'r_settled',
  result: 'SUCCESS',
  voucher: { code: 'DROP-AFTER', discount: { type: 'AMOUNT', amount_off: 500 } },
});

const settle = (found: string) => ({ call: 'settle', with: found });

/** Every phase of the box and every effect of a voucher. The gallery and the playground show them. */
export const FACES: { title: string; faces: Face[] }[] = [
  {
    title: 'Before an answer',
    faces: [
      { title: 'ready' },
      { title: 'prefilled', code: 'SPRING-2026' },
      { title: 'disabled', code: 'SPRING-2026', properties: { disabled: true } },
      { title: 'waiting for the page', codes: ['TENOFF'], properties: { gateTimeout: HOUR }, isGated: true },
      { title: 'redeeming', codes: ['SLOW-5S'], properties: { timeout: HOUR }, isHeld: true },
      { title: 'checks first', code: 'SPRING-2026', properties: { preview: true } },
      { title: 'checking', checked: 'SLOW-5S', properties: { preview: true, timeout: HOUR }, isHeld: true },
      { title: 'collapsed', properties: { collapsed: true } },
      { title: 'with the order’s amount', properties: { amountField: true } },
      {
        title: 'with fields, a logo and a hint of the shop’s',
        slots: {
          logo: 'Kettle & Crank',
          fields: 'customer.email metadata.newsletter',
          label: 'Gift card',
          help: 'The 11 letters on the back of the card.',
        },
      },
    ],
  },
  {
    title: 'Checked, not redeemed',
    faces: ['TENOFF', 'SAVE20', 'FLAT30', 'FREEMUG', 'FREESHIP', 'GIFT50', 'POINTS500']
      .map((code): Face => ({ title: code, checked: code, properties: { preview: true } }))
      .concat({ title: 'changes nothing', checked: 'FLAT30', properties: { preview: true, amount: 3000 } }),
  },
  {
    title: 'Redeemed',
    faces: [
      { title: 'amount off', codes: ['TENOFF'] },
      { title: 'percent, capped', codes: ['SAVE20'], properties: { amount: 12_000 } },
      { title: 'fixed price', codes: ['FLAT30'] },
      { title: 'a free product', codes: ['FREEMUG'] },
      { title: 'free delivery', codes: ['FREESHIP'] },
      { title: 'a gift card', codes: ['gfct5ZWI1nL'] },
      { title: 'a loyalty card', codes: ['POINTS500'] },
      { title: 'changes nothing', codes: ['FLAT30'], properties: { amount: 3000 } },
      { title: 'two in a row', codes: ['TENOFF', 'GIFT50'] },
      { title: 'with the shop’s own receipt', codes: ['TENOFF'], slots: { success: 'Enjoy your discount!' } },
      { title: 'without totals', codes: ['TENOFF'], properties: { hideTotals: true } },
      { title: 'hostile text', codes: ['XSS'] },
    ],
  },
  {
    title: 'Refused',
    faces: [
      { title: 'unknown', codes: ['SUMMER-2O26'] },
      { title: 'unknown, with another spelling', codes: ['ＴＥＮＯＦＦ'] },
      { title: 'expired', codes: ['EXPIRED'] },
      { title: 'with the failure key', codes: ['EXPIRED'], properties: { showReason: true } },
      { title: 'used up', codes: ['USEDUP'] },
      { title: 'another account', codes: ['SIGNIN'] },
      { title: "the merchant's own text", codes: ['BIGCART'] },
      { title: 'after a success', codes: ['TENOFF', 'EXPIRED'] },
      { title: 'an empty box', codes: [''] },
      { title: 'hostile text', codes: ['XSS-REFUSED'] },
      { title: 'in private', codes: ['EXPIRED'], properties: { privacy: 'strict' } },
      {
        title: 'an invalid amount',
        codes: ['TENOFF'],
        properties: { amountField: true, amount: undefined! },
      },
    ],
  },
  {
    title: 'Failed',
    faces: [
      { title: 'undecided', codes: ['DROP-AFTER'] },
      { title: 'undecided, being checked', codes: ['DROP-AFTER'], properties: { checking: true } },
      {
        title: 'set up wrongly',
        codes: ['TENOFF'],
        properties: { clientToken: undefined! },
      },
      { title: 'an unreadable answer', codes: ['HTML-502'] },
      { title: 'no answer in time', codes: ['SLOW-5S'], properties: { timeout: 50 }, isHeld: true },
      { title: 'offline', properties: { outcome: OFFLINE } },
      { title: 'settled: it was redeemed', codes: ['DROP-AFTER'], steps: [settle(REDEEMED)] },
      { title: 'settled: it was not redeemed', codes: ['DROP-AFTER'], steps: [settle('not-redeemed')] },
      { title: 'too many requests, and the wait is soon over', codes: ['RATE-LIMIT'] },
    ],
  },
  { title: 'Several codes', faces: appliedFaces },
  { title: 'Looks', faces: looks },
];
