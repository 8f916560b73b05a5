import { describe, expect, it } from 'vitest';
import type { Controls } from '../../../../../sandbox/controls/controls.ts';
import { createApp } from '../../../../../sandbox/http/app.ts';
import type { Services } from '../../../../../sandbox/http/context.ts';
import { control } from '../../../../support/page-requests.ts';
import { clientHeaders, openSandbox, serverHeaders, shopOrigin } from '../../../../support/sandbox.ts';

interface Described {
  summary?: string;
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  security?: object[];
  responses: Record<string, object>;
}
interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
}
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  not?: object;
  items?: Schema;
  const?: unknown;
  minimum?: number;
  maximum?: number;
}

const read = async () => (await (await control(openSandbox(), 'GET', 'openapi.json')).json()) as Document;

/** The method and path of every operation, as routes have them. */
const namesOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );

/** Routes that exist only so that no voucher has such a code. */
const notServed = ['POST /v1/vouchers/importCSV', 'POST /v1/vouchers/qualification'];

const bodyOf = ({ paths }: Document, method: string, path: string) =>
  paths[path]![method]!.requestBody!.content['application/json'].schema;

describe('the OpenAPI document of the sandbox', () => {
  it('has every route that is served, with a sentence: wrap the handler of a new route in documented()', async () => {
    const { routes } = createApp({} as Services, {} as Controls);
    // Middleware, and the answers to wrong methods, are for all methods.
    const served = routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    const document = await read();
    expect([...namesOf(document), ...notServed].sort()).to.deep.equal([...new Set(served)].sort());
    for (const [path, methods] of Object.entries(document.paths))
      for (const { summary } of Object.values(methods)) expect(summary, path).to.match(/^[A-Z].*\.$/);
  });

  it('has no operation that the sandbox does not serve', async () => {
    const answers = await Promise.all(
      namesOf(await read()).map(async (name) => {
        const [method, path] = name.split(' ') as [string, string];
        const request = new Request(`http://localhost:4010${path.replace(/:\w+/g, 'x')}`, {
          method,
          headers: { ...clientHeaders, ...serverHeaders },
          ...(method === 'GET' ? {} : { body: '{}' }),
        });
        const origin = path.startsWith('/client') ? { origin: shopOrigin } : {};
        const response = await openSandbox().answer(request, origin);
        return { name, status: response.status, text: await response.text() };
      }),
    );
    const isUnknown = /"details":"Cannot (GET|POST|PUT|PATCH|DELETE) /;
    const unserved = answers.filter(({ status, text }) => status === 405 || isUnknown.test(text));
    expect(unserved).to.deep.equal([]);
    for (const name of notServed) {
      const [method, path] = name.split(' ') as [string, string];
      const request = new Request(`http://localhost:4010${path}`, { method, headers: serverHeaders });
      expect((await openSandbox().answer(request)).status, name).to.equal(404);
    }
  });

  it('names the parameters of path and query, the body, the keys and the status', async () => {
    const { paths, openapi, servers } = await read();
    expect(openapi).to.equal('3.1.0');
    expect(servers[0]?.url).to.equal('http://localhost:4010');
    const redeem = paths['/client/v1/redeem']!['post']!;
    const names = redeem.parameters?.map(({ name, in: where, required }) => [name, where, required]);
    expect(names).to.deep.equal([
      ['code', 'query', true],
      ['tracking_id', 'query', false],
    ]);
    expect(redeem.requestBody).to.be.an('object');
    expect(redeem.security).to.deep.equal([{ clientId: [], clientToken: [] }]);
    const release = paths['/v1/vouchers/{code}/sessions/{key}']!['delete']!;
    expect(release.parameters?.map(({ name }) => name)).to.deep.equal(['code', 'key']);
    expect(Object.keys(release.responses)).to.deep.equal(['204', 'default']);
    const list = paths['/v1/redemptions']!['get']!;
    expect(list.parameters?.map(({ name }) => name)).to.include.members(['limit', 'created_at', 'result']);
  });

  it('has the properties of bodies with their types and limits, from the schemas that parse them', async () => {
    const document = await read();
    const several = bodyOf(document, 'post', '/v1/redemptions');
    expect(several.required).to.deep.equal(['redeemables']);
    expect(several.properties?.['redeemables']?.items?.required).to.deep.equal(['object', 'id']);
    const order = bodyOf(document, 'post', '/client/v1/redeem').properties?.['order'];
    expect(order?.properties?.['items']?.items?.properties?.['price']).to.deep.equal({
      type: 'integer',
      minimum: 0,
      maximum: 1_000_000_000_000,
    });
  });

  it('has all kinds of a body whose type decides what it must have', async () => {
    const document = await read();
    const kinds = bodyOf(document, 'post', '/v1/vouchers').anyOf ?? [];
    const required = kinds.map((kind) => (kind.required ?? []).filter((name) => name !== 'type'));
    expect(required).to.deep.equal([['discount'], ['gift'], ['loyalty_card']]);
    const discounts = kinds[0]?.properties?.['discount']?.anyOf ?? [];
    const types = discounts.map(({ properties }) => properties?.['type']?.const);
    expect(types).to.deep.equal(['AMOUNT', 'PERCENT', 'FIXED', 'UNIT', 'UNIT']);
    expect(kinds[0]?.properties?.['validation_rules']?.items).to.deep.equal({ type: 'string' });
    const campaign = bodyOf(document, 'post', '/v1/campaigns').anyOf?.[0];
    expect(campaign?.properties?.['validation_rules']).to.have.deep.property('not', {});
  });

  it('is JSON without a null where a limit would be infinite', async () => {
    const text = JSON.stringify(await read());
    expect(text).not.to.match(/"(maximum|maxItems|maxLength)":null/);
    expect(text).not.to.contain('$defs');
  });
});
