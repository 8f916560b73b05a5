import { readFileSync } from 'node:fs';
import { CALLS, type DifferentCall } from './legacy/calls.ts';
import { DIFFERENCES, GENERAL_DIFFERENCES } from './legacy/differences.ts';
import { withoutAdditions, type Observation, type Script } from './legacy/observe.ts';
import { test } from './legacy/run.ts';
import { expect } from './servers.ts';

/**
 * The calls of the old script and ours, in one browser and against one sandbox: each call runs with both, and what they send and
 * hand over is compared. Every difference is in legacy/differences.ts, and docs/migration.md shows it.
 */

const comparable = ({ callbacks, settled, ...observation }: Observation) =>
  ({
    ...observation,
    callbacks: callbacks.map(withoutAdditions),
    settled: settled?.map(withoutAdditions) ?? null,
  }) as Observation;

for (const entry of CALLS) {
  if (typeof entry === 'string')
    test(`the old script with jQuery and ours do the same: ${entry}`, async ({ run }) => {
      const old = comparable(await run('old with jQuery', entry));
      const ours = comparable(await run('ours', entry));
      expect(ours).toEqual(old);
      const withoutJquery = await run('old', entry);
      // It has no promises and no listVouchers.
      if (withoutJquery.thrown !== null && old.thrown === null) return;
      expect(ours.requests).toEqual(withoutJquery.requests);
      const isSuccess = !JSON.stringify(ours.callbacks).includes('"type":"error"') && !ours.uncaught.length;
      if (isSuccess) expect(ours.callbacks).toEqual(withoutJquery.callbacks);
    });
  else testDifference(entry);
}

function testDifference({ call, differs, like, becomes }: DifferentCall): void {
  test(`ours differs from the old script as listed (${differs}): ${call}`, async ({ run }) => {
    const old = comparable(await run('old with jQuery', call));
    const base = like ? comparable(await run('old with jQuery', like)) : old;
    const ours = comparable(await run('ours', call));
    expect(ours).toEqual({ ...base, ...becomes?.(base) });
    expect(ours, 'a difference that is none any more has to leave the list').not.toEqual(old);
  });
}

test('every difference in the list is shown by a call', () => {
  const shown = CALLS.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.differs]));
  expect([...new Set(shown)].sort()).toEqual(Object.keys(DIFFERENCES).sort());
});

test('the documentation shows the list of differences', () => {
  const page = readFileSync(new URL('../../docs/migration.md', import.meta.url), 'utf8');
  const shown = page.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const listed = Object.values({ ...DIFFERENCES, ...GENERAL_DIFFERENCES });
  for (const { old, ours, why } of listed) expect(shown).toContain(`| ${old} | ${ours} | ${why} |`);
});

test.describe('what no single call shows', () => {
  const expired = "V.redeem('EXPIRED', {}, CB)";

  test('the message of an error says what happened, and the fields of the API’s error are beside it', async ({
    run,
  }) => {
    const [[old]] = (await run('old with jQuery', expired)).callbacks as [[{ message: string }]];
    const [[ours]] = (await run('ours', expired)).callbacks as [[{ message: string }]];
    expect(old.message).toBe('XHR error happened.');
    expect(ours).toMatchObject({ message: 'voucher expired', key: 'voucher_expired', code: 400 });
    const lost = await run('ours', "V.redeem('DROP-BEFORE', {}, CB)");
    expect(lost.callbacks).toMatchObject([[{ mayHaveRedeemed: true }]]);
  });

  test('without jQuery the old script has no promises, no listVouchers and other errors, and ours has', async ({
    run,
  }) => {
    expect((await run('old', expired)).callbacks).toMatchObject([[{ context: 400 }]]);
    expect((await run('old', "V.redeem('TENOFF', {})")).returned).toBe('undefined');
    expect((await run('old', 'V.listVouchers(CB)')).thrown).toContain('param');
    expect((await run('ours', expired)).callbacks).toMatchObject([[{ context: { status: 400 } }]]);
    expect(await run('ours', "V.redeem('TENOFF', {})")).toMatchObject({ returned: 'promise', thrown: null });
    expect((await run('ours', 'V.listVouchers(CB)')).callbacks).toHaveLength(1);
  });

  test('a timeout calls back, also without jQuery', async ({ run }) => {
    const call =
      "V.initialize('sandbox-client-id','sandbox-client-token',300); V.redeem('TIMEOUT-AFTER', {}, CB)";
    expect((await run('old', call)).callbacks).toEqual([]);
    expect((await run('ours', call)).callbacks).toMatchObject([
      [{ type: 'error', mayHaveRedeemed: true, context: { status: 0, statusText: 'timeout' } }],
    ]);
  });

  test('a callback that throws is called once, also without jQuery', async ({ run }) => {
    const call = "V.redeem('TENOFF', {}, r => { CB(r); throw new Error('page bug') })";
    expect((await run('old', call)).callbacks).toHaveLength(2);
    const ours = await run('ours', call);
    expect(ours.callbacks).toHaveLength(1);
    expect(ours.uncaught).toEqual(['Uncaught Error: page bug']);
  });

  test('requests carry no cookies', async ({ run, legacyPage }) => {
    await legacyPage.evaluate(() => (document.cookie = 'basket=7'));
    const cookie = async (script: Script) =>
      (await run(script, "V.redeem('TENOFF', {}, CB)")).requests[0]?.headers.cookie;
    expect(await cookie('old with jQuery')).toBe('basket=7');
    expect(await cookie('ours')).toBeUndefined();
    await legacyPage.evaluate(() => (document.cookie = 'basket=7; max-age=0'));
  });

  test('the console says nothing', async ({ run, legacyPage }) => {
    const texts: string[] = [];
    const note = (message: { text(): string }) => void texts.push(message.text());
    legacyPage.on('console', note);
    await run('old with jQuery', "V.redeem('TENOFF', {}, CB)");
    expect(texts.splice(0)).toEqual(['Document ready. Render voucherify iframes.']);
    await run('ours', "V.redeem('TENOFF', {}, CB)");
    expect(texts).toEqual([]);
    legacyPage.off('console', note);
  });

  test('a code that is undecided for the old global is blocked for the box, and the other way round', async ({
    run,
  }) => {
    const box = `
      const box = document.createElement('voucher-redeem');
      Object.assign(box, { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token', apiUrl: API });
      document.body.append(box);`;
    const first = await run(
      'ours',
      `${box} V.redeem('DROP-AFTER', {}, () => { box.code = 'drop-after'; box.redeem().then(CB); })`,
    );
    expect(first.requests).toHaveLength(1);
    expect(first.callbacks).toMatchObject([[{ status: 'failed', kind: 'blocked' }]]);
    const second = await run(
      'ours',
      `${box} box.code = 'DROP-AFTER'; box.redeem().then(() => V.redeem('DROP-AFTER', {}, CB));`,
    );
    expect(second.requests).toHaveLength(1);
    expect(second.callbacks).toMatchObject([[{ type: 'error', mayHaveRedeemed: true }]]);
  });

  test('the script finds no jQuery, or one that works for nobody, and does the same', async ({ run }) => {
    const broken = "window.jQuery = window.$ = () => { throw new Error('no jQuery') };";
    const call = "V.redeem('EXPIRED', {}).fail(CB)";
    const plain = await run('ours', call);
    expect(await run('ours', `${broken} ${call}`)).toEqual(plain);
  });
});
