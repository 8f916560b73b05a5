import { createClient, createSession, type Redeemable } from '../src/index.ts';
import { describe, describeEffect, describeUnused, type MessageContext } from '../src/messages.ts';
import { enStack } from '../src/messages/locales/en.ts';
import { begin, end } from './attempts.ts';
import { contextNow } from './cart.ts';
import { element, find, log, sandboxUrl } from './page.ts';
import type { Redemption, StackOutcome, StackRedeemed, Unused, Valid } from '../src/index.ts';

/** Several things on one order: the promotions the cart qualifies for, a gift card and a code, checked first, then redeemed. */

export const client = createClient({
  applicationId: 'sandbox-client-id',
  clientToken: 'sandbox-client-token',
  apiUrl: sandboxUrl,
});
const voice = { messages: enStack, locale: 'en-US', currency: 'USD' } satisfies MessageContext;
/** Before anything is redeemed, the sentences say what a code would give. */
const offering = { ...voice, messages: { ...enStack, ...enStack.offered } } satisfies MessageContext;

const form = find<HTMLFormElement>('together');
const promotions = find<HTMLUListElement>('promotions');
const result = find('together-result');
const check = find<HTMLButtonElement>('check');
const redeem = find<HTMLButtonElement>('redeem-all');

/** What the merchant calls each promotion. */
const banners = new Map<string, string>();

/** What a shopper calls it: a code as it was typed, a promotion by its banner. */
export const called = (id: string) => banners.get(id) ?? id;

/** What a check found is held for this shopper while they think about it. */
let session = createSession({ ttl: 10, ttl_unit: 'MINUTES' });

/** Shows which promotions the cart may use now; the shopper's choice among them stays. */
export async function showPromotions(): Promise<void> {
  const answer = await client.qualify(contextNow(), { scenario: 'ALL', limit: 20 });
  const chosen = new Set(chosenPromotions());
  const tiers =
    answer.status === 'qualified' ? answer.redeemables.filter((one) => one.object === 'promotion_tier') : [];
  promotions.replaceChildren(
    ...tiers.map(({ id, name, banner, effects }) => {
      banners.set(id, banner ?? name ?? id);
      const box = element('input') as HTMLInputElement;
      Object.assign(box, { type: 'checkbox', name: 'promotion', value: id, checked: chosen.has(id) });
      const label = element('label', '', 'check');
      const what = element('span', called(id));
      what.append(element('small', effects.map((effect) => describeEffect(effect, offering)).join(' ')));
      label.append(box, what);
      const item = element('li');
      item.append(label);
      return item;
    }),
  );
  find('no-promotions').hidden = tiers.length > 0;
  if (answer.status !== 'qualified') find('no-promotions').textContent = describe(answer, voice).sentence;
}

const chosenPromotions = () =>
  [...promotions.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

function chosen(): (string | Redeemable)[] {
  const typed = ['gift-card', 'code'].map(
    (name) => (form.elements.namedItem(name) as HTMLInputElement).value,
  );
  const tiers = chosenPromotions().map((id): Redeemable => ({ object: 'promotion_tier', id }));
  return [...typed.filter((code) => code.trim()), ...tiers];
}

/** A line for each thing, in the order of their application, then those that were not used. */
function show(
  title: string,
  used: StackRedeemed['redeemed'] | Valid['applicable'],
  unused: Unused[],
  context: MessageContext = voice,
) {
  const line = (className: string, id: string, sentence: string) => {
    const item = element('li', '', className);
    item.append(element('bdi', called(id)), element('span', sentence));
    return item;
  };
  const list = element('ol');
  list.append(
    ...used.map(({ id, effects }) =>
      line('used', id, effects.map((effect) => describeEffect(effect, context)).join(' ')),
    ),
    ...unused.map((one) => line('unused', one.id, describeUnused(one, voice))),
  );
  result.replaceChildren(element('strong', title), list);
}

const say = (sentence: string) => result.replaceChildren(element('p', sentence));

async function checkAll() {
  const asked = chosen();
  if (asked.length === 0) return say('Choose a promotion, or enter a gift card or a code.');
  const answer = await client.validate(asked, { ...contextNow(), session });
  log(`validate: ${answer.status}`, answer);
  if (answer.status === 'refused' && answer.unused.length) show('Nothing can be used', [], answer.unused);
  else if (answer.status === 'refused' || answer.status === 'failed') say(describe(answer, voice).sentence);
  else show('This would be used', answer.applicable, answer.unused, offering);
}

/** What was redeemed: what it is called, and its redemption. */
export interface RedeemedOne {
  id: string;
  redemption: Redemption;
}

/** Tells the shop's backend how a stack ended. If nobody knows it, the backend finds out, and then its codes are free again. */
async function settleByBackend(
  outcome: StackOutcome,
  codes: string[],
  onRedeemed: (redeemed: RedeemedOne[]) => void,
): Promise<void> {
  const { attemptId, status } = outcome;
  const isUndecided = status === 'failed' && outcome.mayHaveRedeemed;
  const ended =
    status === 'redeemed' || status === 'partial'
      ? 'redeemed'
      : status === 'refused'
        ? 'refused'
        : isUndecided
          ? 'no-answer'
          : 'not-sent';
  const found = await end({ attemptId, codes, ended });
  if (!found || !isUndecided) return;
  const redemptions = found.status === 'redeemed' ? found.redemptions : [];
  client.settle(codes[0]!, redemptions[0] ?? 'not-redeemed');
  if (redemptions.length === 0) return say('Nothing was redeemed. You can try again.');
  say('It was redeemed after all.');
  onRedeemed(
    redemptions.map((redemption) => ({ id: redemption.voucher?.code ?? redemption.id, redemption })),
  );
}

async function redeemAll(onRedeemed: (redeemed: RedeemedOne[]) => void) {
  const asked = chosen();
  if (asked.length === 0) return say('Choose a promotion, or enter a gift card or a code.');
  const codes = asked.map((one) => (typeof one === 'string' ? one : one.id));
  const attemptId = `att_${crypto.randomUUID()}`;
  try {
    await begin(attemptId, codes);
  } catch {
    return say('This order has too many attempts that nobody knows the end of. Nothing was redeemed.');
  }
  const options = { attemptKey: 'attempt_id', attemptId };
  const outcome = await client.redeemAll(asked, { ...contextNow(), session }, options);
  void settleByBackend(outcome, codes, onRedeemed);
  log(`redeemAll: ${outcome.status}`, outcome);
  switch (outcome.status) {
    case 'redeemed':
    case 'partial':
      show(
        outcome.status === 'redeemed' ? 'Redeemed' : 'Some were redeemed, some were not',
        outcome.redeemed,
        outcome.unused,
      );
      session = createSession({ ttl: 10, ttl_unit: 'MINUTES' });
      form.reset();
      return onRedeemed(outcome.redeemed);
    case 'refused':
      return outcome.unused.length
        ? show('Nothing was redeemed', [], outcome.unused)
        : say(describe(outcome, voice).sentence);
    case 'failed': {
      const { title, sentence } = describe(outcome, voice);
      return say([title, sentence].filter(Boolean).join('. '));
    }
  }
}

/** One thing at a time: a second press while an answer is under way asks nothing. */
async function once(work: () => Promise<void>) {
  if (check.disabled) return;
  check.disabled = redeem.disabled = true;
  try {
    await work();
  } finally {
    check.disabled = redeem.disabled = false;
  }
}

export function startTogether(onRedeemed: (redeemed: RedeemedOne[]) => void) {
  // Only a press of its button redeems: Enter in a field checks.
  redeem.addEventListener('click', () => void once(() => redeemAll(onRedeemed)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void once(checkAll);
  });
  void showPromotions();
}
