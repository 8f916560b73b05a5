/** The entry point `voucher-redeem/sandbox/browser`: a sandbox in a page or a service worker. Nothing here needs Node. */
export {
  clientKeys,
  createSandbox,
  seededCodes,
  seededPromotions,
  serverKeys,
  webhookSecret,
  type ClientInfo,
  type Sandbox,
  type SandboxOptions,
  type SandboxState,
  type Settings,
} from './sandbox.ts';
export type { VoucherChange } from './config/parse-seed.ts';
export type { CustomerSeed, ProductSeed } from './config/shop-schema.ts';
export type { TierSeed } from './fixtures/promotions.ts';
export type { VoucherSeed } from './fixtures/new-voucher.ts';
export type { FaultPlan, PlannedFault } from './store/planned-faults.ts';
export type { SettingsChange } from './config/settings.ts';
export type { ReceivedRequest } from './store/request-log.ts';
export type { Voucher } from './domain/model/voucher.ts';
export type { Delivery } from './webhooks/model.ts';
