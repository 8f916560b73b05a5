import type { OrderItem } from './order.ts';
import type { Metadata } from './voucher.ts';

/**
 * The body of a redemption request (CONTRACT C3.1), checked property by property. Unknown properties pass, as they do
 * at Voucherify; a known one of the wrong type is an `invalid_payload` that names its path.
 */
export interface RedeemPayload {
  customer?: CustomerPayload;
  order?: OrderPayload;
  metadata?: Metadata;
  gift?: { credits?: number };
  reward?: { id?: string; points?: number };
}

export interface CustomerPayload {
  id?: string;
  source_id?: string;
  name?: string;
  email?: string;
  phone?: string;
  description?: string;
  birthdate?: string;
  address?: Record<string, unknown>;
  metadata?: Metadata;
}

export interface OrderPayload {
  id?: string;
  source_id?: string;
  amount?: number;
  items?: (Partial<OrderItem> & { object?: string })[];
  metadata?: Metadata;
  referrer_id?: string | null;
}

type Check = (value: unknown, path: string) => string | undefined;

const string: Check = (value, path) => (typeof value === 'string' ? undefined : says(path, 'be string'));
const number: Check = (value, path) => (typeof value === 'number' ? undefined : says(path, 'be number'));
const integer: Check = (value, path) => (Number.isSafeInteger(value) ? undefined : says(path, 'be integer'));
const boolean: Check = (value, path) => (typeof value === 'boolean' ? undefined : says(path, 'be boolean'));

const atLeast =
  (least: number): Check =>
  (value, path) =>
    integer(value, path) ?? (Number(value) >= least ? undefined : says(path, `be >= ${least}`));

const nullable =
  (check: Check): Check =>
  (value, path) =>
    value === null ? undefined : check(value, path);

const oneOf =
  (...allowed: string[]): Check =>
  (value, path) =>
    typeof value === 'string' && allowed.includes(value)
      ? undefined
      : says(path, 'be equal to one of the allowed values');

const object =
  (properties: Record<string, Check> = {}): Check =>
  (value, path) => {
    if (!isObject(value)) return says(path, 'be object');
    for (const [name, check] of Object.entries(properties)) {
      // JSON has no undefined, so an absent property is one that was not sent.
      const problem = value[name] === undefined ? undefined : check(value[name], `${path}.${name}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

const array =
  (entry: Check, most: number): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return says(path, 'be array');
    if (value.length > most) return says(path, `NOT have more than ${most} items`);
    for (const [index, one] of value.entries()) {
      const problem = entry(one, `${path}[${index}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

const metadata = object();

const customer = object({
  id: string,
  source_id: string,
  name: string,
  description: string,
  email: string,
  phone: string,
  birthdate: string,
  address: nullable(object()),
  metadata,
});

const product = object({
  id: string,
  source_id: string,
  name: string,
  price: number,
  override: boolean,
  metadata,
});
const sku = object({
  id: string,
  source_id: string,
  sku: string,
  price: number,
  override: boolean,
  metadata,
});

const item = object({
  object: string,
  product_id: string,
  sku_id: string,
  source_id: string,
  related_object: oneOf('product', 'sku'),
  quantity: atLeast(0),
  discount_quantity: integer,
  initial_quantity: integer,
  amount: integer,
  discount_amount: integer,
  initial_amount: integer,
  price: integer,
  product,
  sku,
  metadata,
});

const order = object({
  id: string,
  source_id: nullable(string),
  status: oneOf('CREATED', 'PAID', 'CANCELED', 'FULFILLED'),
  amount: integer,
  initial_amount: integer,
  discount_amount: integer,
  items: array(item, 500),
  metadata,
  customer,
  referrer: customer,
  referrer_id: nullable(string),
});

const redeemPayload = object({
  customer,
  order,
  metadata,
  gift: object({ credits: atLeast(1) }),
  reward: object({ id: string, points: atLeast(1) }),
  session: object({ type: oneOf('LOCK'), key: string, ttl: integer, ttl_unit: string }),
  options: object({ expand: array(oneOf('category'), 1) }),
});

/** Reads the body of a redemption request, or says what is wrong with it, as `details` words it. */
export function readPayload(body: unknown): RedeemPayload | string {
  if (!isObject(body)) return 'Payload should be object';
  return redeemPayload(body, '') ?? body;
}

function says(path: string, must: string): string {
  return `Property ${path} should ${must}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
