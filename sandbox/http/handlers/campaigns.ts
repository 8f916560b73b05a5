import type { Context } from 'hono';
import { campaignTypes, type CampaignInput } from '../../domain/campaigns/campaign-input.ts';
import {
  deleteCampaign,
  switchCampaign,
  updateCampaign,
  vouchersOf,
} from '../../domain/campaigns/change-campaign.ts';
import { addCampaignVouchers, createCampaign } from '../../domain/campaigns/create-campaign.ts';
import { findCampaign } from '../../domain/campaigns/find-campaign.ts';
import { listCampaignPage } from '../../domain/lists/campaigns.ts';
import type { Campaign } from '../../domain/model/campaign.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import {
  parseCampaignBody,
  parseCampaignChange,
  parseCampaignListQuery,
  parseCampaignVoucher,
  parseVouchersCount,
} from '../schemas/campaign-body.ts';
import { serializeCampaign, serializeCampaignList } from '../serializers/campaign.ts';
import { serializeStoredVoucher } from '../serializers/vouchers.ts';
import { asyncActionResponse } from './async-actions.ts';

/**
 * The endpoints for campaigns (docs/voucherify-api.md#managing-campaigns). Those for loyalty programs are the same, but know only
 * campaigns of this type.
 */
type Type = Campaign['campaign_type'];

/** `GET /campaigns`: page by page, newest first by default. */
export function listCampaigns({ store }: Services, type?: Type) {
  return (c: Context<Env>): Response => {
    const query = parseCampaignListQuery(new URL(c.req.url).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const page = listCampaignPage(store.state.campaigns.values(), {
      ...query,
      campaignType: type ?? query.campaignType,
    });
    return c.json(serializeCampaignList(page, store.state));
  };
}

/** `POST /campaigns`: creates a campaign with its vouchers or promotion tiers. */
export function postCampaign({ store, now }: Services, type?: Type) {
  return (c: Context<Env>): Response => {
    const input = parseCampaignBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    if (type !== undefined && typeOf(input) !== type)
      return refusalResponse(c, new Refusal('invalid_campaign', `Only ${type} can be created here`), null);
    const campaign = createCampaign(store.state, input, now());
    return campaign instanceof Refusal
      ? refusalResponse(c, campaign, null)
      : c.json(serializeCampaign(campaign, store.state));
  };
}

/** `GET /campaigns/{campaignId}`: by id or name. */
export function getCampaign({ store }: Services, type?: Type) {
  return withCampaign({ store }, (c, campaign) => c.json(serializeCampaign(campaign, store.state)), type);
}

/** `PUT /campaigns/{campaignId}`: what the body does not name stays. */
export function putCampaign({ store, now }: Services, type?: Type) {
  return withCampaign(
    { store },
    (c, campaign) => {
      const change = parseCampaignChange(c.get('body').value);
      if (typeof change === 'string') return invalidPayload(c, change);
      const updated = updateCampaign(store.state, campaign, change, now());
      return updated instanceof Refusal
        ? refusalResponse(c, updated, null)
        : c.json(serializeCampaign(updated, store.state));
    },
    type,
  );
}

/** `POST /campaigns/{campaignId}/enable` and `/disable`. */
export function toggleCampaign({ store, now }: Services, active: boolean) {
  return withCampaign({ store }, (c, campaign) => {
    switchCampaign(campaign, active, now());
    return c.json({});
  });
}

/** `DELETE /campaigns/{campaignId}`: deletes a campaign with its vouchers or promotion tiers. */
export function removeCampaign({ store, now }: Services, type?: Type) {
  return withCampaign(
    { store },
    (c, campaign) => {
      const { length } = vouchersOf(store.state, campaign);
      deleteCampaign(store.state, campaign);
      return asyncActionResponse(c, { store, now }, 'CAMPAIGN.VOUCHERS_DELETE', length);
    },
    type,
  );
}

/** `POST /campaigns/{campaignId}/vouchers` and `/vouchers/{code}`: one voucher is the response, several are an asynchronous action. */
export function postCampaignVouchers({ store, now }: Services) {
  return withCampaign({ store }, (c, campaign) => {
    const count = parseVouchersCount(new URL(c.req.url).searchParams);
    if (typeof count === 'string') return invalidQuery(c, count);
    const input = parseCampaignVoucher(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    if (campaign.voucher === null)
      return refusalResponse(
        c,
        new Refusal('invalid_campaign', `Campaign ${campaign.name} has no vouchers`),
        null,
      );
    const named = { ...input, code: c.req.param('code') ?? input.code };
    const added = addCampaignVouchers(store.state, campaign, named, count, now());
    if (added instanceof Refusal) return refusalResponse(c, added, null);
    const [first] = added;
    return added.length === 1 && first !== undefined
      ? c.json(serializeStoredVoucher(first, store.state))
      : asyncActionResponse(c, { store, now }, 'CAMPAIGN.VOUCHERS_GENERATE', added.length);
  });
}

/** Finds the campaign of the path by id or name. */
export function withCampaign(
  { store }: Pick<Services, 'store'>,
  respond: (c: Context<Env>, campaign: Campaign) => Response,
  type?: Type,
) {
  return (c: Context<Env, '/campaigns/:id'>): Response => {
    const id = c.req.param('id');
    const campaign = findCampaign(store.state.campaigns, id);
    return campaign === undefined || (type !== undefined && campaign.campaign_type !== type)
      ? refusalResponse(c, notFound('campaign', id), null)
      : respond(c, campaign);
  };
}

function typeOf(input: CampaignInput): Type {
  return input.campaign_type ?? campaignTypes[input.voucher.type];
}
