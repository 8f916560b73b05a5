import { quoted } from './literals.ts';
import type { CodeModel } from './model.ts';

/** A module of a page without a framework. */
export function npmCode({ tagName, attributes, properties, slots, style, language, dir }: CodeModel): string {
  const lines = [...languageImport(language), `const box = document.createElement('${tagName}');`];
  for (const { property, literal } of attributes) lines.push(`box.${property} = ${literal};`);
  for (const { name, literal } of properties) lines.push(`box.${name} = ${literal};`);
  if (language) lines.push(`box.lang = ${quoted(language)};`);
  if (dir) lines.push(`box.dir = ${quoted(dir)};`);
  for (const [name, value] of style) lines.push(`box.style.setProperty(${quoted(name)}, ${quoted(value)});`);
  slots.forEach(([name, value], index) => {
    const part = `part${index + 1}`;
    if (name === 'fields')
      lines.push('// The fields of the shop go into the slot "fields": see the tab HTML.');
    else
      lines.push(
        `const ${part} = document.createElement('span');`,
        `${part}.slot = ${quoted(name)};`,
        `${part}.textContent = ${quoted(value)};`,
        `box.append(${part});`,
      );
  });
  lines.push(
    `box.addEventListener('voucher-redeemed', ({ outcome }) => console.log(outcome.redemption.order));`,
    'document.body.append(box);',
  );
  return lines.join('\n');
}

/** The import of the element, and of the language where it is not English. */
export function languageImport(language: string): string[] {
  if (!language) return [`import 'voucher-redeem/define';`, ''];
  const name = language.replaceAll('-', '');
  return [
    `import { VoucherRedeem } from 'voucher-redeem/define';`,
    `import { ${name} } from 'voucher-redeem/locales/${language}';`,
    '',
    `VoucherRedeem.registerMessages('${language}', ${name});`,
    '',
  ];
}
