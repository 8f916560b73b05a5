import { expect } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import type { HeldCart } from '../../../src/cart/cart.ts';
import type { CartRow } from '../../../src/cart/view.ts';
import type { StackRedeemed } from '../../../src/client/stack-outcome.ts';
import { envelope } from '../../fixtures/envelopes.ts';
import { openCartShop, type CartShop, type SentRequest } from '../../support/cart.ts';
import { stackAnswer } from '../../support/page-requests.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { flush, pass } from './clock.ts';

/** What the stories apply: vouchers and promotions of the sandbox, of every kind. */
export const CODES = [
  'TENOFF',
  'SAVE20',
  'FLAT30',
  'ONCE',
  'SPRING5',
  'SPRING8',
  'ALONE15',
  'BIGCART',
  'EXPIRED',
  'NOSUCH',
  'GIFT50',
  'gfct5ZWI1nL',
  'POINTS500',
  'promo_5PERCENT',
  'promo_10OFF100',
] as const;

export type Step =
  | { do: 'apply' | 'remove'; code: (typeof CODES)[number] }
  | { do: 'use'; code: string; credits: number | undefined }
  | { do: 'update'; amount: number }
  | { do: 'renew' | 'recheck' | 'redeem' | 'settle' }
  | { do: 'answer'; as: 'the API' | 'lost before' | 'lost after' | '429' }
  | { do: 'time'; ms: number };

type Rules = NonNullable<NonNullable<SandboxOptions['settings']>['stackingRules']>;

/** A request that has no answer yet. */
interface Pending {
  request: SentRequest;
  answer: () => Promise<Response>;
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
}

/** How long a client waits for an answer, in milliseconds. */
const TIMEOUT = 15_000;

const POINTS = { id: 'rew_sandbox_points' };
const redeemable = (id: string) =>
  ({ object: id.startsWith('promo_') ? 'promotion_tier' : 'voucher', id }) as const;

export class CartStory {
  readonly #sandbox: Sandbox;
  readonly #shop: CartShop;
  readonly #mode: string | undefined;
  readonly #broken: string[] = [];
  #pending: Pending[] = [];
  readonly #calls: Promise<unknown>[] = [];
  /** What was shown when the order was placed. */
  #pressed: HeldCart | undefined;
  /** What was sent to be redeemed, and has no known end. */
  #open: string[] = [];
  #amount = 12000;
  #changes = 0;

  constructor(rules: Rules) {
    this.#mode = rules.redeemables_application_mode;
    this.#sandbox = openSandbox({
      now: () => new Date(),
      settings: { stackingRules: rules, rateLimit: { requests: 5, seconds: 5 } },
    });
    this.#shop = openCartShop({ context: this.#context() }, this.#sandbox, (request, answer) => {
      this.#note(request);
      return new Promise((resolve, reject) => this.#pending.push({ request, answer, resolve, reject }));
    });
  }

  async tell(step: Step): Promise<void> {
    const { cart } = this.#shop;
    switch (step.do) {
      case 'apply':
        this.#calls.push(cart.apply(redeemable(step.code)));
        break;
      case 'remove':
        cart.remove(step.code);
        break;
      case 'use':
        cart.use(step.code, { credits: step.credits });
        break;
      case 'update':
        this.#amount = step.amount;
        cart.update(this.#context());
        break;
      case 'renew':
        cart.renew();
        break;
      case 'recheck':
        cart.recheck();
        break;
      case 'redeem':
        // A second press while the first one runs gets the outcome of the first.
        if (!this.#isRedeeming) this.#redeem();
        break;
      case 'settle':
        this.#settle();
        break;
      case 'answer':
        await flush();
        await this.#answer(step.as);
        break;
      case 'time':
        await flush();
        await pass(Math.min(step.ms, 8000));
        if (step.ms > 8000) await pass(100);
        break;
    }
    await flush();
    this.#watch();
  }

  #isRedeeming = false;

  #redeem(): void {
    this.#isRedeeming = true;
    this.#pressed = this.#shop.cart.held();
    const call = this.#shop.cart.redeem().then((outcome) => {
      this.#isRedeeming = false;
      const isUndecided = outcome.status === 'failed' && outcome.mayHaveRedeemed;
      if (!isUndecided) this.#open = [];
    });
    this.#calls.push(call);
  }

  #context() {
    this.#changes = (this.#changes ?? 0) + 1;
    return { order: { amount: this.#amount }, reward: POINTS, metadata: { version: this.#changes } };
  }

  /** A request that the client has given up never arrives. */
  #dropGivenUp(): void {
    this.#pending = this.#pending.filter(({ request: { at } }) => Date.now() - at < TIMEOUT);
  }

  /** A request is sent. */
  #note(request: SentRequest): void {
    this.#dropGivenUp();
    const ids = request.body.redeemables?.map(({ id }) => id) ?? [];
    if (
      request.path === 'validations' &&
      this.#pending.some(({ request: other }) => other.path === 'validations')
    )
      this.#broken.push('Two validations are on their way.');
    if (this.#open.length > 0)
      this.#broken.push(`${request.path} was sent while a redemption has no known end.`);
    if (request.path !== 'redemptions') return;
    if (this.#pending.length > 0)
      this.#broken.push('A redemption was sent while a validation was on its way.');
    this.#open = ids;
    try {
      expect(request.body.redeemables).to.deep.equal(this.#pressed?.redeemables);
    } catch {
      this.#broken.push(
        `Redeemed ${JSON.stringify(request.body.redeemables)}, shown ${JSON.stringify(this.#pressed)}.`,
      );
    }
  }

  async #answer(as: 'the API' | 'lost before' | 'lost after' | '429'): Promise<void> {
    this.#dropGivenUp();
    const pending = this.#pending.shift();
    if (!pending) return;
    const { answer, resolve, reject } = pending;
    if (as === '429') return resolve(new Response(JSON.stringify(envelope(429)), { status: 429 }));
    if (as === 'lost before') return reject(new TypeError('Failed to fetch'));
    const response = await answer();
    if (response.status === 429) this.#broken.push('The API refused a request for the rate limit.');
    if (as === 'lost after') return reject(new TypeError('Failed to fetch'));
    resolve(response);
  }

  /** The shop's backend finds what the API has on record, and settles. */
  #settle(): void {
    const { cart } = this.#shop;
    const { undecided } = cart.view;
    if (!undecided) return;
    const records = this.#sandbox.state().redemptions as unknown as {
      id: string;
      result: string;
      redemption: string | null;
      voucher: { code: string } | null;
      promotion_tier: { id: string } | null;
    }[];
    const found = this.#open.flatMap((id) => {
      const record = records.find(
        ({ result, voucher, promotion_tier }) =>
          result === 'SUCCESS' &&
          (voucher?.code === id || promotion_tier?.id === id) &&
          !this.#settled.has(id),
      );
      return record
        ? [{ ...redeemable(id), redemption: { id: record.id, result: 'SUCCESS' }, effects: [] }]
        : [];
    });
    for (const { id } of found) this.#settled.add(id);
    const outcome: StackRedeemed = {
      status: 'redeemed',
      attemptId: undecided.attemptId,
      redeemed: found,
      unused: [],
      effects: [],
      body: undefined,
    };
    this.#open = [];
    cart.settle(found.length > 0 ? outcome : 'not-redeemed');
    if (cart.view.redemption !== 'none') this.#broken.push('It was settled, and is still blocked.');
  }

  readonly #settled = new Set<string>();

  /** What must hold at any time. */
  #watch(): void {
    const { cart, sent } = this.#shop;
    if (this.#open.length > 0 && cart.view.redemption === 'none')
      this.#broken.push('The cart does not know of a redemption without a known end.');
    const times = sent.map(({ at }) => at);
    times.forEach((at, index) => {
      if (at - (times[index - 5] ?? -Infinity) < 5000) this.#broken.push('Six requests in five seconds.');
    });
  }

  /** What a story ends with: every answer has come, and everything is said. */
  async finish(): Promise<void> {
    for (let turn = 0; turn < 400; turn += 1) {
      await flush();
      this.#dropGivenUp();
      if (this.#pending.length > 0) await this.#answer('the API');
      else await pass(500);
      this.#settle();
      const { isChecking, problem } = this.#shop.cart.view;
      // After a lost answer, the next change asks again.
      if (problem) this.#shop.cart.update(this.#context());
      else if (!isChecking && !this.#isRedeeming && this.#pending.length === 0) break;
    }
    this.#watch();
    let isEnded = false;
    void Promise.all(this.#calls).then(() => (isEnded = true));
    await flush();
    if (!isEnded) this.#broken.push('A call did not end.');
    if (this.#shop.cart.view.isChecking) this.#broken.push('The cart is still being checked.');
  }

  /** Compares what is shown with what the API says now about what is in the list. */
  async check(): Promise<void> {
    const { cart } = this.#shop;
    const { rows, totals, receipts } = cart.view;
    const asked = rows.filter(
      ({ state }) => state === 'applied' || (this.#mode === 'PARTIAL' && state === 'parked'),
    );
    const applied = rows.filter(({ state }) => state === 'applied');
    if (applied.length > 0) {
      // The cart may have used all that the rate limit allows.
      await pass(5000);
      const { status, redeemables, order } = await stackAnswer(this.#sandbox, 'validations', {
        redeemables: inSequence(asked).map((row) => questionAbout(row)),
        ...this.#askedContext(),
      });
      expect(status, 'the answer about what is shown').to.equal(200);
      const applicable = redeemables.filter((one) => one['status'] === 'APPLICABLE');
      expect(
        applicable.map(({ id }) => id),
        'what applies',
      ).to.deep.equal(applied.map(({ id }) => id));
      expect(totals?.total, 'what is left to pay').to.equal(order?.total_amount);
      expect(cart.held()?.shown.discount, 'what is taken off').to.equal(
        Number(order?.total_discount_amount) - applied.reduce((sum, row) => sum + cardPayment(row), 0),
      );
    } else expect(receipts.length > 0 || totals === undefined, 'totals of nothing').to.equal(true);
    expect([...new Set(this.#broken)]).to.deep.equal([]);
    const ids = this.#shop.sandbox.state().redemptions.map(({ id }) => id);
    expect(new Set(receipts.map(({ redemption }) => redemption.id)).size).to.equal(receipts.length);
    expect(ids).to.include.members(receipts.map(({ redemption }) => redemption.id));
    cart.dispose();
  }

  #askedContext() {
    return {
      order: { amount: this.#amount },
      metadata: { version: this.#changes },
      session: { type: 'LOCK', key: this.#shop.cart.sessionKey, ttl: 60, ttl_unit: 'SECONDS' },
    };
  }
}

const RANKS = ['discount', 'promotion', 'loyalty', 'gift'];

/** The order of application. A parked row whose kind is not known yet counts as a discount. */
const inSequence = (rows: readonly CartRow[]): CartRow[] =>
  [...rows].sort(
    (one, other) => RANKS.indexOf(one.kind ?? 'discount') - RANKS.indexOf(other.kind ?? 'discount'),
  );

function questionAbout({ object, id, kind, isAmountChosen, amount, points }: CartRow): object {
  if (kind === 'gift') return { object, id, ...(isAmountChosen && amount && { gift: { credits: amount } }) };
  if (kind === 'loyalty') return { object, id, reward: { ...POINTS, ...(isAmountChosen && { points }) } };
  return { object, id };
}

const cardPayment = ({ kind, amount }: CartRow): number =>
  kind === 'gift' || kind === 'loyalty' ? (amount ?? NaN) : 0;
