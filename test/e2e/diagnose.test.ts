import type { Page } from '@playwright/test';
import type { Finding } from '../../src/client/diagnose/diagnosis.ts';
import { expect, test, type AppWindow } from './headless-app.ts';

/** Calls `diagnose` in the page. The findings are by what they are about. */
async function diagnose(page: Page, options: object): Promise<{ [about: string]: Finding }> {
  const diagnosis = await page.evaluate(async (options) => {
    const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
    const client = (window as unknown as AppWindow).library.createClient({ ...keys, ...options });
    return await client.diagnose();
  }, options);
  expect(diagnosis.status).toBe('diagnosed');
  expect(diagnosis.ok).toBe(diagnosis.findings.every(({ state }) => state !== 'trouble'));
  return Object.fromEntries(diagnosis.findings.map((finding) => [finding.about, finding]));
}

const statesOf = (findings: { [about: string]: Finding }) =>
  Object.fromEntries(Object.entries(findings).map(([about, { state }]) => [about, state]));

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

test('a diagnosis finds no trouble on a page that is set up correctly', async ({ page, app }) => {
  await app.open(page);
  expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
});

test('a diagnosis names the origin that the project has to allow, although the page cannot read any response', async ({
  page,
  app,
}) => {
  const { origin } = await app.open(page);
  const before = app.api.state();
  const settings = { method: 'PATCH', body: JSON.stringify({ trustedDomains: ['lamps.example'] }) };
  expect((await fetch(`${app.api.url}/__sandbox/settings`, settings)).ok).toBe(true);
  const findings = await diagnose(page, { apiUrl: app.api.url });
  expect(statesOf(findings)).toEqual({
    ...healthy,
    origin: 'trouble',
    keys: 'unknown',
    region: 'unknown',
    switch: 'unknown',
  });
  expect(findings.origin!.setting).toContain(origin);
  const after = app.api.state();
  expect({ ...after, requests: 0, settings: 0 }).toEqual({ ...before, requests: 0, settings: 0 });
});

test('a diagnosis finds that the project does not let browsers redeem, and records no redemption', async ({
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

test.describe('a diagnosis of the page’s Content Security Policy', () => {
  test('says what to add to connect-src if it blocks the API', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': "default-src 'self'; connect-src 'self'" });
    const findings = await diagnose(page, { apiUrl: app.api.url });
    expect(statesOf(findings)).toEqual({
      ...healthy,
      policy: 'trouble',
      connection: 'unknown',
      origin: 'unknown',
      keys: 'unknown',
      region: 'unknown',
      switch: 'unknown',
    });
    expect(findings.policy!.sentence).toContain('connect-src');
    expect(findings.policy!.setting).toContain(`add ${app.api.url} to connect-src`);
    expect(app.api.state().requests).toBe(0);
  });

  test('finds a default-src that blocks the API', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': "default-src 'self'" });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toMatchObject({ policy: 'trouble' });
  });

  test('finds no trouble if it allows the API', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': `default-src 'self'; connect-src ${app.api.url}` });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
  });

  test('finds no trouble if it only reports violations', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy-Report-Only': "connect-src 'self'" });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
  });

  test('finds no trouble if it blocks only requests of other scripts', async ({ page, app }) => {
    await app.open(page, { 'Content-Security-Policy': `default-src 'self'; connect-src ${app.api.url}` });
    await page.evaluate(() => {
      setInterval(() => void fetch('http://tracker.example/').catch(() => {}), 1);
    });
    expect(statesOf(await diagnose(page, { apiUrl: app.api.url }))).toEqual(healthy);
  });
});
