import { optionDefinitions } from './options.ts';

interface Option {
  short?: string;
  argument?: string;
  description: string;
}

/** The options, as one types them, and their descriptions. */
export const optionTable = Object.entries<Option>(optionDefinitions).map(
  ([name, { short, argument, description }]) => ({
    option: `--${name}${argument === undefined ? '' : ` ${argument}`}`,
    description,
    ...(short === undefined ? {} : { short }),
  }),
);

const width = Math.max(...optionTable.map(({ option }) => option.length)) + 2;

/** The text of `--help`. */
export const help = `Usage: voucher-sandbox [options]

A local server that speaks Voucherify's API, with vouchers of its own.

${optionTable.map(({ option, description }) => `  ${option.padEnd(width)}${description}`).join('\n')}

A seed file, all of it optional:

  { "vouchers": [{ "code": "MINE", "expiration_date": "2030-12-31" },
                 { "code": "CARD", "type": "GIFT_VOUCHER",
                   "gift": { "amount": 5000, "balance": 2500 } }],
    "settings": { "clientRedeemEnabled": false } }

Open the printed address for its keys, codes and state. Ctrl-C ends it.`;
