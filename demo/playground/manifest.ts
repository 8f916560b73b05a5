import * as v from 'valibot';

/**
 * What the element offers, read from its manifest (`custom-elements.json`). Nothing of it is written down here, so a new attribute
 * or method is in the playground as soon as it is in the class.
 */

const named = v.object({ name: v.string(), description: v.optional(v.string(), '') });
const typed = v.object({ text: v.string() });
const attribute = v.object({ ...named.entries, type: v.optional(typed), fieldName: v.string() });
const member = v.object({
  ...named.entries,
  kind: v.string(),
  type: v.optional(typed),
  attribute: v.optional(v.string()),
  readonly: v.optional(v.boolean(), false),
  parameters: v.optional(
    v.array(v.object({ name: v.string(), type: v.optional(typed), optional: v.optional(v.boolean()) })),
    [],
  ),
});
const declaration = v.object({
  tagName: v.string(),
  attributes: v.array(attribute),
  members: v.array(member),
  slots: v.array(named),
  events: v.array(named),
  cssProperties: v.array(named),
  cssStates: v.array(named),
});
const manifest = v.object({
  modules: v.array(v.object({ declarations: v.optional(v.array(v.unknown()), []) })),
});

/** How a value is typed in: as text, a number, one of a few, JSON, or by a switch. `code` takes only what a script makes. */
export type Kind = 'boolean' | 'number' | 'choice' | 'json' | 'text' | 'code';

export interface Field {
  name: string;
  /** The first sentence about it. */
  description: string;
  kind: Kind;
  /** Of a choice. */
  choices: string[];
  /** An address or a key: it is never in a link. */
  isPrivate: boolean;
}

export interface Attribute extends Field {
  /** The property of the class. */
  property: string;
}

export interface ElementApi {
  tagName: string;
  attributes: Attribute[];
  /** Those without an attribute. */
  properties: Field[];
  slots: Field[];
  style: Field[];
  /** Methods that can be called without an argument, or with one. */
  methods: { name: string; takes: '' | 'code' | 'object'; description: string }[];
  events: string[];
  states: string[];
}

const isNameOfPrivate = (name: string): boolean =>
  /^application-id$|(^|-)(url|token|key)$/.test(name) && name !== 'attempt-key';

const firstSentence = (text: string): string => /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

function kindOf(type: string, description: string): Kind {
  const plain = type.replaceAll(/\s*\|\s*undefined/g, '');
  if (plain === 'boolean') return 'boolean';
  if (plain === 'number') return 'number';
  if (/^'[^']*'(\s*\|\s*'[^']*')*$/.test(plain)) return 'choice';
  if (/Client$/.test(plain)) return 'code';
  if (/\bJSON\b/.test(description)) return 'json';
  return 'text';
}

function field(name: string, type: string, description: string, kind = kindOf(type, description)): Field {
  const choices = kind === 'choice' ? [...type.matchAll(/'([^']*)'/g)].map(([, choice]) => choice!) : [];
  return { name, description: firstSentence(description), kind, choices, isPrivate: isNameOfPrivate(name) };
}

/** Reads a manifest; throws where it is none of an element. */
export function readManifest(json: unknown): ElementApi {
  const [element] = v
    .parse(manifest, json)
    .modules.flatMap(({ declarations }) => declarations)
    .flatMap((one) => {
      const { success, output } = v.safeParse(declaration, one);
      return success ? [output] : [];
    });
  if (!element) throw new TypeError('custom-elements.json has no element.');
  const texts = (list: { name: string; description: string }[]) =>
    list
      .filter(({ name }) => name !== '')
      .map(({ name, description }) => field(name, 'string', description, 'text'));
  return {
    tagName: element.tagName,
    attributes: element.attributes.map(({ name, type, description, fieldName }) => ({
      ...field(name, type?.text ?? 'string', description),
      property: fieldName,
    })),
    properties: element.members
      .filter(({ kind, attribute, readonly }) => kind === 'field' && attribute === undefined && !readonly)
      .map(({ name, type, description }) => {
        const found = field(name, type?.text ?? 'string', description);
        // An object that has no attribute is typed in as JSON.
        return found.kind === 'text' && type?.text !== 'string' ? { ...found, kind: 'json' } : found;
      }),
    slots: texts(element.slots),
    style: texts(element.cssProperties),
    methods: element.members
      .filter(({ kind, parameters }) => kind === 'method' && parameters.length <= 1)
      .map(({ name, description, parameters: [parameter] }) => ({
        name,
        takes: parameter === undefined ? '' : parameter.name === 'code' ? 'code' : 'object',
        description: firstSentence(description),
      })),
    events: element.events.map(({ name }) => name),
    states: element.cssStates.map(({ name }) => name),
  };
}
