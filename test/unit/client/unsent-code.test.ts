import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/client/client.ts';
import { openSandboxShop } from '../../support/shop.ts';

/** Every call that takes a code, with one endpoint and with the other. */
const calls: { [name: string]: (client: Client, code: string) => Promise<unknown> } = {
  redeem: (client, code) => client.redeem(code),
  'redeemAll with a text': (client, code) => client.redeemAll(['TENOFF', code]),
  'redeemAll with an object': (client, code) => client.redeemAll([{ object: 'voucher', id: code }]),
  validate: (client, code) => client.validate(code),
  'validate with a list': (client, code) => client.validate([{ object: 'voucher', id: code }]),
};

const endpoints = ['redeem', 'redemptions'] as const;

describe('a code of more than 300 characters', () => {
  for (const [name, call] of Object.entries(calls))
    for (const endpoint of endpoints)
      it(`is refused by ${name} with the endpoint ${endpoint}, and nothing is sent`, async () => {
        const { client, requests } = openSandboxShop({ endpoint });
        expect(await call(client, 'A'.repeat(301))).to.include({ status: 'refused', key: 'code_too_long' });
        expect(requests).to.deep.equal([]);
      });

  for (const [name, call] of Object.entries(calls))
    it(`is counted by ${name} as it would be sent: 300 characters and what is removed are sent`, async () => {
      const { client, requests } = openSandboxShop();
      await call(client, `  ${'A\u200b'.repeat(300)}  `);
      expect(requests.length).to.equal(1);
    });

  it('has an id of its attempt and the code, as every outcome has', async () => {
    const outcome = await openSandboxShop().client.redeem(
      ` ${'A'.repeat(301)}`,
      {},
      { attemptId: 'att_lamp' },
    );
    expect(outcome).to.deep.equal({
      status: 'refused',
      key: 'code_too_long',
      message: 'Nothing was sent.',
      attemptId: 'att_lamp',
      code: 'A'.repeat(301),
    });
  });

  it('is no limit for the id of a promotion, which the page knows from the API', async () => {
    const { client, requests } = openSandboxShop();
    await client.redeemAll([{ object: 'promotion_tier', id: 'p'.repeat(301) }]);
    expect(requests.length).to.equal(1);
  });

  it('does not hide that another code of the list is empty', async () => {
    const refused = await openSandboxShop().client.redeemAll(['', 'A'.repeat(301)]);
    expect(refused).to.include({ status: 'refused', key: 'missing_code' });
  });
});

describe('a code that is no text', () => {
  const mistakes: { [what: string]: unknown } = {
    'an event, as in button.onclick = client.redeem': new Event('click'),
    'an object': { code: 'TENOFF' },
    'an array in place of one code': [['TENOFF']],
    'a function': () => 'TENOFF',
    'a symbol': Symbol('TENOFF'),
  };
  for (const [what, code] of Object.entries(mistakes))
    for (const [name, call] of Object.entries(calls))
      it(`is a TypeError of ${name} before anything is sent: ${what}`, async () => {
        for (const endpoint of endpoints) {
          const { client, requests } = openSandboxShop({ endpoint });
          await expect(call(client, code as string)).rejects.toThrow(TypeError);
          expect(requests).to.deep.equal([]);
        }
      });

  it('is named with what came', async () => {
    const { client } = openSandboxShop();
    await expect(client.redeem(new Event('click') as never)).rejects.toThrow(
      'voucher-redeem: code should be text, got [object Event] (object).',
    );
  });
});
