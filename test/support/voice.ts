import type { MessageContext } from '../../src/messages/message-context.ts';
import { en } from '../../src/messages/locales/en.ts';

/** English, in US dollars. */
export const voice: MessageContext = { messages: en, locale: 'en', currency: 'USD' };
