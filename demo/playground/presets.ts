import { seededCodes } from '../../sandbox/fixtures/vouchers.ts';
import { propertiesOf, stepsOf, USUAL, type Face } from '../face.ts';
import { FACES } from '../faces.ts';
import { writeLink } from './link.ts';
import type { ElementApi } from './manifest.ts';
import { initialState, type PlaygroundState } from './state.ts';

/** Every face of the gallery and every code of the sandbox, as a state of the playground. */

export interface Preset {
  title: string;
  state: PlaygroundState;
  /** Its link, by which a state is known to be this preset. */
  hash: string;
}

export interface PresetGroup {
  title: string;
  presets: Preset[];
}

/** How long the sandbox holds back an answer that is never to come, ms. It allows no more. */
const NEVER = 600_000;

/** @param fixed attributes that every box has: the keys and the address of the sandbox. */
export function usualState(api: ElementApi, fixed: { [name: string]: string }): PlaygroundState {
  const state = structuredClone(initialState);
  Object.assign(state.attributes, fixed);
  give(state, USUAL, api);
  return state;
}

export function presetGroups(usual: PlaygroundState, api: ElementApi): PresetGroup[] {
  const preset = (title: string, state: PlaygroundState): Preset => ({
    title,
    state,
    hash: writeLink(state, usual, api).hash,
  });
  return [
    ...FACES.map(({ title, faces }) => ({
      title,
      presets: faces.map((face) => preset(face.title, stateOf(face, usual, api))),
    })),
    {
      title: 'Every code of the sandbox',
      presets: seededCodes.map(({ code, description }) =>
        preset(`${code}: ${description}`, stateOf({ title: code, codes: [code] }, usual, api)),
      ),
    },
  ];
}

function stateOf(face: Face, usual: PlaygroundState, api: ElementApi): PlaygroundState {
  const state = structuredClone(usual);
  give(state, propertiesOf(face), api);
  if (face.code !== undefined) state.attributes['code'] = face.code;
  state.slots = face.slots ?? {};
  state.style = face.style ?? {};
  state.gate = face.isGated ?? false;
  state.steps = stepsOf(face);
  if (face.isHeld) state.fault = { delay: NEVER };
  return state;
}

/** Writes properties of the class as attributes, where they have one. */
function give(state: PlaygroundState, properties: Face['properties'] & object, api: ElementApi): void {
  for (const [property, value] of Object.entries(properties) as [string, unknown][]) {
    const attribute = api.attributes.find((one) => one.property === property)?.name;
    if (attribute === undefined) state.properties[property] = JSON.stringify(value);
    else if (value === undefined || value === false) delete state.attributes[attribute];
    else if (value === true) state.attributes[attribute] = '';
    else state.attributes[attribute] = typeof value === 'string' ? value : JSON.stringify(value);
  }
}
