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

/** Adds the endpoints for campaigns. */
export function addCampaignRoutes(api: Hono<Env>, services: Services): void {
  api.get('/campaigns', listCampaigns(services));
  api.post('/campaigns', postCampaign(services));
  api.all('/campaigns', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/campaigns/:id', getCampaign(services));
  api.put('/campaigns/:id', putCampaign(services));
  api.delete('/campaigns/:id', removeCampaign(services));
  api.all('/campaigns/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  api.post('/campaigns/:id/enable', toggleCampaign(services, true));
  api.post('/campaigns/:id/disable', toggleCampaign(services, false));
  for (const path of ['enable', 'disable']) {
    api.all(`/campaigns/:id/${path}`, (c) => methodNotAllowed(c, 'POST'));
  }
  for (const path of ['/campaigns/:id/vouchers', '/campaigns/:id/vouchers/:code']) {
    api.post(path, postCampaignVouchers(services));
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
}
