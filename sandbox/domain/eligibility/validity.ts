import type { PromotionTier } from '../model/promotion.ts';
import { Refusal } from '../refusal.ts';
import type { DailyHours, Terms } from '../model/terms.ts';
import type { Voucher } from '../model/voucher.ts';

/**
 * Why a voucher cannot be used by anybody now: it is disabled, outside its dates, days or hours, or used up. Time limits follow
 * the project's time zone (docs/voucherify-api.md#vouchers); the sandbox's is UTC.
 */
export function checkVoucherValidity(voucher: Voucher, now: Date): Refusal | undefined {
  const { code, redemption } = voucher;
  if (!voucher.active) return new Refusal('voucher_disabled', code);
  if (startsLater(voucher, now)) return new Refusal('voucher_not_active', code);
  if (isExpired(voucher, now)) return new Refusal('voucher_expired', code);
  if (!isActiveNow(voucher, now)) return new Refusal('voucher_not_active_now', code);
  if (redemption.quantity !== null && redemption.redeemed_quantity >= redemption.quantity) {
    return new Refusal('quantity_exceeded', code);
  }
  return undefined;
}

/** The same for a promotion tier. It has one key for every time limit (docs/voucherify-api.md#refusal-keys). */
export function checkTierValidity(tier: PromotionTier, now: Date): Refusal | undefined {
  const name = `Promotion Tier with id: ${tier.id}`;
  if (!tier.active) return new Refusal('promotion_inactive', `${name} is disabled.`);
  if (startsLater(tier, now) || isExpired(tier, now) || !isActiveNow(tier, now)) {
    return new Refusal('promotion_not_active_now', `${name} is not active now.`);
  }
  return undefined;
}

/** Whether something begins later. */
export function startsLater({ start_date }: Terms, now: Date): boolean {
  return start_date !== null && now < new Date(start_date);
}

/** Whether something has ended. */
export function isExpired({ expiration_date }: Terms, now: Date): boolean {
  return expiration_date !== null && now >= new Date(expiration_date);
}

function isActiveNow({ validity_day_of_week: days, validity_hours: hours }: Terms, now: Date): boolean {
  if (days !== null && !days.includes(now.getUTCDay())) return false;
  return hours === null || hours.daily.some((window) => isWithin(window, now));
}

/** Hours include their start and exclude their end. A window past midnight belongs to the day on which it starts. */
function isWithin({ start_time, expiration_time, days_of_week }: DailyHours, now: Date): boolean {
  const time = now.toISOString().slice(11, 16);
  const today = now.getUTCDay();
  const yesterday = (today + 6) % 7;
  if (start_time <= expiration_time) {
    return days_of_week.includes(today) && start_time <= time && time < expiration_time;
  }
  return (
    (days_of_week.includes(today) && time >= start_time) ||
    (days_of_week.includes(yesterday) && time < expiration_time)
  );
}
