/**
 * What the Custom Elements Manifest says of the element, in the form that typings and editors need. Everything that is generated
 * comes from here, so that a new attribute, property or event is typed once: in the element's class.
 */
import { readFileSync } from 'node:fs';

/** Text that may stand in a block comment, on one line. */
const plain = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/').trim();

/** How markup writes a value: a number also as text, and `true` as an attribute without a value. */
function kindOf({ text }) {
  if (/\bboolean\b/.test(text)) return 'boolean';
  return /\bnumber\b/.test(text) ? 'number' : 'text';
}

/** The texts that a type allows, if it lists them: `'strict' | undefined` allows `strict`. */
const valuesOf = ({ text }) => [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);

/** Reads `dist/custom-elements.json`. */
export function readElementApi(file) {
  const { modules } = JSON.parse(readFileSync(file, 'utf8'));
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
  const fields = element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return {
    tag: element.tagName,
    className: element.name,
    description: plain(element.description),
    fields: fields.map(({ name, attribute, description, type, default: value }) => ({
      name,
      /** Undefined for a property that has no attribute. */
      attribute,
      description: plain(description),
      kind: kindOf(type),
      values: valuesOf(type),
      default: value,
    })),
    events: element.events.map(({ name, description, type }) => ({
      name,
      description: plain(description),
      type: type.text,
    })),
    slots: element.slots.map(withPlainDescription),
    parts: element.cssParts.map(withPlainDescription),
    customProperties: element.cssProperties.map(withPlainDescription),
    states: element.cssStates.map(withPlainDescription),
  };
}

const withPlainDescription = ({ name, description }) => ({ name, description: plain(description) });
