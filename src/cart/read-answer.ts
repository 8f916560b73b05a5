import { asObject, asText } from '../api/json.ts';
import type { Applicable, Unused, Validation } from '../client/stack-outcome.ts';
import { allChangeNothing } from '../effects/changes-nothing.ts';
import type { CartItem, Verdict } from './cart-state.ts';
import { keyOf } from './item-key.ts';
import { isConsequence, isGone, reasonOf } from './reason.ts';

/** What the API answered to a question. */
export type ApiAnswer = Exclude<Validation, { status: 'failed' }>;

/** The application mode of the project, as far as an answer shows it (docs/voucherify-api.md#stacking-rules). */
export function modeOf({ body, unused }: ApiAnswer): 'ALL' | 'PARTIAL' | undefined {
  const mode = asText(asObject(asObject(body).stacking_rules).redeemables_application_mode);
  if (mode === 'ALL' || mode === 'PARTIAL') return mode;
  return unused.some(({ key }) => isConsequence(key)) ? 'ALL' : undefined;
}

/** Whether the API refused the request and not single redeemables of it. */
export const isWholeRefusal = (answer: ApiAnswer): boolean =>
  answer.status === 'refused' && answer.unused.length === 0;

/** In the mode ALL: the one whose refusal voids the answer. */
export const culpritOf = ({ unused }: ApiAnswer): Unused | undefined =>
  unused.find(({ status, key }) => status !== 'skipped' && !isConsequence(key)) ??
  unused.find(({ key }) => !isConsequence(key)) ??
  unused[0];

/** The parts of an answer that are about an item. A promotion stack is always alone, and is answered by its tiers. */
const partsOf = <Part extends { object: string; id: string }>(item: CartItem, parts: readonly Part[]) =>
  item.redeemable.object === 'promotion_stack' ? parts : parts.filter((part) => keyOf(part) === item.key);

/** What an answer that is not void says about an item. */
export function verdictOn(item: CartItem, answer: ApiAnswer): Verdict {
  const all: readonly Applicable[] = answer.status === 'refused' ? [] : answer.applicable;
  const applicable = partsOf(item, all);
  if (applicable.length > 0) {
    const effects = applicable.flatMap((part) => part.effects);
    if (!item.isForced && allChangeNothing(effects)) return { state: 'no-effect' };
    const { order } = applicable.at(-1)!;
    return { state: 'applied', effects, order, position: all.indexOf(applicable[0]!) };
  }
  const [unused] = partsOf(item, answer.unused);
  if (!unused)
    return { state: 'parked', reason: { key: 'unknown', message: 'The API says nothing about it.' } };
  return verdictOf(unused, applicableIds(answer));
}

/** A redeemable that was not used, as a verdict. `others` are the ids of those that were. */
export function verdictOf(unused: Unused, others: readonly string[] = []): Verdict {
  const reason = reasonOf(unused, others);
  return { state: isGone(reason) ? 'gone' : 'parked', reason };
}

export const applicableIds = (answer: ApiAnswer): string[] =>
  answer.status === 'refused' ? [] : answer.applicable.map(({ id }) => id);
