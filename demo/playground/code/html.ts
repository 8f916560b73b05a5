import type { CodeModel } from './model.ts';

/** A page with a script tag. */

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON is easier to read between single quotes. */
const quotedValue = (value: string): string =>
  value.includes('"') && !value.includes("'")
    ? `'${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`
    : `"${escapeHtml(value)}"`;

export const FOLDER = 'https://cdn.example.com/voucher-redeem';

export function htmlCode({
  tagName,
  attributes,
  properties,
  slots,
  style,
  language,
  dir,
}: CodeModel): string {
  const lines = [
    ...styleElement(tagName, style),
    `<script src="${FOLDER}/voucher-redeem.js"></script>`,
    ...(language ? [`<script src="${FOLDER}/locales/${language}.js"></script>`] : []),
    `<${tagName}`,
    ...attributes.map(
      ({ name, value, isBoolean }) => `  ${name}${isBoolean ? '' : `=${quotedValue(value)}`}`,
    ),
    ...(language ? [`  lang="${language}"`] : []),
    ...(dir ? [`  dir="${dir}"`] : []),
    `>${slots.length === 0 ? `</${tagName}>` : ''}`,
    ...slotElements(slots, escapeHtml),
    ...(slots.length === 0 ? [] : [`</${tagName}>`]),
  ];
  if (properties.length > 0)
    lines.push(
      '<script>',
      `  const box = document.querySelector('${tagName}');`,
      ...properties.map(({ name, literal }) => `  box.${name} = ${literal.replaceAll('</', '<\\/')};`),
      '</script>',
    );
  return lines.join('\n');
}

export function styleElement(tagName: string, style: CodeModel['style']): string[] {
  if (style.length === 0) return [];
  return [
    '<style>',
    `  ${tagName} {`,
    ...style.map(([name, value]) => `    ${name}: ${value};`),
    '  }',
    '</style>',
  ];
}

/** @param text writes a text in the language of the template. */
export function slotElements(slots: CodeModel['slots'], text: (text: string) => string): string[] {
  return slots.flatMap(([name, value]) =>
    name === 'fields'
      ? value
          .split(/[\s,]+/)
          .filter(Boolean)
          .map((path) => `  <label slot="fields">${text(path)} <input name="${escapeHtml(path)}" /></label>`)
      : [`  <span slot="${escapeHtml(name)}">${text(value)}</span>`],
  );
}
