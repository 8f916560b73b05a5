import { isCurrency, isDecimals, isoDecimals } from '../api/currency-decimals.ts';
import type { Diagnosis, Finding } from '../client/diagnose/diagnosis.ts';
import { reportOnce } from '../client/report-once.ts';
import { isTimeZone } from '../messages/format.ts';

/** The properties of the element that decide how money and dates are written. Attributes are text, and frameworks set text. */
export interface FormatOptions {
  currency?: string | undefined;
  currencyDecimals?: number | string | null | undefined;
  timeZone?: string | undefined;
}

/** `currency-decimals` as a number. Undefined if it is missing, or is not an integer from 0 to 4. */
export function readDecimals(currencyDecimals: FormatOptions['currencyDecimals']): number | undefined {
  const decimals = /^\d$/.test(String(currencyDecimals)) ? Number(currencyDecimals) : undefined;
  return isDecimals(decimals) ? decimals : undefined;
}

/** What is not clear about the amounts on the wire, and the setting that makes it clear. Undefined if nothing is. */
function currencyMistake({ currency = '', currencyDecimals }: FormatOptions): Required<Finding> | undefined {
  if (readDecimals(currencyDecimals) !== undefined) return undefined;
  const mistake = { about: 'currency', state: 'trouble' } as const;
  if (currencyDecimals !== undefined && currencyDecimals !== null)
    return {
      ...mistake,
      sentence: `currency-decimals is "${currencyDecimals}", so the decimals of the currency are used (ISO 4217).`,
      setting: 'currency-decimals: an integer from 0 to 4.',
    };
  if (!isCurrency(currency) || isoDecimals(currency) === 2) return undefined;
  const iso = isoDecimals(currency);
  return {
    ...mistake,
    sentence: `${currency} has ${iso} decimals, and the API's documents name two units for amounts: 1/100, and the smallest one. Here it is the smallest.`,
    setting: `currency-decimals: "2" if your project uses 1/100, "${iso}" if it uses the smallest unit.`,
  };
}

/** Says on the console what is wrong or not clear about these options, each mistake once per page. */
export function reportFormatMistakes(options: FormatOptions): void {
  const { sentence, setting } = currencyMistake(options) ?? {};
  if (sentence) reportOnce(`currency ${sentence}`, `voucher-redeem: ${sentence} Set ${setting}`);
  const { timeZone } = options;
  if (timeZone && !isTimeZone(timeZone))
    reportOnce(
      `time-zone ${timeZone}`,
      `voucher-redeem: time-zone should be an IANA time zone such as Europe/Berlin, got ${timeZone}. The shopper's own is used.`,
    );
}

/** A diagnosis with what is not clear about the amounts on the wire. The client does not know the currency, so it cannot find it. */
export function withCurrencyFinding(diagnosis: Diagnosis, options: FormatOptions): Diagnosis {
  const finding = currencyMistake(options);
  return finding ? { ...diagnosis, ok: false, findings: [...diagnosis.findings, finding] } : diagnosis;
}
