import { css } from 'lit';

/**
 * What the box says below its form. A note's sign differs in shape, for those who do not see its colour, and is silent: the words
 * beside it say it.
 */
export const noteStyles = css`
  [part~='note'] > div {
    flex: 1;
    min-inline-size: 0;
  }

  /* A code does not break at its hyphens while it has room on the next line. */
  [part='code'] {
    display: inline-block;
    max-inline-size: 100%;
  }

  [part='suggestion'] {
    background: none;
    border-color: currentColor;
    color: inherit;
    margin-block: 0.4em;
  }

  [part~='note'] {
    background: color-mix(in srgb, var(--tone) 9%, transparent);
    border-color: var(--tone);
    margin-block-start: var(--gap);
    overflow-wrap: anywhere;
    padding: var(--voucher-redeem-note-padding, 0.6em 0.75em);
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

  /* As high as a line of the text beside it. */
  [part~='note']::before {
    border: 0.12em solid;
    border-radius: 50%;
    box-sizing: border-box;
    color: var(--tone);
    content: '!' / '';
    flex: none;
    font-weight: 700;
    height: 1.45em;
    width: 1.45em;
    line-height: 1.2;
    text-align: center;
  }

  /* Browsers draw a ground behind text in forced colours, which would cut the circle. */
  @media (forced-colors: active) {
    [part~='note']::before {
      color: CanvasText;
      forced-color-adjust: none;
    }
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

  /* This is news, and no warning. */
  [part~='wait-over']::before {
    content: 'i' / '';
  }

  #notes {
    display: flow-root;
    min-block-size: var(--voucher-redeem-reserve);
  }

  progress {
    accent-color: color-mix(in oklab, var(--tone) 70%, currentColor);
    inline-size: 100%;
  }

  dl div {
    flex-wrap: wrap;
    row-gap: 0;
  }

  dd {
    margin-inline-start: auto;
  }

  dl {
    margin-block-start: 0.4em;
  }

  dl div:last-child {
    border-block-start: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    font-weight: 600;
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
`;
