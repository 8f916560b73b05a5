import type { Failure } from '../../api/failure.ts';
import type { Refusal } from '../../api/refusal.ts';
import type { Redeemed } from '../../client/outcome.ts';
import { isSameLanguage } from '../fallback-tags.ts';
import type { MessageContext } from '../message-context.ts';
import type { Message, Messages } from '../messages.ts';
import { describeEffects } from './describe-effect.ts';
import { describeRefusal } from './describe-refusal.ts';
import { joinSentences } from './join-sentences.ts';

/**
 * The message for the shopper about an outcome of `redeem`, or about a check (`validate`) that was refused or failed.
 *
 * - `redeemed`: what each voucher gave, or that nothing changed on the order.
 * - `refused`: why; the merchant's own message first, if it is in the shopper's language (`merchantLang`).
 * - `failed`: what the shopper can do. If `mayHaveRedeemed` is true, it never says "try again".
 *
 * @example
 * const outcome = await client.redeem('SUMMER-15');
 * const { title, sentence } = describe(outcome, { messages: en, locale: 'en', currency: 'USD' });
 */
export function describe(outcome: Redeemed | Refusal | Failure, context: MessageContext): Message {
  const { messages } = context;
  switch (outcome.status) {
    case 'redeemed':
      return {
        title: messages.redeemedTitle,
        sentence: describeEffects(outcome.effects, context),
      };
    case 'refused':
      return {
        sentence: describeRefusal(
          isOtherLanguage(context) ? withoutMerchantMessage(outcome) : outcome,
          messages,
        ),
      };
    case 'failed':
      // A blocked code may have been redeemed by the attempt that blocks it.
      return outcome.mayHaveRedeemed || outcome.kind === 'blocked'
        ? { title: messages.undecidedTitle, sentence: messages.undecided }
        : { sentence: describeFailure(outcome, messages) };
  }
}

/** Whether the merchant's messages are in another language than the shopper's. A project has them in one language only. */
const isOtherLanguage = ({ merchantLang, locale, pageLocale = locale }: MessageContext) =>
  !!merchantLang && ![locale, pageLocale].some((language) => isSameLanguage(merchantLang, language));

const withoutMerchantMessage = ({ key, resourceType }: Refusal) => ({ key, resourceType });

function describeFailure({ kind, retryAfter }: Failure, messages: Messages): string {
  if (kind === 'rate-limited') return joinSentences(messages.rateLimited, waitSentence(retryAfter, messages));
  if (kind === 'changed') return messages.cart.changed;
  return messages[kind === 'offline' || kind === 'aborted' ? kind : 'failedOtherwise'];
}

/** How long to wait: in seconds up to one minute, then in minutes. Rounded up, because a try that comes too early fails again. */
function waitSentence(milliseconds: number | undefined, messages: Messages): string {
  // A client of the page's own may give anything, for example NaN for a date that it could not read.
  const isKnown = Number.isFinite(milliseconds) && milliseconds! > 0;
  const seconds = isKnown ? Math.ceil(milliseconds! / 1000) : undefined;
  return seconds && seconds > 60 ? messages.waitMinutes(Math.ceil(seconds / 60)) : messages.wait(seconds);
}
