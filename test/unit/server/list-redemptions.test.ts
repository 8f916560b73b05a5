import { describe, expect, it } from 'vitest';
import { createServerClient } from '../../../src/server/client.ts';
import type { RedemptionFilters } from '../../../src/server/redemption-filters.ts';

/** A backend's client, and the query of each request that it sent. */
function openBackend() {
  const queries: [name: string, value: string][][] = [];
  const client = createServerClient({
    applicationId: 'app',
    secretKey: 'secret',
    fetch: (input) => {
      queries.push([...new URL(input as string).searchParams]);
      return Promise.resolve(Response.json({ object: 'list', redemptions: [], total: 0 }));
    },
  });
  return { client, queries };
}

/** The message of the error with which the call throws. Nothing is sent. */
function misuseOf(filters: unknown): string {
  const { client, queries } = openBackend();
  try {
    client.listRedemptions(filters as RedemptionFilters);
  } catch (error) {
    expect(error).to.be.instanceOf(TypeError);
    expect(queries).to.deep.equal([]);
    return (error as TypeError).message;
  }
  throw new Error('It did not throw.');
}

/** Conditions on one field. */
const onCode = <Conditions>(conditions: Conditions) => ({ filters: { voucher_code: { conditions } } });

describe('a filter of listRedemptions that is there without a value', () => {
  const rows: [filters: object, name: string][] = [
    // A backend that looks up a customer without an id must not get the redemptions of all customers.
    [{ customer: undefined }, 'customer'],
    [{ customer: null }, 'customer'],
    [{ customer: '' }, 'customer'],
    [{ customer: '  ' }, 'customer'],
    [{ customer: {} }, 'customer'],
    [{ customer: Number.NaN }, 'customer'],
    [{ customer: () => 'anna' }, 'customer'],
    [{ campaign: undefined, result: 'SUCCESS' }, 'campaign'],
    [{ result: undefined }, 'result'],
    [{ created_at: undefined }, 'created_at'],
    [{ created_at: {} }, 'created_at'],
    [{ created_at: { after: undefined } }, 'created_at.after'],
    [{ created_at: { after: '2026-01-01', before: null } }, 'created_at.before'],
    [{ created_at: { after: new Date('yesterday') } }, 'created_at.after'],
    [{ filters: undefined }, 'filters'],
    [{ filters: {} }, 'filters'],
    [{ filters: { voucher_code: undefined } }, 'filters.voucher_code'],
    [onCode(undefined), 'filters.voucher_code.conditions'],
    [onCode({}), 'filters.voucher_code.conditions'],
    [onCode({ $is: undefined }), 'filters.voucher_code.conditions.$is'],
    [onCode({ $in: [] }), 'filters.voucher_code.conditions.$in'],
    [onCode({ $in: ['TENOFF', undefined] }), 'filters.voucher_code.conditions.$in.1'],
  ];
  for (const [filters, name] of rows) {
    const text = JSON.stringify(filters, (_, value: unknown) => value ?? String(value));
    it(`is a TypeError that names it, and nothing is sent: ${name} of ${text}`, () => {
      expect(misuseOf(filters)).to.contain(
        `voucher-redeem: ${name} should be left out, or have a value, got `,
      );
    });
  }

  it('is a TypeError also if all filters are null or a text', () => {
    for (const filters of [null, 'SUCCESS', []])
      expect(misuseOf(filters)).to.contain('the filters should be');
  });
});

describe('a misspelt filter of listRedemptions', () => {
  for (const [filters, group, name] of [
    [{ custmer: 'anna' }, 'the filters', 'custmer'],
    [{ customer_id: 'anna' }, 'the filters', 'customer_id'],
    [{ created_at: { from: '2026-01-01' } }, 'created_at', 'from'],
    [{ filters: { customer: { conditions: { $is: 'anna' } } } }, 'filters', 'customer'],
  ] as [filters: object, group: string, name: string][])
    it(`is a TypeError that names it and what is known there, and nothing is sent: ${JSON.stringify(filters)}`, () => {
      expect(misuseOf(filters)).to.match(
        new RegExp(`^voucher-redeem: each name in ${group} should be one of .*, got ${name} \\(string\\)`),
      );
    });
});

describe('the filters of listRedemptions', () => {
  const rows: [filters: RedemptionFilters, query: [string, string][]][] = [
    [{ customer: 'anna' }, [['customer', 'anna']]],
    [{ created_at: { after: new Date(0) } }, [['[created_at][after]', '1970-01-01T00:00:00.000Z']]],
    [onCode({ $has_value: true }), [['[filters][voucher_code][conditions][$has_value]', 'true']]],
    [
      onCode({ $in: ['A', 'B'] }),
      [
        ['[filters][voucher_code][conditions][$in][0]', 'A'],
        ['[filters][voucher_code][conditions][$in][1]', 'B'],
      ],
    ],
    // These two do not select records, so their defaults are meant.
    [{ limit: undefined, order: undefined }, [['limit', '100']]],
    [{}, [['limit', '100']]],
  ];
  for (const [filters, query] of rows)
    it(`are sent if they have values: ${JSON.stringify(filters)}`, async () => {
      const { client, queries } = openBackend();
      expect(await client.listRedemptions(filters).page()).to.include({ status: 'listed' });
      expect(queries).to.have.lengthOf(1);
      expect(queries[0]).to.deep.include.members(query);
    });

  it('may be left out', async () => {
    const { client, queries } = openBackend();
    expect(await client.listRedemptions().page()).to.include({ status: 'listed' });
    expect(queries).to.have.lengthOf(1);
  });
});
