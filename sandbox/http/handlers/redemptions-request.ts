import { readJson } from '../responses.ts';
import type { Workings } from '../context.ts';
import type { Attempt } from '../../domain/evaluate-request.ts';
import { newId } from '../../domain/ids.ts';
import { readStackPayload } from '../schemas/redemptions-body.ts';
import type { Telling } from '../serializers/verdict.ts';

/** A request about several redeemables: what it attempts, and how its answer is to be told. */
export interface StackAttempt {
  attempt: Attempt;
  telling: Telling;
}

/** Reads such a request, or says what is wrong with its body. Validations and redemptions take the same body. */
export async function readStackAttempt(
  request: Request,
  { store, now }: Workings,
  channelId: string,
): Promise<StackAttempt | string> {
  const { state } = store;
  const rules = state.settings.stackingRules;
  const payload = readStackPayload(await readJson(request), rules.redeemables_limit);
  if (typeof payload === 'string') return payload;
  return {
    attempt: {
      asked: payload.redeemables,
      trackingId: payload.tracking_id ?? null,
      payload,
      now: now(),
      channelId,
      requestId: newId('v-'),
    },
    telling: { expand: payload.options?.expand ?? [], registers: state, rules },
  };
}
