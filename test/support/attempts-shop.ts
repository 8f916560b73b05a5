import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createEagerClient } from '../../src/client/create-eager-client.ts';
import {
  createAttempts,
  createMemoryStore,
  createServerClient,
  type AttemptReply,
  type Attempts,
  type AttemptsOptions,
  type AttemptStore,
  type AttemptEndReport,
} from '../../src/server.ts';
import { apiUrl, clientKeys, openSandbox } from './sandbox.ts';

/**
 * A shop whose backend remembers attempts, for tests. The API is a sandbox in the same process. The global `Date` must be a fake one.
 */

/** A request to the backend: whose session it is. */
export interface SessionRequest {
  owner?: string;
  orderId?: string;
}

export const CARD = 'ATTEMPT-CARD';
export const BALANCE = 100_000;
export const CREDITS = 1000;

/** How the answer of a redemption gets lost. */
export type Loss = 'nothing' | 'answer' | 'request' | 'sent-twice';

export class AttemptsShop {
  readonly api: Sandbox;
  readonly store: AttemptStore;
  /** With which redemptions orders are confirmed. */
  readonly confirmed = new Map<string, string[]>();
  /** The requests that backends sent to the API. */
  calls = 0;

  constructor(store: AttemptStore = createMemoryStore()) {
    this.store = store;
    this.api = openSandbox({
      now: () => new Date(Date.now()),
      vouchers: [
        { code: CARD, type: 'GIFT_VOUCHER', discount: null, gift: { amount: BALANCE, balance: BALANCE } },
      ],
    });
  }

  /** Another process of the backend, with the same store. */
  backend({
    store = this.store,
    fetch: send = this.api.fetch,
    ...options
  }: Partial<AttemptsOptions<SessionRequest>> & {
    fetch?: typeof globalThis.fetch;
  } = {}): Attempts<SessionRequest> {
    return createAttempts({
      store,
      server: createServerClient({
        applicationId: 'sandbox-app-id',
        secretKey: 'sandbox-app-token',
        apiUrl,
        fetch: (input, init) => {
          this.calls += 1;
          return send(input, init);
        },
      }),
      ownerOf: ({ owner, orderId }) => (owner === undefined ? undefined : { id: owner, orderId }),
      confirmedRedemptions: (orderId) => this.confirmed.get(orderId) ?? [],
      ...options,
    });
  }

  /** A page pays with a code. It returns what the page then tells the backend. */
  async pay(
    attemptId: string,
    orderId: string | undefined,
    loss: Loss = 'nothing',
    code = CARD,
  ): Promise<AttemptEndReport> {
    const client = createEagerClient({
      ...clientKeys,
      apiUrl,
      fetch: async (address, init) => {
        const send = () => this.api.fetch(address, { ...init, signal: null });
        if (loss === 'sent-twice') await send();
        if (loss !== 'request') {
          const answer = await send();
          if (loss === 'nothing') return answer;
        }
        throw new TypeError('Failed to fetch');
      },
    });
    const order = { source_id: orderId, amount: 5000 };
    const outcome = await client.redeem(
      code,
      { order, gift: { credits: CREDITS } },
      { attemptKey: 'attempt_id', attemptId },
    );
    const ended = outcome.status === 'failed' ? 'no-answer' : outcome.status;
    const redemptionId = outcome.status === 'redeemed' ? outcome.redemption.id! : undefined;
    return { attemptId, codes: [code], ended, redemptionId };
  }

  /** The redemptions of an attempt that stand. */
  standing(attemptId: string): string[] {
    return this.api
      .state()
      .redemptions.filter(
        (entry) =>
          entry.object === 'redemption' &&
          entry.result === 'SUCCESS' &&
          entry.status !== 'ROLLED_BACK' &&
          entry.metadata?.attempt_id === attemptId,
      )
      .map(({ id }) => id);
  }

  /** The rollbacks that the API has carried out or refused. */
  rollbacks(): string[] {
    return this.api
      .state()
      .redemptions.flatMap(({ object, result }) => (object === 'redemption_rollback' ? [result] : []));
  }

  balance(): number | undefined {
    return this.api.state().vouchers[CARD]?.gift?.balance;
  }
}

/** What the page reads. */
export const statusOf = async (reply: Promise<AttemptReply>): Promise<string> => (await reply).status;

/** The webhook of the last redemption of an attempt. */
export function redeemedEvent(shop: AttemptsShop, attemptId: string) {
  const id = shop.standing(attemptId).at(-1)!;
  const entry = shop.api.state().redemptions.find((one) => one.id === id)!;
  return {
    type: 'redemption.succeeded' as const,
    event: { id: `ev_of_${id}` },
    data: {
      redemption: {
        id,
        object: 'redemption' as const,
        result: 'SUCCESS' as const,
        metadata: { attempt_id: attemptId },
        order: { source_id: (entry as { order?: { source_id?: string } }).order?.source_id },
      },
    },
  };
}
