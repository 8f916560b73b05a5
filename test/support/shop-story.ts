import { createBackend } from '../../demo/backend/backend.ts';
import type { Shop as Backend } from '../../examples/node-backend/src/app.ts';
import type { Orders } from '../../examples/node-backend/src/orders.ts';
import type { Attempt, AttemptReply, ConfirmedOrder } from '../../demo/backend/answers.ts';
import { priceOf } from '../../demo/catalogue.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createEagerClient } from '../../src/client/create-eager-client.ts';
import { createMemoryStore, type AttemptStore } from '../../src/server.ts';
import { BackendProcess } from './backend-process.ts';
import { createMemoryOrders } from './memory-orders.ts';
import { apiUrl, clientKeys, openSandbox } from './sandbox.ts';

/**
 * A shop for random stories: its backend is that of the demo, the API is a sandbox, and its pages are honest or lie. The global
 * `Date` must be a fake one: it is the backend's clock.
 */

/** What happens to an honest page's request. The API may work on a late one for three minutes, and the page gets no answer. */
export type Fate =
  'answered' | 'lost' | 'cut' | 'late' | 'sent-twice' | 'sent-twice-lost' | 'sent-again-late';

/** An attempt of an honest page. */
export interface HonestAttempt {
  id: string;
  code: string;
  orderId: string;
  tab: number;
  /** What the backend has said of it; undefined until it has said something. Null is nothing. */
  end?: string | null;
  /** The requests of it that are still on their way. */
  late: number;
  /** What the page has to tell the backend still. */
  told?: Told;
}

/** What a page tells the backend of an attempt. */
interface Told {
  code: string;
  attemptId: string;
  orderId: string | undefined;
  ended: 'redeemed' | 'refused' | 'no-answer';
  /** The id of the redemption that the page has. */
  redemptionId?: string | undefined;
  /** When it was made, by the page's clock. */
  since: Date;
}

/** A redemption of the ledger that stands: successful, and not rolled back. */
export interface Standing {
  id: string;
  code: string;
  orderId: string | null | undefined;
  attemptId: unknown;
  credits: number;
}

export const CARDS = ['STORY-CARD-1', 'STORY-CARD-2'];
export const CARD_BALANCE = 100_000;

/** What each order consists of. All of them cost the same, so that their payments can be equal. */
export const ITEMS = [{ product_id: 'prod_beans', quantity: 2 }];
export const PRICE = priceOf(ITEMS)!;

const STAFF_PASSWORD = 'password-of-the-staff';

const json = async <Value>(response: Response | Promise<Response>) =>
  (await (await response).json()) as Value;

/** Whether the backend says how an attempt ended. */
const isEnd = (
  reply: AttemptReply | undefined,
): reply is Extract<AttemptReply, { status: 'redeemed' | 'not-redeemed' }> =>
  reply?.status === 'redeemed' || reply?.status === 'not-redeemed';

/** What a process of the backend is connected to. */
export interface StoryConnection {
  store: AttemptStore;
  orders: Orders;
  close(): Promise<unknown>;
}

function memoryConnections(): () => StoryConnection {
  const [store, orders] = [createMemoryStore(), createMemoryOrders()];
  return () => ({ store, orders, close: () => Promise.resolve() });
}

export class ShopStory {
  readonly api: Sandbox;
  /** Two processes with one store. The requests go to them in turn. */
  readonly #processes: { process: BackendProcess; backend: Backend }[] = [];
  /** What each process, and the test itself, is connected to. */
  readonly #connections: StoryConnection[] = [];
  readonly #connect: () => StoryConnection;
  readonly #store: AttemptStore;
  /** The cookie of the staff, and of all shoppers. */
  #cookies = '';
  #requests = 0;
  readonly orders: string[] = [];
  readonly honest: HonestAttempt[] = [];
  /** What the backend said too early. */
  readonly broken: string[] = [];
  /** What the backend said when it confirmed an order, by the order's id. */
  readonly confirmed = new Map<string, ConfirmedOrder>();
  readonly #late: { at: number; attempt: HonestAttempt; send: () => Promise<unknown> }[] = [];

  /**
   * @param apiClock How far the API's clock is ahead of the backend's, ms.
   * @param connect Connects a process to what the backend keeps: the same for all processes.
   */
  constructor(apiClock: number, connect: () => StoryConnection = memoryConnections()) {
    const card = (code: string) => ({
      code,
      type: 'GIFT_VOUCHER' as const,
      discount: null,
      gift: { amount: CARD_BALANCE, balance: CARD_BALANCE },
    });
    this.api = openSandbox({ now: () => new Date(Date.now() + apiClock), vouchers: CARDS.map(card) });
    this.#connect = connect;
    const own = connect();
    this.#store = own.store;
    this.#connections.push(own);
    for (let count = 0; count < 2; count += 1) this.#start(count);
  }

  async open(): Promise<this> {
    this.#keepCookie(await this.#post('/staff/login', { password: STAFF_PASSWORD }));
    for (let count = 0; count < 2; count += 1) {
      const opened = await this.#post('/orders', {});
      if (count === 0) this.#keepCookie(opened);
      this.orders.push((await json<{ id: string }>(opened)).id);
    }
    return this;
  }

  #keepCookie(response: Response): void {
    const [cookie = ''] = response.headers.getSetCookie();
    this.#cookies += `${cookie.split(';')[0]}; `;
  }

  /** Starts a process, in the place of an earlier one. */
  #start(index: number): void {
    const process = new BackendProcess();
    const { store, orders } = this.#connection(index);
    const backend = createBackend({
      applicationId: 'sandbox-app-id',
      secretKey: 'sandbox-app-token',
      apiUrl,
      fetch: process.fetchOf(this.api.fetch),
      retries: 0,
      webhookSecret: 'secret',
      sessionSecret: 'the-secret-of-the-sessions-of-a-test',
      staffPassword: STAFF_PASSWORD,
      isOwnPage: () => true,
      addressOf: () => 'a test',
      // Killed processes and faults of the API are part of the story.
      log: () => undefined,
      // A story takes no time.
      limits: { attempts: 1e6, confirmations: 1e6 },
      store: process.storeOf(store),
      orders: process.storeOf(orders),
    });
    this.#processes[index] = { process, backend };
  }

  /** A new connection for a process, in the place of an earlier one. The first one is the test's own. */
  #connection(index: number): StoryConnection {
    const connection = this.#connect();
    const [ended] = this.#connections.splice(1 + index, 1, connection);
    void ended?.close();
    return connection;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }

  /**
   * The process that gets the next request is killed at one of its next steps, and the one that has been killed before is started again.
   */
  kill(steps: number, isCarriedOut: boolean): void {
    for (const [index, { process }] of this.#processes.entries()) if (process.isKilled) this.#start(index);
    this.#processes[this.#requests % 2]!.process.killAfter(steps, isCarriedOut);
  }

  /** All processes run, as after a deployment. */
  restart(): void {
    for (const index of this.#processes.keys()) this.#start(index);
  }

  /** The timer of a process. */
  async work(): Promise<void> {
    await this.#next()
      .attempts.work()
      .catch(() => undefined);
  }

  /** The process for the next request. A process that was killed gets none. */
  #next(): Backend {
    this.#requests += 1;
    const [one, other] = [this.#processes[this.#requests % 2]!, this.#processes[(this.#requests + 1) % 2]!];
    if (one.process.isKilled && other.process.isKilled) this.restart();
    return (one.process.isKilled ? other : one).backend;
  }

  /** An honest page pays with a card, and tells the backend if it gets no answer. `since` is what its own clock says. */
  async pay(
    tab: number,
    code: string,
    orderId: string,
    credits: number,
    fate: Fate,
    since: Date,
  ): Promise<void> {
    // The box of the tab does not let a code be tried again before the attempt is settled.
    if (this.honest.some((one) => one.tab === tab && one.code === code && one.end === undefined)) return;
    const attempt: HonestAttempt = { id: '', code, orderId, tab, late: 0 };
    const context = { order: { source_id: orderId, amount: PRICE, items: ITEMS }, gift: { credits } };
    attempt.id = `att_${this.honest.length}_${tab}`;
    const { id: attemptId } = attempt;
    // It tells of the attempt first. The request may get lost, and then the backend hears of it afterwards.
    await this.#post('/attempts', { attemptId, codes: [code] }, orderId);
    const client = this.#page((send) => this.#carryOut(attempt, fate, send));
    const outcome = await client.redeem(code, context, { attemptKey: 'attempt_id', attemptId });
    if (outcome.status === 'redeemed') attempt.end = outcome.redemption.id!;
    this.honest.push(attempt);
    const redemptionId = outcome.status === 'redeemed' ? outcome.redemption.id! : undefined;
    const isRefused =
      outcome.status === 'refused' || (outcome.status === 'failed' && !outcome.mayHaveRedeemed);
    const ended = redemptionId ? 'redeemed' : isRefused ? 'refused' : 'no-answer';
    attempt.told = { code, attemptId, orderId, ended, redemptionId, since };
    const reply = await this.#tellEnd(attempt);
    if (isEnd(reply)) this.#checkSettled(attempt);
    await this.pagesAsk();
  }

  /** The page tells the end again and again, until the backend has noted it. */
  async #tellEnd(attempt: HonestAttempt): Promise<AttemptReply | undefined> {
    if (!attempt.told) return undefined;
    const answer = await this.report(attempt.told);
    if (!answer.ok) return undefined;
    delete attempt.told;
    return json<AttemptReply>(answer);
  }

  /** A shopper redeems from the console of the page, with an attempt id of their choice. */
  async payLying(
    code: string,
    source_id: string | undefined,
    credits: number,
    attempt_id: string,
  ): Promise<void> {
    const order = { source_id, amount: PRICE, items: ITEMS };
    await this.#page((send) => send()).redeem(code, { order, gift: { credits }, metadata: { attempt_id } });
  }

  /** A page tells the backend of an attempt. */
  report({ code, orderId, since, ...told }: Told) {
    return this.#post('/attempts', { ...told, codes: [code], orderId, firstHeard: since, since }, orderId);
  }

  /** The merchant presses the button, perhaps twice at once. */
  async reconcile(attemptId: string, presses: number): Promise<void> {
    const owners = (await this.#store.findAttempts(attemptId, 9)).map(({ owner }) => owner);
    for (const owner of owners) {
      const press = () => this.#post('/staff/attempts/look', { owner, id: attemptId });
      await Promise.all(Array.from({ length: presses }, press));
    }
    await this.pagesAsk();
  }

  /** A page has an order confirmed with every redemption there is. */
  async confirm(orderId: string): Promise<void> {
    const redemptions = this.standing()
      .map(({ id }) => id)
      .slice(0, 30);
    const answer = await this.#post(`/orders/${orderId}/confirm`, { items: ITEMS, redemptions });
    if (answer.ok) this.confirmed.set(orderId, await json<ConfirmedOrder>(answer));
  }

  /** Carries out the late requests whose time has come. */
  async deliver(now: number): Promise<void> {
    for (const late of this.#late.filter(({ at }) => at <= now)) {
      this.#late.splice(this.#late.indexOf(late), 1);
      await late.send();
      late.attempt.late -= 1;
    }
  }

  standing(): Standing[] {
    return this.api.state().redemptions.flatMap((entry) =>
      entry.object === 'redemption' && entry.result === 'SUCCESS' && entry.status !== 'ROLLED_BACK'
        ? [
            {
              id: entry.id,
              code: entry.voucher!.code,
              orderId: entry.order?.source_id,
              attemptId: entry.metadata?.attempt_id,
              credits: entry.gift!.amount,
            },
          ]
        : [],
    );
  }

  attempts = async (): Promise<Attempt[]> =>
    json(this.#next().app.request('http://localhost/staff/attempts', { headers: { Cookie: this.#cookies } }));

  /** The pages that wait ask the backend how their attempts ended. */
  async pagesAsk(): Promise<void> {
    for (const attempt of this.honest) {
      await this.#tellEnd(attempt);
      if (attempt.end !== undefined) continue;
      const response = await this.#next().app.request(`http://localhost/attempts?attemptId=${attempt.id}`, {
        headers: { 'X-Order': attempt.orderId, Cookie: this.#cookies },
      });
      if (!response.ok) continue;
      const answer = await json<AttemptReply>(response);
      if (!isEnd(answer)) continue;
      attempt.end = answer.status === 'redeemed' ? answer.id : null;
      this.#checkSettled(attempt);
    }
  }

  /** Nothing is settled while money is spent twice. */
  #checkSettled({ id, orderId }: HonestAttempt): void {
    const own = this.standing().filter((one) => one.attemptId === id && one.orderId === orderId);
    if (own.length > 1) this.broken.push(`${id} is settled, and redeemed ${own.length} times.`);
  }

  #page(carryOut: (send: () => Promise<Response>) => Promise<Response>) {
    return createEagerClient({
      ...clientKeys,
      apiUrl,
      fetch: (address, init) => carryOut(() => this.api.fetch(address, { ...init, signal: null })),
    });
  }

  async #carryOut(attempt: HonestAttempt, fate: Fate, send: () => Promise<Response>): Promise<Response> {
    if (fate === 'answered') return send();
    if (fate === 'cut' || fate === 'sent-again-late') await send();
    if (fate === 'late' || fate === 'sent-again-late') {
      attempt.late += 1;
      // The API works on a request for less than three minutes.
      this.#late.push({ at: Date.now() + 170_000, attempt, send });
    }
    if (fate === 'sent-twice' || fate === 'sent-twice-lost') {
      await send();
      const second = await send();
      if (fate === 'sent-twice') return second;
    }
    throw new TypeError('Failed to fetch');
  }

  #post = async (path: string, body: object, order?: string): Promise<Response> =>
    this.#next().app.request(`http://localhost${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Cookie: this.#cookies,
        ...(order !== undefined && { 'X-Order': order }),
      },
      body: JSON.stringify(body),
    });
}
