import { boxLanguage, isRedeemNow } from './mode.ts';
import '../src/define.ts';
import type { VoucherEventMap } from '../src/define.ts';
import type { MessageContext } from '../src/messages.ts';
import { startCheckout } from './checkout.ts';
import { forgetCart } from './kept-cart.ts';
import { element, find, log, sandboxUrl, startOver } from './page.ts';
import { startRedeemNow } from './redeem-now.ts';
import { seededCodes } from '../sandbox/fixtures/vouchers.ts';

/** A storefront as a shop would write it. Codes are applied to the cart and redeemed with the order, or with `?redeem-now` at once. */

const box = find<HTMLElementTagNameMap['voucher-redeem']>('box');

/** Every language's file. The box's own is loaded. */
const languages = import.meta.glob<{ [name: string]: MessageContext['messages'] }>(
  '../src/messages/locales/*.ts',
);
const words = await languages[`../src/messages/locales/${boxLanguage}.ts`]?.();
const messages = words?.[boxLanguage.replaceAll('-', '')];
if (messages)
  (box.constructor as typeof import('../src/element.ts').VoucherRedeem).registerMessages(
    boxLanguage,
    messages,
  );

box.apiUrl = sandboxUrl;
const refresh = isRedeemNow ? startRedeemNow(box) : startCheckout(box);

for (const type of [
  'voucher-redeem-request',
  'voucher-applied',
  'voucher-changed',
  'voucher-redeemed',
  'voucher-refused',
  'voucher-failed',
] as const)
  box.addEventListener(type, (event) => log(event.type, shownOf(event)));

/** What an event says, without what every event has. */
function shownOf(event: VoucherEventMap[keyof VoucherEventMap]): object {
  if ('outcome' in event) return event.outcome;
  if ('context' in event) return { code: event.code, context: event.context };
  return { ...event };
}

find('codes').append(
  ...seededCodes.map(({ code, description }) => {
    const fill = element('button') as HTMLButtonElement;
    fill.type = 'button';
    fill.append(element('code', code), element('span', description));
    fill.addEventListener('click', () => {
      box.code = code;
      // A folded box opens with a code in it.
      void box.updateComplete.then(() => box.focus());
    });
    const item = element('li');
    item.append(fill);
    return item;
  }),
);

for (const id of ['customer', 'berlin']) find(id).addEventListener('change', refresh);

const now = find<HTMLInputElement>('redeem-now');
now.checked = isRedeemNow;
now.addEventListener('change', () => location.assign(now.checked ? '?redeem-now#testers' : './#testers'));

find('reset').addEventListener('click', () => {
  forgetCart();
  void startOver().then(() => location.reload());
});

find('diagnose').addEventListener('click', () => {
  void box.diagnose().then((diagnosis) => log(`diagnose: ${diagnosis.status}`, diagnosis));
});

// A tester's part of the page stays open when the page is loaded again.
const testers = find<HTMLDetailsElement>('testers');
testers.open = location.hash === '#testers';
testers.addEventListener('toggle', () =>
  history.replaceState(null, '', testers.open ? '#testers' : location.pathname + location.search),
);

find<HTMLAnchorElement>('sandbox-link').href = sandboxUrl;
refresh();
