import type { Box } from './protocol.ts';
import { change, desk } from './desk.ts';
import { readLink, writeLink } from './link.ts';
import { createSender, type LoggedRequest } from './requests.ts';
import type { PlaygroundSandbox } from './sandbox.ts';
import type { Stage } from './stage.ts';
import { directionOf, displayOf, withText, type PlaygroundState, type Texts } from './state.ts';
import type { Step } from './steps.ts';

/** What somebody does in the playground: choose a state, begin again, call a method. */

let stage: Stage;
let sandbox: PlaygroundSandbox;
let sender: ReturnType<typeof createSender>;
let turn = 0;
/** Values of attributes that a step has set. */
let later: Texts = {};
let calls = 0;
const running = new Map<number, () => void>();

export function connect(theStage: Stage, theSandbox: PlaygroundSandbox): ReturnType<typeof createSender> {
  [stage, sandbox] = [theStage, theSandbox];
  sender = createSender({
    sandbox,
    address: () => desk.state.attributes['api-url'],
    answer: (message) => stage.tell(message),
    log: logRequest,
  });
  return sender;
}

function logRequest(request: LoggedRequest): void {
  const others = desk.requests.filter(({ id }) => id !== request.id);
  change({ requests: [...others, request].sort((one, other) => one.id - other.id) });
}

const boxOf = (state: PlaygroundState): Box => ({
  attributes: { ...state.attributes, ...later },
  properties: Object.fromEntries(
    Object.entries(state.properties).map(([name, json]): [string, unknown] => [name, JSON.parse(json)]),
  ),
  slots: state.slots,
  style: state.style,
  messages: state.messages,
  lang: state.lang,
  dir: directionOf(state),
  theme: state.theme,
  gate: state.gate,
});

/**
 * Begins with this state: a sandbox as new, another document in the frame, and what is to be called.
 *
 * @param isUntouched nobody has asked for anything yet, so the sandbox, which other pages use too, stays as it is.
 */
export async function begin(
  state: PlaygroundState,
  { ignored = [], isUntouched = false }: { ignored?: string[]; isUntouched?: boolean } = {},
): Promise<void> {
  const mine = (turn += 1);
  sender.abortAll();
  running.clear();
  later = {};
  change({ state, ignored, events: [], requests: [], boxStates: [], trouble: '' });
  writeAddress();
  try {
    if (!isUntouched) await sandbox.restart();
    if (state.clock > 0) await sandbox.advance(state.clock);
    await sandbox.plan(state.fault);
  } catch (error) {
    change({ trouble: String(error) });
  }
  await stage.load();
  // Somebody may have begun with another state meanwhile.
  if (mine !== turn) return;
  const { events, states } = desk.api;
  stage.tell({ type: 'show', box: boxOf(desk.state), events, states });
  for (const step of state.steps) {
    try {
      await take(step);
    } catch (error) {
      change({ trouble: String(error) });
    }
    if (mine !== turn) return;
  }
}

function take(step: Step): Promise<void> {
  if ('call' in step) return call(step.call, step.with);
  if ('fault' in step) return sandbox.plan(step.fault);
  if ('voucher' in step) return sandbox.changeVoucher(step.voucher, JSON.parse(step.change) as object);
  // The link has the value before and this step, so the state stays as it was.
  later = withText(later, step.set, step.to);
  stage.tell({ type: 'update', box: boxOf(desk.state) });
  return Promise.resolve();
}

/** Begins with what stands in the address. A link always goes to the sandbox: what was typed as another address is gone. */
export function beginWithAddress(): void {
  const { state, ignored } = readLink(location.hash, desk.usual, desk.api);
  void begin(state, { ignored, isUntouched: location.hash === '' });
}

/** Begins with a preset, in the display that was chosen before. */
export const beginWithPreset = (state: PlaygroundState): Promise<void> =>
  begin({ ...structuredClone(state), ...displayOf(desk.state) });

/** Changes something of the box, which stays as it is otherwise. */
export function choose(changes: Partial<PlaygroundState>): void {
  const before = desk.state;
  if (changes.attributes) later = {};
  const state = { ...before, ...changes };
  change({ state });
  writeAddress();
  stage.tell({ type: 'update', box: boxOf(state) });
  if (state.fault !== before.fault) tellSandbox(() => sandbox.plan(state.fault));
  if (state.clock > before.clock) tellSandbox(() => sandbox.advance(state.clock - before.clock));
}

function tellSandbox(control: () => Promise<void>): void {
  control().then(
    () => change({ trouble: '' }),
    (error: unknown) => change({ trouble: String(error) }),
  );
}

/** Calls a method of the box; resolves when it has ended. */
export function call(method: string, argument: string): Promise<void> {
  const id = (calls += 1);
  const ended = new Promise<void>((resolve) => running.set(id, resolve));
  stage.tell({ type: 'call', id, method, argument });
  return ended;
}

export function onCalled(id: number): void {
  running.get(id)?.();
  running.delete(id);
}

function writeAddress(): void {
  const { hash, left } = writeLink(desk.state, desk.usual, desk.api);
  history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  change({ left });
}
