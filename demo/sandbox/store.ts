import type { Customer } from './customer.ts';
import type { Order } from './order.ts';
import type { Redemption } from './redemption.ts';
import { seededCustomers, seededProducts, seededRewards } from './seeded-shop.ts';
import { seededVouchers } from './seeds.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Voucher } from './voucher.ts';

/** A product of the catalogue. Without a price it adds nothing to an order's amount. */
export interface Product {
  id: string;
  source_id: string;
  name: string;
  price: number | null;
}

/** A pay-with-points reward. `exchange_ratio` is in major units of currency (CONTRACT C3.1). */
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
}

/** Everything the sandbox remembers. */
export interface State {
  settings: Settings;
  vouchers: Map<string, Voucher>;
  products: Map<string, Product>;
  rewards: Map<string, Reward>;
  customers: Map<string, Customer>;
  orders: Map<string, Order>;
  redemptions: Redemption[];
  requests: ReceivedRequest[];
  /** When each address last made requests that count against the rate limit, in ms. */
  arrivals: Map<string, number[]>;
}

/** Holds the state and can put it back as it was when the sandbox was made. */
export interface Store {
  readonly state: State;
  reset(): void;
}

/** A store seeded with the vouchers, customers and products of `seeds.ts`. */
export function createStore(settings: Partial<Settings> = {}): Store {
  let state = seeded(settings);
  return {
    get state() {
      return state;
    },
    reset() {
      state = seeded(settings);
    },
  };
}

function seeded(settings: Partial<Settings>): State {
  return {
    settings: structuredClone({ ...defaultSettings, ...settings }),
    vouchers: new Map(seededVouchers().map((voucher) => [voucher.code, voucher])),
    products: new Map(seededProducts().map((product) => [product.id, product])),
    rewards: new Map(seededRewards().map((reward) => [reward.id, reward])),
    customers: new Map(seededCustomers().map((customer) => [customer.id, customer])),
    orders: new Map(),
    redemptions: [],
    requests: [],
    arrivals: new Map(),
  };
}
