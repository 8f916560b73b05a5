import { VoucherRedeem } from '../../../src/element.ts';
import type { Messages } from '../../../src/messages.ts';

/** Every language of the library. A shop loads the one it needs; here the box must change its language at once. */

const files = import.meta.glob<{ [name: string]: Messages }>('../../../src/messages/locales/*.ts', {
  eager: true,
});

export const languages: string[] = [];

for (const [path, exports] of Object.entries(files)) {
  const tag = /([\w-]+)\.ts$/.exec(path)![1]!;
  languages.push(tag);
  VoucherRedeem.registerMessages(tag, exports[tag.replaceAll('-', '')]!);
}
