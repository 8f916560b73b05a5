import type { Context } from 'hono';
import { findCampaign } from '../../domain/campaigns/find-campaign.ts';
import { listVoucherPage } from '../../domain/lists/vouchers.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import { publish } from '../../domain/publications/publish.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import { adjustBalance } from '../../domain/vouchers/balance.ts';
import { findVoucher } from '../../domain/vouchers/find-voucher.ts';
import { listTransactions } from '../../domain/vouchers/transactions.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import { parsePointsBody } from '../schemas/points-body.ts';
import { parsePublicationBody } from '../schemas/publications.ts';
import { parseTransactionsQuery, parseVoucherListQuery } from '../schemas/voucher-list-query.ts';
import {
  serializePoints,
  serializeStoredVoucher,
  serializeTransactions,
  serializeVoucherList,
} from '../serializers/vouchers.ts';
import { withCampaign } from './campaigns.ts';

/** The endpoints for the members of loyalty programs. A member is a loyalty card (docs/voucherify-api.md#loyalty-programs). */

/** `GET /loyalties/{campaignId}/members`: the cards of a program, page by page, newest first by default. */
export function listMembers({ store, now }: Services) {
  return withCampaign(
    { store },
    (c, { id }) => {
      const query = parseVoucherListQuery(urlOf(c).searchParams);
      if (typeof query === 'string') return invalidQuery(c, query);
      const page = listVoucherPage(store.state, { ...query, campaignId: id }, now());
      return c.json(serializeVoucherList(page, store.state));
    },
    'LOYALTY_PROGRAM',
  );
}

/** `POST /loyalties/{campaignId}/members`: gives a card to a customer, the one in the body or any that is free. */
export function createMember({ store, now }: Services) {
  return withCampaign(
    { store },
    (c, { id }) => {
      const { state } = store;
      const input = parsePublicationBody(new URLSearchParams(), c.get('body').value);
      if (typeof input === 'string') return invalidPayload(c, input);
      const { voucher } = input;
      if (voucher !== null && findVoucher(state.vouchers, voucher)?.campaign_id !== id)
        return refusalResponse(c, notFound('voucher', voucher), null);
      const publication = publish(state, { ...input, campaign: { name: id, count: 1 } }, now());
      if (publication instanceof Refusal) return refusalResponse(c, publication, null);
      return c.json(serializeStoredVoucher(publication.vouchers[0].voucher, state));
    },
    'LOYALTY_PROGRAM',
  );
}

/** `GET /loyalties/members/{memberId}`, and the same below a program. */
export function getMember({ store }: Services) {
  return withMember({ store }, (c, card) => c.json(serializeStoredVoucher(card, store.state)));
}

/** `POST …/members/{memberId}/balance`: adds points, or with a negative number takes some. */
export function changePoints({ store, now }: Services) {
  return withMember({ store }, (c, card) => {
    const change = parsePointsBody(c.get('body').value);
    if (typeof change === 'string') return invalidPayload(c, change);
    const transaction = adjustBalance(store.state, card, change, now());
    return transaction instanceof Refusal
      ? refusalResponse(c, transaction, null)
      : c.json(serializePoints(transaction));
  });
}

/** `GET …/members/{memberId}/transactions`: the movements of points. */
export function listPoints({ store }: Services) {
  return withMember({ store }, (c, { id }) => {
    const query = parseTransactionsQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeTransactions(listTransactions(store.state, id, query)));
  });
}

/** Finds the loyalty card of the path by code or id. If the path names a program, the card must belong to it. */
function withMember(
  { store }: Pick<Services, 'store'>,
  respond: (c: Context<Env>, card: Voucher) => Response,
) {
  return (c: Context<Env>): Response => {
    const { vouchers, campaigns } = store.state;
    const [member = '', program] = [c.req.param('member'), c.req.param('id')];
    const card = findVoucher(vouchers, member);
    const isOfProgram = program === undefined || card?.campaign_id === findCampaign(campaigns, program)?.id;
    return card?.type === 'LOYALTY_CARD' && isOfProgram
      ? respond(c, card)
      : refusalResponse(c, notFound('voucher', member), null);
  };
}
