import type {
  ClientSideRedeemPayload,
  ClientSideRedeemResponse,
  ClientSideRedemptionsRedeemStackableParams,
  ClientSideRedemptionsRedeemStackableResponse,
  ClientSideValidateParams,
  ClientSideValidateResponse,
  ClientSideValidationsValidateStackableParams,
  ClientSideValidationValidateStackableResponse,
  PromotionTiersListAllParams,
  QualificationsCheckEligibilityRequestBody,
  QualificationsCheckEligibilityResponseBody,
} from '@voucherify/sdk';
import type {
  Applicable,
  CalculatedOrder,
  Client,
  ConsideredRedeemable,
  CustomerContext,
  OrderContext,
  PromotionsOptions,
  Qualified,
  QualifyOptions,
  Redeemable,
  RedeemedPart,
  Redemption,
  RedemptionContext,
  Session,
  SessionContext,
  StackingRules,
  StackRedeemed,
  Valid,
} from '../../src/index.ts';

/**
 * Checks that a shop can move from Voucherify's own SDK (2.x) to this library without other parameters and other fields.
 * `npm run types` is the test; nothing here runs. The first part passes parameters of the SDK to our client. The second part reads
 * from our results what a shop read from those of the SDK.
 */

declare const client: Client;

export function redeem(code: string, payload: ClientSideRedeemPayload) {
  return client.redeem(code, payload);
}

export function redeemStackable(params: ClientSideRedemptionsRedeemStackableParams) {
  return client.redeemAll(params.redeemables, params);
}

export function validateStackable(params: ClientSideValidationsValidateStackableParams) {
  return client.validate(params.redeemables, params);
}

export function qualifications({ scenario, options, ...context }: QualificationsCheckEligibilityRequestBody) {
  return client.qualify(context, { ...options, scenario });
}

export function validate(code: string, params: ClientSideValidateParams) {
  const {
    amount,
    items,
    orderMetadata: metadata,
    customer,
    session_key,
    session_ttl,
    session_ttl_unit,
  } = params;
  const session: SessionContext = { key: session_key, ttl: session_ttl, ttl_unit: session_ttl_unit };
  return client.validate(code, {
    order: { amount, items, metadata },
    customer,
    metadata: params.metadata,
    session,
  });
}

export function promotions(params: PromotionTiersListAllParams) {
  return client.promotions(params);
}

/** Each part of the SDK's parameters can be assigned to our type. */
export const sent = (
  redeemPayload: ClientSideRedeemPayload,
  stack: ClientSideRedemptionsRedeemStackableParams,
  eligibility: QualificationsCheckEligibilityRequestBody,
  tiers: PromotionTiersListAllParams,
): [
  RedemptionContext,
  RedemptionContext,
  readonly Redeemable[],
  (SessionContext | undefined)[],
  (CustomerContext | undefined)[],
  (OrderContext | undefined)[],
  QualifyOptions | undefined,
  PromotionsOptions,
] => [
  redeemPayload,
  stack,
  stack.redeemables,
  [redeemPayload.session, stack.session],
  [redeemPayload.customer, stack.customer, eligibility.customer],
  [redeemPayload.order, stack.order, eligibility.order],
  eligibility.options,
  tiers,
];

/** Each body of the SDK can be assigned to our type. */
export const received = (
  redeemed: ClientSideRedeemResponse,
  stack: ClientSideRedemptionsRedeemStackableResponse,
  checked: ClientSideValidateResponse,
  stackChecked: ClientSideValidationValidateStackableResponse,
  eligibility: QualificationsCheckEligibilityResponseBody,
): [
  Redemption[],
  Redemption,
  (CalculatedOrder | undefined)[],
  ConsideredRedeemable[],
  Session | undefined,
  StackingRules[],
] => [
  [redeemed, ...stack.redemptions],
  stack.parent_redemption,
  [redeemed.order, stack.order, checked.order, stackChecked.order, eligibility.order],
  [
    ...(stackChecked.redeemables ?? []),
    ...(stackChecked.inapplicable_redeemables ?? []),
    ...eligibility.redeemables.data,
  ],
  stackChecked.session,
  [stackChecked.stacking_rules, eligibility.stacking_rules],
];

/** The type of a field of the SDK. In ours, the field may be missing. */
type Read<Theirs, Field extends keyof Theirs> = Exclude<Theirs[Field], undefined> | null | undefined;

/** A shop reads the fields of a redemption. */
export function readRedemption(ours: Redemption) {
  const id: ClientSideRedeemResponse['id'] = ours.id;
  const object: Read<ClientSideRedeemResponse, 'object'> = ours.object;
  const date: Read<ClientSideRedeemResponse, 'date'> = ours.date;
  const customerId: Read<ClientSideRedeemResponse, 'customer_id'> = ours.customer_id;
  const trackingId: Read<ClientSideRedeemResponse, 'tracking_id'> = ours.tracking_id;
  const metadata: Read<ClientSideRedeemResponse, 'metadata'> = ours.metadata;
  const isSuccess: boolean = ours.result === 'SUCCESS';
  const voucherCode: string | undefined = ours.voucher?.code;
  const balance: number | undefined = ours.voucher?.gift?.balance;
  const percentOff: number | undefined = ours.voucher?.discount?.percent_off;
  const campaign: string | null | undefined = ours.voucher?.campaign;
  const expires: string | null | undefined = ours.voucher?.expiration_date;
  const used: number | undefined = ours.voucher?.redemption?.redeemed_quantity;
  const isActive: boolean | undefined = ours.voucher?.active;
  const rules: unknown[] | undefined = ours.voucher?.validation_rules_assignments?.data;
  const email: string | null | undefined = ours.customer?.email;
  return [
    [id, object, date, customerId, trackingId, metadata, isSuccess, voucherCode, balance, percentOff],
    [campaign, expires, used, isActive, rules, email],
  ];
}

/** A shop reads the amounts and the lines of an order. */
export function readOrder(ours: CalculatedOrder) {
  type Theirs = NonNullable<ClientSideRedeemResponse['order']>;
  const amounts: (number | undefined)[] = [
    ours.amount satisfies Theirs['amount'],
    ours.initial_amount satisfies Theirs['initial_amount'],
    ours.discount_amount satisfies Theirs['discount_amount'],
    ours.items_discount_amount satisfies Theirs['items_discount_amount'],
    ours.total_discount_amount satisfies Theirs['total_discount_amount'],
    ours.applied_discount_amount satisfies Theirs['applied_discount_amount'],
    ours.items_applied_discount_amount satisfies Theirs['items_applied_discount_amount'],
    ours.total_amount satisfies Theirs['total_amount'],
    ours.total_applied_discount_amount satisfies Theirs['total_applied_discount_amount'],
  ];
  const metadata: Theirs['metadata'] = ours.metadata;
  const lines: (Theirs['items'] | undefined)[] = [
    ours.items?.map(({ product, sku, ...line }) => ({
      ...line,
      product: product && { ...product, source_id: product.source_id ?? undefined },
      sku: sku && { ...sku, source_id: sku.source_id ?? undefined },
    })),
  ];
  return { amounts, metadata, lines };
}

/** A shop reads several redemptions of one request. */
export function readStack(ours: StackRedeemed) {
  type Theirs = ClientSideRedemptionsRedeemStackableResponse;
  const parts: RedeemedPart[] = ours.redeemed;
  const ids: Theirs['redemptions'][number]['id'][] = parts.map(({ redemption }) => redemption.id);
  const parentId: Theirs['parent_redemption']['id'] | undefined = ours.parent?.id;
  const credits: (number | undefined)[] = parts.map(({ redemption }) => redemption.gift?.amount);
  const points: (number | undefined)[] = parts.map(({ redemption }) => redemption.loyalty_card?.points);
  const total: number | undefined = ours.order?.total_amount;
  const stacked: (string[] | undefined)[] = Object.values(ours.order?.redemptions ?? {}).map(
    (one) => one.stacked,
  );
  return { ids, parentId, credits, points, total, stacked };
}

/** A shop reads a validation. */
export function readCheck(ours: Valid) {
  type Theirs = ClientSideValidationValidateStackableResponse;
  const trackingId: Theirs['tracking_id'] = ours.trackingId;
  const sessionKey: string | undefined = ours.session?.key;
  const one: Applicable | undefined = ours.applicable[0];
  const amountOff: number | undefined = one?.redeemable.result?.discount?.amount_off;
  const credits: number | undefined = one?.redeemable.result?.gift?.credits;
  const total: number | undefined = one?.order?.total_amount;
  const limit: number | undefined = ours.stackingRules?.applicable_redeemables_limit;
  return { trackingId, sessionKey, amountOff, credits, total, limit };
}

/** A shop reads the redeemables that a cart qualifies for. */
export function readQualified(ours: Qualified) {
  type Theirs = QualificationsCheckEligibilityResponseBody['redeemables'];
  const next: Theirs['more_starting_after'] = ours.nextPage;
  const total: Theirs['total'] | undefined = ours.total;
  const names: Theirs['data'][number]['name'][] = ours.redeemables.map(({ name }) => name);
  const banners: Theirs['data'][number]['banner'][] = ours.redeemables.map(({ banner }) => banner);
  return { next, total, names, banners };
}
