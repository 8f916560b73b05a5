import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, clientKeys, type Sandbox } from '../../../../sandbox/sandbox.ts';
import { createClient } from '../../../../src/index.ts';
import { documentShop, shopChecks, ShopCheckError } from '../../../../src/testing.ts';

/** The checks of `voucher-redeem/testing` in a unit test of a shop: a form with two boxes, whose requests a sandbox answers. */

let sandbox: Sandbox;
let isPlaced: boolean;

function open(): HTMLFormElement {
  isPlaced = false;
  document.body.innerHTML =
    '<form><voucher-redeem></voucher-redeem><voucher-redeem preview></voucher-redeem></form>';
  const form = document.querySelector('form')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isPlaced = true;
  });
  for (const box of document.querySelectorAll('voucher-redeem'))
    box.client = createClient({
      applicationId: clientKeys.applicationId,
      clientToken: clientKeys.token,
      apiUrl: 'http://localhost',
      fetch: sandbox.fetch,
    });
  return form;
}

const checkCalled = (name: string) => shopChecks.find((check) => check.name === name)!;
const shopThat = (opens: () => unknown) =>
  documentShop({ sandbox, open: opens, isOrderPlaced: () => isPlaced });

/** Registers the tests of one environment. */
export function checksIn(environment: string): void {
  describe(`the checks of a shop in ${environment}`, () => {
    beforeEach(() => {
      sandbox = createSandbox({ settings: { rateLimit: null } });
    });
    afterEach(() => sandbox.close());

    for (const check of shopChecks.filter(({ name }) => name !== 'policy-holds'))
      it(`pass on a good checkout: ${check.title}`, () => check.run(shopThat(open)));

    it('find a listener that places the order at Enter, and name the section that helps', async () => {
      const shop = shopThat(() =>
        open().addEventListener('keydown', ({ key }) => (isPlaced ||= key === 'Enter'), true),
      );
      await expect(checkCalled('enter-places-no-order').run(shop)).rejects.toThrow(
        new ShopCheckError(
          'Enter in the empty box placed the order.',
          'docs/testing.md#enter-places-no-order',
        ),
      );
    });

    it('find a box whose messages are hidden from screen readers', async () => {
      const shop = shopThat(() => open().setAttribute('aria-hidden', 'true'));
      await expect(checkCalled('refusal-is-announced').run(shop)).rejects.toThrow(
        'The message of a refusal is hidden by aria-hidden of <form>. See docs/testing.md#a-refusal-is-announced',
      );
    });

    it('find a page that sends a code again whose answer was lost', async () => {
      const retry = ({ outcome }: { outcome: { code: string } }) =>
        setTimeout(
          () =>
            void sandbox.fetch(`http://localhost/client/v1/redeem?code=${outcome.code}`, {
              method: 'POST',
              headers: {
                'X-Client-Application-Id': clientKeys.applicationId,
                'X-Client-Token': clientKeys.token,
                'Content-Type': 'application/json',
              },
              body: '{}',
            }),
          500,
        );
      const shop = shopThat(() => open().addEventListener('voucher-failed', retry, { once: true }));
      await expect(checkCalled('lost-answer-is-not-offered-again').run(shop)).rejects.toThrow(
        'The page sent a code again whose answer was lost.',
      );
    });

    it('say that a policy is kept only by a browser', async () => {
      await expect(checkCalled('policy-holds').run(shopThat(open))).rejects.toThrow(
        'A unit test keeps no policy: run this check in a browser.',
      );
    });
  });
}
