import { describe, expect, it } from 'vitest';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { get, type Part } from '../../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../../support/sandbox.ts';

const promotionsOf = (body: Part) => body['promotions'] as Part[];
const idsOf = (body: Part) => promotionsOf(body).map(({ id }) => id);

describe('POST /v1/promotions/validation', () => {
  const validate = (body: object, query = '', sandbox = openSandbox()) =>
    sendAsBackend(sandbox, `promotions/validation${query}`, { body });

  it('returns each promotion that the cart can have alone, by hierarchy', async () => {
    const { status, body } = await validate({ order: cart, customer: { source_id: 'zoe' } });
    expect(status).to.equal(200);
    expect(body).to.include({ valid: true });
    expect(body['tracking_id']).to.match(/^track_/);
    expect(idsOf(body)).to.deep.equal(['promo_5PERCENT', 'promo_10OFF100']);
    const [first, second] = promotionsOf(body);
    expect(first).to.deep.include({
      valid: true,
      object: 'promotion_tier',
      name: '5% off',
      banner: 'Today: 5% off everything',
      discount: { type: 'PERCENT', percent_off: 5, effect: 'APPLY_TO_ORDER' },
      discount_amount: 650,
      applied_discount_amount: 650,
      tracking_id: body['tracking_id'],
    });
    expect(second).to.include({ discount_amount: 1000 });
    expect(second?.['order']).to.include({ total_amount: 12000 });
  });

  it('is not valid if the cart can have none', async () => {
    const sandbox = openSandbox({ promotionTiers: [{ id: 'promo_5PERCENT', active: false }] });
    const { status, body } = await validate({ order: { amount: 5000 } }, '', sandbox);
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ valid: false, promotions: [] });
  });

  it('checks only the rules on the customer if asked to', async () => {
    const small = { order: { amount: 5000 } };
    expect(idsOf((await validate(small)).body)).to.deep.equal(['promo_5PERCENT']);
    const { body } = await validate(small, '?audienceRulesOnly=true');
    expect(idsOf(body)).to.deep.equal(['promo_5PERCENT', 'promo_10OFF100']);
  });

  it('filters by campaign and by metadata', async () => {
    const mine = {
      id: 'promo_MINE',
      campaign: { id: 'camp_mine', name: 'Mine' },
      metadata: { shop: 'berlin', size: 7 },
    };
    const sandbox = openSandbox({ promotionTiers: [mine] });
    const idsWith = async (query: string) => idsOf((await validate({ order: cart }, query, sandbox)).body);
    expect(await idsWith('?filters[promotion_id][conditions][$is]=camp_mine')).to.deep.equal(['promo_MINE']);
    expect(await idsWith('?filters[promotion_id][conditions][$in][0]=camp_other')).to.deep.equal([]);
    expect(await idsWith('?filters[metadata][size]=7')).to.deep.equal(['promo_MINE']);
    expect(await idsWith('?filters[metadata][shop]=paris')).to.deep.equal([]);
  });

  it('refuses a filter that it does not know', async () => {
    const { status, body } = await validate({ order: cart }, '?filters[name]=x');
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_query_params' });
  });

  it('answers an unknown customer with a 404', async () => {
    const { status, body } = await validate({ order: cart, customer: { id: 'cust_nobody' } });
    expect(status).to.equal(404);
    expect(body).to.include({ key: 'not_found', resource_type: 'customer' });
  });

  it('looks at the 150 newest promotion tiers only', async () => {
    const promotionTiers = Array.from({ length: 150 }, (_one, index) => ({
      id: `promo_${index}`,
      created_at: '2024-01-01T00:00:00.000Z',
    }));
    const { body } = await validate({ order: cart }, '', openSandbox({ promotionTiers }));
    expect(idsOf(body)).to.have.length(150);
    expect(idsOf(body)).not.to.include('promo_5PERCENT');
  });
});

describe('POST /v1/promotions/tiers/{id}/validation', () => {
  const validate = (id: string, body: object) =>
    sendAsBackend(openSandbox(), `promotions/tiers/${id}/validation`, { body });

  it('returns the discounted order if the cart can have the tier', async () => {
    const { status, body } = await validate('promo_10OFF100', { order: cart });
    expect(status).to.equal(200);
    expect(body).to.include({ valid: true, id: 'promo_10OFF100', discount_amount: 1000 });
    expect(body['order']).to.include({ total_amount: 12000 });
  });

  it('returns the reason and the merchant’s message if it cannot', async () => {
    const { status, body } = await validate('promo_10OFF100', { order: { amount: 100 } });
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      valid: false,
      id: 'promo_10OFF100',
      reason: 'order does not match validation rules',
      error: { message: 'Spend at least $100.00 to get $10.00 off.' },
    });
    const inactive = await validate('promo_INACTIVE', { order: cart });
    expect(inactive.body).to.include({ valid: false, reason: 'Inactive Promotion' });
    expect(inactive.body['error']).to.include({ key: 'promotion_inactive' });
  });

  it('answers an unknown tier with a 404', async () => {
    const { status, body } = await validate('promo_nobody', {});
    expect(status).to.equal(404);
    expect(body).to.include({ resource_type: 'promotion_tier', resource_id: 'promo_nobody' });
  });
});

describe('GET /client/v1/promotions/validation', () => {
  it('returns the promotions for the cart in the query', async () => {
    const query = 'amount=13000&item[0][product_id]=prod_beans&item[0][quantity]=2&tracking_id=ben';
    const { status, body } = await get(openSandbox(), `promotions/validation?${query}`);
    expect(status).to.equal(200);
    expect(body).to.include({ valid: true });
    expect(idsOf(body)).to.deep.equal(['promo_5PERCENT', 'promo_10OFF100']);
  });

  it('needs no cart at all', async () => {
    const { status, body } = await get(openSandbox(), 'promotions/validation');
    expect(status).to.equal(200);
    expect(body).to.include({ valid: true });
  });

  it('refuses an amount that is no integer', async () => {
    const { status, body } = await get(openSandbox(), 'promotions/validation?amount=ten');
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_query_params', details: 'Property .amount should be integer' });
  });

  it('refuses a page of an untrusted origin', async () => {
    const { status } = await get(openSandbox(), 'promotions/validation', { origin: 'https://evil.example' });
    expect(status).to.equal(401);
  });

  it('is a GET only', async () => {
    const { status } = await get(openSandbox(), 'promotions/validation', { method: 'POST' });
    expect(status).to.equal(405);
  });
});
