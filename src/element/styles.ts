import { css } from 'lit';

/**
 * The box takes the shop's font and colour and stands on any background: surfaces are see-through, lines are the text
 * colour thinned. Beside the button the field takes the room; where both do not fit, each takes a row of its own.
 * A note's sign differs in shape, for those who do not see its colour, and is silent: the words beside it say it.
 * Shops change the custom properties; parts are for the rest.
 */
export const styles = css`
  :host {
    --accent: var(--voucher-redeem-accent, #2f5bd0);
    --gap: var(--voucher-redeem-gap, 0.5rem);
    --tone: var(--voucher-redeem-error, #d43c3c);
    display: block;
    line-height: 1.45;
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
    margin: 0;
  }

  /* What the page may pass on would change what is said: a code with small letters must not stand here in capitals. */
  form,
  summary,
  #notes {
    letter-spacing: normal;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }

  form {
    display: grid;
    gap: var(--gap);
    grid-template-columns: minmax(0, 1fr);
  }

  .row,
  [part~='note'],
  dl div {
    display: flex;
    gap: var(--gap);
  }

  [part~='note'] > div {
    flex: 1;
    min-inline-size: 0;
  }

  summary {
    cursor: pointer;
    padding-block: 0.4em;
  }

  .row {
    flex-wrap: wrap;
  }

  label {
    font-weight: 600;
  }

  input,
  button,
  [part~='note'] {
    border: 1px solid;
    border-radius: var(--voucher-redeem-radius, 0.5rem);
    color: inherit;
    font: inherit;
    padding: 0.6em 0.75em;
  }

  input {
    background: var(--voucher-redeem-field, transparent);
    border-color: var(--voucher-redeem-line, color-mix(in srgb, currentColor 58%, transparent));
    flex: 999 1 11em;
    min-inline-size: 0;
  }

  button {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--voucher-redeem-accent-text, #fff);
    cursor: pointer;
    flex: 1 0 max-content;
    font-weight: 600;
    max-inline-size: 100%;
    min-inline-size: 7.5em;
  }

  /* As wide as the widest text that the button can get. */
  button::after {
    block-size: 0;
    content: attr(data-words);
    display: block;
    overflow: hidden;
    visibility: hidden;
    white-space: pre;
  }

  [part='suggestion'] {
    background: none;
    border-color: currentColor;
    color: inherit;
    margin-block: 0.4em;
  }

  :disabled,
  [aria-disabled] {
    cursor: auto;
    opacity: 0.6;
  }

  :focus-visible {
    outline-offset: 2px;
  }

  [aria-invalid] {
    border-color: var(--tone);
  }

  [part~='note'] {
    background: color-mix(in srgb, var(--tone) 9%, transparent);
    border-color: var(--tone);
    margin-block-start: var(--gap);
    overflow-wrap: anywhere;
    word-break: auto-phrase;
  }

  [part~='receipt'] {
    --tone: var(--voucher-redeem-success, #1a8a4a);
  }

  [part~='undecided'] {
    --tone: var(--voucher-redeem-warning, #b7791f);
  }

  [part~='offer'],
  [part~='wait-over'] {
    --tone: currentColor;
  }

  [part~='no-effect'] {
    --tone: var(--voucher-redeem-warning, #b7791f);
  }

  [part~='note']::before {
    border: 0.12em solid;
    border-radius: 50%;
    color: var(--tone);
    content: '!' / '';
    flex: none;
    font-weight: 700;
    height: 1.45em;
    width: 1.45em;
    line-height: 1.2;
    text-align: center;
  }

  [part~='receipt']::before {
    content: '\\2713' / '';
  }

  [part~='undecided']::before,
  [part~='offer']::before {
    content: '?' / '';
  }

  [part~='no-effect']::before {
    content: '!' / '';
  }

  #notes {
    display: flow-root;
    min-block-size: var(--voucher-redeem-reserve);
  }

  progress {
    accent-color: var(--tone);
    inline-size: 100%;
  }

  dl div {
    flex-wrap: wrap;
    row-gap: 0;
  }

  dd {
    margin-inline-start: auto;
    white-space: nowrap;
  }

  dl {
    margin-block-start: 0.4em;
  }

  dl div:last-child {
    border-block-start: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    font-weight: 600;
  }

  [part='countdown'] {
    font-variant-numeric: tabular-nums;
    opacity: 0.8;
  }

  .unseen {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }

  [part='progress']:not(.unseen) {
    margin-block-start: var(--gap);
  }

  #help,
  [part='expiry'],
  [part='reference'],
  [part='code'],
  dl,
  small {
    font-size: 0.875em;
  }
`;
