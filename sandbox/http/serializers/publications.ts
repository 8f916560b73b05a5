import type { Page } from '../../domain/lists/page.ts';
import type { Publication } from '../../domain/model/publication.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import type { Metadata } from '../../domain/model/metadata.ts';
import { serializeCustomer, type CustomerBody } from './customer.ts';
import { serializeVoucher, type VoucherBody } from './voucher.ts';

/** A publication in a response, without its vouchers. */
interface CommonBody {
  id: string;
  object: 'publication';
  created_at: string;
  customer_id: string;
  tracking_id?: string;
  metadata: Metadata;
  channel: string;
  source_id: string | null;
  result: 'SUCCESS';
  customer: CustomerBody;
  vouchers_id: string[];
}

/** A new publication in a response: with `voucher`, or with `vouchers` if there are several. */
export interface PublicationBody extends CommonBody {
  voucher?: VoucherBody;
  vouchers?: VoucherBody[];
}

/** A new publication, with its vouchers in full: `voucher` of one, `vouchers` of several (docs/voucherify-api.md#publications). */
export function serializePublication(publication: Publication): PublicationBody {
  const [first, ...rest] = publication.vouchers;
  return {
    ...serializeCommon(publication),
    ...(rest.length === 0
      ? { voucher: serializeVoucher(first) }
      : { vouchers: publication.vouchers.map(serializeVoucher) }),
  };
}

/** One page of publications, with their vouchers abbreviated. */
export function serializePublications({ listed, total }: Page<Publication>): {
  object: 'list';
  data_ref: 'publications';
  publications: CommonBody[];
  total: number;
} {
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

function serializeCommon(publication: Publication): CommonBody {
  const { id, source_id, created_at, customer, metadata, channel, vouchers } = publication;
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
