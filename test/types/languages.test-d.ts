import type { StackMessages } from '../../src/messages/describe/describe-unused.ts';
import { VoucherRedeem } from '../../src/element.ts';
import { de, deStack } from '../../src/messages/locales/de.ts';
import { enStack } from '../../src/messages/locales/en.ts';
import type { MessageOverrides, Messages } from '../../src/messages/messages.ts';

/** Checks that a language with a missing message does not compile. `npm run types` is the test; nothing here runs. */

/** German without one of its messages. */
declare function without<Name extends keyof Messages>(name: Name): Omit<Messages, Name>;
declare const offeredWithoutShipping: Omit<Messages['offered'], 'freeShipping'>;
declare const refusedWithoutExpired: Omit<Messages['refused'], 'voucher_expired'>;

export const whole: Messages = de;
// @ts-expect-error A message is missing.
export const noButton: Messages = without('redeem');
// @ts-expect-error A message of an offer is missing.
export const noQuestion: Messages = without('offeredQuestion');
// @ts-expect-error A message about what a code would give is missing.
export const noOfferedShipping: Messages = { ...de, offered: offeredWithoutShipping };
// @ts-expect-error The message of a refusal is missing.
export const noExpired: Messages = { ...de, refused: refusedWithoutExpired };
// @ts-expect-error A message with an amount has to be a function, not a text.
export const noAmount: Messages = { ...de, amountOff: 'gespart' };

VoucherRedeem.registerMessages('de', de);
VoucherRedeem.registerMessages('de', { ...de, redeem: 'Anwenden' });
// @ts-expect-error A language cannot be registered with some of its messages only.
VoucherRedeem.registerMessages('de', { redeem: 'Anwenden' });

// The overrides of a box may be one message and one refusal.
export const own: MessageOverrides = { redeem: 'Anwenden', refused: { voucher_expired: 'Vorbei.' } };
// @ts-expect-error No message has this name.
export const misspelt: MessageOverrides = { reedem: 'Anwenden' };

export const several: StackMessages[] = [deStack, enStack];
// @ts-expect-error The messages about several codes are missing.
export const single: StackMessages = de;
