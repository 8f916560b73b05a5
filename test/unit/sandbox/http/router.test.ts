import { UnsupportedPathError } from 'hono/router';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../../sandbox/http/router.ts';

function routerOf(...routes: [method: string, path: string][]) {
  const router = createRouter<string>();
  for (const [method, path] of routes) router.add(method, path, `${method} ${path}`);
  return (method: string, path: string) => router.match(method, path)[0].map(([handler]) => handler);
}

describe('the router of the sandbox', () => {
  it('serves every path with the middleware for all paths first', () => {
    const match = routerOf(
      ['ALL', '*'],
      ['ALL', '/client/*'],
      ['POST', '/client/redeem'],
      ['GET', '/v1/orders'],
    );
    expect(match('POST', '/client/redeem')).to.deep.equal(['ALL *', 'ALL /client/*', 'POST /client/redeem']);
    expect(match('GET', '/v1/orders')).to.deep.equal(['ALL *', 'GET /v1/orders']);
    expect(match('GET', '/nothing')).to.deep.equal(['ALL *']);
    expect(match('GET', '/client')).to.deep.equal(['ALL *']);
  });

  it('tells a name from a parameter at the same place in a path for backends', () => {
    const match = routerOf(['GET', '/v1/promotions/tiers'], ['GET', '/v1/promotions/:campaign']);
    expect(match('GET', '/v1/promotions/other')).to.deep.equal(['GET /v1/promotions/:campaign']);
    expect(match('GET', '/v1/promotions/tiers')[0]).to.equal('GET /v1/promotions/tiers');
  });

  it('refuses a client path that would need the slow router', () => {
    expect(() =>
      routerOf(['GET', '/client/v1/promotions/tiers'], ['GET', '/client/v1/promotions/:campaign']),
    ).to.throw(UnsupportedPathError);
  });
});
