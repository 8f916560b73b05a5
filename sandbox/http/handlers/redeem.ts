import type { Context } from 'hono';
import { holdInFlight } from '../../domain/in-flight.ts';
import type { RedemptionEntry } from '../../domain/model/ledger-entry.ts';
import { recordFailure, redeem, type Redeemed } from '../../domain/redeem.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { refusalResponse } from '../responses.ts';
import {
  serializeFailedRedemptions,
  serializeRedemptions,
  serializeSingleRedemption,
} from '../serializers/redemptions.ts';

/** Redeems one code or promotion tier (docs/voucherify-api.md#redeem). */
export function redeemSingle(services: Services) {
  return (c: Context<Env>): Response => {
    const includesCategories = c.get('expand').includes('category');
    return respond(c, services, {
      redeemed: ({ redemptions }) => serializeSingleRedemption(redemptions[0], includesCategories),
      failed: (entry) => serializeSingleRedemption(entry, includesCategories),
    });
  };
}

/** `POST /redemptions`: redeems up to thirty redeemables (docs/voucherify-api.md#redemptions). */
export function redeemSeveral(services: Services) {
  return (c: Context<Env>): Response => {
    const options = { expand: c.get('expand'), state: services.store.state };
    return respond(c, services, {
      redeemed: (redeemed) => serializeRedemptions(redeemed, options),
      failed: (entry) => serializeFailedRedemptions(entry, options),
    });
  };
}

/** The serializers of an endpoint that redeems. */
interface Serializers {
  redeemed: (redeemed: Redeemed) => object;
  /** For a redemption that failed with status 200. */
  failed: (entry: RedemptionEntry) => object;
}

function respond(c: Context<Env>, { store: { state } }: Services, serialize: Serializers): Response {
  const request = c.get('redemption');
  if (c.get('failsWith200') === true) {
    const codes = request.redeemables.map(({ id }) => id).join(', ');
    const refusal = new Refusal('redemption_rules_violated', codes);
    return c.json(serialize.failed(recordFailure(state, request, refusal)));
  }
  const outcome = redeem(state, request);
  if ('refusal' in outcome) return refusalResponse(c, outcome.refusal, outcome.entry, request.requestId);
  c.set('release', holdInFlight(state, outcome.inFlight));
  return c.json(serialize.redeemed(outcome));
}
