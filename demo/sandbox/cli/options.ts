import { parseArgs } from 'node:util';
import { defaultSettings, type SettingsChange } from '../store/settings.ts';
import { WrongValue } from '../store/wrong-value.ts';

/** Each option: what it takes, and what it does. The help and the README's table are made of this. */
export const options = {
  port: { type: 'string', takes: '<number>', does: 'Listens there. Default 4010; 0 takes a free port.' },
  host: { type: 'string', takes: '<name>', does: 'Listens on this address. Default localhost.' },
  seed: {
    type: 'string',
    takes: '<file>',
    does: 'Adds the vouchers, promotions and settings of a JSON file.',
  },
  trusted: {
    type: 'string',
    multiple: true,
    takes: '<domain>',
    does: 'Pages of this domain may ask, too. Can be repeated.',
  },
  webhook: {
    type: 'string',
    multiple: true,
    takes: '<url>',
    does: 'Tells this address of redemptions. Can be repeated.',
  },
  'no-rate-limit': { type: 'boolean', does: 'Answers however often it is asked.' },
  quiet: { type: 'boolean', does: 'Prints nothing but errors.' },
  help: { type: 'boolean', short: 'h', does: 'Prints this.' },
  version: { type: 'boolean', does: 'Prints the version.' },
} as const;

/** What the command line asks for. */
export interface Asked {
  port: number;
  host?: string;
  seed?: string;
  settings: SettingsChange;
  isQuiet: boolean;
  /** Something to print in place of a sandbox. */
  print?: 'help' | 'version';
}

/** Reads the command line; throws `WrongValue` for one that cannot be meant. */
export function readOptions(args: string[]): Asked {
  const { port = '4010', host, seed, trusted, webhook, help, version, quiet, ...rest } = parsed(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new WrongValue(`--port should be a number from 0 to 65535, got ${port}.`);
  return {
    port: Number(port),
    ...(host === undefined ? {} : { host }),
    ...(seed === undefined ? {} : { seed }),
    settings: {
      ...(rest['no-rate-limit'] ? { rateLimit: null } : {}),
      ...(trusted === undefined ? {} : { trustedDomains: [...defaultSettings.trustedDomains, ...trusted] }),
      ...(webhook === undefined ? {} : { webhooks: webhook }),
    },
    isQuiet: quiet ?? false,
    ...(help ? { print: 'help' } : version ? { print: 'version' } : {}),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    // Node goes on about arguments that start with a dash.
    const [sentence] = (error as Error).message.split('. ');
    throw new WrongValue(`${sentence}. --help says what there is.`);
  }
}
