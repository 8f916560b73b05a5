import { version } from '../../package.json';
import { seededCodes } from '../sandbox.ts';
import { startSandbox } from '../server.ts';
import type { Seed } from '../config/parse-seed.ts';
import type { SettingsChange } from '../config/settings.ts';
import { defaultSettings } from '../fixtures/default-settings.ts';
import { clientKeys, serverKeys, webhookSecret } from '../fixtures/keys.ts';
import { help } from './help.ts';
import { parseCommandLine, type CliOptions } from './options.ts';
import { readSeed, type ReadSeed } from './seed-file.ts';

/** The command `voucher-sandbox`. */

async function run(cliOptions: CliOptions): Promise<void> {
  const { seed: path, port, host } = cliOptions;
  const read = path === undefined ? undefined : readSeed(path);
  const seed: Seed = read?.seed ?? {};
  const sandbox = await startSandbox({
    ...seed,
    port,
    ...(host === undefined ? {} : { host }),
    settings: settingsOf(cliOptions, seed.settings),
  });
  const end = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (!cliOptions.isQuiet) console.log(greeting(sandbox.url, read));
}

/** The settings of the seed file and of the command line. */
function settingsOf(
  { trustedDomains: trusted, webhooks, isRateLimited }: CliOptions,
  settings: SettingsChange = {},
): SettingsChange {
  const { trustedDomains, webhooks: webhookUrls } = { ...defaultSettings, ...settings };
  return {
    ...settings,
    trustedDomains: [...trustedDomains, ...trusted],
    webhooks: [...webhookUrls, ...webhooks],
    ...(isRateLimited ? {} : { rateLimit: null }),
  };
}

function greeting(url: string, read: ReadSeed | undefined): string {
  const own = read?.seed.vouchers?.map(({ code }) => code) ?? [];
  const codes = [...own, ...seededCodes.map(({ code }) => code)].slice(0, 8).join('  ');
  return `
  voucher-sandbox ${version}   ${url}

  Pages        X-Client-Application-Id: ${clientKeys.applicationId}   X-Client-Token: ${clientKeys.token}
  Backends     X-App-Id: ${serverKeys.applicationId}   X-App-Token: ${serverKeys.token}
  Webhooks     signed with ${webhookSecret}
  Codes        ${codes}  …${read === undefined ? '' : `\n  Seed         ${describeSeed(read)}`}
  All of it    open ${url} in a browser

  Ctrl-C ends it.
`;
}

/** What was read, and the kinds of objects of which the sandbox keeps nothing. */
function describeSeed({ seed, leftOut }: ReadSeed): string {
  const { vouchers = [], promotionTiers = [], products = [], customers = [] } = seed;
  const read = Object.entries({ vouchers, 'promotion tiers': promotionTiers, products, customers })
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name}: ${list.length}`);
  const kinds = [...new Set(leftOut)].map(
    (kind) => `${kind}: ${leftOut.filter((one) => one === kind).length}`,
  );
  const parts = [read.join(', '), ...(kinds.length === 0 ? [] : [`not used: ${kinds.join(', ')}`])];
  return parts.filter((part) => part !== '').join('; ') || 'settings';
}

try {
  const cliOptions = parseCommandLine(process.argv.slice(2));
  if (cliOptions.print === 'help') console.log(help);
  else if (cliOptions.print === 'version') console.log(version);
  else await run(cliOptions);
} catch (error) {
  console.error(`voucher-sandbox: ${(error as Error).message}`);
  process.exitCode = 1;
}
