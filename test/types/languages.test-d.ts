import type { StackMessages } from '../../src/messages/describe/describe-unused.ts';
import { VoucherRedeem } from '../../src/element.ts';
import { de, deStack } from '../../src/messages/locales/de.ts';
import { enStack } from '../../src/messages/locales/en.ts';
import type { MessageOverrides, Messages } from '../../src/messages/messages.ts';

/** A language is whole or does not compile. Checked by `tsc`: nothing here runs. */

/** German without one of its sentences. */
declare function without<Name extends keyof Messages>(name: Name): Omit<Messages, Name>;
declare const offeredWithoutShipping: Omit<Messages['offered'], 'freeShipping'>;
declare const refusedWithoutExpired: Omit<Messages['refused'], 'voucher_expired'>;

export const whole: Messages = de;
// @ts-expect-error A sentence is missing.
export const noButton: Messages = without('redeem');
// @ts-expect-error A sentence that only a box loaded in full says is missing.
export const noQuestion: Messages = without('offeredQuestion');
// @ts-expect-error A sentence of what a code would give is missing.
export const noOfferedShipping: Messages = { ...de, offered: offeredWithoutShipping };
// @ts-expect-error A refusal has no sentence.
export const noExpired: Messages = { ...de, refused: refusedWithoutExpired };
// @ts-expect-error A sentence that needs an amount cannot be given as text.
export const noAmount: Messages = { ...de, amountOff: 'gespart' };

VoucherRedeem.registerMessages('de', de);
VoucherRedeem.registerMessages('de', { ...de, redeem: 'Anwenden' });
// @ts-expect-error A language is not registered by halves.
VoucherRedeem.registerMessages('de', { redeem: 'Anwenden' });

// A box may have one sentence of its own, and one refusal.
export const own: MessageOverrides = { redeem: 'Anwenden', refused: { voucher_expired: 'Vorbei.' } };
// @ts-expect-error No sentence has that name.
export const misspelt: MessageOverrides = { reedem: 'Anwenden' };

export const several: StackMessages[] = [deStack, enStack];
// @ts-expect-error The sentences about several at once are missing.
export const single: StackMessages = de;
