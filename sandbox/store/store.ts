import type { Task } from './scheduler.ts';
import { createUniqueTimestamps } from './unique-timestamps.ts';
import type { Category } from '../domain/model/category.ts';
import type { Circumstances } from '../domain/model/request-context.ts';
import type { Customer } from '../domain/model/customer.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import type { Lock } from '../domain/locks.ts';
import type { OrderChange } from '../domain/rollback/order-change.ts';
import type { Order } from '../domain/model/order.ts';
import type { PlannedFault } from './planned-faults.ts';
import type { PromotionStack, PromotionTier } from '../domain/model/promotion.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import {
  newPromotionTier,
  seededCategories,
  seededPromotionStacks,
  seededPromotionTiers,
} from '../fixtures/promotions.ts';
import { seededCustomers, seededProducts, seededRewards } from '../fixtures/shop.ts';
import { seededVouchers } from '../fixtures/vouchers.ts';
import { applySettings, defaultSettings, type Settings } from '../config/settings.ts';
import type { Voucher } from '../domain/model/voucher.ts';
import type { InFlight } from '../domain/in-flight.ts';
import type { Seed } from '../config/parse-seed.ts';
import { newVoucher } from '../fixtures/new-voucher.ts';

/** A product of the catalogue. Without a price it adds nothing to an order's amount. */
export interface Product {
  id: string;
  source_id: string;
  name: string;
  price: number | null;
}

/** A pay-with-points reward. `exchange_ratio` is in major units of currency (docs/voucherify-api.md#amounts). */
export interface Reward {
  id: string;
  name: string;
  type: 'COIN';
  parameters: { coin: { points_ratio: number; exchange_ratio: number } };
  assignment_id: string;
  created_at: string;
}

/** A request as it arrived, preflights included. */
export interface ReceivedRequest {
  time: string;
  method: string;
  /** Path and query. */
  path: string;
  origin: string | null;
  /** As it came: JSON read, anything else as text; null without one. */
  body: unknown;
}

/** Tells whoever wants to know what has gone on record just now. It returns at once and never throws. */
export type OnLedgerEntry = (
  state: State,
  circumstances: Circumstances,
  happened: readonly LedgerEntry[],
) => void;

/** Everything the sandbox remembers. */
export interface State {
  settings: Settings;
  vouchers: Map<string, Voucher>;
  promotionTiers: Map<string, PromotionTier>;
  promotionStacks: Map<string, PromotionStack>;
  categories: Map<string, Category>;
  products: Map<string, Product>;
  rewards: Map<string, Reward>;
  customers: Map<string, Customer>;
  orders: Map<string, Order>;
  /** All that went on record, oldest first. */
  ledger: LedgerEntry[];
  /** Keeps what is added apart in time. */
  uniqueTimestamps: ReturnType<typeof createUniqueTimestamps>;
  /** Who is told of it. */
  onLedgerEntry: OnLedgerEntry;
  /** What was sent to webhooks, or waits for it, oldest first. */
  deliveries: Delivery[];
  /** By address: webhooks that have failed too often. */
  disabledWebhooks: Set<string>;
  /** By redemption: what it made of its order. */
  orderChanges: Map<string, OrderChange>;
  /** By session key. One that has run out holds nothing. */
  locks: Map<string, Lock>;
  /** What redemptions that are still being answered keep to themselves. */
  inFlight: InFlight;
  /** Aborted when this state is no longer the sandbox's: what is still on its way is called off. */
  closed: AbortController;
  /** What is to be done later. */
  tasks: Set<Task>;
  /** What is to go wrong with the next requests. */
  plannedFaults: PlannedFault[];
  /** How far a test has moved the clock, in ms. */
  clockAhead: number;
  requests: ReceivedRequest[];
  /** When each address last made requests that count against the rate limit, in ms. */
  requestTimes: Map<string, number[]>;
}

/** Holds the state and can put it back as it was when the sandbox was made. */
export interface Store {
  readonly state: State;
  reset(): void;
}

/** A store seeded with the vouchers, promotions, customers and products of the seeds. */
export function createStore(seed: Seed, onLedgerEntry: OnLedgerEntry): Store {
  let state = seeded(seed, onLedgerEntry);
  return {
    get state() {
      return state;
    },
    reset() {
      state.closed.abort();
      state = seeded(seed, onLedgerEntry);
    },
  };
}

function seeded(
  { settings = {}, vouchers = [], promotionTiers = [] }: Seed,
  onLedgerEntry: OnLedgerEntry,
): State {
  const uniqueTimestamps = createUniqueTimestamps();
  const allVouchers = uniqueTimestamps([...seededVouchers(), ...vouchers.map(newVoucher)]);
  return {
    settings: applySettings(defaultSettings, settings),
    vouchers: new Map(allVouchers.map((voucher) => [voucher.code, voucher])),
    promotionTiers: byId(
      uniqueTimestamps([...seededPromotionTiers(), ...promotionTiers.map(newPromotionTier)]),
    ),
    promotionStacks: byId(uniqueTimestamps(seededPromotionStacks())),
    categories: byId(seededCategories()),
    products: byId(seededProducts()),
    rewards: byId(seededRewards()),
    customers: byId(seededCustomers()),
    orders: new Map(),
    ledger: [],
    uniqueTimestamps,
    onLedgerEntry,
    deliveries: [],
    disabledWebhooks: new Set(),
    orderChanges: new Map(),
    locks: new Map(),
    inFlight: new Set(),
    closed: new AbortController(),
    tasks: new Set(),
    plannedFaults: [],
    clockAhead: 0,
    requests: [],
    requestTimes: new Map(),
  };
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
