import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../support/backend-requests.ts';
import { clientHeaders, openSandbox, serverHeaders, shopOrigin } from '../../../support/sandbox.ts';
import { header, request } from './random-requests.ts';

/** How many random requests are sent, about. */
const requests = Number(process.env['REQUESTS'] ?? 300);

/** Everything is open, so that requests reach their handlers. */
const settings: SandboxOptions['settings'] = {
  clientPublishEnabled: true,
  clientListVouchersEnabled: true,
  clientCreateCustomerEnabled: true,
  clientLoyaltyEventsEnabled: true,
};

const pages = [
  '/',
  '/__sandbox/state',
  '/__sandbox/requests',
  '/__sandbox/deliveries',
  '/__sandbox/faults',
  '/v1/redemptions',
  '/client/v1/promotions/tiers',
];

/** Sends a request with the keys of a page and of a backend. `LAST` in its path is the id of the last redemption or rollback. */
async function send(
  sandbox: Sandbox,
  route: string,
  body: unknown,
  more: Record<string, string>,
): Promise<number> {
  const last = sandbox.state().redemptions.at(-1)?.id ?? 'r_0';
  const [method = '', path = ''] = route.replace('LAST', last).split(' ');
  const headers = { ...clientHeaders, ...serverHeaders, ...more };
  const sent = method === 'GET' ? {} : { body: JSON.stringify(body) ?? '' };
  const address = new Request(`http://localhost${path}`, { method, headers, ...sent });
  return (await sandbox.answer(address, { origin: shopOrigin })).status;
}

/** What a refused request must not change. A refused redemption is itself on record. */
async function memory(sandbox: Sandbox): Promise<unknown> {
  const { redemptions, requests, ...rest } = sandbox.state();
  expect(requests).to.be.at.least(0);
  const lists = ['campaigns', 'products'].map((name) => sendAsBackend(sandbox, `${name}?limit=100`));
  const [campaigns, products] = (await Promise.all(lists)).map(({ body }) => body);
  return { ...rest, redeemed: redemptions.filter(({ result }) => result === 'SUCCESS'), campaigns, products };
}

/** What may give credits: the controls, rollbacks, and a backend that creates or changes vouchers. */
const givesCredits =
  /__sandbox|rollback|balance|^POST \/v1\/(vouchers(\/[^/]*)?|campaigns.*|loyalties.*)(\?|$)/;

function balances(sandbox: Sandbox): Map<string, number> {
  return new Map(
    Object.values(sandbox.state().vouchers).flatMap(({ code, gift, loyalty_card }) => {
      const card = gift ?? loyalty_card;
      return card === null ? [] : [[code, card.balance] as const];
    }),
  );
}

afterEach(() => vi.restoreAllMocks());

describe('whatever is sent to the sandbox,', () => {
  it(
    `it never answers 500, keeps nothing of what it refuses, and its pages still answer (${requests} requests)`,
    async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const statuses = new Set<number>();
      const story = fc.array(fc.tuple(request, header), { minLength: 5, maxLength: 5 });
      const property = fc.asyncProperty(story, async (parts) => {
        const sandbox = openSandbox({
          settings,
          fetch: () => Promise.reject(new TypeError('down')),
          schedule: () => () => undefined,
        });
        for (const [{ route, query, body }, headers] of parts) {
          const [before, balance] = [await memory(sandbox), balances(sandbox)];
          const search = query === '' ? '' : `${route.includes('?') ? '&' : '?'}${query}`;
          const status = await send(sandbox, route + search, body, headers);
          statuses.add(status);
          expect(status, route).to.be.lessThan(500);
          if (status >= 400) expect(await memory(sandbox), route).to.deep.equal(before);
          for (const [code, now] of balances(sandbox)) {
            expect(Number.isSafeInteger(now) && now >= 0, code).to.equal(true);
            if (!givesCredits.test(route)) expect(now, code).to.be.at.most(balance.get(code) ?? 0);
          }
          // A fault that was planned may itself be a 500.
          sandbox.clearFaults();
        }
        sandbox.changeSettings({ trustedDomains: ['localhost'], rateLimit: null });
        for (const page of pages)
          expect(await send(sandbox, `GET ${page}`, undefined, { accept: 'text/html' }), page).to.equal(200);
      });
      await fc.assert(property, { numRuns: Math.ceil(requests / 5) });
      expect(log.mock.calls).to.deep.equal([]);
      // Most requests reach their handler.
      for (const status of [200, 400, 404]) expect([...statuses]).to.include(status);
    },
    60_000 + requests * 100,
  );
});
