import { assertOption } from '../../client/assert-option.ts';
import { refusePage } from '../refuse-page.ts';
import type { AttemptOwner, AttemptsOptions } from './options.ts';
import { checkOptions } from './options.ts';
import type { Attempts, ListedAttempt } from './attempts.ts';
import { noteDecision } from './decide.ts';
import { minuteOf } from './budget.ts';
import { lookFor, orderLease, type LookDesk } from './look.ts';
import { noteBegin, noteEnd } from './note.ts';
import { refused, replyFor, type AttemptReply } from './reply.ts';
import { AttemptStoreError } from './store-error.ts';
import type { StoredAttempt } from './stored-attempt.ts';
import { isId, readReport, readEndReport } from './attempt-report.ts';
import { newClaim, Turns } from './turns.ts';
import { noteWebhook } from './webhook.ts';

/** How many attempts one round of `work` takes. */
const ROUND = 50;

/** How often a look is repeated if somebody else has changed the attempt meanwhile. */
const LOOK_TRIES = 3;

/** The next call goes on. What another process is working on stays due, and must not be claimed here again and again. */
const MOST_ROUNDS = 20;

const DAY = 24 * 60 * 60_000;
/** How long settled attempts and the ids of webhooks are kept, in milliseconds. Voucherify sends a webhook again for a day. */
const KEPT = { settled: 30 * DAY, webhooks: 7 * DAY };

/**
 * Creates what remembers the attempts of a shop's pages. It sends nothing yet.
 *
 * @throws {TypeError} if an option is missing or wrong.
 * @throws {Error} in a browser page.
 * @since 0.1.0
 */
export function createAttempts<Req = Request>(given: AttemptsOptions<Req>): Attempts<Req> {
  refusePage();
  const checked = checkOptions(given);
  const desk: LookDesk = { ...checked, turns: new Turns(checked.store) };
  const { store, turns } = desk;
  const ownerOf = async (request: Req): Promise<AttemptOwner | undefined> => {
    const owner = await given.ownerOf(request);
    if (owner)
      for (const [name, value] of [
        ['id', owner.id],
        ['orderId', owner.orderId ?? owner.id],
      ] as const)
        assertOption(isKey(value), `${name} of ownerOf`, 'a text of 1 to 255 characters', value);
    return owner;
  };
  const withRollbacks = async (attempt: StoredAttempt): Promise<ListedAttempt> => ({
    ...attempt,
    rollbacks: await store.rollbacksOfAttempt(attempt.owner, attempt.id),
  });
  const read = async (owner: string, id: string): Promise<ListedAttempt | undefined> => {
    const attempt = await store.getAttempt(owner, id);
    return attempt && withRollbacks(attempt);
  };

  /** What is being looked for in this process: who comes meanwhile waits for the same look. */
  const looks = new Map<string, Promise<void>>();
  const lookOnce = (owner: string, id: string, isPersons = false): Promise<void> => {
    const key = JSON.stringify([owner, id]);
    const look = looks.get(key) ?? claimAndLook(owner, id, isPersons).finally(() => looks.delete(key));
    looks.set(key, look);
    return look;
  };
  const claimAndLook = async (owner: string, id: string, isPersons: boolean): Promise<void> => {
    for (let tries = 0; tries < LOOK_TRIES; tries += 1) {
      const claim = newClaim();
      const attempt = await store.claimAttempt(owner, id, claim);
      if (!attempt || !(await lookFor(desk, [attempt], claim, isPersons))) return;
      // A webhook or the page may have changed the attempt meanwhile, and then nothing was written.
      const after = await store.getAttempt(owner, id);
      if (after?.data.looks !== attempt.data.looks) return;
      // Its owner's budget is used up.
      if (after.dueAt !== attempt.dueAt && (after.dueAt ?? 0) > Date.now() && !isPersons) return;
    }
  };
  /** Looks for an attempt of a page, if its time has come. */
  const lookIfDue = async (attempt: StoredAttempt): Promise<AttemptReply> => {
    if (attempt.dueAt === null || attempt.dueAt > Date.now()) return replyFor(attempt);
    await lookOnce(attempt.owner, attempt.id);
    return replyFor((await store.getAttempt(attempt.owner, attempt.id)) ?? attempt);
  };

  const reply = async (
    request: Req,
    answer: (owner: AttemptOwner) => Promise<AttemptReply>,
  ): Promise<AttemptReply> => {
    const owner = await ownerOf(request);
    if (!owner) return refused('no-owner', 'ownerOf knows no owner of this request.');
    try {
      return await answer(owner);
    } catch (error) {
      if (!(error instanceof AttemptStoreError)) throw error;
      return { status: 'away', message: error.message };
    }
  };

  return {
    begin: (request, told) =>
      reply(request, async (owner) => {
        const attempt = readReport(told);
        if (typeof attempt === 'string') return refused('invalid', attempt);
        return (await noteBegin(desk, owner, attempt)) ?? { status: 'noted' };
      }),
    end: (request, told) =>
      reply(request, async (owner) => {
        const end = readEndReport(told);
        if (typeof end === 'string') return refused('invalid', end);
        const noted = await noteEnd(desk, owner, end);
        return 'version' in noted ? lookIfDue(noted) : noted;
      }),
    status: (request, id) =>
      reply(request, async (owner) => {
        const attempt = isId(id) ? await store.getAttempt(owner.id, id) : undefined;
        return attempt ? lookIfDue(attempt) : refused('unknown', 'This owner has no such attempt.');
      }),
    webhook: (event) => noteWebhook(desk, event),
    async work() {
      for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
        const claim = newClaim();
        const due = await store.claimDueAttempts(claim, ROUND);
        const mayGoOn = await lookFor(desk, due, claim);
        if (!mayGoOn || due.length < ROUND) break;
      }
      const now = Date.now();
      await store.forget({
        settled: now - KEPT.settled,
        webhooks: now - KEPT.webhooks,
        leases: now,
        period: minuteOf(now),
      });
    },
    async look(owner, id) {
      await lookOnce(owner, id, true);
      return read(owner, id);
    },
    async list(options = {}) {
      const attempts = await store.listAttempts({
        states: ['ambiguous', 'open'],
        offset: 0,
        limit: 50,
        ...options,
      });
      return Promise.all(attempts.map(withRollbacks));
    },
    async decide(owner, id, decision) {
      const isRefused = await noteDecision(desk, await store.getAttempt(owner, id), decision);
      if (isRefused) return isRefused;
      await lookOnce(owner, id, true);
      return (await read(owner, id))!;
    },
    inTurn: (orderId, work) =>
      turns.withLeases([orderLease(orderId)], async (leased) => {
        if (leased.size === 0) return { status: 'busy' };
        const rollbacks = await store.rollbacksOfOrder(orderId);
        const leaving = rollbacks.filter(({ state }) => state !== 'refused');
        return { status: 'done', value: await work(new Set(leaving.map((one) => one.redemptionId))) };
      }),
  };
}

const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 255 && !/\p{Cc}|\p{Cs}/u.test(value);
