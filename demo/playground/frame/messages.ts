import type { VoucherRedeem } from '../../../src/element.ts';
import { isFunction, nameOf } from '../messages.ts';

type Overrides = { [key: string]: unknown };

/** The messages of the shop, made from texts. Undefined where there are none, so that the attribute `messages` counts. */
export function messagesOf(texts: { [path: string]: string }): VoucherRedeem['messages'] {
  const entries = Object.entries(texts);
  if (entries.length === 0) return undefined;
  const overrides: Overrides = {};
  for (const [path, text] of entries) {
    const { group, key } = nameOf(path);
    const target = group ? ((overrides[group] ??= {}) as Overrides) : overrides;
    target[key] = isFunction(path) ? (...parts: unknown[]) => fill(text, parts) : text;
  }
  return overrides;
}

const fill = (text: string, parts: unknown[]): string =>
  text.replace(/\{([1-9])\}/g, (placeholder, position: string) => {
    const part = parts[Number(position) - 1];
    return typeof part === 'string' || typeof part === 'number' ? String(part) : placeholder;
  });
