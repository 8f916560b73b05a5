import type { RedemptionContext } from '../api/context.ts';
import { asObject } from '../api/json.ts';
import { assertOption } from '../client/assert-option.ts';

/** The page's own inputs in the box: `<label slot="fields">E-mail <input name="customer.email" required></label>`. */

/** A form control: an input of the platform, or a custom element with the same properties. */
interface Field extends HTMLElement {
  name: string;
  value: unknown;
  type?: string;
  checked?: boolean;
  disabled?: boolean;
  valueAsNumber?: number;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
}

const PATH = /^(customer|order|metadata|gift|reward|session|options)(\.[^.]+)+$/;

/** Every field in the slot that has a name and may be filled in. */
function fieldsOf(box: HTMLElement): Field[] {
  const slotted = box.querySelectorAll<Field>(':scope > [slot="fields"], :scope > [slot="fields"] *');
  return [...slotted].filter(
    (field) =>
      field.name &&
      field.value !== undefined &&
      // By its own attribute, or by a fieldset around it.
      !(field.disabled || field.matches(':disabled')) &&
      !/^(button|submit|reset|image|file)$/.test(field.type ?? ''),
  );
}

/** Tells the shopper about the first field that is not filled in as the page asks, in the browser's own way. */
export function fieldsAreValid(box: HTMLElement): boolean {
  const invalid = fieldsOf(box).find((field) => field.checkValidity?.() === false);
  return invalid?.reportValidity?.() ?? true;
}

/**
 * The context with what the shopper filled in, each value at the path its field is named by. A new object: the page's own is
 * left as it is. What is empty is left out. Throws `TypeError` for a name that is no path into a context.
 */
export function withFields(context: RedemptionContext, box: HTMLElement): RedemptionContext {
  return fieldsOf(box).reduce<RedemptionContext>((filled, field) => {
    assertOption(PATH.test(field.name), 'the name of a field', 'a path such as customer.email', field.name);
    const value = valueOf(field);
    return value === undefined || value === '' ? filled : withValue(filled, field.name.split('.'), value);
  }, context);
}

function valueOf({ type, value, checked, valueAsNumber }: Field): unknown {
  if (type === 'checkbox') return checked;
  if (type === 'radio') return checked ? value : undefined;
  // Number fields are sent as numbers, so that the project's rules can compare them. An empty one is left out.
  return type === 'number' || type === 'range' ? numberOr(valueAsNumber) : value;
}

const numberOr = (value: number | undefined) => (Number.isNaN(value) ? undefined : value);

function withValue(target: unknown, [name, ...rest]: string[], value: unknown): object {
  const fields = asObject(target);
  // Every step is a new object, and a computed name is a field even if it is `__proto__`: no path reaches what all objects share.
  return { ...fields, [name!]: rest.length ? withValue(fields[name!], rest, value) : value };
}
