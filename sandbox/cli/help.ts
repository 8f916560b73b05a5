import { optionDefinitions } from './options.ts';

interface Option {
  short?: string;
  takes?: string;
  does: string;
}

/** The options, as they are typed and what they do. */
export const optionTable = Object.entries<Option>(optionDefinitions).map(
  ([name, { short, takes, does }]) => ({
    option: `--${name}${takes === undefined ? '' : ` ${takes}`}`,
    does,
    ...(short === undefined ? {} : { short }),
  }),
);

const width = Math.max(...optionTable.map(({ option }) => option.length)) + 2;

/** `--help`, in one screen. */
export const help = `Usage: voucher-sandbox [options]

A local server that speaks Voucherify's API, with vouchers of its own.

${optionTable.map(({ option, does }) => `  ${option.padEnd(width)}${does}`).join('\n')}

A seed file, all of it optional:

  { "vouchers": [{ "code": "MINE", "expiration_date": "2030-12-31" },
                 { "code": "CARD", "type": "GIFT_VOUCHER",
                   "gift": { "amount": 5000, "balance": 2500 } }],
    "settings": { "clientRedeemEnabled": false } }

Open the printed address for its keys, codes and state. Ctrl-C ends it.`;
