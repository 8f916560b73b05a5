import type { FaultPlan } from '../../sandbox/store/planned-faults.ts';
import type { ElementApi, Field } from './manifest.ts';
import { englishMessages } from './messages.ts';
import type { PlaygroundState, Texts } from './state.ts';
import { STEP_PREFIXES, stepToParam, takeStep } from './step-link.ts';
import { unsafeText, wrongStyle, wrongValue } from './values.ts';

/**
 * The state as an address: `#preview=&currency=EUR&slot.help=Ask+us&do.redeem=TENOFF`. An attribute has its own name, and everything
 * else a name with a dot. A link cannot name an address, a key or HTML; what it says wrongly is ignored, and the page says so.
 */

export interface ReadLink {
  state: PlaygroundState;
  /** What was ignored, and why. */
  ignored: string[];
}

/** The names of what a link may say beside attributes. */
const TEXTS = { property: 'properties', slot: 'slots', style: 'style', message: 'messages' } as const;
type Group = keyof typeof TEXTS;

/** @param usual the state without a link: what a link need not say. */
export function writeLink(
  state: PlaygroundState,
  usual: PlaygroundState,
  api: ElementApi,
): { hash: string; left: string[] } {
  const link = new URLSearchParams();
  const left: string[] = [];
  const add = (name: string, value: string) => {
    const reason = unsafeText(value);
    if (reason) left.push(`${name}: ${reason}`);
    else link.append(name, value);
  };
  for (const { name, isPrivate } of api.attributes) {
    const value = state.attributes[name];
    if (value === usual.attributes[name]) continue;
    if (value === undefined) link.append('page.without', name);
    else if (isPrivate) left.push(`${name}: it is an address or a key`);
    else add(name, value);
  }
  for (const [prefix, group] of Object.entries(TEXTS))
    for (const [name, value] of Object.entries(state[group]))
      add(`${prefix}.${name.replace(/^--/, '')}`, value);
  for (const name of ['lang', 'dir', 'theme'] as const)
    if (state[name] !== usual[name]) link.append(`page.${name}`, state[name]);
  if (state.width !== usual.width) link.append('page.width', String(state.width));
  if (state.gate) link.append('page.gate', '');
  if (state.clock > 0) link.append('sandbox.clock', String(state.clock));
  for (const [name, value] of Object.entries(state.fault ?? {}))
    if (value !== undefined) link.append(`fault.${name}`, String(value));
  for (const step of state.steps) add(...stepToParam(step));
  return { hash: String(link), left };
}

/** Reads a link. What it does not say is as usual. */
export function readLink(hash: string, usual: PlaygroundState, api: ElementApi): ReadLink {
  const state = structuredClone(usual);
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const reason = unsafeText(name) ?? unsafeText(value) ?? take(state, name, value, api);
    if (reason) ignored.push(`${name.slice(0, 60)}: ${reason}`);
  }
  if (state.fault && !('status' in state.fault || 'delay' in state.fault || 'cut' in state.fault)) {
    state.fault = undefined;
    ignored.push('fault: it says nothing that goes wrong');
  }
  return { state, ignored };
}

/** Takes one value of a link over; answers why it is not taken. */
function take(state: PlaygroundState, name: string, value: string, api: ElementApi): string | undefined {
  const [, prefix = '', rest = ''] = /^(\w+)\.(.+)$/.exec(name) ?? [];
  if (prefix === '') return takeField(state.attributes, find(api.attributes, name), value);
  if (prefix in TEXTS) return takeText(state, prefix as Group, rest, value, api);
  if (STEP_PREFIXES.includes(prefix)) return takeStep(state.steps, prefix, rest, value, api);
  if (prefix === 'fault') return takeFault(state, rest, value);
  return takePage(state, name, value, api);
}

const find = (fields: Field[], name: string): Field | undefined =>
  fields.find((field) => field.name === name);

function takeField(texts: Texts, field: Field | undefined, value: string): string | undefined {
  if (!field) return 'it is unknown';
  if (field.isPrivate) return 'a link must not have addresses and keys';
  const reason = wrongValue(field, value);
  if (!reason) texts[field.name] = value;
  return reason;
}

function takeText(
  state: PlaygroundState,
  group: Group,
  name: string,
  value: string,
  api: ElementApi,
): string | undefined {
  if (group === 'property') return takeField(state.properties, find(api.properties, name), value);
  if (group === 'slot') return takeField(state.slots, find(api.slots, name), value);
  if (group === 'message') {
    if (!englishMessages.has(name)) return 'it is unknown';
    state.messages[name] = value;
    return undefined;
  }
  return wrongStyle(value) ?? takeField(state.style, find(api.style, `--${name}`), value);
}

/** The parts of a fault. The sandbox has the same limits. */
function takeFault(state: PlaygroundState, name: string, value: string): string | undefined {
  const fault: FaultPlan = (state.fault ??= {});
  const [least, most] = { requests: [1, 1000], status: [400, 599], delay: [0, 600_000] }[name] ?? [];
  if (name === 'cut' && (value === 'before' || value === 'after')) fault.cut = value;
  else if (least === undefined || most === undefined) return 'it is unknown';
  else if (!/^\d{1,7}$/.test(value) || Number(value) < least || Number(value) > most)
    return `it is no number from ${least} to ${most}`;
  else fault[name as 'requests' | 'status' | 'delay'] = Number(value);
  return undefined;
}

function takePage(state: PlaygroundState, name: string, value: string, api: ElementApi): string | undefined {
  switch (name) {
    case 'page.without':
      if (!find(api.attributes, value)) return 'it is unknown';
      delete state.attributes[value];
      return undefined;
    case 'page.lang':
      if (!/^[a-z]{2}(-[A-Za-z]{2,4})?$/.test(value)) return 'it is no language';
      state.lang = value;
      return undefined;
    case 'page.dir':
      if (value !== 'ltr' && value !== 'rtl') return 'it is no direction';
      state.dir = value;
      return undefined;
    case 'page.theme':
      if (value !== 'light' && value !== 'dark') return 'it is no theme';
      state.theme = value;
      return undefined;
    case 'page.width':
      if (!/^\d{3,4}$/.test(value)) return 'it is no width';
      state.width = Number(value);
      return undefined;
    case 'page.gate':
      state.gate = true;
      return undefined;
    case 'sandbox.clock':
      if (!/^\d{1,12}$/.test(value)) return 'it is no time';
      state.clock = Number(value);
      return undefined;
    default:
      return 'it is unknown';
  }
}
