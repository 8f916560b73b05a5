import type { Sandbox, SandboxOptions } from '../../../../sandbox/sandbox.ts';
import { createConnection } from '../../../../src/server/connection.ts';
import type { HeldContext } from '../../../../src/server/redeem-held/context.ts';
import type { HeldForm } from '../../../../src/server/redeem-held/form.ts';
import { OrderTurns } from '../../../../src/server/redeem-held/order-turns.ts';
import type { HeldOutcome } from '../../../../src/server/redeem-held/outcome.ts';
import { redeemHeld } from '../../../../src/server/redeem-held/redeem-held.ts';
import { apiUrl, openSandbox, serverHeaders } from '../../../support/sandbox.ts';

/** What happens to a request: `send` carries it out. For instance `POST /v1/redemptions`. */
export type Intercept = (what: string, send: () => Promise<Response>) => Promise<Response>;

/** One process of a shop's backend. */
export type Process = (
  form?: HeldForm | string,
  context?: Partial<HeldContext>,
  signal?: AbortSignal,
) => Promise<HeldOutcome>;

/** A shop with a sandbox as its API. */
export interface Shop {
  sandbox: Sandbox;
  /** What its processes have sent, for instance `POST /v1/redemptions`. */
  sent: string[];
  /** Stands between the processes and the API. By default it sends everything. */
  intercept: Intercept;
  /** Starts a process: it shares no memory with the others. */
  start(): Process;
}

export const context: HeldContext = {
  session: { key: 'ssn_of_cart_1' },
  order: { source_id: 'order-1', amount: 5000 },
  customer: { source_id: 'anna' },
};

export const tenOff: HeldForm = {
  redeemables: [{ object: 'voucher', id: 'TENOFF' }],
  shown: { discount: 1000, payments: [] },
};

/** A discount of 10.00, and a gift card that pays 20.00. */
export const withCard: HeldForm = {
  redeemables: ['TENOFF', { object: 'voucher', id: 'GIFT50', gift: { credits: 2000 } }],
  shown: { discount: 1000, payments: [{ id: 'GIFT50', amount: 2000 }] },
};

export function openShop(options?: SandboxOptions): Shop {
  const sandbox = openSandbox(options);
  const shop: Shop = {
    sandbox,
    sent: [],
    intercept: (_what, send) => send(),
    start() {
      const connection = createConnection({
        applicationId: serverHeaders['X-App-Id'],
        secretKey: serverHeaders['X-App-Token'],
        apiUrl,
        retries: 0,
        fetch: (input, init) => {
          const address = input as string;
          const what = `${init?.method} ${address.slice(apiUrl.length)}`;
          shop.sent.push(what);
          return shop.intercept(what, () => sandbox.fetch(address, init));
        },
      });
      const turns = new OrderTurns();
      return (form = tenOff, more = {}, signal) =>
        redeemHeld(connection, turns, form, { ...context, ...more }, { signal });
    },
  };
  return shop;
}

/** Another code of the same backend, by default with the same keys. */
export const connectionOf = ({ sandbox }: Shop, applicationId = serverHeaders['X-App-Id']) =>
  createConnection({
    applicationId,
    secretKey: serverHeaders['X-App-Token'],
    apiUrl,
    fetch: sandbox.fetch,
  });

/** The balance of the card of `withCard`, in minor units. */
export const balance = ({ sandbox }: Shop) => sandbox.state().vouchers['GIFT50']!.gift!.balance;

/** How often the code of `tenOff` is redeemed now: a rollback takes one off. */
export const usesOfTenOff = ({ sandbox }: Shop) =>
  sandbox.state().vouchers['TENOFF']!.redemption.redeemed_quantity;

/** Throws unless the outcome has this status. */
export function being<Status extends HeldOutcome['status']>(
  outcome: HeldOutcome,
  status: Status,
): Extract<HeldOutcome, { status: Status }> {
  if (outcome.status !== status) throw new Error(`Not ${status}: ${JSON.stringify(outcome).slice(0, 500)}`);
  return outcome as Extract<HeldOutcome, { status: Status }>;
}
