import { slotElements } from './html.ts';
import { quoted as text } from './literals.ts';
import type { CodeModel } from './model.ts';
import { languageImport } from './npm.ts';

/** React 19. */
export function reactCode({
  tagName,
  attributes,
  properties,
  slots,
  style,
  language,
  dir,
}: CodeModel): string {
  const values = [
    // React sets a property where the element has one of this name, and an attribute otherwise.
    ...attributes.map(({ name, property, value, isBoolean, isObject, literal }) =>
      isBoolean
        ? name
        : isObject
          ? `${property}={${literal}}`
          : /["{}&<>\\]/.test(value)
            ? `${name}={${literal}}`
            : `${name}="${value}"`,
    ),
    ...properties.map(({ name, literal }) => `${name}={${literal}}`),
    ...(language ? [`lang="${language}"`] : []),
    ...(dir ? [`dir="${dir}"`] : []),
    ...(style.length === 0
      ? []
      : [`style={{ ${style.map(([name, value]) => `${text(name)}: ${text(value)}`).join(', ')} }}`]),
    'onvoucher-redeemed={({ outcome }) => console.log(outcome.redemption.order)}',
  ];
  const inside = slotElements(slots, (value) => (/[{}<>&]/.test(value) ? `{${text(value)}}` : value));
  return [
    ...languageImport(language),
    'export const Redeem = () => (',
    `  <${tagName}`,
    ...values.map((value) => `    ${value}`),
    ...(inside.length === 0 ? ['  />'] : ['  >', ...inside.map((line) => `  ${line}`), `  </${tagName}>`]),
    ');',
  ].join('\n');
}
