import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { answerTo, post, voucher } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const locking = (sandbox: Sandbox, ...codes: string[]): Promise<Response> =>
  post(sandbox, 'validations', {
    redeemables: codes.map((code) => voucher(code)),
    order: { amount: 6000 },
    session: { type: 'LOCK', key: 'cart/7', ttl: 1, ttl_unit: 'HOURS' },
  });

const release = (sandbox: Sandbox, code: string, key = 'cart/7') =>
  sendAsBackend(sandbox, `vouchers/${code}/sessions/${encodeURIComponent(key)}`, { method: 'DELETE' });

describe('the release of a session', () => {
  it('frees what the session locked at once, with an empty response', async () => {
    const sandbox = openSandbox();
    await locking(sandbox, 'ONCE');
    expect((await answerTo(sandbox, 'ONCE')).body).to.include({ key: 'quantity_exceeded' });
    const { status, body } = await release(sandbox, 'ONCE');
    expect(status).to.equal(204);
    expect(body).to.deep.equal({});
    expect((await answerTo(sandbox, 'ONCE')).status).to.equal(200);
    expect(sandbox.state().locks).to.deep.equal([]);
  });

  it('frees the named voucher and keeps the lock of the others', async () => {
    const sandbox = openSandbox();
    await locking(sandbox, 'ONCE', 'TENOFF');
    await release(sandbox, 'TENOFF');
    expect((await answerTo(sandbox, 'ONCE')).body).to.include({ key: 'quantity_exceeded' });
    expect((await release(sandbox, 'TENOFF')).status).to.equal(404);
  });

  it('is answered with a 404 if the session is unknown or has expired', async () => {
    let now = Date.UTC(2026, 0, 5, 12);
    const sandbox = openSandbox({ now: () => new Date(now) });
    await locking(sandbox, 'ONCE');
    const none = await release(sandbox, 'ONCE', 'other');
    expect(none.status).to.equal(404);
    expect(none.body).to.include({
      key: 'not_found',
      details: 'Cannot find session with id other',
      resource_type: 'session',
      resource_id: 'other',
    });
    now += 3_600_000;
    expect((await release(sandbox, 'ONCE')).body).to.include({ resource_id: 'cart/7' });
  });

  it('is answered with a 404 if the voucher is unknown', async () => {
    const { status, body } = await release(openSandbox(), 'NOSUCH');
    expect(status).to.equal(404);
    expect(body).to.include({ resource_type: 'voucher', resource_id: 'NOSUCH' });
  });

  it('is refused without the keys of a backend', async () => {
    const sandbox = openSandbox();
    await locking(sandbox, 'ONCE');
    const { status } = await sendAsBackend(sandbox, 'vouchers/ONCE/sessions/cart%2F7', {
      method: 'DELETE',
      headers: {},
    });
    expect(status).to.equal(401);
    expect(sandbox.state().locks).to.have.length(1);
  });
});
