import type {
  BalanceCreateResponse,
  CampaignResponse,
  CustomerObject,
  ProductsCreateSkuResponse,
  ProductsGetResponse,
  PromotionsCreateResponse,
  PromotionTier,
  VouchersListTransactionsResponseBody,
  VouchersResponse,
} from '@voucherify/sdk';
import type { PromotionCampaignBody, VoucherCampaignBody } from '../../sandbox/http/serializers/campaign.ts';
import type { PromotionTierBody } from '../../sandbox/http/serializers/promotion-tier.ts';
import type { ProductBody } from '../../sandbox/http/serializers/product.ts';
import type { SkuBody } from '../../sandbox/http/serializers/sku.ts';
import type { StoredCustomerBody } from '../../sandbox/http/serializers/stored-customer.ts';
import type { VoucherBody } from '../../sandbox/http/serializers/voucher.ts';
import type { BalanceBody, serializeTransactions } from '../../sandbox/http/serializers/vouchers.ts';
import type { Fields, Shared } from './fields.ts';

/**
 * Checks that what the sandbox answers to a backend has the fields of Voucherify's own SDK (2.x), with their types.
 * `npm run types` is the test; nothing here runs. A field of the SDK is never null, though the API itself answers null, so nulls are
 * left out on both sides.
 */

/** Each of ours can be read as one of theirs. What is left out is otherwise in the API's reference, is
 * an enum of the SDK whose values are the same texts, or is not kept. */
export const bodies = (
  voucher: Shared<VoucherBody, VouchersResponse>,
  balance: Shared<BalanceBody, BalanceCreateResponse>,
  customer: Shared<StoredCustomerBody, CustomerObject>,
  campaign: Shared<VoucherCampaignBody, CampaignResponse>,
  promotions: Shared<PromotionCampaignBody, PromotionsCreateResponse>,
  tier: Shared<PromotionTierBody, PromotionTier>,
  product: Shared<ProductBody, ProductsGetResponse>,
  sku: Shared<SkuBody, ProductsCreateSkuResponse>,
  transactions: Shared<ReturnType<typeof serializeTransactions>, VouchersListTransactionsResponseBody>,
): [
  Fields<
    VouchersResponse,
    | 'type'
    | 'discount'
    | 'publish'
    | 'redemption'
    | 'referrer_id'
    | 'validity_timeframe'
    | 'validation_rules_assignments'
  >,
  Fields<BalanceCreateResponse>,
  Fields<CustomerObject, 'address'>,
  Fields<
    CampaignResponse,
    'type' | 'voucher' | 'validity_timeframe' | 'referral_program' | 'activity_duration_after_publishing'
  >,
  Fields<
    PromotionsCreateResponse,
    'type' | 'promotion' | 'validity_timeframe' | 'activity_duration_after_publishing' | 'metadata'
  >,
  Fields<PromotionTier, 'action' | 'campaign' | 'validation_rule_assignments'>,
  Fields<ProductsGetResponse, 'skus'>,
  // The API's examples have numbers in the attributes, too.
  Fields<ProductsCreateSkuResponse, 'attributes'>,
  Fields<VouchersListTransactionsResponseBody, 'data'>,
] => [voucher, balance, customer, campaign, promotions, tier, product, sku, transactions];
