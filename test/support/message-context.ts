import type { MessageContext } from '../../src/messages/message-context.ts';
import { en } from '../../src/messages/locales/en.ts';

/** English, and US dollars. */
export const englishContext: MessageContext = { messages: en, locale: 'en', currency: 'USD' };
