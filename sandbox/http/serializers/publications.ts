import type { Page } from '../../domain/lists/page.ts';
import type { Publication } from '../../domain/model/publication.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import { serializeCustomer } from './customer.ts';
import { serializeVoucher } from './voucher.ts';

/** A new publication, with its vouchers in full: `voucher` of one, `vouchers` of several (docs/voucherify-api.md#publications). */
export function serializePublication(publication: Publication): object {
  const [first, ...rest] = publication.vouchers;
  return {
    ...serializeCommon(publication),
    ...(rest.length === 0
      ? { voucher: serializeVoucher(first) }
      : { vouchers: publication.vouchers.map(serializeVoucher) }),
  };
}

/** One page of publications, with their vouchers abbreviated. */
export function serializePublications({ listed, total }: Page<Publication>): object {
  return {
    object: 'list',
    data_ref: 'publications',
    publications: listed.map((publication) => {
      const [{ voucher: first }, ...rest] = publication.vouchers;
      return {
        ...serializeCommon(publication),
        ...(rest.length === 0
          ? { voucher: abbreviate(first) }
          : { vouchers: publication.vouchers.map(({ voucher }) => voucher.code) }),
      };
    }),
    total,
  };
}

function serializeCommon({ id, source_id, created_at, customer, metadata, channel, vouchers }: Publication) {
  return {
    id,
    object: 'publication',
    created_at,
    customer_id: customer.id,
    // The source id itself, not its hash, in every published example.
    ...(customer.source_id !== null && { tracking_id: customer.source_id }),
    metadata,
    channel,
    source_id,
    result: 'SUCCESS',
    customer: serializeCustomer(customer),
    vouchers_id: vouchers.map(({ voucher }) => voucher.id),
  };
}

function abbreviate({ code, campaign, discount, gift, loyalty_card, is_referral_code }: Voucher): object {
  return {
    code,
    object: 'voucher',
    campaign,
    ...(discount && { discount }),
    ...(gift && { gift: { amount: gift.amount, balance: gift.balance } }),
    ...(loyalty_card && { loyalty_card }),
    is_referral_code,
  };
}
