import { html } from 'hono/html';
import type { Settings } from '../../domain/model/settings.ts';
import { clientKeys, serverKeys, webhookSecret } from '../../fixtures/keys.ts';
import type { State } from '../../store/state.ts';
import { serializeLedgerEntry } from '../serializers/ledger-entry.ts';
import { editDialog } from './edit-dialog.ts';
import { layout, type Html } from './layout.ts';
import { deliveryRow, formatRateLimit, redemptionRow, voucherRow, vouchersToShow } from './state-rows.ts';
import { requestRow } from './request-row.ts';
import { table, textRow } from './table.ts';

/** Where the page finds its script. */
export const scriptPath = '/__sandbox/page.js';

/**
 * The front page: what was redeemed, what is left of each voucher, requests with their answers, and deliveries to webhooks.
 * Without its script it is complete, too, but for changing vouchers.
 *
 * It reads the state and copies nothing of it. It draws only the rows that it shows, because an open page asks every two seconds.
 *
 * @param search only rows with this text are shown
 * @param nonce of the page's policy
 */
export function statePage(state: State, url: string, search: string, nonce: string): Html {
  const { settings, vouchers, ledger, deliveries, plannedFaults, requests } = state;
  const content = html`<p>
      This server speaks Voucherify’s API, with vouchers of its own. Nothing here is real money. The same as
      JSON: ${link('state')}, ${link('requests')}, ${link('deliveries')}, ${link('faults')}.
      <a href="/__sandbox/openapi.json">What it serves</a>, as OpenAPI.
      <a href="/__sandbox/fidelity">How true it is to Voucherify</a>.
    </p>
    <dl id="settings">
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
        term('Trusted origins', [settings.trustedDomains.join(', ') || 'none']),
        term('Redeeming from pages', [settings.clientRedeemEnabled ? 'on' : 'off']),
        term('Pages may also', [alsoAllowed(settings)]),
        term('Rate limit', [formatRateLimit(settings.rateLimit)]),
      ]}
    </dl>
    <form class="search" role="search">
      <label for="search">Search in all tables</label>
      <input id="search" name="search" type="search" value="${search}" autocomplete="off" />
      <button>Search</button>
      <label hidden><input id="live" type="checkbox" checked /> Update every 2 seconds</label>
    </form>
    <p id="status" role="status"></p>
    <noscript><p>Reload the page to refresh. To change a voucher here, it needs JavaScript.</p></noscript>

    ${table({
      title: 'Requests',
      columns: ['When', 'Method', 'Status', 'Path', 'Sent', 'Answer', 'Page'],
      items: requests.entries().toReversed(),
      toRow: requestRow,
      none: 'None has arrived.',
      search,
    })}
    ${table({
      title: 'Redemptions',
      columns: ['When', 'What', 'Code', 'Amount', 'Id'],
      items: [...ledger.values()].reverse(),
      toRow: (entry) => redemptionRow(serializeLedgerEntry(entry)),
      none: 'Nothing was redeemed yet.',
      search,
    })}
    ${table({
      title: 'Vouchers',
      columns: ['Code (press it to change the voucher)', 'What it shows', 'Used', 'Left'],
      items: vouchersToShow(vouchers),
      toRow: voucherRow,
      none: 'There are none.',
      search,
      most: 200,
      order: 'first',
    })}
    ${table({
      title: 'Webhooks',
      columns: ['When', 'Event', 'Target', 'Delivery', 'Attempts'],
      items: deliveries.toReversed(),
      toRow: deliveryRow,
      none: settings.webhooks.length === 0 ? 'Nobody is told.' : 'Nothing was told yet.',
      search,
    })}
    ${table({
      title: 'Faults to come',
      columns: ['Requests', 'Path', 'Fault'],
      items: plannedFaults,
      toRow: ({ requests, path, ...fault }) => textRow([String(requests), path, JSON.stringify(fault)]),
      none: 'None.',
      search,
    })}
    ${editDialog()}`;
  const script = html`<script src="${scriptPath}" nonce="${nonce}" defer></script>`;
  return layout('Voucher sandbox', content, script);
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
