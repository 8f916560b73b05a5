import { applySettings, parseSettings, type SettingsChange } from '../config/settings.ts';
import { parseFaultPlan } from '../config/fault-schema.ts';
import type { Settings } from '../domain/model/settings.ts';
import { checkKind, parseVoucherChange, parseVouchers, type VoucherChange } from '../config/parse-seed.ts';
import { newGift, newVoucher, type VoucherSeed } from '../fixtures/new-voucher.ts';
import type { FaultPlan, PlannedFault } from '../store/planned-faults.ts';
import { parse } from '../config/parse.ts';
import { integer } from '../config/values.ts';
import type { ReceivedRequest } from '../store/request-log.ts';
import type { State } from '../store/state.ts';
import type { Voucher } from '../domain/model/voucher.ts';
import { ValidationError } from '../config/validation-error.ts';
import { giveUpInactive } from '../webhooks/sender.ts';
import type { Delivery } from '../webhooks/model.ts';
import type { Services } from '../http/context.ts';
import { snapshot, type SandboxState } from './snapshot.ts';

/**
 * The controls of a sandbox: those for which Voucherify has a dashboard, and those that only a sandbox has. They return copies. A
 * wrong value throws a `TypeError` that says what was expected and what it was, and changes nothing.
 */
export interface Controls {
  /** Restores the state of a new sandbox: vouchers, customers, orders, redemptions, settings, clock, faults, requests, webhooks. */
  reset(): void;
  /** The state: vouchers with balances and uses, redemptions, customers, orders, settings, locks. */
  state(): SandboxState;
  /** The newest thousand requests that arrived, preflights included, with their answers, oldest first. */
  requests(): ReceivedRequest[];
  /** The newest 500 deliveries to webhooks, sent or waiting, oldest first. */
  deliveries(): Delivery[];
  /** Changes the named settings: trusted domains, the switches for pages, rate limit, webhooks, stacking rules. */
  changeSettings(changes: SettingsChange): Settings;
  /** Adds vouchers, all or none. A code that exists already is refused. */
  addVouchers(vouchers: VoucherSeed | readonly VoucherSeed[]): Voucher[];
  /** One voucher, with its balance and uses. */
  voucher(code: string): Voucher;
  /** Changes the named properties of a voucher: `{ active: false }`, `{ redemption: { redeemed_quantity: 0 } }`. */
  changeVoucher(code: string, change: VoucherChange): Voucher;
  /** Moves the clock forward by so many ms, for vouchers, locks and retries of webhooks. */
  advance(ms: number): Date;
  /** Plans a fault for the next requests: `{ requests: 2, status: 503 }`, `{ cut: 'after' }`. */
  fail(plan: FaultPlan): PlannedFault[];
  /** The planned faults that have not happened yet. */
  faults(): PlannedFault[];
  /** Cancels all planned faults. */
  clearFaults(): void;
}

/** The controls of one sandbox. */
export function createControls({ store, now, scheduler }: Services): Controls {
  return {
    reset: () => store.reset(),
    state: () => snapshot(store.state, now()),
    requests: () => store.state.requests.list(),
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
    voucher: (code) => structuredClone(findVoucher(store.state, code)),
    changeVoucher(code, value) {
      const before = findVoucher(store.state, code);
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
      const by = parse(milliseconds, ms, 'What the clock moves by');
      const left = century - store.state.clockAhead;
      if (by > left)
        throw new ValidationError(
          `What the clock moves by should be at most ${left}, which is what is left of a century, got ${by}.`,
        );
      store.state.clockAhead += by;
      scheduler.runDue();
      return now();
    },
    fail(plan) {
      const fault = parseFaultPlan(plan);
      if (store.state.plannedFaults.length >= maximumFaults)
        throw new ValidationError(`A fault should be one of at most ${maximumFaults} that are planned.`);
      store.state.plannedFaults.push(fault);
      return structuredClone(store.state.plannedFaults);
    },
    faults: () => structuredClone(store.state.plannedFaults),
    clearFaults() {
      store.state.plannedFaults.length = 0;
    },
  };
}

function findVoucher({ vouchers }: State, code: string): Voucher {
  const voucher = vouchers.get(code);
  if (voucher !== undefined) return voucher;
  throw new ValidationError(`code should be one of the sandbox's, got "${code}".`, [], 'unknown');
}

/** In ms. The clock can be ahead by at most this, in however many steps. */
const century = 100 * 365 * 24 * 60 * 60 * 1000;
const milliseconds = integer(0, century);

/** How many planned faults there can be at one time. */
const maximumFaults = 100;
