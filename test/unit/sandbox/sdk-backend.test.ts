import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { managingTests } from './sdk/managing.ts';
import { notServed } from './sdk/not-served.ts';
import { orderTests } from './sdk/orders.ts';
import { redeemingTests } from './sdk/redeeming.ts';
import { callsOf, openSession } from './sdk/session.ts';

/** Voucherify's own SDK manages the sandbox as a shop's backend does, over a real port. */

interface Refused {
  code: number;
  key: string | undefined;
}

const session = await openSession();
beforeEach(() => session.sandbox.reset());
afterAll(() => session.sandbox.close());

describe('the server side of @voucherify/sdk', () => {
  managingTests(session);
  orderTests(session);
  redeemingTests(session);

  it('has no call that is neither made by the tests of this file nor on the list of what is not served', () => {
    const { sdk, made } = session;
    const all = new Set(callsOf(sdk));
    const missing = [...all].filter((call) => !made.has(call) && !notServed.includes(call));
    expect(missing).to.deep.equal([]);
    expect(notServed.filter((call) => made.has(call) || !all.has(call))).to.deep.equal([]);
  });
});

describe('the calls that the sandbox does not serve', () => {
  it('are answered with 404 or 405 and without a key, which means that there is no such endpoint', async () => {
    for (const call of notServed.filter((name) => !/CSV$/.test(name))) {
      const names = call.split('.');
      const method = names.pop() ?? '';
      const part = names.reduce<unknown>((whole, name) => Reflect.get(whole as object, name), session.sdk);
      // It is a text for the address, and an object with an id.
      const parameter = Object.assign(new String('x'), { id: 'x', code: 'x', source_id: 'x' });
      const parameters = [parameter, parameter, parameter];
      const answer: unknown = Reflect.apply(
        Reflect.get(part as object, method) as () => unknown,
        part,
        parameters,
      );
      const error = (await Promise.resolve(answer).catch((reason: unknown) => reason)) as Refused;
      expect([404, 405], call).to.include(error.code);
      expect(error.key, call).to.equal(undefined);
    }
  });
});
