import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { MessageContext } from '../../messages/message-context.ts';

/**
 * A text that can change, in an element of its own. The element is replaced together with its text: a translator in the browser
 * replaces text nodes with its own elements, and a changed text node that is no longer on the page would not be seen.
 */
export const words = (text: string): unknown => keyed(text, html`<span>${text}</span>`);

/** The `lang` of what has the box's words, if they are in another language than the page: a screen reader speaks them in it. */
export const langOf = ({ locale, pageLocale }: MessageContext): unknown =>
  pageLocale === undefined ? nothing : locale;
