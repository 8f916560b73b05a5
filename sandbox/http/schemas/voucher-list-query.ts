import * as v from 'valibot';
import {
  voucherFields,
  voucherOperators,
  voucherStates,
  type VoucherFilters,
} from '../../domain/lists/voucher-filters.ts';
import { voucherOrders, type VoucherQuery } from '../../domain/lists/vouchers.ts';
import type { TransactionQuery } from '../../domain/vouchers/transactions.ts';
import { paging, timeRange } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { integerText, listText } from './query-values.ts';
import { object, oneOf, parse, strictObject, string } from './values.ts';

const oneText = v.pipe(
  string,
  v.transform((text) => [text]),
);
const texts = v.lazy((value) => (typeof value === 'string' ? oneText : listText(string, 100)));
const condition = strictObject({
  conditions: strictObject(v.entriesFromList(voucherOperators, v.optional(texts))),
});
const truth = v.optional(oneOf(['true', 'false']));

/** SDK 3 writes it in capitals. */
const junction = v.pipe(
  oneOf(['and', 'or', 'AND', 'OR']),
  v.transform((value) => (value === 'or' || value === 'OR' ? 'or' : 'and')),
);

/** The filters, by the names of their fields. Those of metadata can have any name. */
const filters = v.pipe(
  object({}),
  v.check(
    (named) => Object.keys(named).every(isKnown),
    `be ones that the sandbox knows: active, ${voucherFields.join(', ')}, metadata.…`,
  ),
  v.objectWithRest(
    {
      junction: v.optional(junction),
      active: v.optional(strictObject({ conditions: strictObject(v.entriesFromList(voucherStates, truth)) })),
    },
    condition,
  ),
);

export const voucherListQuery = object({
  ...paging,
  page: v.optional(integerText(1, 99)),
  order: v.optional(oneOf(voucherOrders)),
  category: v.optional(string),
  campaign: v.optional(string),
  campaign_id: v.optional(string),
  customer: v.optional(string),
  code: v.optional(string),
  ids: v.optional(listText(string, 100)),
  created_at: timeRange,
  updated_at: timeRange,
  filters: v.optional(filters),
});

export const transactionsQuery = object({
  limit: v.optional(integerText(1, 100)),
  order: v.optional(oneOf(['id', '-id'])),
  starting_after_id: v.optional(string),
});

/** Parses which vouchers to list, or says what is wrong with the query. */
export function parseVoucherListQuery(parameters: URLSearchParams): VoucherQuery | string {
  const query = parse(voucherListQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, page = 1, order = '-created_at', created_at = {}, updated_at = {} } = query;
  const { category, campaign, customer, code, ids } = query;
  return {
    ...{ limit, page, order, category, campaign, customer, code, ids },
    campaignId: query.campaign_id,
    createdAt: created_at,
    updatedAt: updated_at,
    filters: filtersOf(query.filters ?? {}),
  };
}

/** Parses which transactions to list, or says what is wrong with the query. */
export function parseTransactionsQuery(parameters: URLSearchParams): TransactionQuery | string {
  const query = parse(transactionsQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, order = '-id', starting_after_id: startingAfter } = query;
  return { limit, order, startingAfter };
}

function isKnown(name: string): boolean {
  const isField = voucherFields.some((field) => field === name);
  return isField || name === 'junction' || name === 'active' || name.startsWith('metadata.');
}

function filtersOf({ junction, active, ...fields }: v.InferOutput<typeof filters>): VoucherFilters {
  const named = Object.entries(fields).map(([name, { conditions }]) => [name, conditions] as const);
  return { junction, active: active?.conditions, conditions: Object.fromEntries(named) };
}
