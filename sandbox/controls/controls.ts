import { applySettings, parseSettings, type SettingsChange } from '../config/settings.ts';
import { parseFaultPlan } from '../config/fault-schema.ts';
import type { Settings } from '../domain/model/settings.ts';
import { checkKind, parseVoucherChange, parseVouchers, type VoucherChange } from '../config/parse-seed.ts';
import { newGift, newVoucher, type VoucherSeed } from '../fixtures/new-voucher.ts';
import type { FaultPlan, PlannedFault } from '../store/planned-faults.ts';
import { parse } from '../config/parse.ts';
import { whole } from '../config/values.ts';
import type { ReceivedRequest } from '../store/state.ts';
import type { Voucher } from '../domain/model/voucher.ts';
import { ValidationError } from '../config/validation-error.ts';
import { giveUpInactive } from '../webhooks/sender.ts';
import type { Delivery } from '../webhooks/model.ts';
import type { Services } from '../http/context.ts';
import { snapshot, type SandboxState } from './snapshot.ts';

/**
 * What Voucherify has a dashboard for, and what only a sandbox has. What is read is a copy: changing it changes nothing. A
 * wrong value throws `TypeError`, says what was expected and what came, and changes nothing.
 */
export interface Controls {
  /** Back to the start: vouchers, customers, orders, redemptions, settings, clock, faults, requests, webhooks. */
  reset(): void;
  /** All it remembers: vouchers with balances and uses, redemptions, customers, orders, settings, locks. */
  state(): SandboxState;
  /** What has arrived, preflights included, oldest first. */
  requests(): ReceivedRequest[];
  /** What was sent to webhooks, or waits for it, oldest first. */
  deliveries(): Delivery[];
  /** Changes the settings that are named: trusted domains, the switch for redeeming, rate limit, webhooks, stacking rules. */
  changeSettings(changes: SettingsChange): Settings;
  /** Adds vouchers, all or none. A code that is there already is refused. */
  addVouchers(vouchers: VoucherSeed | readonly VoucherSeed[]): Voucher[];
  /** Changes what is named of a voucher: `{ active: false }`, `{ redemption: { redeemed_quantity: 0 } }`. */
  changeVoucher(code: string, change: VoucherChange): Voucher;
  /** Moves the clock ahead by so many ms, for vouchers, locks and webhooks that are sent again. */
  advance(ms: number): Date;
  /** Plans a fault for the next requests: `{ requests: 2, status: 503 }`, `{ cut: 'after' }`. */
  fail(plan: FaultPlan): PlannedFault[];
  /** The faults that are still to come. */
  faults(): PlannedFault[];
  /** Calls them off. */
  clearFaults(): void;
}

/** The controls of one sandbox. */
export function createControls({ store, now, scheduler }: Services): Controls {
  return {
    reset: () => store.reset(),
    state: () => snapshot(store.state, now()),
    requests: () => structuredClone(store.state.requests),
    deliveries: () => structuredClone(store.state.deliveries),
    changeSettings(value) {
      const changes = parseSettings(value);
      store.state.settings = applySettings(store.state.settings, changes);
      if (changes.webhooks !== undefined) store.state.disabledWebhooks.clear();
      giveUpInactive(store.state);
      return structuredClone(store.state.settings);
    },
    addVouchers(value) {
      const { vouchers, uniqueTimestamps } = store.state;
      const seeds = parseVouchers(value);
      const taken = seeds.find(({ code }) => vouchers.has(code));
      if (taken !== undefined)
        throw new ValidationError(
          `code should be a new one, got "${taken.code}", which is there.`,
          [],
          'taken',
        );
      const added = uniqueTimestamps(seeds.map(newVoucher));
      for (const voucher of added) vouchers.set(voucher.code, voucher);
      return structuredClone(added);
    },
    changeVoucher(code, value) {
      const before = store.state.vouchers.get(code);
      if (before === undefined)
        throw new ValidationError(`code should be one of the sandbox's, got "${code}".`, [], 'unknown');
      const { redemption, gift = before.gift, ...change } = structuredClone(parseVoucherChange(value));
      const voucher: Voucher = {
        ...before,
        updated_at: now().toISOString(),
        ...change,
        gift: newGift(gift),
        redemption: { ...before.redemption, ...redemption },
      };
      checkKind(voucher, []);
      store.state.vouchers.set(code, voucher);
      return structuredClone(voucher);
    },
    advance(ms) {
      store.state.clockAhead += parse(milliseconds, ms, 'What the clock moves by');
      scheduler.runDue();
      return now();
    },
    fail(plan) {
      store.state.plannedFaults.push(parseFaultPlan(plan));
      return structuredClone(store.state.plannedFaults);
    },
    faults: () => structuredClone(store.state.plannedFaults),
    clearFaults() {
      store.state.plannedFaults.length = 0;
    },
  };
}

/** Up to a century. */
const milliseconds = whole(0, 100 * 365 * 24 * 60 * 60 * 1000);
