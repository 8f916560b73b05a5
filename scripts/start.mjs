/**
 * `npm start`: installs the packages if they are missing, then serves the sandbox, the shop's backend and the demo pages until
 * Ctrl-C. The ports are in SANDBOX_PORT (4010), MERCHANT_PORT (4020) and DEMO_PORT (5173). DATABASE_URL names a database of PostgreSQL
 * for what the backend remembers. STAFF_PASSWORD is the password of the console.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './install.mjs';

/** Whether a built file is missing, or older than the newest source in a folder. */
function isOutdated(file, folder) {
  const sources = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  const modified = (path) => statSync(path).mtimeMs;
  return !existsSync(file) || modified(file) < Math.max(...sources.map(modified));
}

/** What cookies are signed with. It is kept, so that a restart ends no shopper's session. */
function sessionSecret(folder) {
  const file = join(folder, 'session-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

installPackages();
const { createServer } = await import('vite');
const { createLoader } = await import('./load-module.mjs');

const SANDBOX_PORT = Number(process.env.SANDBOX_PORT ?? 4010);
const DEMO_PORT = Number(process.env.DEMO_PORT ?? 5173);
const MERCHANT_PORT = Number(process.env.MERCHANT_PORT ?? 4020);

// The script-tag page of the demo loads the built file, as a shop would.
if (isOutdated('dist/cdn/voucher-redeem.js', 'src'))
  await (await import('./build-cdn.mjs')).buildCdn('voucher-redeem.js');

// The playground reads what the element offers.
if (isOutdated('dist/custom-elements.json', 'src/element')) (await import('./analyze.mjs')).writeManifest();

const loader = await createLoader();
const serve = await loader.load('/sandbox/server.ts');
const shopBackend = await loader.load('/demo/backend/serve.ts');
const keys = await loader.load('/sandbox/fixtures/keys.ts');
const seeds = await loader.load('/sandbox/fixtures/vouchers.ts');
const promotions = await loader.load('/sandbox/fixtures/promotions.ts');

// Git ignores this folder.
const folder = '.demo';
const databaseUrl = process.env.DATABASE_URL || `file:${folder}/shop.db`;
const staffPassword = process.env.STAFF_PASSWORD || shopBackend.makePassword();

let sandbox;
let backend;
let demo;
try {
  sandbox = await serve.startSandbox({
    port: SANDBOX_PORT,
    // These are the settings that a reset of the sandbox restores, so the backend still gets webhooks after one.
    settings: { webhooks: [`http://localhost:${MERCHANT_PORT}/webhooks`] },
  });
  mkdirSync(folder, { recursive: true });
  backend = await shopBackend.startBackend({
    port: MERCHANT_PORT,
    apiUrl: sandbox.url,
    applicationId: keys.serverKeys.applicationId,
    secretKey: keys.serverKeys.token,
    webhookSecret: keys.webhookSecret,
    isOwnPage: (origin) => origin === `http://localhost:${DEMO_PORT}`,
    sessionSecret: sessionSecret(folder),
    staffPassword,
    databaseUrl,
  });
  process.env.VITE_SANDBOX_URL = sandbox.url;
  process.env.VITE_MERCHANT_URL = backend.url;
  // The page names the password, unless it is somebody's own.
  if (!process.env.STAFF_PASSWORD) process.env.VITE_STAFF_PASSWORD = staffPassword;
  demo = await createServer({
    server: { port: DEMO_PORT, strictPort: true, host: 'localhost' },
    logLevel: 'error',
  });
  await demo.listen();
} catch (error) {
  const demoPortTaken = /already in use/.test(error.message) && backend;
  console.error(
    demoPortTaken
      ? `Port ${DEMO_PORT} is already taken. Choose another one for the demo: DEMO_PORT=5174 npm start`
      : error.message,
  );
  process.exit(1);
}

console.log(`
  Storefront   http://localhost:${DEMO_PORT}
  Console      http://localhost:${DEMO_PORT}/console.html
  Script tag   http://localhost:${DEMO_PORT}/script-tag.html
  Gallery      http://localhost:${DEMO_PORT}/gallery.html
  Playground   http://localhost:${DEMO_PORT}/playground.html
  Sandbox      ${sandbox.url}
  Backend      ${backend.url}

  The console asks for a password: ${process.env.STAFF_PASSWORD ? 'yours, from STAFF_PASSWORD' : staffPassword}
  Attempts and orders are kept in ${process.env.DATABASE_URL ? 'the database of DATABASE_URL' : `${folder}/shop.db`}, over restarts. “Start over” in the storefront forgets the attempts.

  Codes to try:
${seeds.seededCodes.map(({ code, description }) => `  ${code.padEnd(14)} ${description}`).join('\n')}

  Promotions, which need no code:
${promotions.seededPromotions.map(({ id, description }) => `  ${id.padEnd(14)} ${description}`).join('\n')}

  Ctrl-C stops all of them.
`);

const stop = async () => {
  await Promise.all([demo.close(), backend.close(), sandbox.close()]);
  await loader.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
