import type { Attempt, KeptWebhook, Ledger, RedemptionRecord } from '../backend/answers.ts';
import type { SandboxState } from '../../sandbox/sandbox.ts';
import type { PlannedFault } from '../../sandbox/store/planned-faults.ts';
import type { Delivery } from '../../sandbox/webhooks/model.ts';
import { askBackend, askSandbox } from './ask.ts';
import { change, changeOpened, desk } from './desk.ts';

/** What the console reads: it is all asked for again rather than worked out from the news. */

export async function loadRedemptions(): Promise<void> {
  const { filter } = desk;
  const query = new URLSearchParams({ page: String(filter.page) });
  if (filter.result) query.set('result', filter.result);
  if (filter.code) query.set('code', filter.code);
  const asked = await askBackend<Ledger>(`/redemptions?${query}`);
  // Somebody may have chosen other ones meanwhile.
  if (asked?.isOk && desk.filter === filter) change({ ledger: asked.answer });
}

/** Reads one redemption and its voucher's history; answers whether it is there. */
export async function openRedemption(id: string): Promise<boolean> {
  const asked = await askBackend<{ record: RedemptionRecord }>(`/redemptions/${encodeURIComponent(id)}`);
  if (!asked?.isOk) return false;
  change({ opened: { record: asked.answer.record, history: [] } });
  await loadHistory();
  return true;
}

/** Reads again what is open, for something may have become of it. */
export async function reloadOpened(): Promise<void> {
  const id = desk.opened?.record.id;
  if (id === undefined) return;
  const asked = await askBackend<{ record: RedemptionRecord }>(`/redemptions/${encodeURIComponent(id)}`);
  if (!asked || desk.opened?.record.id !== id) return;
  if (asked.isOk) changeOpened({ record: asked.answer.record });
  else change({ opened: undefined });
  await loadHistory();
}

async function loadHistory(): Promise<void> {
  const record = desk.opened?.record;
  if (!record?.voucher?.code) return;
  const code = encodeURIComponent(record.voucher.code);
  const asked = await askBackend<{ redemptions: RedemptionRecord[] }>(`/vouchers/${code}/redemptions`);
  if (!asked?.isOk || desk.opened?.record.id !== record.id) return;
  const time = ({ date }: RedemptionRecord) => Date.parse(date ?? '');
  changeOpened({ history: asked.answer.redemptions.sort((one, other) => time(other) - time(one)) });
}

export async function loadAttempts(): Promise<void> {
  const asked = await askBackend<Attempt[]>('/staff/attempts');
  if (asked?.isOk) change({ attempts: asked.answer });
}

export async function loadWebhooks(): Promise<void> {
  const asked = await askBackend<KeptWebhook[]>('/webhooks');
  if (asked?.isOk) change({ webhooks: asked.answer });
}

export async function loadDeliveries(): Promise<void> {
  const asked = await askSandbox<Delivery[]>('/deliveries');
  if (asked?.isOk) change({ deliveries: asked.answer.reverse() });
}

export async function loadSandbox(): Promise<void> {
  const [state, faults, clock] = await Promise.all([
    askSandbox<SandboxState>('/state'),
    askSandbox<PlannedFault[]>('/faults'),
    // Moved by nothing it says what time it is.
    askSandbox<{ now: string }>('/clock', { method: 'POST', body: { advance: 0 } }),
    loadDeliveries(),
  ]);
  if (state?.isOk && faults?.isOk && clock?.isOk)
    change({
      settings: state.answer.settings,
      faults: faults.answer,
      clockAhead: aheadBy(clock.answer.now),
    });
}

/** To the second: what a request takes is no difference of clocks. */
export const aheadBy = (now: string) => Math.round((Date.parse(now) - Date.now()) / 1000) * 1000;

export const loadAll = () =>
  Promise.all([loadRedemptions(), reloadOpened(), loadAttempts(), loadWebhooks(), loadSandbox()]);
