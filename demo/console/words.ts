import { html } from 'lit';
import { orderTotals } from '../../src/index.ts';
import type { KeptWebhook, RedemptionRecord } from '../backend/answers.ts';
import { format } from '../page.ts';

/** What is on record, in a merchant's words. All of it comes from outside: it is only ever shown as text. */

/** What was redeemed: a code, or what a promotion is called. */
export function nameOf(record: RedemptionRecord): string {
  const { voucher, promotion_tier, related_object_type, related_object_id } = record;
  if (related_object_type === 'redemption') return 'Several as one';
  return voucher?.code ?? promotion_tier?.banner ?? promotion_tier?.name ?? related_object_id ?? 'unknown';
}

/** What it took off, or gave back; nothing where it was refused. */
export function amountOf({ result, gift, loyalty_card, order, object }: RedemptionRecord): string {
  if (result !== 'SUCCESS') return '';
  if (typeof gift?.amount === 'number') return format(gift.amount);
  if (typeof loyalty_card?.points === 'number') return `${loyalty_card.points} points`;
  const { taken } = orderTotals(order);
  return taken === undefined || object === 'redemption_rollback' ? '' : format(taken);
}

export const customerOf = ({ customer }: RedemptionRecord) =>
  customer?.name ?? customer?.email ?? customer?.source_id ?? 'Guest';

export type Tone = 'done' | 'undone' | 'no';

/** What became of it. */
export function statusOf(record: RedemptionRecord): { word: string; tone: Tone } {
  if (record.result !== 'SUCCESS')
    return {
      word: `${isRollback(record) ? 'Not rolled back' : 'Refused'}: ${record.failure_code ?? 'unknown'}`,
      tone: 'no',
    };
  if (isRollback(record)) return { word: 'Given back', tone: 'undone' };
  return record.status === 'ROLLED_BACK'
    ? { word: 'Rolled back', tone: 'undone' }
    : { word: 'Redeemed', tone: 'done' };
}

export const isRollback = ({ object }: RedemptionRecord) => object === 'redemption_rollback';

const times = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export const timeOf = (date: string | undefined) => (date ? times.format(new Date(date)) : '');

/** What a webhook tells, as a sentence. */
export function eventInWords({ type, data }: KeptWebhook['event']): string {
  const told = data as { redemption?: RedemptionRecord | null; voucher?: RedemptionRecord['voucher'] };
  const what = told.redemption
    ? nameOf({ voucher: told.voucher ?? null, ...told.redemption })
    : 'A redemption';
  switch (type) {
    case 'redemption.succeeded':
      return `${what} was redeemed.`;
    case 'redemption.failed':
      return `${what} was refused: ${told.redemption?.failure_code ?? 'unknown'}.`;
    case 'redemption.rollback.succeeded':
      return `${what} was rolled back.`;
    case 'redemption.rollback.failed':
      return `${what} was not rolled back.`;
    default:
      return type;
  }
}

/** Anything as JSON, as text. Those who use a keyboard can scroll it. */
export const json = (value: unknown, label: string) =>
  html`<pre tabindex="0" role="region" aria-label=${label}>${JSON.stringify(value, null, 2)}</pre>`;

export const badge = ({ word, tone }: { word: string; tone: Tone | 'open' }) =>
  html`<span class="badge ${tone}">${word}</span>`;
