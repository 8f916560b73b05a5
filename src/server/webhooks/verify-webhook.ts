import { MisuseError } from '../../client/errors.ts';
import { compactJson } from './compact-json.ts';
import { parseWebhookEvent } from './parse-webhook-event.ts';
import type { WebhookEvent } from './webhook-event.ts';

/**
 * Whether a webhook is Voucherify's. `event` is there only if it is.
 * @since 0.1.0
 */
export type WebhookVerification =
  | { status: 'verified'; event: WebhookEvent }
  | {
      status: 'refused';
      /**
       * For a log, not for the sender:
       *
       * - `missing_signature`: no header; not Voucherify, or a proxy took it away;
       * - `malformed_signature`: not 64 hex digits;
       * - `wrong_signature`: another secret, or the body is not as it was sent;
       * - `not_an_event`: signed with your secret, but no event of webhooks v2024-01-01, which the project’s settings offer.
       */
      reason: 'missing_signature' | 'malformed_signature' | 'wrong_signature' | 'not_an_event';
    };

/**
 * Verifies that a webhook comes from Voucherify and was not changed on its way, and reads it (CONTRACT C8).
 *
 * ```js
 * const webhook = await verifyWebhook(await request.text(), request.headers.get('x-voucherify-signature'), secret);
 * if (webhook.status === 'refused') return new Response(null, { status: 401 });
 * if (webhook.event.type === 'redemption.succeeded') await fulfil(webhook.event.data.redemption);
 * ```
 *
 * The signature does not say when: the same event can come again, by a retry or by somebody who kept it. Remember
 * `event.event.id`, and answer 2xx to what you have already.
 *
 * Nothing that a sender can do makes it throw. The programmer's slips reject with a `TypeError`: a body that was parsed
 * already, an empty secret.
 *
 * @param rawBody The body as it came, text or bytes, before anything has parsed it.
 * @param signature The header `x-voucherify-signature`, as a framework has it.
 * @param secret The project's webhook secret, from its settings.
 * @since 0.1.0
 */
export async function verifyWebhook(
  rawBody: string | Uint8Array,
  signature: string | readonly string[] | null | undefined,
  secret: string,
): Promise<WebhookVerification> {
  const body = bytesOf(rawBody);
  if (typeof secret !== 'string' || secret === '')
    throw misuse('the webhook secret', 'the text from the project’s settings', secret);

  if (signature === null || signature === undefined || signature === '') return refused('missing_signature');
  if (typeof signature !== 'string' || !/^[0-9a-f]{64}$/i.test(signature))
    return refused('malformed_signature');

  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
  // Takes the same time wherever the two differ.
  const isGenuine = await crypto.subtle.verify('HMAC', key, bytesOfHex(signature), compactJson(body));
  if (!isGenuine) return refused('wrong_signature');

  const event = parseWebhookEvent(new TextDecoder().decode(body));
  return event === undefined ? refused('not_an_event') : { status: 'verified', event };
}

type Refusal = Extract<WebhookVerification, { status: 'refused' }>;

const refused = (reason: Refusal['reason']): Refusal => ({ status: 'refused', reason });

const encoder = new TextEncoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** Bytes of another realm are bytes too: `instanceof` would refuse a test runner's `Buffer`. */
function bytesOf(rawBody: unknown): Uint8Array {
  if (typeof rawBody === 'string') return encoder.encode(rawBody);
  if (!ArrayBuffer.isView(rawBody))
    throw misuse(
      'the webhook’s body',
      'the raw one, text or a Uint8Array from before it was parsed',
      rawBody,
    );
  return new Uint8Array(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength);
}

/** Says of what kind the wrong thing was, and no more: it may be a secret. */
function misuse(what: string, expected: string, came: unknown): MisuseError {
  const kind = came === '' ? 'an empty text' : came === null ? 'null' : typeof came;
  return new MisuseError(`voucher-redeem: ${what} should be ${expected}, got ${kind}.`);
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
