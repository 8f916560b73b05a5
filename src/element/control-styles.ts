import { css } from 'lit';

/**
 * Field and button. Sizes, states and the joined form are custom properties, because a part cannot say "the button, unless it is
 * disabled" or "the corner beside the button".
 */
export const controlStyles = css`
  .row {
    flex-wrap: wrap;
    gap: calc(var(--gap) * (1 - var(--joined)));
  }

  form input,
  [part='button'] {
    font-size: var(--voucher-redeem-font-size, inherit);
    min-block-size: var(--voucher-redeem-height, 0);
    padding: var(--voucher-redeem-padding, 0.6em 0.75em);
  }

  input {
    background: var(--voucher-redeem-field, transparent);
    border-color: var(--voucher-redeem-line, color-mix(in srgb, currentColor 80%, transparent));
    min-inline-size: 0;
  }

  ::placeholder {
    color: var(--voucher-redeem-placeholder, color-mix(in srgb, currentColor 80%, transparent));
    opacity: 1;
  }

  .field {
    border-end-end-radius: calc(var(--radius) * (1 - var(--joined)));
    border-end-start-radius: var(--radius);
    border-start-end-radius: calc(var(--radius) * (1 - var(--joined)));
    border-start-start-radius: var(--radius);
    display: grid;
    flex: 999 1 calc(11em - 4em * var(--joined));
    min-inline-size: 0;
    /* For the spinner. It also draws the whole border of the field over a joined button. */
    position: relative;
  }

  /* A code runs from left to right also where the page does not, so which corner is beside the button is not the field's to say. */
  .field input {
    border-radius: inherit;
  }

  button {
    --ground: var(--voucher-redeem-button, var(--accent));
    --edge: var(--voucher-redeem-button-line, var(--accent));
    --words: var(--voucher-redeem-accent-text, #fff);
    background: var(--ground);
    border-color: var(--edge);
    color: var(--words);
    cursor: pointer;
    flex: 1 0 max-content;
    font-weight: 600;
    max-inline-size: 100%;
    min-inline-size: min(7.5em, 100%);
  }

  [part='button'] {
    border-end-start-radius: calc(var(--radius) * (1 - var(--joined)));
    border-start-start-radius: calc(var(--radius) * (1 - var(--joined)));
    margin-inline-start: calc(-1px * var(--joined));
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

  @media (hover: hover) {
    :is([part='button'], [part='accept']):not(:disabled, [aria-disabled]):hover {
      background: var(--voucher-redeem-hover, var(--ground));
      border-color: var(--voucher-redeem-hover, var(--edge));
      color: var(--voucher-redeem-hover-text, var(--words));
    }
  }

  :is([part='button'], [part='accept']):not(:disabled, [aria-disabled]):active {
    background: var(--voucher-redeem-active, var(--voucher-redeem-hover, var(--ground)));
    border-color: var(--voucher-redeem-active, var(--voucher-redeem-hover, var(--edge)));
    color: var(--voucher-redeem-active-text, var(--voucher-redeem-hover-text, var(--words)));
  }

  :disabled,
  [aria-disabled] {
    cursor: auto;
    opacity: 0.6;
  }

  :focus-visible {
    outline: var(--voucher-redeem-ring, revert);
    outline-offset: var(--voucher-redeem-ring-offset, 2px);
  }

  [aria-invalid] {
    border-color: var(--tone);
  }

  /* At the end of the code, so that nothing moves. */
  [part='spinner'] {
    animation: turn 0.8s linear infinite;
    block-size: 1em;
    border: 0.15em solid;
    border-radius: 50%;
    border-right-color: transparent;
    inline-size: 1em;
    inset-block-start: calc(50% - 0.5em);
    position: absolute;
    right: 0.75em;
  }

  .field [readonly] {
    padding-right: 2.25em;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    [part='spinner'] {
      animation: none;
    }
  }

  /* The shopper's own colours are not thinned, and where a colour cannot say that a field was refused, its border does: up and down, so that nothing moves or gets wider. */
  @media (forced-colors: active) {
    :is(button, input):is(:disabled, [aria-disabled]) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }

    [aria-invalid] {
      border-block-width: 3px;
      margin-block: -2px;
    }

    [part='spinner'] {
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
