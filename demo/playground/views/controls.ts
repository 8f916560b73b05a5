import { html, nothing, type TemplateResult } from 'lit';
import { choose } from '../actions.ts';
import type { Desk } from '../desk.ts';
import type { Field } from '../manifest.ts';
import { englishMessages } from '../messages.ts';
import { withText, type PlaygroundState } from '../state.ts';
import { wrongValue } from '../values.ts';
import { fieldView } from './field.ts';
import { sandboxView } from './sandbox-controls.ts';
import { searchField } from './search-field.ts';

type Group = 'attributes' | 'properties' | 'slots' | 'style' | 'messages';

const GROUPS: { group: Group; title: string; hint?: string }[] = [
  { group: 'attributes', title: 'Attributes' },
  { group: 'properties', title: 'Properties', hint: 'As JSON, where a script would set an object.' },
  {
    group: 'slots',
    title: 'Slots',
    hint: 'Texts. In "fields", the names of the fields, such as customer.email metadata.newsletter.',
  },
  { group: 'style', title: 'Custom properties' },
  { group: 'messages', title: 'Messages', hint: '{1} and {2} stand for what the library puts there.' },
];

/** A control for each attribute, property, slot, custom property and message, and those of the sandbox. */
export function controlsView(desk: Desk): TemplateResult {
  const { searches } = desk;
  const word = searches.controls.toLowerCase();
  return html`
    ${searchField(desk, 'controls', 'Find a control', 'amount, button, language…')}
    ${word === '' ? sandboxView(desk) : nothing}
    ${GROUPS.map(({ group, title, hint }) => {
      const found = fieldsOf(desk, group).filter(({ name, description }) =>
        `${name} ${description}`.toLowerCase().includes(word),
      );
      if (found.length === 0) return nothing;
      const set = found.filter(({ name }) => name in desk.state[group]).length;
      return html`<details ?open=${word !== '' || group === 'attributes'}>
        <summary>${title} <small>${set > 0 ? `${set} of ${found.length} set` : found.length}</small></summary>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${found.map((field) => control(desk, group, field))}
      </details>`;
    })}
  `;
}

function fieldsOf({ api }: Desk, group: Group): Field[] {
  if (group !== 'messages') return api[group];
  return [...englishMessages].map(([name, text]) => ({
    name,
    description: text,
    kind: 'text',
    choices: [],
    isPrivate: false,
  }));
}

function control({ state, mayLeave }: Desk, group: Group, field: Field): TemplateResult {
  return fieldView({
    id: `about-${group}-${field.name.replace(/\W+/g, '-')}`,
    field: group === 'messages' ? { ...field, description: '' } : field,
    value: group === 'properties' ? shownJson(field, state) : state[group][field.name],
    placeholder: group === 'messages' ? field.description : defaultOf(field),
    locked: lockOf(field, mayLeave),
    onValue: (value) => {
      if (group === 'properties') return chooseProperty(state, field, value);
      choose({ [group]: withText(state[group], field.name, value) });
    },
  });
}

/** The default of a custom property, as its description has it. */
const defaultOf = ({ description, name }: Field): string =>
  name.startsWith('--') ? (/Default ([^ ]+)\.$/.exec(description)?.[1] ?? '') : '';

function lockOf({ kind, isPrivate }: Field, mayLeave: boolean): string | undefined {
  if (kind === 'code') return 'Only a script can set it.';
  return isPrivate && !mayLeave ? 'This page speaks only to the sandbox that it contains.' : undefined;
}

/** A property without an attribute is kept as JSON. One that is a boolean is a switch. */
const shownJson = ({ name, kind }: Field, { properties }: PlaygroundState): string | undefined =>
  kind === 'boolean' ? (properties[name] === 'true' ? '' : undefined) : properties[name];

function chooseProperty(state: PlaygroundState, field: Field, value: string | undefined): void {
  const json = field.kind === 'boolean' && value === '' ? 'true' : value;
  // Half of an object cannot be given to the box.
  if (json !== undefined && wrongValue(field, json) !== undefined) return;
  choose({ properties: withText(state.properties, field.name, json) });
}
