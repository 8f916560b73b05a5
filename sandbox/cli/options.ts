import { parseArgs } from 'node:util';
import { parse } from '../config/parse.ts';
import { domain, webAddress } from '../config/settings-schema.ts';
import { ValidationError } from '../config/validation-error.ts';

/** Each option: what it takes, and what it does. The help and the README's table are made of this. */
export const optionDefinitions = {
  port: { type: 'string', takes: '<number>', does: 'Listens there. Default 4010; 0 takes a free port.' },
  host: {
    type: 'string',
    takes: '<address>',
    does: 'Default localhost; in a container 0.0.0.0.',
  },
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
export interface CliOptions {
  port: number;
  host?: string;
  seed?: string;
  /** Beside what the seed file says. */
  trusted: string[];
  webhooks: string[];
  isRateLimited: boolean;
  isQuiet: boolean;
  /** Something to print in place of a sandbox. */
  print?: 'help' | 'version';
}

/** Reads the command line; throws `WrongValue` for one that cannot be meant. */
export function parseCommandLine(args: string[]): CliOptions {
  const { port = '4010', host, seed, trusted = [], webhook = [], ...flags } = split(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new ValidationError(`--port should be a number from 0 to 65535, got "${port}".`);
  return {
    port: Number(port),
    ...(host === undefined ? {} : { host }),
    ...(seed === undefined ? {} : { seed }),
    trusted: trusted.map((one) => parse(domain, one, '--trusted')),
    webhooks: webhook.map((one) => parse(webAddress, one, '--webhook')),
    isRateLimited: !flags['no-rate-limit'],
    isQuiet: flags.quiet ?? false,
    ...(flags.help ? { print: 'help' } : flags.version ? { print: 'version' } : {}),
  };
}

function split(args: string[]) {
  try {
    return parseArgs({ args, options: optionDefinitions }).values;
  } catch (error) {
    // Node goes on about arguments that start with a dash.
    const [sentence] = (error as Error).message.split('. ');
    throw new ValidationError(`${sentence}. --help says what there is.`);
  }
}
