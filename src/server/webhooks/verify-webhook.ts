import { MisuseError } from '../../client/assert-option.ts';
import { compactJson } from './compact-json.ts';
import { parseWebhookEvent } from './parse-webhook-event.ts';
import type { WebhookEvent } from './webhook-event.ts';

/**
 * The result of `verifyWebhook`. It has the `event` only if the signature is right.
 * @since 0.1.0
 */
export type WebhookVerification =
  | { status: 'verified'; event: WebhookEvent }
  | {
      status: 'refused';
      /**
       * Why the webhook is refused. It is meant for your log:
       *
       * - `missing_signature`: the header is missing. The sender is not Voucherify, or a proxy removed the header;
       * - `malformed_signature`: the header is not 64 hexadecimal digits;
       * - `wrong_signature`: the secret is not the one it was signed with, or the body was changed after it was sent;
       * - `not_an_event`: the signature is right, but the body is not an event of webhook version v2024-01-01. You choose the
       *   version in the project's settings.
       */
      reason: 'missing_signature' | 'malformed_signature' | 'wrong_signature' | 'not_an_event';
    };

/**
 * Verifies that a webhook was sent by Voucherify and was not changed on the way, and parses its event
 * (docs/voucherify-api.md#webhooks).
 *
 * ```js
 * const webhook = await verifyWebhook(await request.text(), request.headers.get('x-voucherify-signature'), secret);
 * if (webhook.status === 'refused') return new Response(null, { status: 401 });
 * if (webhook.event.type === 'redemption.succeeded') await fulfil(webhook.event.data.redemption);
 * ```
 *
 * The signature does not contain a time, so it cannot show that an event is new. Voucherify sends an event again if you do
 * not respond in time, and somebody who has recorded a webhook can send it again. Store `event.event.id`, and respond with
 * 2xx to an event that you have already.
 *
 * A wrong body or signature from the sender never throws: the status is `refused`.
 *
 * @param rawBody The body as it arrived: text, an `ArrayBuffer` (of `request.arrayBuffer()`), or a `Uint8Array` such as Node's
 *   `Buffer`. It must not be parsed before.
 * @param signature The value of the header `x-voucherify-signature`, as your framework returns it.
 * @param secret The webhook secret from the project's settings.
 * @throws {TypeError} (as a rejection) if `rawBody` is neither text nor bytes, for example because it was parsed already, or
 *   if `secret` is empty or not a text.
 * @since 0.1.0
 */
export async function verifyWebhook(
  rawBody: string | ArrayBuffer | Uint8Array,
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
  // This takes the same time wherever the two signatures differ, so its duration tells an attacker nothing.
  const isGenuine = await crypto.subtle.verify('HMAC', key, bytesOfHex(signature), compactJson(body));
  if (!isGenuine) return refused('wrong_signature');

  const event = parseWebhookEvent(new TextDecoder().decode(body));
  return event === undefined ? refused('not_an_event') : { status: 'verified', event };
}

type Refusal = Extract<WebhookVerification, { status: 'refused' }>;

const refused = (reason: Refusal['reason']): Refusal => ({ status: 'refused', reason });

const encoder = new TextEncoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** It does not use `instanceof`, which is false for bytes from another realm, such as a `Buffer` in some test runners. */
function bytesOf(rawBody: unknown): Uint8Array {
  if (typeof rawBody === 'string') return encoder.encode(rawBody);
  if (Object.prototype.toString.call(rawBody) === '[object ArrayBuffer]')
    return new Uint8Array(rawBody as ArrayBuffer);
  if (!ArrayBuffer.isView(rawBody))
    throw misuse(
      'the webhook’s body',
      'the raw one, text, an ArrayBuffer or a Uint8Array from before it was parsed',
      rawBody,
    );
  return new Uint8Array(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength);
}

/** The message names the type of the wrong value but not the value itself, because that may be a secret. */
function misuse(name: string, expected: string, value: unknown): MisuseError {
  const kind = value === '' ? 'an empty text' : value === null ? 'null' : typeof value;
  return new MisuseError(`voucher-redeem: ${name} should be ${expected}, got ${kind}.`);
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
