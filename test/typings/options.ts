import { createClient, type ClientOptions, type RedemptionContext } from 'voucher-redeem';
import type { VoucherRedeem } from 'voucher-redeem/define';
import type { VoucherRedeemAttributes, VoucherRedeemProperties } from 'voucher-redeem/types/tag';

/**
 * With `exactOptionalPropertyTypes`, an option that is left out and one that is undefined are two types. All that a shop hands
 * over takes both.
 */
type TakesUndefined<T> = { [Name in keyof T]: object extends Pick<T, Name> ? T[Name] | undefined : T[Name] };

export const options = (loose: TakesUndefined<ClientOptions>): ClientOptions => loose;
export const call = (loose: TakesUndefined<NonNullable<Parameters<Client['redeem']>[2]>>) =>
  createClient({ applicationId: 'a', clientToken: 't' }).redeem('CODE', {}, loose);
type Client = ReturnType<typeof createClient>;
export const redeemables = (loose: TakesUndefined<NonNullable<Parameters<Client['validate']>[1]>>) =>
  createClient({ applicationId: 'a', clientToken: 't' }).validate('CODE', loose);

export const context = (loose: TakesUndefined<RedemptionContext>): RedemptionContext => loose;
export const customer = (loose: TakesUndefined<Customer>): Customer => loose;
export const order = (loose: TakesUndefined<Order>): Order => loose;
export const item = (loose: TakesUndefined<Item>): Item => loose;
type Customer = NonNullable<RedemptionContext['customer']>;
type Order = NonNullable<RedemptionContext['order']>;
type Item = NonNullable<Order['items']>[number];

export const properties = (loose: TakesUndefined<VoucherRedeemProperties>): VoucherRedeemProperties => loose;
export const attributes = (loose: TakesUndefined<VoucherRedeemAttributes>): VoucherRedeemAttributes => loose;

/** Each property of the tag can be given to the element. */
export function assign(box: VoucherRedeem, name: 'apiUrl' | 'context' | 'client' | 'outcome'): void {
  Object.assign(box, { [name]: undefined } satisfies VoucherRedeemProperties);
}
