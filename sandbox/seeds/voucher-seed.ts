import type { Discount, Voucher } from '../domain/model/voucher.ts';

/** A voucher as a seed or a test writes it: its code, and whatever is not as usual. */
export type VoucherSeed = { code: string } & Partial<Omit<Voucher, 'code' | 'redemption' | 'gift'>> & {
    redemption?: Partial<Voucher['redemption']>;
    gift?: GiftSeed | null;
  };

/** Minor units. Without `effect` the card pays for the order. */
type GiftSeed = Omit<NonNullable<Voucher['gift']>, 'effect'> & { effect?: 'APPLY_TO_ORDER' | null };

/** The card of a seed. */
export const newGift = (gift: GiftSeed | null): Voucher['gift'] =>
  gift && { effect: 'APPLY_TO_ORDER', ...gift };

/** So much off the order. */
export const off = (amount_off: number): Discount => ({
  type: 'AMOUNT',
  amount_off,
  effect: 'APPLY_TO_ORDER',
});

/** The voucher of a seed: 5.00 off, for anyone, any number of times, unless it says otherwise. */
export function newVoucher({ redemption, gift = null, ...seed }: VoucherSeed): Voucher {
  const isCard = seed.type !== undefined && seed.type !== 'DISCOUNT_VOUCHER';
  return structuredClone({
    id: `v_sandbox_${seed.code}`,
    type: 'DISCOUNT_VOUCHER',
    campaign: null,
    campaign_id: null,
    category_id: null,
    discount: isCard ? null : off(500),
    gift: newGift(gift),
    loyalty_card: null,
    start_date: null,
    expiration_date: null,
    validity_day_of_week: null,
    validity_hours: null,
    active: true,
    additional_info: null,
    metadata: {},
    is_referral_code: false,
    holder_id: null,
    created_at: '2020-01-01T00:00:00.000Z',
    updated_at: null,
    applicable_to: [],
    rules: [],
    ...seed,
    redemption: { quantity: null, redeemed_quantity: 0, ...redemption },
  });
}
