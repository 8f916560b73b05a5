import type { ElementApi } from '../manifest.ts';
import type { PlaygroundState, Texts } from '../state.ts';
import { messagesLiteral, objectLiteral, quoted } from './literals.ts';

/** What the code of a page says of the box, whatever it is written in. */
export interface CodeModel {
  tagName: string;
  /** In the order of the manifest. `value` is the text of the attribute, `literal` the same in JavaScript. */
  attributes: {
    name: string;
    property: string;
    value: string;
    isBoolean: boolean;
    isObject: boolean;
    literal: string;
  }[];
  /** What only a script can set: the name and the value in JavaScript. */
  properties: { name: string; literal: string }[];
  slots: [name: string, text: string][];
  style: [name: string, value: string][];
  /** Empty for English, which needs no file. */
  language: string;
  dir: string;
}

/** What the keys are called in code that somebody copies. The address is left out: it is that of the sandbox. */
const PLACEHOLDERS: Texts = { 'application-id': 'YOUR_ID', 'client-token': 'YOUR_TOKEN' };

export function codeModel(state: PlaygroundState, usual: PlaygroundState, api: ElementApi): CodeModel {
  const attributes = api.attributes.flatMap(({ name, property, kind }) => {
    const value = state.attributes[name];
    const isSandbox = name === 'api-url' && value === usual.attributes[name];
    if (value === undefined || isSandbox) return [];
    const shown = PLACEHOLDERS[name] ?? value;
    const isObject = kind === 'json';
    const literal =
      kind === 'boolean'
        ? 'true'
        : kind === 'number' && isNumber(shown)
          ? shown
          : isObject
            ? objectLiteral(shown)
            : quoted(shown);
    return [{ name, property, value: shown, isBoolean: kind === 'boolean', isObject, literal }];
  });
  const properties = Object.entries(state.properties).map(([name, json]) => ({
    name,
    literal: objectLiteral(json),
  }));
  if (Object.keys(state.messages).length > 0)
    properties.push({ name: 'messages', literal: messagesLiteral(state.messages) });
  return {
    tagName: api.tagName,
    attributes,
    properties,
    slots: Object.entries(state.slots),
    style: Object.entries(state.style),
    language: state.lang === 'en' ? '' : state.lang,
    dir: state.dir,
  };
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
