import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import type { Redeemed } from '../client/outcome.ts';
import { describe } from '../messages/describe/describe.ts';
import { numberFormat } from '../messages/intl-formats.ts';
import { wordsFor } from '../messages/registry.ts';
import { localeOf } from './controllers/language.ts';

/** What the box says, for another form on the page. */
export interface Texts {
  codeLabel: string;
  amountLabel: string;
  /** A code was checked, and can be used. */
  usable: string;
  /** What was typed is no amount. */
  amountWrong: string;
  describe(outcome: Redeemed | Refusal | Failure): string;
}

/** The texts in the language of a place on the page. */
export function textsNear(node: Node): Texts {
  const { messages, locale } = wordsFor(localeOf(node));
  return {
    codeLabel: messages.label,
    amountLabel: messages.amount,
    usable: messages.offered.applied,
    amountWrong: messages.amountWrong(numberFormat(locale, { minimumFractionDigits: 2 }).format(19.99)),
    describe(outcome) {
      const { title, sentence } = describe(outcome, { messages, locale });
      return title ? `${title} ${sentence}` : sentence;
    },
  };
}
