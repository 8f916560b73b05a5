import { describe, expect, it } from 'vitest';
import type { PromotionList, PromotionsOptions } from '../../../src/client/promotions.ts';
import { envelope, jsonAnswer, pageAnswer } from '../../fixtures/envelopes.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { onlyRequest, openSandboxShop, openShop } from '../../support/shop.ts';

/** The query of the request for the promotion tiers. */
async function queryFor(options?: PromotionsOptions): Promise<string> {
  const shop = openShop(() => pageAnswer(502));
  await shop.client.promotions(options);
  const request = onlyRequest(shop);
  expect(request).to.include({ method: 'GET', credentials: 'omit' });
  return request.url.replace('http://localhost:4010/client/v1/promotions/tiers', '');
}

describe('a request for the promotion tiers', () => {
  it('has the options in its query', async () => {
    expect(await queryFor()).to.equal('');
    expect(await queryFor({})).to.equal('');
    const options = { is_available: true, limit: 20, page: 2, order: '-created_at' } as const;
    expect(await queryFor({ ...options, signal: new AbortController().signal })).to.equal(
      '?is_available=true&limit=20&page=2&order=-created_at',
    );
    expect(await queryFor({ is_available: false })).to.equal('?is_available=false');
  });
});

describe('the promotion tiers', () => {
  it('are listed as the API has them', async () => {
    const list = await openSandboxShop().client.promotions();
    if (list.status !== 'listed') throw new Error(list.status);
    expect(list).to.include({ total: 3, hasMore: false });
    const ids = list.tiers.map(({ id }) => id);
    expect(ids).to.have.members(['promo_5PERCENT', 'promo_10OFF100', 'promo_INACTIVE']);
    const tier = list.tiers.find(({ id }) => id === 'promo_5PERCENT');
    expect(tier?.action?.discount).to.include({ type: 'PERCENT', percent_off: 5 });
    expect(tier).to.include({ object: 'promotion_tier', banner: 'Today: 5% off everything' });
  });

  it('can be limited to those that are active now', async () => {
    const list = await openSandboxShop().client.promotions({ is_available: true });
    expect('tiers' in list && list.tiers.map(({ id }) => id)).to.have.members([
      'promo_5PERCENT',
      'promo_10OFF100',
    ]);
  });

  it('come in pages that contain each tier once', async () => {
    const promotionTiers = Array.from({ length: 9 }, (_, index) => ({ id: `promo_${index}` }));
    const { client } = openSandboxShop({}, openSandbox({ promotionTiers }));
    const listed: (string | undefined)[] = [];
    for (let page = 1, hasMore = true; hasMore && page < 20; page++) {
      const list = await client.promotions({ limit: 5, page });
      if (list.status !== 'listed') throw new Error(list.status);
      listed.push(...list.tiers.map(({ id }) => id));
      hasMore = list.hasMore;
    }
    expect(new Set(listed).size).to.equal(12);
    expect(listed.length).to.equal(12);
  });

  it('are refused if an option is not valid', async () => {
    const list = await openSandboxShop().client.promotions({ limit: 1000 });
    expect(list).to.include({ status: 'refused', key: 'invalid_query_params' });
  });
});

const listAfter = (answer: Response): Promise<PromotionList> => openShop(() => answer).client.promotions();

describe('a response to a request for the promotion tiers', () => {
  it('may leave out everything except the list', async () => {
    expect(await listAfter(jsonAnswer(200, { tiers: [] }))).to.deep.include({
      status: 'listed',
      tiers: [],
      total: undefined,
      hasMore: false,
    });
    const body = { tiers: [{ id: 'promo_lamp' }], has_more: true, total: 7 };
    expect(await listAfter(jsonAnswer(200, body))).to.deep.include({
      tiers: body.tiers,
      total: 7,
      hasMore: true,
      body,
    });
  });

  for (const body of [undefined, null, 7, [], {}, { tiers: null }, { tiers: {} }]) {
    it(`is a failure if it contains no list: ${JSON.stringify(body)}`, async () => {
      const list = await listAfter(jsonAnswer(200, body));
      expect(list).to.include({ status: 'failed', kind: 'unreadable', mayHaveRedeemed: false });
    });
  }

  it('is a failure with mayHaveRedeemed false for every kind of error', async () => {
    for (const answer of [pageAnswer(502), jsonAnswer(500, envelope(500)), pageAnswer(200)])
      expect(await listAfter(answer)).to.include({ status: 'failed', mayHaveRedeemed: false });
    const lost = openShop(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await lost.client.promotions()).to.include({ kind: 'network', mayHaveRedeemed: false });
    const left = await lost.client.promotions({ signal: AbortSignal.abort() });
    expect(left).to.include({ kind: 'aborted', mayHaveRedeemed: false });
  });
});
