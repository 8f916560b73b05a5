import { html } from 'hono/html';
import { valueOf, type LoggedRequest } from '../../store/request-log.ts';
import type { Html } from './layout.ts';
import type { Row } from './table.ts';

/** A request: date, method, status, path, body, answer, origin of the page. */
export function requestRow({ time, method, path, origin, body, status, answer }: LoggedRequest): Row {
  const value = valueOf(answer);
  const words = statusInWords(status, value);
  const [sent, answered] = [formatJson(valueOf(body)), formatJson(value)];
  return {
    cells: [time, method, words, path, jsonCell(sent), jsonCell(answered), origin ?? ''],
    text: [time, method, words, path, sent, answered, origin ?? ''].join('\n'),
  };
}

const withoutStatus = { waiting: 'waiting for its answer', cut: 'connection cut, no answer' };

/** The status, and of an error its key: `400 voucher_expired`. */
function statusInWords(status: LoggedRequest['status'], answer: unknown): string {
  if (typeof status !== 'number') return withoutStatus[status];
  const isError = status >= 400 && typeof answer === 'object' && answer !== null && 'key' in answer;
  return isError ? `${status} ${String(answer.key)}` : String(status);
}

/** A body as text; nothing if there is none. */
function formatJson(body: unknown): string {
  if (body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2);
}

/** A text that fits, or its beginning in one line, which the reader can open. */
function jsonCell(text: string): Html | string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= longestLine) return line;
  const rest = text.length > longestText ? `… (${text.length} characters; requests has more of it)` : '';
  return html`<details>
    <summary>${line.slice(0, longestLine)}…</summary>
    <pre>${text.slice(0, longestText)}${rest}</pre>
  </details>`;
}

const [longestLine, longestText] = [60, 4000];
