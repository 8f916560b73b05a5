import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../support/backend-requests.ts';
import { answerTo, type Part, redeem, stackAnswer, tier, voucher } from '../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../support/sandbox.ts';
import {
  type Arrived,
  log,
  openSandboxWithReceiver,
  settled,
  target,
} from '../../../support/webhook-receiver.ts';

const noon = '2026-01-05T12:00:00.000Z';
const part = (value: unknown) => value as Part;
const typesOf = (arrived: Arrived[]) => arrived.map(({ message }) => message['type']);
const dataOf = ({ message }: Arrived) => part(message['data']);
const eventOf = ({ message }: Arrived) => part(message['event']);
const sourceOf = (arrived: Arrived) => part(eventOf(arrived)['event_source']);

/** The signature that a shop computes to compare it: HMAC-SHA256 of the text, in hexadecimal. */
async function signatureOf(text: string): Promise<string> {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes('sandbox-webhook-secret'), algorithm, false, [
    'sign',
  ]);
  const signed = await crypto.subtle.sign('HMAC', key, bytes(text));
  return [...new Uint8Array(signed)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Waits until all webhooks have arrived, and returns them in the order of their events. They can arrive in another order. */
async function webhooksOf({
  sandbox,
  arrived,
}: {
  sandbox: Sandbox;
  arrived: Arrived[];
}): Promise<Arrived[]> {
  const happened = (await settled(sandbox)).map(({ id }) => id);
  const placeOf = ({ message }: Arrived) => happened.indexOf(String(message['id']));
  return arrived.splice(0).sort((one, other) => placeOf(one) - placeOf(other));
}

describe('webhooks', () => {
  it('have the documented envelope for a redemption', async () => {
    const shop = openSandboxWithReceiver();
    const { body } = await answerTo(shop.sandbox, 'TENOFF', { order: cart, customer: { source_id: 'ben' } });
    const [only, ...others] = await webhooksOf(shop);
    expect(others).to.be.empty;
    const { url, method, type, message } = only!;
    expect({ url, method, type }).to.deep.equal({ url: target, method: 'POST', type: 'application/json' });
    expect(message).to.have.all.keys('id', 'project_id', 'created_at', 'type', 'data', 'source', 'event');
    expect(message).to.include({ created_at: noon, type: 'redemption.succeeded' });
    expect(message['id']).to.match(/^whs_/);
    expect(message['project_id']).to.match(/^proj_/);
    expect(message['source']).to.include({ object: 'webhook', target_url: target });
    expect(part(message['source'])['id']).to.match(/^wh_/);
    const event = eventOf(only!);
    expect(event).to.include({ type: 'redemption.succeeded', created_at: noon, entity_id: body['id'] });
    expect(event['id']).to.match(/^evred_/);
    expect(event['group_id']).to.match(/^v-/);
    expect(event['event_source']).to.deep.include({ channel: 'CLIENT_API' });
    expect(sourceOf(only!)['api_key']).to.include({ app_id: 'sandbox-client-id' });
  });

  it('have the redemption and the objects it is about as their data', async () => {
    const shop = openSandboxWithReceiver();
    const { body } = await answerTo(shop.sandbox, 'TENOFF', { order: cart, customer: { source_id: 'ben' } });
    const data = dataOf((await webhooksOf(shop))[0]!);
    expect(data).to.have.all.keys(
      ...['customer', 'order', 'campaign', 'voucher', 'holder', 'promotion_tier', 'promotion_stack'],
      ...['redemption', 'created_at'],
    );
    expect(data).to.include({ campaign: null, holder: null, promotion_tier: null, created_at: noon });
    expect(data['customer']).to.include({ id: 'cust_ben' });
    expect(data['voucher']).to.include({ code: 'TENOFF' });
    expect(data['order']).to.include({ status: 'PAID', total_amount: 12000 });
    expect(data['redemption']).to.include({ id: body['id'], result: 'SUCCESS', status: 'SUCCEEDED' });
  });

  it('have the campaign of a gift card, and the tier of a promotion', async () => {
    const shop = openSandboxWithReceiver();
    await redeem(shop.sandbox, 'GIFT50', { order: { amount: 2000 } });
    await stackAnswer(shop.sandbox, 'redemptions', { redeemables: [tier('promo_10OFF100')], order: cart });
    const [card, promotion] = (await webhooksOf(shop)).map(dataOf);
    expect(card!['campaign']).to.deep.equal({
      id: 'camp_sandbox_gifts',
      name: 'Gift cards',
      object: 'campaign',
    });
    expect(card!['holder']).to.include({ id: 'cust_ben' });
    expect(promotion!['voucher']).to.be.null;
    expect(promotion!['promotion_tier']).to.include({ id: 'promo_10OFF100' });
    expect(promotion!['campaign']).to.include({ id: 'camp_sandbox_promotions' });
  });

  it('are compact JSON, signed with the secret of the project', async () => {
    const shop = openSandboxWithReceiver();
    await redeem(shop.sandbox, 'XSS', { order: cart, metadata: { note: 'a "b"\\ \n ☕ 1 : 2' } });
    const [{ text, signature, message }] = (await webhooksOf(shop)) as [Arrived];
    expect(signature).to.match(/^[0-9a-f]{64}$/);
    expect(signature).to.equal(await signatureOf(text));
    expect(text).to.equal(JSON.stringify(message));
  });

  it('are sent n + 1 times for n redeemables of one request: for each, and for the parent', async () => {
    const shop = openSandboxWithReceiver();
    const redeemables = [voucher('TENOFF'), tier('promo_10OFF100')];
    const { redemptions, body } = await stackAnswer(shop.sandbox, 'redemptions', {
      redeemables,
      order: cart,
    });
    const arrived = await webhooksOf(shop);
    expect(typesOf(arrived)).to.deep.equal(Array(3).fill('redemption.succeeded'));
    const parentId = part(body['parent_redemption'])['id'];
    const entities = arrived.map((one) => eventOf(one)['entity_id']);
    expect(entities).to.deep.equal([...redemptions.map(({ id }) => id), parentId]);
    expect(new Set(arrived.map((one) => eventOf(one)['group_id'])).size).to.equal(1);
    expect(new Set(arrived.map((one) => eventOf(one)['id'])).size).to.equal(3);
    const [first, , parent] = arrived.map(dataOf);
    expect(part(first!['redemption'])['redemption']).to.equal(parentId);
    expect(parent).to.include({ voucher: null, promotion_tier: null, campaign: null });
  });

  it('report an unknown code as failed, with null for objects that do not exist', async () => {
    const shop = openSandboxWithReceiver();
    const { body } = await answerTo(shop.sandbox, 'NO-SUCH-CODE', { order: cart });
    const [only] = (await webhooksOf(shop)) as [Arrived];
    expect(only.message).to.include({ type: 'redemption.failed' });
    expect(dataOf(only)).to.include({
      customer: null,
      order: null,
      campaign: null,
      voucher: null,
      holder: null,
      promotion_tier: null,
    });
    const redemption = part(dataOf(only)['redemption']);
    expect(redemption).to.include({ result: 'FAILURE', status: 'FAILED', failure_code: 'not_found' });
    expect(eventOf(only)).to.include({ entity_id: redemption['id'], group_id: body['request_id'] });
  });

  it('report a refused code as failed, with its voucher', async () => {
    const shop = openSandboxWithReceiver();
    const { body } = await answerTo(shop.sandbox, 'EXPIRED');
    const [only] = (await webhooksOf(shop)) as [Arrived];
    expect(only.message).to.include({ type: 'redemption.failed' });
    expect(dataOf(only)['voucher']).to.include({ code: 'EXPIRED' });
    expect(eventOf(only)).to.include({ entity_id: body['resource_id'], group_id: body['request_id'] });
  });

  it('name the API as the source of a redemption of a backend', async () => {
    const shop = openSandboxWithReceiver();
    await sendAsBackend(shop.sandbox, 'vouchers/TENOFF/redemption', { body: {} });
    const [only] = (await webhooksOf(shop)) as [Arrived];
    expect(sourceOf(only)).to.deep.include({ channel: 'API' });
    expect(sourceOf(only)['api_key']).to.include({ app_id: 'sandbox-app-id' });
  });

  it('report a rollback with the redemption as it was before', async () => {
    const shop = openSandboxWithReceiver();
    const { body } = await answerTo(shop.sandbox, 'TENOFF');
    await webhooksOf(shop);
    const { body: rollback } = await sendAsBackend(
      shop.sandbox,
      `redemptions/${String(body['id'])}/rollback`,
      {
        body: { reason: 'Wrong coffee' },
      },
    );
    const [only] = (await webhooksOf(shop)) as [Arrived];
    expect(only.message).to.include({ type: 'redemption.rollback.succeeded' });
    expect(eventOf(only)).to.include({ entity_id: rollback['id'] });
    const data = dataOf(only);
    expect(data['redemption']).to.include({ id: body['id'], status: 'SUCCEEDED' });
    expect(part(part(data['redemption'])['order'])['status']).to.equal('PAID');
    expect(data['redemption_rollback']).to.include({ id: rollback['id'], reason: 'Wrong coffee' });
    expect(data['order']).to.include({ status: 'CANCELED' });
  });

  it('have the same records as the API for backends, with the whole voucher', async () => {
    const shop = openSandboxWithReceiver();
    const reward = { id: 'rew_sandbox_points', points: 100 };
    const { body } = await answerTo(shop.sandbox, 'POINTS500', { order: cart, reward });
    const { body: read } = await sendAsBackend(shop.sandbox, `redemptions/${String(body['id'])}`);
    const redemption = { ...read, voucher: body['voucher'] };
    expect(read['reward']).to.include({ voucher: null });
    expect(dataOf((await webhooksOf(shop))[0]!)['redemption']).to.deep.equal(redemption);
    const path = `redemptions/${String(body['id'])}/rollback`;
    const { body: redemption_rollback } = await sendAsBackend(shop.sandbox, path, { body: {} });
    expect(dataOf((await webhooksOf(shop))[0]!)).to.deep.include({ redemption, redemption_rollback });
  });

  it('report a refused rollback as failed, with the redemption as it is', async () => {
    const shop = openSandboxWithReceiver();
    const { body } = await answerTo(shop.sandbox, 'TENOFF');
    const path = `redemptions/${String(body['id'])}/rollback`;
    await sendAsBackend(shop.sandbox, path, { body: {} });
    await webhooksOf(shop);
    const { body: refusal } = await sendAsBackend(shop.sandbox, path, { body: {} });
    const [only] = (await webhooksOf(shop)) as [Arrived];
    expect(only.message).to.include({ type: 'redemption.rollback.failed' });
    expect(eventOf(only)).to.include({ entity_id: refusal['resource_id'], group_id: refusal['request_id'] });
    const { redemption, redemption_rollback, order } = dataOf(only);
    expect(order).to.be.null;
    expect(redemption).to.include({ id: body['id'], status: 'ROLLED_BACK' });
    expect(redemption_rollback).to.include({ result: 'FAILURE', failure_code: 'already_rolled_back' });
  });

  it('are sent n + 1 times for the rollback of n redemptions of one request', async () => {
    const shop = openSandboxWithReceiver();
    const redeemables = [voucher('TENOFF'), tier('promo_10OFF100')];
    const { body } = await stackAnswer(shop.sandbox, 'redemptions', { redeemables, order: cart });
    await webhooksOf(shop);
    const parentId = String(part(body['parent_redemption'])['id']);
    await sendAsBackend(shop.sandbox, `redemptions/${parentId}/rollbacks`, { body: {} });
    expect(typesOf(await webhooksOf(shop))).to.deep.equal(Array(3).fill('redemption.rollback.succeeded'));
  });

  it('report a redemption whose response was lost', async () => {
    const shop = openSandboxWithReceiver();
    await redeem(shop.sandbox, 'DROP-AFTER').catch(() => undefined);
    expect(typesOf(await webhooksOf(shop))).to.deep.equal(['redemption.succeeded']);
  });

  it('are not sent for what is not recorded: a validation, a wrong key, a wrong body', async () => {
    const shop = openSandboxWithReceiver();
    await stackAnswer(shop.sandbox, 'validations', { redeemables: [voucher('TENOFF')], order: cart });
    await redeem(shop.sandbox, 'TENOFF', {}, { headers: {} });
    await redeem(shop.sandbox, 'TENOFF', 'no JSON');
    expect(await webhooksOf(shop)).to.be.empty;
    expect(await log(shop.sandbox)).to.be.empty;
  });

  it('are sent to each address as a message of its own about the same event', async () => {
    const other = 'http://other.test/webhooks';
    const shop = openSandboxWithReceiver(undefined, { settings: { webhooks: [target, other] } });
    await redeem(shop.sandbox, 'TENOFF');
    const arrived = await webhooksOf(shop);
    expect(arrived.map(({ url }) => url)).to.have.members([target, other]);
    const [one, two] = arrived as [Arrived, Arrived];
    expect(eventOf(one)).to.deep.equal(eventOf(two));
    expect(one.message['id']).not.to.equal(two.message['id']);
    expect(part(one.message['source'])['id']).not.to.equal(part(two.message['source'])['id']);
  });

  it('are not sent if the settings have none', async () => {
    const sandbox = openSandbox({ fetch: () => Promise.reject(new Error('Nobody asked for this.')) });
    await redeem(sandbox, 'TENOFF');
    expect(await log(sandbox)).to.be.empty;
  });
});
