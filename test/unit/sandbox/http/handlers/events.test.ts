import { describe, expect, it } from 'vitest';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const track = (body: object, sandbox = openSandbox()) => sendAsBackend(sandbox, 'events', { body });
const zoe = { source_id: 'zoe', name: 'Zoe' };

describe('POST /v1/events', () => {
  it('keeps the event and stores its customer', async () => {
    const sandbox = openSandbox();
    const { status, body } = await track(
      { event: 'cart_abandoned', customer: zoe, metadata: { items: 3 } },
      sandbox,
    );
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      object: 'event',
      type: 'cart_abandoned',
      metadata: { items: 3 },
      referral: null,
      loyalty: null,
    });
    expect(body['customer']).to.include({ source_id: 'zoe', name: 'Zoe', object: 'customer' });
    const [customer] = sandbox.state().customers.filter(({ source_id }) => source_id === 'zoe');
    expect(sandbox.state().events).to.deep.equal([
      {
        type: 'cart_abandoned',
        customer_id: customer?.id,
        metadata: { items: 3 },
        referral: null,
        loyalty: null,
        created_at: '2026-01-05T12:00:00.000Z',
      },
    ]);
  });

  it('takes the codes of a referral and of a loyalty card', async () => {
    const sandbox = openSandbox();
    await track({ event: 'joined', customer: zoe, referral: { code: 'REFER-ANNA' } }, sandbox);
    await track({ event: 'walked', customer: zoe, loyalty: { code: 'POINTS500' } }, sandbox);
    expect(sandbox.state().events.map(({ referral, loyalty }) => [referral, loyalty])).to.deep.equal([
      ['REFER-ANNA', null],
      [null, 'POINTS500'],
    ]);
  });

  const refused: [body: object, status: number, expected: object][] = [
    [{ customer: zoe }, 400, { details: "Payload should have required property 'event'" }],
    [{ event: 'x' }, 400, { details: "Payload should have required property 'customer'" }],
    [
      { event: '', customer: zoe },
      400,
      { details: 'Property .event should NOT have fewer than 1 characters' },
    ],
    [
      { event: 'x'.repeat(301), customer: zoe },
      400,
      { details: 'Property .event should NOT have more than 300 characters' },
    ],
    [{ event: 'x', customer: {} }, 400, { key: 'missing_customer' }],
    [
      { event: 'x', customer: zoe, referral: {} },
      400,
      { key: 'invalid_payload', details: "Property .referral should have required property 'code'" },
    ],
    [{ event: 'x', customer: { id: 'registered_10055' } }, 404, { resource_type: 'customer' }],
    [{ event: 'x', customer: zoe, referral: { code: 'TENOFF' } }, 404, { resource_id: 'TENOFF' }],
    [{ event: 'x', customer: zoe, loyalty: { code: 'TENOFF' } }, 404, { resource_id: 'TENOFF' }],
  ];
  for (const [body, status, expected] of refused) {
    it(`refuses ${JSON.stringify(body).slice(0, 80)} with ${status} and keeps nothing`, async () => {
      const sandbox = openSandbox();
      const answer = await track(body, sandbox);
      expect(answer.status).to.equal(status);
      expect(answer.body).to.include(expected);
      expect(sandbox.state().events).to.deep.equal([]);
      expect(sandbox.state().customers.some(({ source_id }) => source_id === 'zoe')).to.equal(false);
    });
  }

  it('keeps the 1000 newest events', async () => {
    const sandbox = openSandbox();
    for (let count = 0; count < 1002; count += 1)
      await track({ event: `event ${count}`, customer: zoe }, sandbox);
    const { events } = sandbox.state();
    expect(events).to.have.length(1000);
    expect([events[0]?.type, events.at(-1)?.type]).to.deep.equal(['event 2', 'event 1001']);
  });
});
