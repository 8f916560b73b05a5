import type { Redeemable } from '../../api/context.ts';
import type { RedeemedPart, StackRedeemed } from '../../client/stack-outcome.ts';
import { codeKey } from '../../client/attempt-record.ts';
import { validate } from '../../client/validate.ts';
import type { ServerConnection } from '../connection.ts';
import { redeem } from '../redeem.ts';
import { rollbackAll } from '../rollback.ts';
import { parseContext, type HeldContext } from './context.ts';
import { heldFailed, toHeldFailed } from './failed.ts';
import { figuresOf, isWorse, type FiguredPart } from './figures.ts';
import { findFirst } from './first-redemption.ts';
import { parseForm, type HeldForm, type ParsedForm } from './form.ts';
import { hasAmount } from './order-redemptions.ts';
import type { OrderTurns } from './order-turns.ts';
import type { HeldChanged, HeldOutcome, HeldRefused } from './outcome.ts';

/** Options of `redeemHeld`. */
export interface RedeemHeldOptions {
  /** Stops waiting. If the redemption was sent already, the outcome is `failed` with `mayHaveRedeemed: true`. */
  signal?: AbortSignal | undefined;
}

/** Redeems for one order. The calls for the same order run one after the other. */
export async function redeemHeld(
  connection: ServerConnection,
  turns: OrderTurns,
  form: HeldForm | string,
  context: HeldContext,
  { signal }: RedeemHeldOptions = {},
): Promise<HeldOutcome> {
  const own = parseContext(context);
  const parsed = parseForm(form);
  if (parsed.status === 'refused') return parsed;
  const order = `${connection.project} ${own.order.source_id}`;
  return turns.run(order, () => redeemInTurn({ connection, turns, order, own, ...parsed, signal }));
}

interface Task extends Omit<ParsedForm, 'status'> {
  connection: ServerConnection;
  turns: OrderTurns;
  /** The name of the order among those of all projects. */
  order: string;
  own: HeldContext;
  signal: AbortSignal | undefined;
}

async function redeemInTurn(task: Task): Promise<HeldOutcome> {
  const { connection, turns, order, own, shown, signal } = task;
  const earlier = await findFirst(connection, own, signal);
  if (earlier.status === 'failed') return earlier;
  if (earlier.status === 'redeemed') {
    turns.settle(order);
    return isWorse(earlier.figures, shown) ? differentRepeat(earlier) : earlier;
  }
  if (turns.isUndecided(order))
    return heldFailed(
      'blocked',
      true,
      'An earlier redemption of this order may still arrive. Nothing was sent.',
    );
  const checked = await check(task);
  if (checked.status === 'checked') return redeemChecked(task, checked.redeemables);
  return checked.status === 'failed' ? checked : unlessRedeemed(task, checked);
}

/** An earlier redemption gives less than was shown now. It may be paid already, so it is not rolled back. */
const differentRepeat = ({ rollbackId }: { rollbackId: string }): HeldOutcome =>
  heldFailed(
    'ambiguous',
    true,
    `The order has the redemption ${rollbackId}, which gives less than was shown now.`,
    rollbackId,
  );

/** This call redeemed nothing. But another process may have redeemed for the same order meanwhile, and then that is the answer. */
async function unlessRedeemed(
  { connection, own, shown, signal }: Task,
  outcome: HeldChanged | HeldRefused,
): Promise<HeldOutcome> {
  const first = await findFirst(connection, own, signal);
  return first.status === 'redeemed' && !isWorse(first.figures, shown) ? first : outcome;
}

/** Asks the API, under the lock, what the redeemables give the backend's order. */
async function check({ connection: { write }, own, redeemables, shown, signal }: Task) {
  const validation = await validate(
    { send: (call) => write({ ...call, path: '/v1/validations' }), endpoint: 'redemptions', options: {} },
    redeemables,
    own,
    { signal },
  );
  if (validation.status === 'failed' || validation.status === 'refused') return validation;
  const { applicable, unused, order } = validation;
  const parts = applicable.map((part) => named(part, [part.id], redeemables));
  const figures = figuresOf(parts, order);
  if (!figures || !hasAmount(order, own.order.amount))
    return heldFailed('unreadable', false, 'The validation does not say what would be taken off this order.');
  if (unused.length > 0 || applicable.length < redeemables.length || isWorse(figures, shown))
    return { status: 'changed' as const, shown, figures, unused };
  return { status: 'checked' as const, redeemables: bounded(redeemables, parts) };
}

/** The same redeemables, with the most that each gift card may pay: what the check found. The API then takes no more. */
function bounded(redeemables: readonly Redeemable[], parts: readonly FiguredPart[]): Redeemable[] {
  return redeemables.map((redeemable) => {
    const [effect] = parts.find(({ id }) => id === redeemable.id)?.effects ?? [];
    return effect?.kind === 'gift' && effect.taken
      ? { ...redeemable, gift: { credits: effect.taken } }
      : redeemable;
  });
}

async function redeemChecked(task: Task, redeemables: Redeemable[]): Promise<HeldOutcome> {
  const { connection, turns, order, own, signal } = task;
  const { type, key } = own.session;
  const { attemptId, ...outcome } = await redeem(
    connection,
    redeemables,
    { ...own, session: { type, key } },
    { signal },
  );
  void attemptId; // Nothing of this call shows it.
  switch (outcome.status) {
    case 'refused':
      return unlessRedeemed(task, outcome);
    case 'failed':
      if (outcome.mayHaveRedeemed) turns.markUndecided(order);
      return outcome;
    case 'redeemed':
    case 'partial':
      return settle(task, outcome);
  }
}

/** Decides whether what was redeemed stays. */
async function settle(task: Task, outcome: Omit<StackRedeemed, 'attemptId'>): Promise<HeldOutcome> {
  const { connection, own, redeemables, shown, signal } = task;
  const { redeemed, unused, parent, order } = outcome;
  const rollbackId = parent?.id ?? redeemed[0]!.redemption.id;
  const parts = redeemed.map((part) => named(part, namesOf(part), redeemables));
  const figures = figuresOf(parts, order);
  if (!figures)
    return heldFailed('unreadable', true, 'The redemption does not say what was taken.', rollbackId);
  if (unused.length > 0 || redeemed.length < redeemables.length || isWorse(figures, shown)) {
    const undone = await rollbackAll(connection, rollbackId, { reason: 'Less than was shown.' });
    return undone.status === 'rolled-back'
      ? unlessRedeemed(task, { status: 'changed', shown, figures, unused })
      : toHeldFailed(undone, true, rollbackId);
  }
  const first = await findFirst(connection, own, signal, rollbackId);
  if (first.status === 'own')
    return { status: 'redeemed', isRepeat: false, rollbackId, redeemed, figures, order };
  if (first.status === 'failed')
    return { ...first, mayHaveRedeemed: true, rollbackId: first.rollbackId ?? rollbackId };
  if (first.status === 'none')
    return heldFailed('ambiguous', true, 'Somebody has rolled the redemption back already.', rollbackId);
  return isWorse(first.figures, shown) ? differentRepeat(first) : first;
}

/** The part under the id that the form has for it. */
function named(
  { id, effects }: FiguredPart,
  names: readonly (string | undefined)[],
  redeemables: readonly Redeemable[],
): FiguredPart {
  const keys = names.filter((name) => name !== undefined).map(codeKey);
  const redeemable = redeemables.find((one) => keys.includes(codeKey(one.id)));
  return { id: redeemable?.id ?? id, effects };
}

/** What a redeemable can be named by: its code or its id. */
const namesOf = ({ id, redemption: { voucher, related_object_id } }: RedeemedPart) => [
  id,
  voucher?.code,
  voucher?.id,
  related_object_id,
];
