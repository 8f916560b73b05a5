import { css } from 'lit';

/** The list of a box with `multiple`. An item that gives nothing has a line at its side, for those who look only briefly; its words say why. */
export const cartStyles = css`
  #cart {
    letter-spacing: normal;
    overflow-wrap: anywhere;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-break: auto-phrase;
    word-spacing: normal;
  }

  ul {
    list-style: none;
    padding: 0;
  }

  #cart > ul,
  [part='promotions'],
  #cart > dl,
  [part='hold-over'],
  [part='not-checked'] {
    margin-block-start: var(--gap);
  }

  /* Its bold title is not a line of the totals above it. */
  #cart > [part='promotions'] {
    margin-block-start: calc(2 * var(--gap));
  }

  li[part] {
    border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    padding-block: 0.5em;
  }

  /* Nothing comes after the last promotion, so no line parts it from anything. */
  [part='promotions'] li:last-child {
    border-block-end: 0;
  }

  /* The signs of notes are not for items. */
  li[part]::before {
    content: none;
  }

  [part~='parked'],
  [part~='gone'],
  [part~='undecided']:is(li),
  [part~='no-effect']:is(li) {
    --tone: var(--voucher-redeem-warning, #b7791f);
    border-inline-start: 0.25em solid var(--tone);
    padding-inline-start: 0.6em;
  }

  .line {
    align-items: start;
    display: flex;
    gap: var(--gap);
  }

  .line > div {
    flex: 1;
    min-inline-size: 0;
  }

  /* In a narrow box, the button of a promotion takes a row of its own. */
  [part='promotion'] .line {
    flex-wrap: wrap;
  }

  [part='promotion'] .line > div {
    flex-basis: 9em;
  }

  li [part='code'] {
    font-weight: 600;
  }

  [part~='gone'] [part='code'] {
    text-decoration: line-through;
  }

  [part='remove'],
  [part='apply-promotion'] {
    background: none;
    color: inherit;
    flex: none;
    min-inline-size: 2.75em;
  }

  [part='remove'] {
    border-color: transparent;
    /* The sign stands on the line of the code, and what can be pressed is higher than that line. */
    margin-block-start: calc(-0.4em - 1px);
    padding: 0.4em;
  }

  /* Forced colours draw its border, which would touch the line above. */
  @media (forced-colors: active) {
    [part='remove'] {
      margin-block-start: 0;
    }
  }

  [part='apply-promotion'] {
    border-color: currentColor;
    padding-block: 0.4em;
  }

  [part='card-amount'] {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em var(--gap);
    margin-block-start: 0.3em;
  }

  [part='card-amount'] label {
    font-weight: 400;
  }

  [part='card-amount'] input {
    flex: 0 1 8em;
    padding-block: 0.35em;
  }

  [part='error'] {
    flex-basis: 100%;
  }

  [part='promotions-title'] {
    font-weight: 600;
  }

  [part~='changed'] {
    --tone: var(--voucher-redeem-warning, #b7791f);
  }

  [part='accept'] {
    margin-block-start: 0.4em;
  }
`;
