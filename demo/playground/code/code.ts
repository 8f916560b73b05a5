import type { CodeKind, Desk } from '../desk.ts';
import { htmlCode } from './html.ts';
import { codeModel } from './model.ts';
import { npmCode } from './npm.ts';
import { reactCode } from './react.ts';
import { vueCode } from './vue.ts';

const WRITERS = { HTML: htmlCode, npm: npmCode, React: reactCode, Vue: vueCode };

export const codeKinds = Object.keys(WRITERS) as CodeKind[];

/** The code of a page whose box is as the one in the frame. */
export const codeOf = ({ state, usual, api, codeKind }: Desk): string =>
  WRITERS[codeKind](codeModel(state, usual, api));
