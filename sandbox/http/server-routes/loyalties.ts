import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  getCampaign,
  listCampaigns,
  postCampaign,
  putCampaign,
  removeCampaign,
} from '../handlers/campaigns.ts';
import { changePoints, createMember, getMember, listMembers, listPoints } from '../handlers/loyalties.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds the endpoints for loyalty programs and their members. */
export function addLoyaltyRoutes(api: Hono<Env>, services: Services): void {
  const type = 'LOYALTY_PROGRAM';
  api.get('/loyalties', listCampaigns(services, type));
  api.post('/loyalties', postCampaign(services, type));
  api.all('/loyalties', (c) => methodNotAllowed(c, 'GET or POST'));

  // Before the programs, because a path such as /loyalties/members/CARD names no program.
  for (const members of ['/loyalties/members/:member', '/loyalties/:id/members/:member']) {
    api.get(members, getMember(services));
    api.all(members, (c) => methodNotAllowed(c, 'GET'));
    api.post(`${members}/balance`, changePoints(services));
    api.all(`${members}/balance`, (c) => methodNotAllowed(c, 'POST'));
    api.get(`${members}/transactions`, listPoints(services));
    api.all(`${members}/transactions`, (c) => methodNotAllowed(c, 'GET'));
  }

  api.get('/loyalties/:id', getCampaign(services, type));
  api.put('/loyalties/:id', putCampaign(services, type));
  api.delete('/loyalties/:id', removeCampaign(services, type));
  api.all('/loyalties/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  api.get('/loyalties/:id/members', listMembers(services));
  api.post('/loyalties/:id/members', createMember(services));
  api.all('/loyalties/:id/members', (c) => methodNotAllowed(c, 'GET or POST'));
}
