import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Answer } from './page-requests.ts';
import { apiUrl, serverHeaders } from './sandbox.ts';

/** How a request differs from an ordinary one of a backend. */
export interface BackendRequest {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** The `Origin` header, for tests of a page that calls an endpoint for backends. */
  origin?: string;
}

/** Sends a request to the API for backends and reads the response. It is a POST if there is a body, and otherwise a GET. */
export async function sendAsBackend(
  sandbox: Sandbox,
  path: string,
  {
    body,
    method = body === undefined ? 'GET' : 'POST',
    headers = serverHeaders,
    origin,
  }: BackendRequest = {},
): Promise<Answer> {
  const request = new Request(`${apiUrl}/v1/${path}`, {
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
