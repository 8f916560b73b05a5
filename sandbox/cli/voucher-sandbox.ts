import { version } from '../../package.json';
import { seededCodes } from '../sandbox.ts';
import { startSandbox } from '../server.ts';
import type { SettingsChange } from '../config/settings.ts';
import { defaultSettings } from '../fixtures/default-settings.ts';
import { clientKeys, serverKeys, webhookSecret } from '../fixtures/keys.ts';
import { help } from './help.ts';
import { parseCommandLine, type CliOptions } from './options.ts';
import { readSeedFile } from './seed-file.ts';

/** The command `voucher-sandbox`. */

async function run(cliOptions: CliOptions): Promise<void> {
  const { seed: file, port, host } = cliOptions;
  const seed = file === undefined ? {} : readSeedFile(file);
  const sandbox = await startSandbox({
    ...seed,
    port,
    ...(host === undefined ? {} : { host }),
    settings: settingsOf(cliOptions, seed.settings),
  });
  const end = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (!cliOptions.isQuiet) console.log(greeting(sandbox.url, seed.vouchers?.map(({ code }) => code) ?? []));
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

function greeting(url: string, own: string[]): string {
  const codes = [...own, ...seededCodes.map(({ code }) => code)].slice(0, 8).join('  ');
  return `
  voucher-sandbox ${version}   ${url}

  Pages        X-Client-Application-Id: ${clientKeys.applicationId}   X-Client-Token: ${clientKeys.token}
  Backends     X-App-Id: ${serverKeys.applicationId}   X-App-Token: ${serverKeys.token}
  Webhooks     signed with ${webhookSecret}
  Codes        ${codes}  …
  All of it    open ${url} in a browser

  Ctrl-C ends it.
`;
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
