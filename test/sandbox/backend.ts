import type { Sandbox } from '../../demo/sandbox/sandbox.ts';
import type { Answer } from './page.ts';

/** The server keys as a shop's backend sends them. */
export const serverHeaders = { 'X-App-Id': 'sandbox-app-id', 'X-App-Token': 'sandbox-app-token' };

/** What may be different about a request of a backend. */
export interface Asking {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** For a page that asks what only a backend may. */
  origin?: string;
}

/** Asks the API for backends and reads the answer: a POST where there is a body, otherwise a GET. */
export async function ask(
  sandbox: Sandbox,
  path: string,
  { body, method = body === undefined ? 'GET' : 'POST', headers = serverHeaders, origin }: Asking = {},
): Promise<Answer> {
  const request = new Request(`http://localhost:4010/v1/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await sandbox.answer(request, origin === undefined ? {} : { origin });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
    headers: response.headers,
  };
}
