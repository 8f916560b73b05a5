import { html } from 'lit';

/** Three signs that differ in shape, for those who do not see the colour. Silent: the words beside them say it. */
export const doneIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="10" cy="10" r="9" />
  <path d="m6 10.4 2.7 2.7L14 7.6" />
</svg>`;

export const noIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="10" cy="10" r="9" />
  <path d="M10 5.5v5.2M10 14v.2" />
</svg>`;

export const unsureIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  <path d="M10 2 18.8 17.5H1.2Z" />
  <path d="M10 7.6v4.6M10 14.8v.2" />
</svg>`;
