/**
 * In a page: when a browser reports that the page's own Content-Security-Policy has blocked a request, and that it sends none, is
 * each engine's own decision. test/unit/client/not-sent.test.ts has the rest.
 */
import { expect } from '@open-wc/testing';
import type { Client } from '../../src/client/client.ts';
import { clientKeys } from '../support/sandbox.ts';

const modulePath = new URL('../../src/client/create-client.ts', import.meta.url).pathname;

/** A page of its own under a policy, and the client in it. It needs no script of its own, which a policy may forbid. */
async function openUnder(header: string, policy: string, address = window.sandboxUrl): Promise<Client> {
  const frame = document.createElement('iframe');
  frame.src = `/page-with-header?${header}=${encodeURIComponent(policy)}`;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & { createdClient?: Client };
  const script = frame.contentDocument!.createElement('script');
  script.type = 'module';
  script.textContent = `
    import { createClient } from '${modulePath}';
    window.createdClient = createClient(${JSON.stringify({ ...clientKeys, apiUrl: address })});
    dispatchEvent(new Event('created'));`;
  const created = new Promise((resolve) => page.addEventListener('created', resolve));
  frame.contentDocument!.head.append(script);
  await created;
  return page.createdClient!;
}

/** How many requests with this code have arrived at the sandbox, preflights included. */
async function arrivals(code: string): Promise<number> {
  const response = await fetch(`${window.sandboxUrl}/__sandbox/requests`);
  const requests = (await response.json()) as { path: string }[];
  return requests.filter(({ path }) => path.includes(code)).length;
}

/** This run's alone: every engine asks the same sandbox. */
const newCode = () => `POLICY-${String(Math.random()).slice(2)}`;

const frames = () => document.querySelectorAll('iframe');

describe('a redemption that the page’s own policy blocks', () => {
  afterEach(() => frames().forEach((frame) => frame.remove()));

  const policies: [policy: string, directive: string][] = [
    ['connect-src to the shop alone', "connect-src 'self'"],
    ['no connect-src but a default-src', "default-src 'self' 'unsafe-inline'"],
  ];
  for (const [what, policy] of policies)
    it(`was not sent, and the message names the setting to change: ${what}`, async () => {
      const client = await openUnder('Content-Security-Policy', policy);
      // Every sign that an address encodes: the browser has to report the very address that was asked for.
      const code = `${newCode()} 50%+A/é'(🎁)[1]#?&`;
      const began = performance.now();
      const outcome = await client.redeem(code);
      expect(outcome).to.include({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false, code });
      expect(outcome).to.have.property('message').that.contains(`add ${window.sandboxUrl} to connect-src`);
      expect(performance.now() - began).to.be.below(5000);
      expect(await arrivals(encodeURIComponent(code).slice(0, 15))).to.equal(0);
    });

  it('may be pressed again once the policy is mended, because the code is not blocked', async () => {
    const client = await openUnder('Content-Security-Policy', "connect-src 'self'");
    const code = newCode();
    const first = await client.redeem(code);
    const second = await client.redeem(code);
    expect(second).to.include({ kind: 'misconfigured', mayHaveRedeemed: false });
    expect(second.attemptId).not.to.equal(first.attemptId);
  });
});

describe('a redemption that the page’s own policy does not block', () => {
  afterEach(() => frames().forEach((frame) => frame.remove()));

  it('is sent where the policy only reports', async () => {
    const client = await openUnder('Content-Security-Policy-Report-Only', "connect-src 'self'");
    const code = newCode();
    expect(await client.redeem(code)).to.include({ status: 'refused', key: 'not_found' });
    expect(await arrivals(code)).to.be.above(0);
  });

  it('is undecided where the policy only reports and the connection breaks', async () => {
    const client = await openUnder('Content-Security-Policy-Report-Only', "connect-src 'self'");
    const outcome = await client.redeem('DROP-AFTER');
    expect(outcome).to.include({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
  });

  it('is undecided where another request is blocked at the same time', async () => {
    const client = await openUnder('Content-Security-Policy', `connect-src ${window.sandboxUrl}`);
    const page = frames()[0]!.contentWindow!;
    const ends = client.redeem('DROP-BEFORE');
    await page.fetch('http://127.0.0.1:1/client/v1/redeem?code=DROP-BEFORE').catch(() => {});
    expect(await ends).to.include({ status: 'failed', kind: 'network', mayHaveRedeemed: true });
  });

  it('is undecided where nobody listens', async () => {
    const client = await openUnder('Content-Security-Policy', 'connect-src *', 'http://127.0.0.1:1');
    expect(await client.redeem(newCode())).to.include({ kind: 'network', mayHaveRedeemed: true });
  });
});
