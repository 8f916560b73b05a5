import { vouchersOf } from '../campaigns/change-campaign.ts';
import { addCampaignVouchers } from '../campaigns/create-campaign.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import { storeCustomer } from '../customers/store-customer.ts';
import { newId } from '../ids.ts';
import type { Customer } from '../model/customer.ts';
import type { Metadata } from '../model/metadata.ts';
import type { Publication } from '../model/publication.ts';
import type { CustomerInput } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import type { Voucher } from '../model/voucher.ts';
import { notFound, Refusal } from '../refusal.ts';
import { resolveCustomer } from '../resolve-customer.ts';
import { addToNewest } from '../retention.ts';
import type { VoucherState } from '../vouchers/create-vouchers.ts';
import { findVoucher } from '../vouchers/find-voucher.ts';
import { snapshotOf } from '../vouchers/snapshot.ts';

/** A publication as a request describes it: of one voucher, or of some free codes of a campaign. */
export interface PublicationInput {
  /** A code, or a voucher's id. It counts before a campaign. */
  voucher: string | null;
  campaign: { name: string; count: number } | null;
  customer: CustomerInput;
  sourceId: string | null;
  metadata: Metadata;
  channel: string;
  /** A customer who has a code already gets the same one again. */
  joinOnce: boolean;
}

type PublicationState = VoucherState & Pick<ProjectState, 'customers' | 'publications'>;

/**
 * Gives vouchers to a customer, who becomes their holder (docs/voucherify-api.md#publications). A voucher can be published once, and
 * only while it is active. A campaign of the type AUTO_UPDATE gets the vouchers that it is short of.
 */
export function publish(state: PublicationState, input: PublicationInput, now: Date): Publication | Refusal {
  const customer = resolveCustomer(state.customers, { customer: input.customer }, null);
  if (customer === null) return new Refusal('missing_customer', 'Customer is required to publish a voucher');
  if (customer instanceof Refusal) return customer;
  const candidates = findCandidates(state, input);
  if (candidates instanceof Refusal) return candidates;
  const earlier = input.joinOnce ? findEarlier(state, candidates, customer) : undefined;
  if (earlier !== undefined) return earlier;
  const { sourceId } = input;
  if (sourceId !== null && state.publications.some(({ source_id }) => source_id === sourceId))
    return new Refusal('duplicate_source_id', `Publication with source_id: '${sourceId}' already exists`);
  const chosen = choose(state, candidates, input, now);
  return chosen instanceof Refusal ? chosen : commit(state, input, customer, chosen, now);
}

/** The voucher that a request names, or all vouchers of its campaign. */
function findCandidates(
  { vouchers, campaigns }: Pick<ProjectState, 'vouchers' | 'campaigns'>,
  { voucher, campaign }: PublicationInput,
): Voucher[] | Refusal {
  if (voucher !== null) {
    const named = findVoucher(vouchers, voucher);
    return named === undefined ? notFound('voucher', voucher) : [named];
  }
  if (campaign === null) return new Refusal('missing_vouchers', 'Either Campaign or Voucher is required');
  const known = findCampaign(campaigns, campaign.name);
  return known === undefined ? notFound('campaign', campaign.name) : vouchersOf({ vouchers }, known);
}

/** The publication that gave this customer one of these vouchers. */
function findEarlier(
  { publications }: Pick<ProjectState, 'publications'>,
  candidates: readonly Voucher[],
  { id }: Customer,
): Publication | undefined {
  const ids = new Set(candidates.map((voucher) => voucher.id));
  return publications.find(
    ({ customer, vouchers }) => customer.id === id && vouchers.some(({ voucher }) => ids.has(voucher.id)),
  );
}

/** The vouchers to publish, or why they cannot be. */
function choose(
  state: PublicationState,
  candidates: readonly Voucher[],
  { voucher, campaign }: PublicationInput,
  now: Date,
): [Voucher, ...Voucher[]] | Refusal {
  const [named] = candidates;
  if (named !== undefined && voucher !== null) {
    const { id, active, holder_id } = named;
    if (holder_id !== null)
      return new Refusal('voucher_already_published', `Voucher '${id}' has already been published`);
    return active ? [named] : new Refusal('voucher_cannot_be_published', `Voucher '${id}' is disabled`);
  }
  const count = campaign?.count ?? 1;
  const free = candidates.filter(({ active, holder_id }) => active && holder_id === null);
  const made = makeMissing(state, campaign?.name ?? '', count - free.length, now);
  if (made instanceof Refusal) return made;
  const [first, ...rest] = [...free, ...made].slice(0, count);
  return first === undefined || rest.length + 1 < count
    ? new Refusal('too_many_vouchers_requested', `Only up to ${free.length} can be published`)
    : [first, ...rest];
}

/** New vouchers of a campaign that is updated automatically; none of any other. */
function makeMissing(
  state: PublicationState,
  name: string,
  count: number,
  now: Date,
): readonly Voucher[] | Refusal {
  const campaign = findCampaign(state.campaigns, name);
  return count > 0 && campaign?.type === 'AUTO_UPDATE' && campaign.voucher !== null
    ? addCampaignVouchers(state, campaign, {}, count, now)
    : [];
}

/** Stores a publication, its customer and the new holder. No other function does. */
function commit(
  state: PublicationState,
  { sourceId, metadata, channel }: PublicationInput,
  described: Customer,
  [first, ...rest]: [Voucher, ...Voucher[]],
  now: Date,
): Publication {
  const customer = storeCustomer(state, described, now);
  const give = (voucher: Voucher) => {
    // A new object, because the ledger keeps the old one.
    const given = { ...voucher, holder_id: customer.id, updated_at: now.toISOString() };
    state.vouchers.set(given.code, given);
    return snapshotOf(given, state);
  };
  const publication: Publication = {
    id: newId('pub_'),
    source_id: sourceId,
    created_at: now.toISOString(),
    customer,
    metadata,
    channel,
    vouchers: [give(first), ...rest.map(give)],
  };
  addToNewest(state.publications, publication);
  return publication;
}
