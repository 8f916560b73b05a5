import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/**
 * A text that can change, in an element of its own. The element is replaced together with its text: a translator in the browser
 * replaces text nodes with its own elements, and a changed text node that is no longer on the page would not be seen.
 */
export const words = (text: string): unknown => keyed(text, html`<span>${text}</span>`);
