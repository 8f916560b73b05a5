import type { Messages } from './messages.ts';

/**
 * The language and currency of a description.
 *
 * @example
 * const context: MessageContext = { messages: en, locale: 'en-GB', currency: 'GBP' };
 */
export interface MessageContext {
  /** The texts of one language, from `voucher-redeem/locales/`. */
  messages: Messages;
  /** The language of the texts, and how numbers, money and dates are written: a BCP 47 language tag such as `de-AT`. */
  locale: string;
  /** The language of the page, if the texts are in another one. A shopper may type an amount in the way of either. */
  pageLocale?: string | undefined;
  /** ISO 4217. Without it, money is a number without a sign. */
  currency?: string | undefined;
  /**
   * How many decimals the integers of the API have, from 0 to 4. The default is what ISO 4217 says of the currency: 2 for dollars,
   * 0 for yen; without a currency it is 2. Messages show the decimals of the currency, and more only if there is a remainder: with
   * 2, 150000 in JPY is "¥1,500". Anything but an integer from 0 to 4 is ignored.
   */
  currencyDecimals?: number | undefined;
  /**
   * The IANA time zone of the project, such as `Europe/Berlin`. Until when a card is valid is told in it. Without it, or with one
   * that the engine does not know, it is the shopper's own.
   */
  timeZone?: string | undefined;
  /**
   * The language of the merchant's own messages (`merchantMessage`), as a BCP 47 tag. If it is another language than that of the
   * texts and that of the page, `describe` uses our text instead. Without it, the merchant's message is always used.
   */
  merchantLang?: string | undefined;
}
