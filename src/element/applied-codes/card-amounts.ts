import type { CartRow } from '../../cart/view.ts';
import type { UseOptions } from '../../cart/cart.ts';
import { joinSentences } from '../../messages/describe/join-sentences.ts';
import { formatMoney } from '../../messages/format.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import { exampleAmount, parseAmount, readAmount } from '../../messages/parse-amount.ts';
import type { TypedAmount } from './cart-view-model.ts';

/** What the shopper types into the fields of cards, until the cart has taken it over. */
export class CardAmounts {
  readonly #typed = new Map<string, TypedAmount>();

  /** By the ids of the cards. */
  get typed(): ReadonlyMap<string, TypedAmount> {
    return this.#typed;
  }

  /** The shopper is typing. An old error goes with the text that it was about. */
  note(id: string, text: string): void {
    this.#typed.set(id, { text });
  }

  /** The cart was checked: the fields show what it says. */
  forgetSubmitted(): void {
    for (const [id, { isSubmitted }] of this.#typed) if (isSubmitted) this.#typed.delete(id);
  }

  /**
   * The shopper has finished typing.
   *
   * @returns how much of the card to use, or undefined if that is not clear: then the field says why.
   */
  finish(row: CartRow, text: string, context: MessageContext): UseOptions | undefined {
    // An empty field leaves it to the cart, which takes as much as is left to pay.
    const use = text.trim() === '' ? {} : row.kind === 'loyalty' ? points(text) : credits(text, context);
    const error = use ? tooHigh(use, row, context) : wrong(row, context);
    this.#typed.set(row.id, { text, error, isSubmitted: !error });
    return error ? undefined : use;
  }
}

function points(text: string): UseOptions | undefined {
  // Digits of any script, as a keyboard of the shopper's language types them.
  const parsed = parseAmount(text, undefined, 'en', 0);
  return parsed ? { points: parsed } : undefined;
}

function credits(text: string, context: MessageContext): UseOptions | undefined {
  const parsed = readAmount(text, context);
  return parsed ? { credits: parsed } : undefined;
}

const wrong = (
  { kind }: CartRow,
  { messages, currency, locale, currencyDecimals }: MessageContext,
): string =>
  kind === 'loyalty'
    ? messages.cart.cardPointsWrong
    : messages.cart.cardAmountWrong(exampleAmount(currency, locale, currencyDecimals));

function tooHigh(
  { credits: chosen }: UseOptions,
  { card }: CartRow,
  { messages, currency, locale, currencyDecimals }: MessageContext,
): string | undefined {
  const most = card?.most;
  return chosen !== undefined && most !== undefined && chosen > most
    ? joinSentences(messages.cart.cardAmountTooHigh(formatMoney(most, currency, locale, currencyDecimals)))
    : undefined;
}
