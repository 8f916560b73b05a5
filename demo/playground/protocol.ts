import * as v from 'valibot';

/**
 * What the page and the frame with the box say to each other. The frame is sandboxed and has no origin, so each side checks who
 * sent a message, and reads it with the schemas below: anything else is dropped.
 */

const text = v.pipe(v.string(), v.maxLength(100_000));
const texts = v.record(v.string(), text);
const id = v.pipe(v.number(), v.integer());

/** What the box is given. Messages are texts; where the language has a function, `{1}` stands for its first argument. */
const boxSchema = v.object({
  attributes: texts,
  /** Properties without an attribute, as JSON values. */
  properties: v.record(v.string(), v.unknown()),
  slots: texts,
  style: texts,
  messages: texts,
  lang: text,
  dir: v.picklist(['ltr', 'rtl']),
  theme: v.picklist(['light dark', 'light', 'dark']),
  /** A listener of `voucher-redeem-request` holds every request for ever. */
  gate: v.boolean(),
});

const sentSchema = v.object({
  type: v.literal('request'),
  id,
  url: text,
  method: v.picklist(['GET', 'POST', 'PUT']),
  /** `no-cors` asks only whether there is an answer. */
  mode: v.picklist(['cors', 'no-cors']),
  headers: texts,
  body: text,
});

export type Box = v.InferOutput<typeof boxSchema>;
/** A request of the box, which the page sends in its place. */
export type SentRequest = v.InferOutput<typeof sentSchema>;

const toFrame = v.variant('type', [
  v.object({
    type: v.literal('show'),
    box: boxSchema,
    /** The names of the events and states that the page wants to hear of. */
    events: v.array(text),
    states: v.array(text),
  }),
  v.object({ type: v.literal('update'), box: boxSchema }),
  /** Calls a method, and tells when it has ended. An empty argument is none. */
  v.object({ type: v.literal('call'), id, method: text, argument: text }),
  v.object({ type: v.literal('answer'), id, status: v.number(), headers: texts, body: text }),
  v.object({ type: v.literal('no-answer'), id }),
]);

const toPage = v.variant('type', [
  /** The frame's script runs. It speaks these languages. */
  v.object({ type: v.literal('ready'), languages: v.array(text) }),
  /** An event of the box, the end of a call, or what the library wrote on the console. */
  v.object({ type: v.literal('heard'), name: text, detail: text }),
  v.object({ type: v.literal('called'), id }),
  sentSchema,
  /** The box no longer waits for an answer. */
  v.object({ type: v.literal('abort'), id }),
  /** What the box is and how high the document is, whenever it changes. */
  v.object({ type: v.literal('drawn'), states: v.array(text), height: v.number() }),
]);

export type ToFrame = v.InferOutput<typeof toFrame>;
export type ToPage = v.InferOutput<typeof toPage>;

export const readToFrame = (data: unknown): ToFrame | undefined => read(toFrame, data);
export const readToPage = (data: unknown): ToPage | undefined => read(toPage, data);

function read<Message>(schema: v.GenericSchema<unknown, Message>, data: unknown): Message | undefined {
  const { success, output } = v.safeParse(schema, data);
  return success ? output : undefined;
}
