import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** The policy of the pages: their own styles, the one script that has the nonce, and requests to the sandbox itself. */
export function csp(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    // For the empty icon, without which a browser asks for /favicon.ico.
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The frame of every page. Text in `content` is escaped by `html`. */
export function layout(title: string, content: Html, script: Html | '' = ''): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${styles}
        </style>
        ${script}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

const styles = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 1rem; background: Canvas; color: CanvasText; }
  main { max-width: 90rem; margin: auto; }
  h1, h2 { line-height: 1.2; }
  h2 { margin-block: 2rem 0.5rem; font-size: 1.15rem; }
  code, pre, summary, td { font-family: ui-monospace, monospace; font-size: 0.85rem; }
  code { overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 1.5rem; }
  dd { margin: 0; grid-column: 2; }
  input, button { font: inherit; max-width: 100%; box-sizing: border-box; }
  input:not([type=checkbox]), button { min-height: 2rem; }
  input[type=checkbox] { margin: 0.4rem 0.4rem 0.4rem 0; vertical-align: middle; }
  form.search { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; }
  [role=status] { min-height: 1.5em; margin: 0.25rem 0; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; min-width: 100%; }
  th, td { padding: 0.3rem 1rem 0.3rem 0; border-block-end: 1px solid color-mix(in srgb, currentcolor 20%, transparent); text-align: start; vertical-align: top; }
  td:first-child, td:last-child { white-space: nowrap; }
  #requests td:nth-child(4) { overflow-wrap: anywhere; min-width: 14rem; }
  table.prose td { white-space: normal; font: inherit; }
  td button { all: unset; cursor: pointer; text-decoration: underline; min-height: 1.5rem; }
  td button:focus-visible { outline: 2px solid; outline-offset: 2px; }
  summary { cursor: pointer; min-width: 12rem; overflow-wrap: anywhere; }
  pre { margin: 0.5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 16rem; max-width: 40rem; }
  dialog { max-width: min(28rem, calc(100vw - 4rem)); }
  dialog h2 { margin-block-start: 0; }
  dialog label { display: block; }
  dialog input:not([type=checkbox]) { display: block; width: 100%; }
  [role=alert]:not(:empty) { border-inline-start: 4px solid; padding-inline-start: 0.5rem; }
  @media (max-width: 40rem) { dl { display: block; } dt { margin-block-start: 0.5rem; } }
`;
