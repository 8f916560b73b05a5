import type { Voice } from '../../src/text/describe.ts';
import { en } from '../../src/text/locales/en.ts';

/** English, in US dollars. */
export const voice: Voice = { messages: en, locale: 'en', currency: 'USD' };
