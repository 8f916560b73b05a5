import { readJson } from '../responses.ts';
import type { Services } from '../context.ts';
import type { RedemptionRequest } from '../../domain/evaluate-request.ts';
import { newId } from '../../domain/ids.ts';
import { parseRedemptionsBody } from '../schemas/redemptions-body.ts';
import type { SerializeOptions } from '../serializers/verdict.ts';

/** A request about several redeemables: what it attempts, and how its answer is to be told. */
export interface StackAttempt {
  request: RedemptionRequest;
  options: SerializeOptions;
}

/** Reads such a request, or says what is wrong with its body. Validations and redemptions take the same body. */
export async function readStackAttempt(
  request: Request,
  { store, now }: Services,
  channelId: string,
): Promise<StackAttempt | string> {
  const { state } = store;
  const rules = state.settings.stackingRules;
  const payload = parseRedemptionsBody(await readJson(request), rules.redeemables_limit);
  if (typeof payload === 'string') return payload;
  return {
    request: {
      redeemables: payload.redeemables,
      trackingId: payload.tracking_id ?? null,
      input: payload,
      now: now(),
      channelId,
      requestId: newId('v-'),
    },
    options: { expand: payload.options?.expand ?? [], registers: state, rules },
  };
}
