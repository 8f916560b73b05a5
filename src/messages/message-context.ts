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
  /** How numbers, money and dates are written: a BCP 47 language tag such as `de-AT`. */
  locale: string;
  /** ISO 4217. Without it, money is a number with two decimals and without a sign. */
  currency?: string | undefined;
  /**
   * The language of the merchant's own messages (`merchantMessage`), as a BCP 47 tag. If it is another language than that of
   * `locale`, `describe` uses our text instead. Without it, the merchant's message is always used.
   */
  merchantLang?: string | undefined;
}
