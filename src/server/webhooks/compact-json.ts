const [quote, backslash] = [0x22, 0x5c];
/** Space, tab, line feed, carriage return: all that JSON knows as whitespace. */
const whitespace = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * JSON without the whitespace between its tokens, which is what Voucherify signs (CONTRACT C8). Not a byte is touched
 * beside: parsed and written again, `1.0` would become `1`, `\u00e9` an é and a key that looks like a number move to the front,
 * and the signature would no longer fit. It works on UTF-8, where no part of a longer character looks like one of these.
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
