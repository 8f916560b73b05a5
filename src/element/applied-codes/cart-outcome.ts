import type { Redeemable } from '../../api/context.ts';
import { failure } from '../../api/failure.ts';
import { asObject } from '../../api/json.ts';
import type { ApplyResult, Cart, CartOutcome } from '../../cart/cart.ts';
import type { Failed, Outcome, Redeemed, Refused } from '../../client/outcome.ts';
import type { RedeemedPart, StackOutcome, StackRedeemed } from '../../client/stack-outcome.ts';
import type { Attempt } from '../attempt.ts';
import type { Applied } from './applied.ts';

/** What an attempt to redeem everything is about. */
export interface CartAttempt {
  attemptId: string;
  redeemables: readonly Redeemable[];
}

/** All of it in one text, for a log. */
export const codesOf = (redeemables: readonly Redeemable[]): string =>
  redeemables.map(({ id }) => id).join(', ');

const attemptFields = ({ attemptId, redeemables }: CartAttempt) => ({
  attemptId,
  redeemables,
  code: codesOf(redeemables),
});

/** How everything was redeemed together, as an outcome of the box. Its `redemption` is the one that stands for all. */
export function stackOutcome(attempt: CartAttempt, stack: StackOutcome): Outcome {
  const fields = { ...attemptFields(attempt), stack };
  switch (stack.status) {
    case 'redeemed':
    case 'partial': {
      const { parent, redeemed, effects } = stack;
      const redemption = parent ?? redeemed[0]!.redemption;
      return { status: 'redeemed', redemption, effects, ...fields } satisfies Redeemed;
    }
    case 'refused': {
      const { unused, ...refusal } = stack;
      void unused; // It is in `stack`.
      return { ...refusal, ...fields } satisfies Refused;
    }
    case 'failed':
      return { ...stack, ...fields } satisfies Failed;
  }
}

/** How `redeem()` of the cart ended, as an outcome of the box. */
export function cartOutcome(attempt: CartAttempt, outcome: CartOutcome): Outcome {
  const fields = attemptFields(attempt);
  const message = 'Nothing was sent.';
  switch (outcome.status) {
    case 'changed':
      return {
        ...failure('changed', false, `${message} The cart gets something else than was shown.`),
        ...fields,
      };
    case 'empty':
      return { status: 'refused', key: 'missing_code', message: `${message} Nothing is applied.`, ...fields };
    default:
      return stackOutcome(attempt, outcome);
  }
}

/** How applying a code ended, as a result of the box. */
export function applyOutcome(
  { attemptId, code }: Pick<Attempt, 'attemptId' | 'code'>,
  result: ApplyResult,
  question: string,
): Outcome | Applied {
  switch (result.status) {
    case 'applied':
      return { status: 'applied', attemptId, code };
    case 'no-effect':
      return { status: 'no-effect', attemptId, code, question };
    case 'refused':
      return { status: 'refused', attemptId, code, ...result.reason };
    case 'failed':
      return { ...result, attemptId, code };
  }
}

/** The outcome of a stack that the shop's backend has redeemed or found, from what it became in the cart. */
function redeemedStack(
  attemptId: string,
  redeemed: readonly RedeemedPart[],
  { order, body }: Pick<StackRedeemed, 'order' | 'body'>,
): StackRedeemed {
  return {
    status: 'redeemed',
    attemptId,
    redeemed: [...redeemed],
    unused: [],
    order,
    effects: redeemed.flatMap(({ effects }) => effects),
    body,
  };
}

/**
 * What has become a receipt of the cart.
 *
 * @param before how many receipts there were before. A backend may answer the same twice: then nothing has become one.
 * @param body what the shop's backend has answered or found.
 */
export function redeemedSince(
  cart: Cart,
  before: number,
  attempt: CartAttempt,
  body: unknown,
): Redeemed | undefined {
  const parts = cart.view.receipts.slice(before);
  if (parts.length === 0) return undefined;
  const order = asObject(body).order ?? undefined;
  return stackOutcome(attempt, redeemedStack(attempt.attemptId, parts, { order, body })) as Redeemed;
}
