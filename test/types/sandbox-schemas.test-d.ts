import type * as v from 'valibot';
import type { faultPlan } from '../../sandbox/config/fault-schema.ts';
import type {
  CustomerSeed,
  customerSchema,
  ProductSeed,
  productSchema,
} from '../../sandbox/config/shop-schema.ts';
import type { tierSchema, voucherSchema } from '../../sandbox/config/seed-schema.ts';
import type { settingsSchema } from '../../sandbox/config/settings-schema.ts';
import type { SettingsChange } from '../../sandbox/config/settings.ts';
import type { VoucherSeed } from '../../sandbox/fixtures/new-voucher.ts';
import type { TierSeed } from '../../sandbox/fixtures/promotions.ts';
import type { PlannedFault } from '../../sandbox/store/planned-faults.ts';
import { expectTypeOf } from 'vitest';

/**
 * Checks that the public types of the sandbox allow exactly what their schemas accept. They are not inferred from the schemas,
 * because then the types of the package would depend on valibot. `npm run types` is the test; nothing here runs.
 */

expectTypeOf<SettingsChange>().branded.toEqualTypeOf<v.InferOutput<typeof settingsSchema>>();
expectTypeOf<PlannedFault>().branded.toEqualTypeOf<v.InferOutput<typeof faultPlan>>();
expectTypeOf<VoucherSeed>().branded.toEqualTypeOf<v.InferOutput<typeof voucherSchema>>();
// The sandbox itself counts the redemptions of a promotion tier, so no seed has a `summary`.
expectTypeOf<Omit<TierSeed, 'summary'>>().branded.toEqualTypeOf<v.InferOutput<typeof tierSchema>>();
expectTypeOf<ProductSeed>().branded.toEqualTypeOf<v.InferOutput<typeof productSchema>>();
expectTypeOf<CustomerSeed>().branded.toEqualTypeOf<v.InferOutput<typeof customerSchema>>();
