import type { Validation } from '../client/stack-outcome.ts';
import type { CandidateResult, CartItem, CartState, Entry, Question } from './cart-state.ts';
import { includedEntries, isApplied } from './cart-state.ts';
import { withTime } from './hold.ts';
import { keyOf } from './item-key.ts';
import { itemsOf } from './question.ts';
import { culpritOf, isWholeRefusal, modeOf, verdictOf, verdictOn, type ApiAnswer } from './read-answer.ts';
import { isConflict, isTransient, reasonOf } from './reason.ts';
import { inSequence, kindsIn } from './sequence.ts';
import { namesIn } from './promotion-names.ts';

/**
 * The state after the answer to a question. An answer about a cart that is no more is dropped, and so is one whose redeemables were not
 * in the order of application: what is shown is always the answer to the question about the cart as it is.
 */
export function withAnswer(before: CartState, question: Question, validation: Validation): CartState {
  const state: CartState = { ...before, asked: undefined };
  if (question.version !== state.version) return state;
  if (validation.status === 'failed')
    // Too many requests: the same is asked again, later.
    return validation.kind === 'rate-limited' ? state : withProblem(state, validation);
  if (validation.status === 'refused' && isWholeRefusal(validation))
    return isTransient(validation) ? state : withProblem(state, validation);
  const learned = withKinds(withFacts(state, question, validation), validation);
  // The kinds show another order of application: the same is asked again, in that order.
  if (!isSameOrder(itemsOf(learned), question.keys)) {
    const keys = inSequence(includedEntries(state), state.sequence).map(({ key }) => key);
    const isStale = state.isStale || !isSameOrder(inSequence(includedEntries(learned), state.sequence), keys);
    return { ...learned, isStale };
  }
  const isVoid = validation.status === 'refused' && learned.mode === 'ALL';
  return isVoid ? withoutCulprit(learned, validation) : withVerdicts(learned, validation);
}

const isSameOrder = (items: readonly CartItem[], keys: readonly string[]): boolean =>
  items.every(({ key }, index) => key === keys[index]);

/** What an answer shows whatever it decides: the project's mode, and until when the lock lasts. */
function withFacts(state: CartState, question: Question, answer: ApiAnswer): CartState {
  const { sentAt, time, isWholeTime } = question;
  const isLocked = answer.status !== 'refused';
  const hold = isLocked ? withTime(state.hold, sentAt, time, isWholeTime) : state.hold;
  return {
    ...state,
    mode: modeOf(answer) ?? state.mode,
    // An answer that is not valid leaves the lock as it was. To ask again would not renew it.
    hold: isWholeTime ? { ...hold, isRenewalWanted: false } : hold,
    problem: undefined,
  };
}

function withKinds(state: CartState, answer: ApiAnswer): CartState {
  const kinds = kindsIn(answer);
  const names = namesIn(answer);
  const learn = <Item extends CartItem>(item: Item): Item => ({
    ...item,
    kind: kinds.get(item.key) ?? item.kind,
    name: names.get(item.key) ?? item.name,
  });
  return { ...state, entries: state.entries.map(learn), candidates: state.candidates.map(learn) };
}

/** The whole request has no answer. It is the new item's fault if the rest is answered already. */
function withProblem(
  before: CartState,
  problem: Exclude<Validation, { status: 'valid' | 'partial' }>,
): CartState {
  if (before.candidates.length === 0) return { ...before, problem };
  // The new item wanted the whole time of the lock. Without it, nobody does.
  const state: CartState = { ...before, hold: { ...before.hold, isRenewalWanted: false } };
  const ids = state.entries.map(({ redeemable }) => redeemable.id);
  return problem.status === 'failed'
    ? { ...withoutCandidate(state, problem), problem: state.isStale ? problem : state.problem }
    : withoutCandidate(state, { status: 'refused', reason: reasonOf(problem, ids) });
}

/** In the mode ALL, one refusal voids the answer. What was refused is left out, and the rest is asked about again. */
function withoutCulprit(state: CartState, answer: ApiAnswer): CartState {
  const culprit = culpritOf(answer)!;
  const verdict = verdictOf(culprit, state.entries.filter(isApplied).map(idOf));
  const entry = state.entries.find(({ key, isAside }) => !isAside && key === keyOf(culprit));
  if (!entry)
    return state.candidates.length > 0 && 'reason' in verdict
      ? withoutCandidate(state, { status: 'refused', reason: verdict.reason })
      : { ...state, problem: answer.status === 'refused' ? answer : undefined };
  const entries = state.entries.map((one) => (one === entry ? { ...one, verdict, isAside: true } : one));
  return { ...state, entries, isStale: true };
}

function withVerdicts(state: CartState, answer: ApiAnswer): CartState {
  const [candidate] = state.candidates;
  const judge = (entry: Entry): Entry => withVerdict(entry, state, answer);
  const entries = state.entries.map(judge);
  const blocked = entries.filter(isLeftOut);
  const blockers = entries.filter(({ isAside, verdict }) => !isAside && verdict.state === 'no-effect');
  // What changes nothing must not take a place from what would.
  if (blocked.length > 0 && blockers.length > 0) {
    const entriesAside = state.entries.map((entry, index) =>
      blockers.includes(entries[index]!) ? { ...entries[index]!, isAside: true } : entry,
    );
    return { ...state, entries: entriesAside, isStale: true };
  }
  const answered: CartState = {
    ...state,
    entries,
    isStale: false,
    order: answer.status === 'refused' ? undefined : answer.order,
  };
  if (!candidate) return answered;
  const verdict = verdictOn(candidate, answer);
  if (verdict.state === 'parked' || verdict.state === 'gone')
    return withoutCandidate(answered, { status: 'refused', reason: verdict.reason });
  if (verdict.state === 'no-effect') {
    const { key } = candidate;
    return {
      ...withoutCandidate(state, { status: 'no-effect' }),
      noEffect: { key, version: state.version },
      isStale: true,
    };
  }
  // A new item does not push out what was applied before.
  const pushedOut = blocked.filter((one) =>
    state.entries.some((old) => old.key === one.key && isApplied(old)),
  );
  const [first] = pushedOut;
  if (first && 'reason' in first.verdict) {
    const reason = reasonOf(first.verdict.reason, pushedOut.map(idOf));
    return { ...withoutCandidate(state, { status: 'refused', reason }), isStale: true };
  }
  const joined: Entry = withVerdict({ ...candidate, verdict, isAside: false }, state, answer);
  return {
    ...withoutCandidate(answered, { status: 'applied' }),
    entries: [...entries, joined],
    version: state.version + 1,
  };
}

/** What was left out of the answer because of others. */
const isLeftOut = ({ isAside, verdict }: Entry): boolean =>
  !isAside && verdict.state === 'parked' && isConflict(verdict.reason.key);

function withVerdict(entry: Entry, { mode }: CartState, answer: ApiAnswer): Entry {
  if (entry.isAside || entry.verdict.state === 'gone') return entry;
  const verdict = verdictOn(entry, answer);
  // In the mode ALL, it could void the next answer.
  return { ...entry, verdict, isAside: mode === 'ALL' && verdict.state === 'parked' };
}

const idOf = ({ redeemable }: CartItem): string => redeemable.id;

function withoutCandidate(state: CartState, result: CandidateResult): CartState {
  const [candidate, ...candidates] = state.candidates;
  return {
    ...state,
    candidates,
    decisions: [...state.decisions, { candidateId: candidate!.id, result }],
  };
}
