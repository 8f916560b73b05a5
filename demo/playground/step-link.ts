import * as v from 'valibot';
import type { ElementApi } from './manifest.ts';
import type { Step } from './steps.ts';
import { wrongValue } from './values.ts';

/** The steps in a link: `do.redeem=TENOFF`, `set.amount=3000`, `voucher.SAVE20={"active":false}`, `then.fault={"status":503}`. */

/** More would only be there to keep somebody waiting. */
const MOST = 20;

const faultSchema = v.strictObject({
  requests: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  // The playground itself must still reach its sandbox.
  path: v.optional(v.pipe(v.string(), v.startsWith('/client/'))),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  delay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000))),
  cut: v.optional(v.picklist(['before', 'after'])),
});

export function stepToParam(step: Step): [name: string, value: string] {
  if ('call' in step) return [`do.${step.call}`, step.with];
  if ('set' in step) return [`set.${step.set}`, step.to];
  if ('voucher' in step) return [`voucher.${step.voucher}`, step.change];
  return ['then.fault', JSON.stringify(step.fault)];
}

export const STEP_PREFIXES = ['do', 'set', 'voucher', 'then'];

/** Reads one step of a link; answers why it is not taken. */
export function takeStep(
  steps: Step[],
  prefix: string,
  name: string,
  value: string,
  api: ElementApi,
): string | undefined {
  if (steps.length >= MOST) return `it has more than ${MOST} steps`;
  const step = readStep(prefix, name, value, api);
  if (typeof step === 'string') return step;
  steps.push(step);
  return undefined;
}

function readStep(prefix: string, name: string, value: string, api: ElementApi): Step | string {
  switch (prefix) {
    case 'do':
      return api.methods.some((method) => method.name === name)
        ? { call: name, with: value }
        : 'the box has no such method';
    case 'set': {
      const field = api.attributes.find((attribute) => attribute.name === name);
      if (!field) return 'it is unknown';
      if (field.isPrivate) return 'a link must not have addresses and keys';
      return wrongValue(field, value) ?? { set: name, to: value };
    }
    case 'voucher':
      return isObject(parse(value)) ? { voucher: name, change: value } : 'it is no JSON object';
    default: {
      const { success, output } = v.safeParse(faultSchema, name === 'fault' ? parse(value) : undefined);
      return success ? { fault: output } : 'it is no fault';
    }
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
