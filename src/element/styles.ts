import { css } from 'lit';
import { cartStyles } from './cart-styles.ts';
import { controlStyles } from './control-styles.ts';
import { noteStyles } from './note-styles.ts';

/**
 * The box takes the shop's font and colour and stands on any background: surfaces are see-through, lines are the text
 * colour thinned. Beside the button the field takes the room; where both do not fit, each takes a row of its own.
 * Shops change the custom properties; parts are for the rest.
 */
const boxStyles = css`
  :host {
    --accent: var(--voucher-redeem-accent, #2f5bd0);
    --gap: var(--voucher-redeem-gap, 0.5rem);
    --tone: var(--voucher-redeem-error, #d43c3c);
    --radius: var(--voucher-redeem-radius, 0.5rem);
    --joined: var(--voucher-redeem-joined, 0);
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
    word-break: auto-phrase;
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

  summary {
    cursor: pointer;
    padding-block: 0.4em;
  }

  label {
    font-weight: var(--voucher-redeem-label-weight, 600);
  }

  input,
  button,
  [part~='note'] {
    border: 1px solid;
    border-radius: var(--radius);
    color: inherit;
    font: inherit;
    padding: 0.6em 0.75em;
  }

  [part='countdown'] {
    font-variant-numeric: tabular-nums;
    opacity: 0.8;
  }

  @media (prefers-contrast: more) {
    input {
      border-color: currentColor;
    }

    [part='countdown'] {
      opacity: 1;
    }
  }

  /* On paper, what was said is left, and nothing to press. */
  @media print {
    form,
    summary,
    #cart button {
      display: none;
    }
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

export const styles = [boxStyles, controlStyles, noteStyles, cartStyles];
