import type { VoucherSnapshot } from '../../domain/model/ledger-entry.ts';
import type { ApplicableTo } from '../../domain/model/terms.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import { serializeCategories, type CategoryBody } from './category.ts';
import { serializeCustomer, type CustomerBody } from './customer.ts';
import { serializeList, type List } from './list.ts';
import { serializeRuleAssignments, type RuleAssignmentBody } from './rule-assignments.ts';

interface Asset {
  id: string;
  url: string;
}

/** A voucher in a response (docs/voucherify-api.md#vouchers). */
export interface VoucherBody extends Omit<Voucher, 'rules' | 'applicable_to' | 'redemption' | 'holder_id'> {
  /** The category's name. */
  category: string | null;
  categories: CategoryBody[];
  validity_timeframe: null;
  assets: { qr: Asset; barcode: Asset };
  holder_id?: string;
  holder?: CustomerBody;
  validation_rules_assignments: List<RuleAssignmentBody>;
  redemption: VoucherRedemptionBody;
  publish: { object: 'list'; count: number; url: string };
  object: 'voucher';
  applicable_to: List<ApplicableTo>;
  inapplicable_to: List<ApplicableTo>;
}

type VoucherRedemptionBody = Voucher['redemption'] & { object: 'list'; url: string };

/**
 * Serializes a voucher. A spread of many properties comes last in its literal, here and in other serializers: V8 takes ten times as
 * long to add named properties after it.
 */
export function serializeVoucher({ voucher, holder, category }: VoucherSnapshot): VoucherBody {
  const { rules, applicable_to, holder_id, redemption, ...common } = voucher;
  return {
    category: category?.name ?? null,
    categories: serializeCategories(category),
    validity_timeframe: null,
    assets: { qr: asset('qr', voucher), barcode: asset('barcode', voucher) },
    ...(holder_id !== null && holder && { holder_id, holder: serializeCustomer(holder) }),
    validation_rules_assignments: serializeRuleAssignments(rules, voucher.code, {
      id: voucher.id,
      type: 'voucher',
    }),
    redemption: serializeVoucherRedemption({ code: voucher.code, redemption }),
    publish: {
      object: 'list',
      count: holder === null ? 0 : 1,
      url: `${pathOf(voucher)}/publications?page=1&limit=10`,
    },
    object: 'voucher',
    applicable_to: serializeList(applicable_to),
    inapplicable_to: serializeList([]),
    ...common,
  };
}

/** The voucher of a record that is read. What it is worth is left out (docs/voucherify-api.md#reading-records). */
export function abbreviateVoucher({ id, code, campaign, campaign_id }: Voucher): object {
  return {
    id,
    code,
    campaign,
    campaign_id,
    category: null,
    categories: [],
    discount: null,
    gift: null,
    loyalty_card: null,
    start_date: null,
    expiration_date: null,
    validity_timeframe: null,
    validity_day_of_week: null,
    additional_info: null,
    assets: { qr: {}, barcode: {} },
    updated_at: null,
    object: 'voucher',
  };
}

/** How often a voucher was redeemed. */
export function serializeVoucherRedemption(
  voucher: Pick<Voucher, 'code' | 'redemption'>,
): VoucherRedemptionBody {
  return {
    ...voucher.redemption,
    object: 'list',
    url: `${pathOf(voucher)}/redemptions?page=1&limit=10`,
  };
}

function pathOf({ code }: Pick<Voucher, 'code'>): string {
  return `/v1/vouchers/${encodeURIComponent(code)}`;
}

/** There are no images at these addresses. The domain `.invalid` never resolves. */
function asset(kind: 'qr' | 'barcode', { id }: Voucher): Asset {
  return { id: `${kind}-${id}`, url: `https://assets.sandbox.invalid/${kind}/${encodeURIComponent(id)}` };
}
