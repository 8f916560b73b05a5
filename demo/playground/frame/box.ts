import type { VoucherRedeem } from '../../../src/element.ts';
import type { Box, ToFrame, ToPage } from '../protocol.ts';
import { fillSlots } from '../slots.ts';
import { argumentOf } from '../steps.ts';
import { messagesOf } from './messages.ts';
import { detailOf, fieldsOf } from './report.ts';

type Tell = (message: ToPage) => void;

let box: VoucherRedeem | undefined;
let given: Box | undefined;

/** Makes the box, as a page does in its HTML: with its attributes before it is in the document. */
export function showBox(
  { box: asked, events, states }: Extract<ToFrame, { type: 'show' }>,
  tell: Tell,
): void {
  const made = document.createElement('voucher-redeem');
  box = made;
  given = undefined;
  updateBox(asked);
  for (const name of events)
    made.addEventListener(name, (event) => tell({ type: 'heard', name, detail: detailOf(fieldsOf(event)) }));
  made.addEventListener('voucher-redeem-request', (event) => {
    if (given?.gate) event.waitUntil(new Promise(() => {}));
  });
  document.getElementById('stage')!.replaceChildren(made);
  reportDrawing(made, states, tell);
}

/** Gives the box what has changed. What the shopper typed stays. */
export function updateBox(asked: Box): void {
  if (!box) return;
  const before = given;
  given = asked;
  for (const name of Object.keys({ ...before?.attributes, ...asked.attributes })) {
    const value = asked.attributes[name];
    if (value === before?.attributes[name]) continue;
    if (value === undefined) box.removeAttribute(name);
    else box.setAttribute(name, value);
  }
  for (const name of Object.keys({ ...before?.style, ...asked.style }))
    box.style.setProperty(name, asked.style[name] ?? '');
  if (JSON.stringify(before?.slots) !== JSON.stringify(asked.slots)) fillSlots(box, asked.slots);
  const messages = messagesOf(asked.messages);
  const properties = { ...asked.properties, ...(messages && { messages }) };
  for (const name of Object.keys({
    ...before?.properties,
    ...(before && { messages: undefined }),
    ...properties,
  }))
    Object.assign(box, { [name]: properties[name as keyof typeof properties] });
  box.lang = asked.lang;
  document.documentElement.dir = asked.dir;
  document.documentElement.style.colorScheme = asked.theme;
}

/** Calls a method of the box. What it ends with is told as an event is. */
export async function callBox(
  { id, method, argument }: Extract<ToFrame, { type: 'call' }>,
  tell: Tell,
): Promise<void> {
  const calls = box as unknown as { [method: string]: (argument?: unknown) => unknown } | undefined;
  try {
    if (typeof calls?.[method] !== 'function') throw new TypeError(`The box has no method ${method}.`);
    const result = await (argument === '' ? calls[method]() : calls[method](argumentOf(argument)));
    if (result !== undefined) tell({ type: 'heard', name: `${method}()`, detail: detailOf(result) });
  } catch (error) {
    tell({ type: 'heard', name: `${method}() threw`, detail: String(error) });
  }
  tell({ type: 'called', id });
}

/** Tells which states the box has and how high the document is, after each drawing of the box. */
function reportDrawing(made: VoucherRedeem, states: string[], tell: Tell): void {
  const report = () => {
    if (made !== box) return;
    const height = document.getElementById('stage')!.getBoundingClientRect().height;
    tell({ type: 'drawn', states: states.filter((state) => made.matches(`:state(${state})`)), height });
  };
  // The states are set after the drawing.
  made.addController({ hostUpdated: () => void made.updateComplete.then(report) });
  new ResizeObserver(report).observe(document.getElementById('stage')!);
}
