import type { Page } from '@playwright/test';
import type { Finding } from '../../src/client/diagnose/diagnosis.ts';
import { expect, test, type AppWindow } from './headless-app.ts';

/** Looks for trouble from the page, and says what was found by its name. */
async function diagnose(page: Page, options: object): Promise<{ [about: string]: Finding }> {
  const diagnosis = await page.evaluate(async (options) => {
    const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
    const client = (window as unknown as AppWindow).door.createClient({ ...keys, ...options });
    return await client.diagnose();
  }, options);
  expect(diagnosis.status).toBe('diagnosed');
  expect(diagnosis.ok).toBe(diagnosis.findings.every(({ state }) => state !== 'trouble'));
  return Object.fromEntries(diagnosis.findings.map((finding) => [finding.about, finding]));
}

const statesOf = (found: { [about: string]: Finding }) =>
  Object.fromEntries(Object.entries(found).map(([about, { state }]) => [about, state]));

const healthy = {
  address: 'fine',
  policy: 'fine',
  connection: 'fine',
  origin: 'fine',
  keys: 'fine',
  region: 'fine',
  switch: 'fine',
  clock: 'unknown',
};

test('a page that is set up well is told so', async ({ page, app }) => {
  await app.open(page);
  expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
});

test('a page whose origin is not trusted learns which one to allow, though it may read no answer', async ({
  page,
  app,
}) => {
  const { origin } = await app.open(page);
  const before = app.api.state();
  const settings = { method: 'PATCH', body: JSON.stringify({ trustedDomains: ['lamps.example'] }) };
  expect((await fetch(`${app.api.url}/__sandbox/settings`, settings)).ok).toBe(true);
  const found = await diagnose(page, { apiUrl: app.api.url });
  expect(statesOf(found)).toEqual({
    ...healthy,
    origin: 'trouble',
    keys: 'unknown',
    region: 'unknown',
    switch: 'unknown',
  });
  expect(found.origin!.setting).toContain(origin);
  const after = app.api.state();
  expect({ ...after, requests: 0, settings: 0 }).toEqual({ ...before, requests: 0, settings: 0 });
});

test('a project that redeems nothing from browsers is found by the switch, and nothing is recorded', async ({
  page,
  app,
}) => {
  await app.open(page);
  const settings = { method: 'PATCH', body: JSON.stringify({ clientRedeemEnabled: false }) };
  expect((await fetch(`${app.api.url}/__sandbox/settings`, settings)).ok).toBe(true);
  for (const endpoint of ['redeem', 'redemptions'])
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url, endpoint }))).toEqual({
      ...healthy,
      switch: 'trouble',
    });
  expect(app.api.state().redemptions).toEqual([]);
});

test.describe('the page’s own security policy', () => {
  test('is named where it stands in the way, with what to add to it', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': "default-src 'self'; connect-src 'self'" });
    const found = await diagnose(page, { apiUrl: app.api.url });
    expect(statesOf(found)).toEqual({
      ...healthy,
      policy: 'trouble',
      connection: 'unknown',
      origin: 'unknown',
      keys: 'unknown',
      region: 'unknown',
      switch: 'unknown',
    });
    expect(found.policy!.sentence).toContain('connect-src');
    expect(found.policy!.setting).toContain(`add ${app.api.url} to connect-src`);
    expect(app.api.state().requests).toBe(0);
  });

  test('stands in the way by its default too', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': "default-src 'self'" });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toMatchObject({ policy: 'trouble' });
  });

  test('is fine where it allows the API', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': `default-src 'self'; connect-src ${app.api.url}` });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
  });

  test('is fine where it only reports', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy-Report-Only': "connect-src 'self'" });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
  });

  test('is fine where it stops somebody else', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': `default-src 'self'; connect-src ${app.api.url}` });
    await page.evaluate(() => {
      setInterval(() => void fetch('http://tracker.example/').catch(() => {}), 1);
    });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
  });
});
