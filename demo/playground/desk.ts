import type { ElementApi } from './manifest.ts';
import type { PresetGroup } from './presets.ts';
import type { LoggedRequest } from './requests.ts';
import { initialState, type PlaygroundState } from './state.ts';

/** An event of the box, or what a call of it ended with. */
export interface Heard {
  name: string;
  detail: string;
  time: Date;
}

export type Tab = 'code' | 'events' | 'requests';
export type CodeKind = 'HTML' | 'npm' | 'React' | 'Vue';

/** All that the playground shows. It is changed in one place, and drawn anew from here. */
export interface Desk {
  api: ElementApi;
  /** What the box has unless somebody chooses otherwise. */
  usual: PlaygroundState;
  state: PlaygroundState;
  presets: PresetGroup[];
  /** What stands in the search fields. */
  searches: { presets: string; controls: string };
  languages: string[];
  /** The states of the box (`:state()`). */
  boxStates: string[];
  events: Heard[];
  requests: LoggedRequest[];
  /** Undefined where none is open: in a page of the documentation, until somebody chooses one. */
  tab: Tab | undefined;
  codeKind: CodeKind;
  /** The code that methods are called with. */
  callCode: string;
  /** What of the link was not taken over, and what of the state is not in it. */
  ignored: string[];
  left: string[];
  /** Why the sandbox does not do what it should. */
  trouble: string;
  mayLeave: boolean;
}

export const desk: Desk = {
  api: {
    tagName: '',
    attributes: [],
    properties: [],
    slots: [],
    style: [],
    methods: [],
    events: [],
    states: [],
  },
  usual: initialState,
  state: initialState,
  presets: [],
  searches: { presets: '', controls: '' },
  languages: [],
  boxStates: [],
  events: [],
  requests: [],
  tab: 'code',
  codeKind: 'HTML',
  callCode: '',
  ignored: [],
  left: [],
  trouble: '',
  mayLeave: true,
};

let draw = (): void => undefined;

/** Draws now, and whenever something changes. */
export function drawWith(drawing: () => void): void {
  draw = drawing;
  draw();
}

export function change(changes: Partial<Desk>): void {
  Object.assign(desk, changes);
  draw();
}
