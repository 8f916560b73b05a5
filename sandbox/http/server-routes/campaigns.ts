import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  getCampaign,
  listCampaigns,
  postCampaign,
  postCampaignVouchers,
  putCampaign,
  removeCampaign,
  toggleCampaign,
} from '../handlers/campaigns.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import {
  campaignBody,
  campaignChange,
  campaignListQuery,
  campaignVoucher,
  campaignVoucherQuery,
} from '../schemas/campaign-body.ts';

/** Adds the endpoints for campaigns. */
export function addCampaignRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/campaigns',
    documented({ summary: 'Lists campaigns.', query: campaignListQuery }, listCampaigns(services)),
  );
  api.post(
    '/campaigns',
    documented(
      { summary: 'Creates a campaign with its vouchers.', body: campaignBody },
      postCampaign(services),
    ),
  );
  api.all('/campaigns', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get(
    '/campaigns/:id',
    documented({ summary: 'Reads a campaign by its id or name.' }, getCampaign(services)),
  );
  api.put(
    '/campaigns/:id',
    documented({ summary: 'Updates a campaign.', body: campaignChange }, putCampaign(services)),
  );
  api.delete(
    '/campaigns/:id',
    documented({ summary: 'Deletes a campaign with its vouchers.', status: 202 }, removeCampaign(services)),
  );
  api.all('/campaigns/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  for (const [name, active] of [
    ['enable', true],
    ['disable', false],
  ] as const) {
    const path = `/campaigns/:id/${name}`;
    const summary = active ? 'Switches a campaign on.' : 'Switches a campaign off.';
    api.post(path, documented({ summary }, toggleCampaign(services, active)));
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  const summary = 'Adds a voucher to a campaign, or `vouchers_count` of them.';
  const addVouchers = { summary, query: campaignVoucherQuery, body: campaignVoucher };
  for (const path of ['/campaigns/:id/vouchers', '/campaigns/:id/vouchers/:code']) {
    api.post(path, documented(addVouchers, postCampaignVouchers(services)));
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
}
