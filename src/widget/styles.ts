import { css } from 'lit';

/**
 * The box takes the shop's font and colour and stands on any background: surfaces are see-through, lines are the text
 * colour thinned. Shops change the custom properties; parts are for the rest.
 */
export const styles = css`
  :host {
    --_accent: var(--voucher-redeem-accent, #2f5bd0);
    --_accent-text: var(--voucher-redeem-accent-text, #fff);
    --_line: var(--voucher-redeem-line, color-mix(in srgb, currentColor 58%, transparent));
    --_radius: var(--voucher-redeem-radius, 0.5rem);
    --_gap: var(--voucher-redeem-gap, 0.5rem);
    --_done: var(--voucher-redeem-success, #1a8a4a);
    --_no: var(--voucher-redeem-error, #d43c3c);
    --_unsure: var(--voucher-redeem-warning, #b7791f);
    container-type: inline-size;
    display: block;
    line-height: 1.45;
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  form,
  p {
    margin: 0;
  }

  label {
    display: block;
    font-weight: 600;
    margin-block-end: calc(var(--_gap) * 0.75);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }

  input,
  button {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
  }

  input {
    background: var(--voucher-redeem-field, transparent);
    flex: 1 1 11rem;
    font-variant-numeric: tabular-nums;
    min-inline-size: 0;
    padding-inline: 0.75rem;
  }

  button {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_accent-text);
    cursor: pointer;
    flex: 0 0 auto;
    font-weight: 600;
    min-inline-size: 8rem;
    padding-inline: 1.25rem;
  }

  button:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }

  button[aria-disabled] {
    cursor: progress;
    opacity: 0.75;
  }

  :disabled {
    cursor: not-allowed;
    opacity: 0.55;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  [aria-invalid] {
    border-color: var(--_no);
    box-shadow: inset 0 0 0 1px var(--_no);
  }

  [part='help'] {
    font-size: 0.875em;
  }

  .note {
    background: color-mix(in srgb, var(--_tone) 9%, transparent);
    border: 1px solid color-mix(in srgb, var(--_tone) 45%, transparent);
    border-radius: var(--_radius);
    display: flex;
    gap: 0.625rem;
    margin-block-start: calc(var(--_gap) * 1.5);
    overflow-wrap: anywhere;
    padding: 0.625rem 0.75rem;
  }

  .note > div {
    min-inline-size: 0;
  }

  .done {
    --_tone: var(--_done);
  }

  .no {
    --_tone: var(--_no);
  }

  .unsure {
    --_tone: var(--_unsure);
  }

  .icon {
    block-size: 1.25em;
    fill: none;
    flex: none;
    inline-size: 1.25em;
    margin-block-start: 0.1em;
    stroke: var(--_tone);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }

  [part='code'] {
    font-size: 0.875em;
    margin-inline-start: 0.375rem;
    opacity: 0.85;
  }

  [part='reason'] {
    font-size: 0.8125em;
    margin-block-start: 0.25rem;
    opacity: 0.85;
    user-select: all;
  }

  @container (inline-size < 21rem) {
    button {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    button[aria-disabled],
    :disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }

    .icon {
      stroke: CanvasText;
    }
  }
`;
