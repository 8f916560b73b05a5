/**
 * The unit tests of the messages, in every engine, because how money, numbers and dates are written is each engine's own decision.
 * They share a page, because opening one takes longer than most of them.
 */
import '../unit/messages/describe-effect.test.ts';
import '../unit/messages/describe-offer.test.ts';
import '../unit/messages/describe-receipt.test.ts';
import '../unit/messages/describe-unused.test.ts';
import '../unit/messages/describe.test.ts';
import '../unit/messages/fallback-tags.test.ts';
import '../unit/messages/format.test.ts';
import '../unit/messages/intl-formats.test.ts';
import '../unit/messages/languages.test.ts';
import '../unit/messages/locales.test.ts';
import '../unit/messages/money.test.ts';
import '../unit/messages/parse-amount.test.ts';
import '../unit/messages/with-overrides.test.ts';
