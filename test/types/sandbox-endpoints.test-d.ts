import type {
  ClientSideCustomersCreateResponse,
  ClientSideListVouchersResponse,
  ClientSideTrackResponse,
  ConsentsListResponse,
  CustomerUnconfirmed,
  DistributionsPublicationsCreateResponse,
  LoyaltiesAddOrRemoveCardBalanceResponseBody,
  LoyaltiesCreateCampaignResponse,
  LoyaltiesListMembersResponse,
  OrdersGetResponse,
  OrdersListResponse,
  ValidationRulesGetResponse,
  ValidationRulesListAssignmentsResponse,
} from '@voucherify/sdk';
import type { VoucherCampaignBody } from '../../sandbox/http/serializers/campaign.ts';
import type { serializeClientVouchers } from '../../sandbox/http/serializers/client-vouchers.ts';
import type { serializeConsents } from '../../sandbox/http/serializers/consents.ts';
import type { EventBody } from '../../sandbox/http/serializers/event.ts';
import type { OrderBody } from '../../sandbox/http/serializers/order.ts';
import type { serializeOrders } from '../../sandbox/http/serializers/orders.ts';
import type { PublicationBody } from '../../sandbox/http/serializers/publications.ts';
import type { StoredCustomerBody } from '../../sandbox/http/serializers/stored-customer.ts';
import type { RuleBody, serializeAssignments } from '../../sandbox/http/serializers/validation-rules.ts';
import type { serializePoints, serializeVoucherList } from '../../sandbox/http/serializers/vouchers.ts';
import type { Fields, Shared } from './fields.ts';

/**
 * The same for orders, publications, events, consents, validation rules and loyalty programs, and for what a page reads beside
 * redemptions. `npm run types` is the test; nothing here runs.
 */

type ConfirmedCustomer = Exclude<ClientSideCustomersCreateResponse, CustomerUnconfirmed>;

/** Each of ours can be read as one of theirs. */
export const bodies = (
  order: Shared<OrderBody, OrdersGetResponse>,
  orders: Shared<ReturnType<typeof serializeOrders>, OrdersListResponse>,
  publication: Shared<PublicationBody, DistributionsPublicationsCreateResponse>,
  event: Shared<EventBody, ClientSideTrackResponse>,
  consents: Shared<ReturnType<typeof serializeConsents>, ConsentsListResponse>,
  rule: Shared<RuleBody, ValidationRulesGetResponse>,
  assignments: Shared<ReturnType<typeof serializeAssignments>, ValidationRulesListAssignmentsResponse>,
  program: Shared<VoucherCampaignBody, LoyaltiesCreateCampaignResponse>,
  members: Shared<ReturnType<typeof serializeVoucherList>, LoyaltiesListMembersResponse>,
  points: Shared<ReturnType<typeof serializePoints>, LoyaltiesAddOrRemoveCardBalanceResponseBody>,
  vouchers: Shared<ReturnType<typeof serializeClientVouchers>, ClientSideListVouchersResponse>,
  customer: Shared<StoredCustomerBody, ConfirmedCustomer>,
): [
  Fields<OrdersGetResponse, 'items' | 'customer'>,
  Fields<OrdersListResponse, 'orders'>,
  Fields<DistributionsPublicationsCreateResponse, 'voucher' | 'customer'>,
  Fields<ClientSideTrackResponse>,
  Fields<ConsentsListResponse>,
  // The SDK says that a number of assignments is a text, and that a rule has a date of its last change.
  Fields<ValidationRulesGetResponse, 'assignments_count' | 'updated_at'>,
  Fields<ValidationRulesListAssignmentsResponse, 'data'>,
  Fields<
    LoyaltiesCreateCampaignResponse,
    | 'type'
    | 'campaign_type'
    | 'voucher'
    | 'validity_timeframe'
    | 'referral_program'
    | 'activity_duration_after_publishing'
    | 'validation_rules_assignments'
  >,
  Fields<LoyaltiesListMembersResponse, 'vouchers'>,
  // The values of the type are upper-case in the SDK, and lower-case in the reference.
  Fields<LoyaltiesAddOrRemoveCardBalanceResponseBody, 'type' | 'amount'>,
  Fields<ClientSideListVouchersResponse, 'vouchers'>,
  Fields<ConfirmedCustomer, 'address'>,
] => [
  order,
  orders,
  publication,
  event,
  consents,
  rule,
  assignments,
  program,
  members,
  points,
  vouchers,
  customer,
];
