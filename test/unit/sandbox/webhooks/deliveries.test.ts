import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { control, redeem } from '../../../support/page-requests.ts';
import { openSandbox } from '../../../support/sandbox.ts';
import {
  advance,
  aMoment,
  broken,
  log,
  type Logged,
  ok,
  openSandboxWithReceiver,
  type Receiver,
  settled,
  silent,
  target,
  until,
} from '../../../support/webhook-receiver.ts';

const noon = Date.parse('2026-01-05T12:00:00.000Z');
const minute = 60_000;
const day = 24 * 60 * minute;

/** A time as minutes since noon, when the sandbox's clock starts. */
const minutes = (time: string | null) => (time === null ? null : (Date.parse(time) - noon) / minute);

/** The only delivery of the log, after sending has ended. */
async function theOnly(sandbox: Sandbox): Promise<Logged> {
  const deliveries = await settled(sandbox);
  expect(deliveries).to.have.length(1);
  return deliveries[0]!;
}

const webhooks = (sandbox: Sandbox) => sandbox.state().webhooks;

describe('the delivery of webhooks', () => {
  it('starts after the response to the redemption', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver();
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
    expect(arrived).to.be.empty;
    expect((await log(sandbox)).map(({ status }) => status)).to.deep.equal(['waiting']);
    await settled(sandbox);
    expect(arrived).to.have.length(1);
  });

  it('does not hold up redemptions if a receiver never answers', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver(silent);
    await redeem(sandbox, 'TENOFF');
    await until(() => arrived.length === 1);
    expect((await log(sandbox))[0]).to.include({ status: 'sending', next: null });
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
  });

  const unreachable: [cause: string, fetch: typeof fetch][] = [
    [
      'that cannot be reached',
      () => Promise.reject(new TypeError('fetch failed', { cause: Error('refused') })),
    ],
    [
      'whose connection cannot even be tried',
      () => {
        throw new TypeError('fetch failed: refused');
      },
    ],
  ];
  for (const [cause, fetch] of unreachable) {
    it(`logs the error and does not affect the redemption, for a receiver ${cause}`, async () => {
      const sandbox = openSandbox({ fetch, settings: { webhooks: [target] } });
      expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
      const { status, attempts, next } = await theOnly(sandbox);
      expect({ status, minutes: minutes(next) }).to.deep.equal({ status: 'waiting', minutes: 1 });
      expect(attempts).to.deep.equal([
        { time: new Date(noon).toISOString(), status: null, error: 'fetch failed: refused' },
      ]);
    });
  }

  it('logs what arrived', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver();
    await redeem(sandbox, 'TENOFF');
    const { id, body, ...rest } = await theOnly(sandbox);
    expect(rest).to.deep.equal({
      event: 'redemption.succeeded',
      target,
      status: 'delivered',
      attempts: [{ time: new Date(noon).toISOString(), status: 204, error: null }],
      next: null,
    });
    expect(id).to.equal(arrived[0]!.message['id']);
    expect(body).to.equal(arrived[0]!.text);
  });

  for (const status of [302, 404, 500]) {
    it(`is repeated after one minute if the receiver answers ${status}`, async () => {
      const answers: Receiver[] = [() => new Response(null, { status }), ok];
      const { sandbox, arrived } = openSandboxWithReceiver((request) => answers.shift()!(request));
      await redeem(sandbox, 'TENOFF');
      const failed = await theOnly(sandbox);
      expect(failed.attempts[0]).to.include({ status, error: `Answered ${status}, not 2xx.` });
      await advance(sandbox, minute - 1);
      await settled(sandbox);
      expect(arrived).to.have.length(1);
      await advance(sandbox, 1);
      await aMoment();
      expect(await theOnly(sandbox)).to.include({ status: 'delivered', next: null });
      expect(arrived).to.have.length(2);
    });
  }

  it('follows no redirect and sends no cookies', async () => {
    const requests: Request[] = [];
    const { sandbox } = openSandboxWithReceiver((request) => {
      requests.push(request);
      return ok(request);
    });
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    expect(requests).to.have.length(1);
    expect(requests[0]).to.include({ redirect: 'manual', credentials: 'omit' });
  });

  it('is repeated twelve times, after one minute, then doubled intervals, and at last after a day', async () => {
    const { sandbox } = openSandboxWithReceiver(broken);
    await redeem(sandbox, 'TENOFF');
    const nexts: number[] = [];
    for (;;) {
      const next = minutes((await theOnly(sandbox)).next);
      if (next === null) break;
      await advance(sandbox, (next - (nexts.at(-1) ?? 0)) * minute);
      nexts.push(next);
      await aMoment();
    }
    expect(nexts).to.deep.equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440]);
    const { status, attempts } = await theOnly(sandbox);
    expect(status).to.equal('given_up');
    expect(attempts.map(({ time }) => minutes(time))).to.deep.equal([0, ...nexts]);
  });

  it('sends the same bytes and the same signature in every attempt', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver(broken);
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    await advance(sandbox, day);
    await settled(sandbox);
    expect(arrived).to.have.length(13);
    expect(new Set(arrived.map(({ text }) => text)).size).to.equal(1);
    expect(new Set(arrived.map(({ signature }) => signature)).size).to.equal(1);
  });

  it('makes all attempts that are due after the clock was moved far ahead', async () => {
    const { sandbox } = openSandboxWithReceiver(broken);
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    await advance(sandbox, 20 * minute);
    await aMoment();
    const { attempts, next } = await theOnly(sandbox);
    expect(attempts.map(({ time }) => minutes(time))).to.deep.equal([0, 20, 20, 20, 20, 20]);
    expect(minutes(next)).to.equal(32);
  });

  it('fails if a receiver does not answer within ten seconds', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver(silent);
    await redeem(sandbox, 'TENOFF');
    await until(() => arrived.length === 1);
    await advance(sandbox, 9_999);
    await aMoment();
    expect((await log(sandbox))[0]).to.include({ status: 'sending' });
    await advance(sandbox, 1);
    const { attempts, next } = await theOnly(sandbox);
    expect(attempts[0]).to.include({ status: null, error: 'No answer within 10 seconds.' });
    expect(minutes(next)).to.equal(1);
  });

  it('switches a webhook off after its last failed attempt, gives up what waits for it, and sends it nothing more', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver(broken);
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    expect(webhooks(sandbox)[0]).to.include({ target_url: target, active: true });
    await advance(sandbox, day - 30 * minute);
    await settled(sandbox);
    await redeem(sandbox, 'SAVE20');
    await settled(sandbox);
    // The next attempt of this delivery is after 32 minutes, so it is not made when the other delivery fails for the last time.
    await advance(sandbox, 29 * minute);
    expect((await settled(sandbox)).map(({ status }) => status)).to.deep.equal(['waiting', 'waiting']);
    await advance(sandbox, minute);
    await settled(sandbox);
    expect(webhooks(sandbox)[0]).to.include({ target_url: target, active: false });
    expect((await log(sandbox)).map(({ status }) => status)).to.deep.equal(['given_up', 'given_up']);
    const before = arrived.length;
    await redeem(sandbox, 'TENOFF');
    await aMoment();
    await advance(sandbox, day);
    await aMoment();
    expect(arrived).to.have.length(before);
    expect(await log(sandbox)).to.have.length(2);
  });

  it('starts again when the settings name the webhook again, but not when another setting changes', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver(broken);
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    await advance(sandbox, day);
    await settled(sandbox);
    await control(sandbox, 'PATCH', 'settings', { body: { clientRedeemEnabled: true } });
    expect(webhooks(sandbox)[0]).to.include({ active: false });
    await control(sandbox, 'PATCH', 'settings', { body: { webhooks: [target] } });
    expect(webhooks(sandbox)[0]).to.include({ active: true });
    const before = arrived.length;
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    expect(arrived).to.have.length(before + 1);
  });

  it('continues for other webhooks when one is switched off', async () => {
    const other = 'http://other.test/webhooks';
    const { sandbox, arrived } = openSandboxWithReceiver(
      (request) => (request.url === target ? broken : ok)(request),
      {
        settings: { webhooks: [target, other] },
      },
    );
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    await advance(sandbox, day);
    await settled(sandbox);
    arrived.length = 0;
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    expect(arrived.map(({ url }) => url)).to.deep.equal([other]);
  });

  it('gives up what waits for a webhook that was removed from the settings', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver(broken);
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    await control(sandbox, 'PATCH', 'settings', { body: { webhooks: [] } });
    expect(await theOnly(sandbox)).to.include({ status: 'given_up', next: null });
    await advance(sandbox, day);
    await aMoment();
    expect(arrived).to.have.length(1);
  });

  it('repeats what has become due in real time, without a move of the clock', async () => {
    let time = noon;
    const waits: { ms: number; run: () => void }[] = [];
    const { sandbox, arrived } = openSandboxWithReceiver(broken, {
      now: () => new Date(time),
      schedule: (ms, run) => {
        if (ms === 0) setTimeout(run);
        else waits.push({ ms, run });
        return () => undefined;
      },
    });
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    const { ms, run } = waits.at(-1)!;
    expect(ms).to.equal(minute);
    time += ms;
    run();
    await settled(sandbox);
    expect(arrived).to.have.length(2);
  });

  it('has an empty log after a reset and repeats nothing from before it', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver(broken);
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    await control(sandbox, 'POST', 'reset');
    expect(await log(sandbox)).to.be.empty;
    await advance(sandbox, day);
    await aMoment();
    expect(arrived).to.have.length(1);
  });

  for (const [event, end] of [
    ['a reset', (sandbox: Sandbox) => sandbox.reset()],
    ['the end of the sandbox', (sandbox: Sandbox) => sandbox.close()],
  ] as const) {
    it(`stops what is being sent on ${event}`, async () => {
      let isCalledOff = false;
      const { sandbox, arrived } = openSandboxWithReceiver((request) => {
        request.signal.addEventListener('abort', () => (isCalledOff = true));
        return silent(request);
      });
      await redeem(sandbox, 'TENOFF');
      await until(() => arrived.length === 1);
      await aMoment();
      end(sandbox);
      expect(isCalledOff).to.be.true;
    });
  }

  it('sends nothing after the sandbox was closed', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver();
    await redeem(sandbox, 'TENOFF');
    sandbox.close();
    await aMoment();
    await advance(sandbox, day);
    await aMoment();
    expect(arrived).to.be.empty;
  });

  for (const address of [
    'shop.test/webhooks',
    'ftp://shop.test',
    '/webhooks',
    'http://me:secret@shop.test',
    7,
  ]) {
    it(`refuses a webhook that is not an http or https URL without a password: ${address}`, async () => {
      const { sandbox } = openSandboxWithReceiver();
      const response = await control(sandbox, 'PATCH', 'settings', { body: { webhooks: [address] } });
      expect(response.status).to.equal(400);
      expect(await response.json())
        .to.have.property('message')
        .that.contains('http');
      expect(sandbox.state().settings.webhooks).to.deep.equal([target]);
    });
  }

  it('sends an event once to a webhook that is named twice', async () => {
    const { sandbox, arrived } = openSandboxWithReceiver();
    await control(sandbox, 'PATCH', 'settings', { body: { webhooks: [target, target] } });
    await redeem(sandbox, 'TENOFF');
    await settled(sandbox);
    expect(arrived).to.have.length(1);
  });
});
