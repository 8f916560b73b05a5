const [quote, backslash] = [0x22, 0x5c];
/** Space, tab, line feed and carriage return: JSON has no other whitespace. */
const whitespace = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * Removes the whitespace between the tokens of JSON, because Voucherify signs the JSON without it
 * (docs/voucherify-api.md#webhooks).
 *
 * All other bytes stay as they are. Parsing and serialising the JSON would change more, and the signature would not match
 * any more: `1.0` would become `1`, `\u00e9` would become `é`, and keys that look like integers would move to the front.
 *
 * It works on the bytes of UTF-8, in which no byte of a longer character equals a quote, a backslash or whitespace.
 */
export function compactJson(json: Uint8Array): Uint8Array<ArrayBuffer> {
  const compact = new Uint8Array(json.length);
  let length = 0;
  let isInString = false;
  let isEscaped = false;
  for (const byte of json) {
    if (!isInString && whitespace.has(byte)) continue;
    compact[length++] = byte;
    if (isEscaped) isEscaped = false;
    else if (isInString && byte === backslash) isEscaped = true;
    else if (byte === quote) isInString = !isInString;
  }
  return compact.subarray(0, length);
}
