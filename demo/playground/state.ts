import type { FaultPlan } from '../../sandbox/store/planned-faults.ts';
import type { Step } from './steps.ts';

export type Texts = { [name: string]: string };
export type Direction = '' | 'ltr' | 'rtl';
export type Theme = 'light dark' | 'light' | 'dark';

/** All that somebody can choose. A link holds it, except for addresses, keys and markup. */
export interface PlaygroundState {
  /** A boolean attribute that is set is empty. One that is missing here is not on the box. */
  attributes: Texts;
  /** Properties without an attribute, as JSON. */
  properties: Texts;
  slots: Texts;
  /** Custom properties. */
  style: Texts;
  messages: Texts;
  lang: string;
  /** Empty: that of the language. */
  dir: Direction;
  theme: Theme;
  /** Of the frame, px; 0 is all that there is. */
  width: number;
  /** How far the sandbox's clock is ahead, ms. */
  clock: number;
  /** What goes wrong with the next requests. */
  fault: FaultPlan | undefined;
  /** A listener of `voucher-redeem-request` holds every request. */
  gate: boolean;
  /** What happens once the box is there. */
  steps: Step[];
}

export const initialState: PlaygroundState = {
  attributes: {},
  properties: {},
  slots: {},
  style: {},
  messages: {},
  lang: 'en',
  dir: '',
  theme: 'light dark',
  width: 0,
  clock: 0,
  fault: undefined,
  gate: false,
  steps: [],
};

/** What is chosen about the display. It stays when another preset is chosen. */
export const displayOf = ({ lang, dir, theme, width }: PlaygroundState): Partial<PlaygroundState> => ({
  lang,
  dir,
  theme,
  width,
});

/** The direction of a language. */
export const directionOf = ({ dir, lang }: PlaygroundState): 'ltr' | 'rtl' =>
  dir || (/^(ar|he|fa|ur)\b/.test(lang) ? 'rtl' : 'ltr');

/** The texts without one, or with another value of it; undefined takes it out. */
export function withText(texts: Texts, name: string, value: string | undefined): Texts {
  const changed = { ...texts };
  if (value === undefined) delete changed[name];
  else changed[name] = value;
  return changed;
}
