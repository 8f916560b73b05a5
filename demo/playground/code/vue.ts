import { escapeHtml, slotElements, styleElement } from './html.ts';
import type { CodeModel } from './model.ts';
import { languageImport } from './npm.ts';

/** A component of Vue 3. `vite.config` says that the tag is no component: docs/frameworks.md#vue-3. */
export function vueCode({ tagName, attributes, properties, slots, style, language, dir }: CodeModel): string {
  const values = [
    ...attributes.map(({ name, property, value, isBoolean, isObject, literal }) =>
      isBoolean
        ? name
        : isObject
          ? `:${property}.prop="${escapeHtml(literal)}"`
          : `${name}="${escapeHtml(value)}"`,
    ),
    ...properties.map(({ name, literal }) => `:${name}.prop="${escapeHtml(literal)}"`),
    ...(language ? [`lang="${language}"`] : []),
    ...(dir ? [`dir="${dir}"`] : []),
    '@voucher-redeemed="(event) => $emit(\'redeemed\', event.outcome)"',
  ];
  // Vue reads `{{` as the beginning of an expression.
  const inside = slotElements(slots, (value) =>
    value.includes('{{') ? `{{ ${JSON.stringify(value).replaceAll('}}', '}\\u007d')} }}` : escapeHtml(value),
  );
  return [
    '<script setup>',
    ...languageImport(language).filter((line) => line !== ''),
    `defineEmits(['redeemed']);`,
    '</script>',
    '',
    '<template>',
    `  <${tagName}`,
    ...values.map((value) => `    ${value}`),
    ...(inside.length === 0 ? ['  />'] : ['  >', ...inside.map((line) => `  ${line}`), `  </${tagName}>`]),
    '</template>',
    ...(style.length === 0 ? [] : ['', ...styleElement(tagName, style)]),
  ].join('\n');
}
