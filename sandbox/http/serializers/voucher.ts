import { serializeCategories, type Category, type CategoryBody } from '../../domain/model/category.ts';
import { serializeCustomer, type Customer, type CustomerBody } from '../../domain/model/customer.ts';
import { serializeList, type List } from './list.ts';
import { serializeRuleAssignments, type RuleAssignment } from './rule-assignments.ts';
import type { ApplicableTo, Voucher } from '../../domain/model/voucher.ts';

interface Asset {
  id: string;
  url: string;
}

/** A voucher as every response shows it (docs/voucherify-api.md#vouchers). */
export interface VoucherBody extends Omit<Voucher, 'rules' | 'applicable_to' | 'redemption' | 'holder_id'> {
  /** The category's name. */
  category: string | null;
  categories: CategoryBody[];
  validity_timeframe: null;
  assets: { qr: Asset; barcode: Asset };
  holder_id?: string;
  holder?: CustomerBody;
  validation_rules_assignments: List<RuleAssignment>;
  redemption: Voucher['redemption'] & { object: 'list'; url: string };
  publish: { object: 'list'; count: number; url: string };
  object: 'voucher';
  applicable_to: List<ApplicableTo>;
  inapplicable_to: List<ApplicableTo>;
}

/** Where what a voucher names is looked up. */
export interface Registers {
  customers: ReadonlyMap<string, Customer>;
  categories: ReadonlyMap<string, Category>;
}

/** The voucher as a response shows it, at this moment: later changes to it do not reach the body. */
export function serializeVoucher(voucher: Voucher, { customers, categories }: Registers): VoucherBody {
  const { rules, applicable_to, redemption, holder_id, ...common } = structuredClone(voucher);
  const path = `/v1/vouchers/${encodeURIComponent(voucher.code)}`;
  const holder = customers.get(holder_id ?? '');
  return {
    ...common,
    category: categories.get(voucher.category_id ?? '')?.name ?? null,
    categories: serializeCategories(categories, voucher.category_id),
    validity_timeframe: null,
    assets: { qr: asset('qr', voucher), barcode: asset('barcode', voucher) },
    ...(holder === undefined ? {} : { holder_id: holder.id, holder: serializeCustomer(holder) }),
    validation_rules_assignments: serializeRuleAssignments(rules, voucher.code, {
      id: voucher.id,
      type: 'voucher',
    }),
    redemption: { ...redemption, object: 'list', url: `${path}/redemptions?page=1&limit=10` },
    publish: {
      object: 'list',
      count: holder === undefined ? 0 : 1,
      url: `${path}/publications?page=1&limit=10`,
    },
    object: 'voucher',
    applicable_to: serializeList(applicable_to),
    inapplicable_to: serializeList([]),
  };
}

/** No image stands behind these: `.invalid` resolves nowhere, by standard. */
function asset(kind: 'qr' | 'barcode', { id }: Voucher): Asset {
  return { id: `${kind}-${id}`, url: `https://assets.sandbox.invalid/${kind}/${encodeURIComponent(id)}` };
}
