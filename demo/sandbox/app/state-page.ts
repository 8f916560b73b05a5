import { html } from 'hono/html';
import { clientKeys, serverKeys, webhookSecret } from '../store/keys.ts';
import { seededCodes } from '../seeds/seeds.ts';
import type { Recorded } from '../rules/put-on-record.ts';
import type { Voucher } from '../store/voucher.ts';
import type { Controls } from './controls.ts';

type Html = ReturnType<typeof html>;

/** A page without scripts; its own styles are all that it may load. */
export const stateCsp = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** How much of what grows is shown, newest first. */
const most = 50;

/** The sandbox's state for a person: what is left on each voucher, what was redeemed, what was told to whom. */
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
              ['For pages', `${url}/client/v1`],
              ['', `X-Client-Application-Id: ${clientKeys.applicationId}`],
              ['', `X-Client-Token: ${clientKeys.token}`],
              ['For backends', `${url}/v1`],
              ['', `X-App-Id: ${serverKeys.applicationId}`],
              ['', `X-App-Token: ${serverKeys.token}`],
              ['Webhooks are signed with', webhookSecret],
              ['Pages that may redeem', settings.trustedDomains.join(', ') || 'none'],
              ['Redeeming from pages', settings.clientRedeemEnabled ? 'on' : 'off'],
              ['Rate limit', limitOf(settings.rateLimit)],
            ].map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd><code>${value}</code></dd>`,
            )}
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
                attempts.map((attempt) => attempt.status ?? attempt.error ?? '…').join(', '),
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

const link = (name: string): Html => html`<a href="/__sandbox/${name}">${name}</a>`;

function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
  show = most,
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

function redemptionRow(record: Recorded): string[] {
  const { date, object, result, voucher, related_object_id, gift, loyalty_card, id } = record;
  const what =
    object === 'redemption_rollback'
      ? 'rollback'
      : record.status === 'ROLLED_BACK'
        ? 'rolled back'
        : 'redeemed';
  const taken = gift ? money(gift.amount) : loyalty_card ? `${loyalty_card.points} points` : '';
  return [
    date,
    result === 'SUCCESS' ? what : `${record.failure_code ?? 'refused'}`,
    voucher?.code ?? related_object_id,
    taken || money(record.order?.total_applied_discount_amount),
    id,
  ];
}

const shows = new Map(seededCodes.map((seeded) => [seeded.code, seeded.shows]));

function voucherRow({ code, active, redemption, gift, loyalty_card }: Voucher): string[] {
  const { quantity, redeemed_quantity } = redemption;
  const left = gift
    ? money(gift.balance)
    : loyalty_card
      ? `${loyalty_card.balance} points`
      : quantity === null
        ? 'any number'
        : `${quantity - redeemed_quantity} of ${quantity}`;
  return [code, shows.get(code) ?? '', String(redeemed_quantity), active ? left : `${left}; disabled`];
}

/** Minor units as a person reads them; of which currency, only the shop knows. */
function money(amount: number | undefined): string {
  return amount === undefined ? '' : (amount / 100).toFixed(2);
}

function limitOf(rateLimit: { requests: number; seconds: number } | null): string {
  return rateLimit === null ? 'none' : `${rateLimit.requests} requests in ${rateLimit.seconds} s`;
}

const styles = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 1rem; }
  main { max-width: 70rem; margin: auto; }
  h1, h2 { line-height: 1.2; }
  h2 { margin-block: 2rem 0.5rem; font-size: 1.15rem; }
  code, td { font-family: ui-monospace, monospace; font-size: 0.85rem; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1.5rem; }
  dd { margin: 0; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; min-width: 100%; }
  th, td { padding: 0.3rem 1rem 0.3rem 0; border-block-end: 1px solid color-mix(in srgb, currentcolor 20%, transparent); text-align: start; vertical-align: top; }
  @media (max-width: 40rem) { dl { display: block; } dt:not(:empty) { margin-block-start: 0.5rem; } }
`;
