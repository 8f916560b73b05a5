import { parseArgs } from 'node:util';
import { parse } from '../config/parse.ts';
import { domain, webAddress } from '../config/settings-schema.ts';
import { ValidationError } from '../config/validation-error.ts';

/** The options. The help and the table in the README are made from them. */
export const optionDefinitions = {
  port: { type: 'string', argument: '<number>', description: 'The port. Default 4010; 0 takes a free port.' },
  host: {
    type: 'string',
    argument: '<address>',
    description: 'The address. Default localhost; in a container 0.0.0.0.',
  },
  seed: {
    type: 'string',
    argument: '<path>',
    description: 'Adds what is in a JSON file, or in a folder of them.',
  },
  trusted: {
    type: 'string',
    multiple: true,
    argument: '<domain>',
    description: 'Trusts pages of this domain, too. Can be repeated.',
  },
  webhook: {
    type: 'string',
    multiple: true,
    argument: '<url>',
    description: 'Sends webhooks to this address. Can be repeated.',
  },
  'no-rate-limit': { type: 'boolean', description: 'Switches the rate limit off.' },
  quiet: { type: 'boolean', description: 'Prints nothing but errors.' },
  help: { type: 'boolean', short: 'h', description: 'Prints this.' },
  version: { type: 'boolean', description: 'Prints the version.' },
} as const;

/** The command line as values. */
export interface CliOptions {
  port: number;
  host?: string;
  seed?: string;
  /** In addition to those of the seed file. */
  trustedDomains: string[];
  webhooks: string[];
  isRateLimited: boolean;
  isQuiet: boolean;
  /** A text to print instead of starting a sandbox. */
  print?: 'help' | 'version';
}

/** Parses the command line; throws `ValidationError`. */
export function parseCommandLine(args: string[]): CliOptions {
  const { port = '4010', host, seed, trusted = [], webhook = [], ...flags } = split(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new ValidationError(`--port should be a number from 0 to 65535, got "${port}".`);
  return {
    port: Number(port),
    ...(host === undefined ? {} : { host }),
    ...(seed === undefined ? {} : { seed }),
    trustedDomains: trusted.map((one) => parse(domain, one, '--trusted')),
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
    // The other sentences of Node's message are about arguments that start with a dash.
    const [sentence] = (error as Error).message.split('. ');
    throw new ValidationError(`${sentence}. --help says what there is.`);
  }
}
