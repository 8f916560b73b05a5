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
import { documented } from '../openapi/operation.ts';
import { methodNotAllowed } from '../responses.ts';
import { campaignBody, campaignChange, campaignListQuery } from '../schemas/campaign-body.ts';
import { pointsBody } from '../schemas/points-body.ts';
import { publicationBody } from '../schemas/publications.ts';
import { transactionsQuery, voucherListQuery } from '../schemas/voucher-list-query.ts';

/** Adds the endpoints for loyalty programs and their members. */
export function addLoyaltyRoutes(api: Hono<Env>, services: Services): void {
  const type = 'LOYALTY_PROGRAM';
  api.get(
    '/loyalties',
    documented(
      { summary: 'Lists loyalty programs.', query: campaignListQuery },
      listCampaigns(services, type),
    ),
  );
  api.post(
    '/loyalties',
    documented(
      { summary: 'Creates a loyalty program with its cards.', body: campaignBody },
      postCampaign(services, type),
    ),
  );
  api.all('/loyalties', (c) => methodNotAllowed(c, 'GET or POST'));

  // Before the programs, because a path such as /loyalties/members/CARD names no program.
  for (const members of ['/loyalties/members/:member', '/loyalties/:id/members/:member']) {
    api.get(members, documented({ summary: 'Reads a loyalty card.' }, getMember(services)));
    api.all(members, (c) => methodNotAllowed(c, 'GET'));
    api.post(
      `${members}/balance`,
      documented(
        { summary: 'Adds points to a loyalty card, or takes some.', body: pointsBody },
        changePoints(services),
      ),
    );
    api.all(`${members}/balance`, (c) => methodNotAllowed(c, 'POST'));
    api.get(
      `${members}/transactions`,
      documented(
        { summary: 'Lists the movements of points.', query: transactionsQuery },
        listPoints(services),
      ),
    );
    api.all(`${members}/transactions`, (c) => methodNotAllowed(c, 'GET'));
  }

  api.get('/loyalties/:id', documented({ summary: 'Reads a loyalty program.' }, getCampaign(services, type)));
  api.put(
    '/loyalties/:id',
    documented({ summary: 'Updates a loyalty program.', body: campaignChange }, putCampaign(services, type)),
  );
  api.delete(
    '/loyalties/:id',
    documented(
      { summary: 'Deletes a loyalty program with its cards.', status: 202 },
      removeCampaign(services, type),
    ),
  );
  api.all('/loyalties/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  api.get(
    '/loyalties/:id/members',
    documented({ summary: 'Lists the cards of a program.', query: voucherListQuery }, listMembers(services)),
  );
  api.post(
    '/loyalties/:id/members',
    documented(
      { summary: 'Gives a card of a program to a customer.', body: publicationBody },
      createMember(services),
    ),
  );
  api.all('/loyalties/:id/members', (c) => methodNotAllowed(c, 'GET or POST'));
}
