import type { html as Html, nothing as Nothing } from 'lit';
import type { keyed as Keyed } from 'lit/directives/keyed.js';
import type { live as Live } from 'lit/directives/live.js';
import type { repeat as Repeat } from 'lit/directives/repeat.js';

/**
 * What draws the cart uses of Lit. vite.config.ts puts this file in the place of Lit when it builds the file of the cart for the
 * module: that file then has no copy of Lit, and draws with the module's. A second copy would not start in a page with Trusted Types.
 */
export interface LitOfModule {
  html: typeof Html;
  nothing: typeof Nothing;
  keyed: typeof Keyed;
  live: typeof Live;
  repeat: typeof Repeat;
}

// All files that import them see what `useLit` sets.
export let html: LitOfModule['html'];
export let nothing: LitOfModule['nothing'];
export let keyed: LitOfModule['keyed'];
export let live: LitOfModule['live'];
export let repeat: LitOfModule['repeat'];

/** Has to be called before anything is drawn. */
export function useLit(lit: LitOfModule): void {
  ({ html, nothing, keyed, live, repeat } = lit);
}
