import { html } from 'hono/html';
import type { Settings } from '../../domain/model/settings.ts';
import { clientKeys, serverKeys, webhookSecret } from '../../fixtures/keys.ts';
import type { Controls } from '../../controls/controls.ts';
import { formatRateLimit, redemptionRow, voucherRow } from './state-rows.ts';

type Html = ReturnType<typeof html>;

/** The page has no scripts, and loads nothing but its own styles. */
export const stateCsp =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How many rows of a growing list are shown, newest first. */
const maximumRows = 50;

/** The front page: the balance of each voucher, the redemptions, and the deliveries to webhooks. */
export function statePage(controls: Controls, url: string): Html {
  const { settings, vouchers, redemptions, webhooks } = controls.state();
  const [deliveries, requests, faults] = [controls.deliveries(), controls.requests(), controls.faults()];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Voucher sandbox</title>
        <link rel="icon" href="data:," />
        <style>
          ${styles}
        </style>
      </head>
      <body>
        <main>
          <h1>Voucher sandbox</h1>
          <p>
            It speaks Voucherify’s API, with vouchers of its own. Nothing here is real money. Reload for what
            is new; the same as JSON: ${link('state')}, ${link('requests')}, ${link('deliveries')},
            ${link('faults')}.
          </p>
          <dl>
            ${[
              term('For pages', [
                `${url}/client/v1`,
                `X-Client-Application-Id: ${clientKeys.applicationId}`,
                `X-Client-Token: ${clientKeys.token}`,
              ]),
              term('For backends', [
                `${url}/v1`,
                `X-App-Id: ${serverKeys.applicationId}`,
                `X-App-Token: ${serverKeys.token}`,
              ]),
              term('Webhooks are signed with', [webhookSecret]),
              term('Pages that may redeem', [settings.trustedDomains.join(', ') || 'none']),
              term('Redeeming from pages', [settings.clientRedeemEnabled ? 'on' : 'off']),
              term('Pages may also', [alsoAllowed(settings)]),
              term('Rate limit', [formatRateLimit(settings.rateLimit)]),
            ]}
          </dl>

          ${table(
            'Redemptions',
            ['When', 'What', 'Code', 'Amount', 'Id'],
            redemptions.toReversed().map(redemptionRow),
            'Nothing was redeemed yet.',
          )}
          ${table(
            'Vouchers',
            ['Code', 'What it shows', 'Used', 'Left'],
            Object.values(vouchers).map(voucherRow),
            'There are none.',
            Infinity,
          )}
          ${table(
            'Webhooks',
            ['When', 'Event', 'Target', 'Delivery', 'Attempts'],
            deliveries
              .toReversed()
              .map(({ event, target, status, attempts, next }) => [
                attempts[0]?.time ?? next ?? '',
                event,
                target,
                status,
                attempts.map((request) => request.status ?? request.error ?? '…').join(', '),
              ]),
            webhooks.length === 0 ? 'Nobody is told.' : 'Nothing was told yet.',
          )}
          ${table(
            'Faults to come',
            ['Requests', 'Path', 'Fault'],
            faults.map(({ requests, path, ...fault }) => [String(requests), path, JSON.stringify(fault)]),
            'None.',
          )}
          ${table(
            'Requests',
            ['When', 'Method', 'Path', 'Origin'],
            requests.toReversed().map(({ time, method, path, origin }) => [time, method, path, origin ?? '']),
            'None has arrived.',
          )}
        </main>
      </body>
    </html>`;
}

/** What the switches beside redeeming let pages do. */
function alsoAllowed(settings: Settings): string {
  const allowed = [
    settings.clientPublishEnabled && 'publish vouchers',
    settings.clientListVouchersEnabled && 'list vouchers',
    settings.clientCreateCustomerEnabled && 'create customers',
    settings.clientLoyaltyEventsEnabled && 'track events of loyalty cards and referrals',
  ].filter((one) => one !== false);
  return allowed.join(', ') || 'nothing else';
}

const link = (name: string): Html => html`<a href="/__sandbox/${name}">${name}</a>`;

function term(name: string, values: readonly string[]): Html {
  return html`<dt>${name}</dt>
    ${values.map((value) => html`<dd><code>${value}</code></dd>`)}`;
}

function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
  show = maximumRows,
): Html {
  const shown = rows.slice(0, show);
  return html`<section>
    <h2>${title}</h2>
    ${
      rows.length === 0
        ? html`<p>${none}</p>`
        : html`<div class="wide" tabindex="0" role="region" aria-label="${title}">
            <table>
              <thead>
                <tr>
                  ${columns.map((column) => html`<th scope="col">${column}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${shown.map(
                  (cells) =>
                    html`<tr>
                      ${cells.map((cell) => html`<td>${cell}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    ${shown.length < rows.length ? html`<p>The newest ${shown.length} of ${rows.length}.</p>` : ''}
  </section>`;
}

const styles = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 1rem; }
  main { max-width: 70rem; margin: auto; }
  h1, h2 { line-height: 1.2; }
  h2 { margin-block: 2rem 0.5rem; font-size: 1.15rem; }
  code, td { font-family: ui-monospace, monospace; font-size: 0.85rem; }
  code { overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 1.5rem; }
  dd { margin: 0; grid-column: 2; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; min-width: 100%; }
  th, td { padding: 0.3rem 1rem 0.3rem 0; border-block-end: 1px solid color-mix(in srgb, currentcolor 20%, transparent); text-align: start; vertical-align: top; }
  td:first-child, td:last-child { white-space: nowrap; }
  @media (max-width: 40rem) { dl { display: block; } dt { margin-block-start: 0.5rem; } }
`;
