import type { Page } from '../../domain/lists/page.ts';
import type { Voucher } from '../../domain/model/voucher.ts';
import { serializeVoucher, type VoucherBody } from './voucher.ts';

/** A voucher in the list that a page reads. */
export type ClientVoucherBody = Pick<
  VoucherBody,
  'active' | 'code' | 'metadata' | 'assets' | 'object' | 'expiration_date' | 'start_date' | 'created_at'
>;

/** One page of vouchers, as a page may read them: without what they give and who has them (docs/voucherify-api.md#vouchers-for-pages). */
export function serializeClientVouchers({ listed, total }: Page<Voucher>): {
  object: 'list';
  data_ref: 'vouchers';
  vouchers: ClientVoucherBody[];
  total: number;
} {
  return { object: 'list', data_ref: 'vouchers', vouchers: listed.map(serializeListing), total };
}

function serializeListing(voucher: Voucher): ClientVoucherBody {
  const { active, code, metadata, assets, object, expiration_date, start_date, created_at } =
    serializeVoucher({ voucher, holder: null, category: null });
  return { active, code, metadata, assets, object, expiration_date, start_date, created_at };
}
