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
  selectedOptions?: HTMLCollectionOf<HTMLOptionElement>;
  disabled?: boolean;
  valueAsNumber?: number;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
}

const PATH = /^(customer|order|metadata|gift|reward|session|options)(\.[^.]+)+$/;

const slottedIn = (box: HTMLElement): Field[] => [
  ...box.querySelectorAll<Field>(':scope > [slot="fields"], :scope > [slot="fields"] *'),
];

/** By its own attribute, or by a fieldset around it. */
const isDisabled = (field: Field): boolean => !!field.disabled || field.matches(':disabled');

/** Every field in the slot that has a name and may be filled in. */
const fieldsOf = (box: HTMLElement): Field[] =>
  slottedIn(box).filter(
    (field) =>
      field.name &&
      field.value !== undefined &&
      !isDisabled(field) &&
      !/^(button|submit|reset|image|file)$/.test(field.type ?? ''),
  );

/** What Enter does something in by itself: a new line, a click, a list that opens. */
const KEEPS_ENTER =
  'textarea, button, select, summary, a[href], area[href], input:is([type=button], [type=submit], [type=reset], [type=image], [type=file], [type=color])';

/**
 * Whether Enter in a page's field may do what the browser does there. In any other it would submit a form around the box, and place
 * the order. That is decided by the control that has the focus, also within a component, which listens for the key in the same way.
 */
export function keepsEnter(event: Event): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  return target.matches(KEEPS_ENTER) || target.isContentEditable;
}

/** Tells the shopper about the first field that is not filled in as the page asks, in the browser's own way. */
export function fieldsAreValid(box: HTMLElement): boolean {
  const invalid = fieldsOf(box).find((field) => field.checkValidity?.() === false);
  return invalid?.reportValidity?.() ?? true;
}

/**
 * The context with what the shopper filled in, each value at the path its field is named by. A new object: the page's own is
 * left as it is. What is empty or blank is left out, also a list. Throws `TypeError` for a name that is no path into a context.
 */
export function withFields(context: RedemptionContext, box: HTMLElement): RedemptionContext {
  return fieldsOf(box).reduce<RedemptionContext>((filled, field) => {
    assertOption(PATH.test(field.name), 'the name of a field', 'a path such as customer.email', field.name);
    const value = withoutBlanks(valueOf(field, box));
    return value === undefined ? filled : withValue(filled, field.name.split('.'), value);
  }, context);
}

/** Components for checkboxes often have no type, but a value that is the same whether they are checked or not. */
const isCheckbox = ({ type, checked }: Field): boolean =>
  type === 'checkbox' || (type === undefined && typeof checked === 'boolean');

function valueOf(field: Field, box: HTMLElement): unknown {
  const { type, value, checked, valueAsNumber, selectedOptions } = field;
  if (isCheckbox(field)) {
    const group = slottedIn(box).filter((other) => isCheckbox(other) && other.name === field.name);
    // One alone is a yes or no. Several of one name are a choice of any number, also while some of them are disabled.
    return group.length === 1
      ? checked
      : group.filter((one) => one.checked && !isDisabled(one)).map((one) => one.value);
  }
  if (type === 'select-multiple' && selectedOptions)
    return [...selectedOptions]
      .filter((option) => !option.matches(':disabled'))
      .map((option) => option.value);
  if (type === 'radio') return checked ? value : undefined;
  // Number fields are sent as numbers, so that the project's rules can compare them. An empty one is left out.
  // A component may have the type without the number.
  const isNumber = valueAsNumber !== undefined && (type === 'number' || type === 'range');
  return isNumber ? numberOr(valueAsNumber) : value;
}

/** The value; undefined if there is nothing in it. A field of a shop's own may have a list, or null while it is empty. */
function withoutBlanks(value: unknown): unknown {
  if (!Array.isArray(value)) return isBlank(value) ? undefined : value;
  const filled = (value as unknown[]).filter((one) => !isBlank(one));
  return filled.length > 0 ? filled : undefined;
}

const isBlank = (value: unknown): boolean => value == null || (typeof value === 'string' && !value.trim());

const numberOr = (value: number) => (Number.isNaN(value) ? undefined : value);

function withValue(target: unknown, [name, ...rest]: string[], value: unknown): object {
  const fields = asObject(target);
  // Every step is a new object, and a computed name is a field even if it is `__proto__`: no path reaches what all objects share.
  return { ...fields, [name!]: rest.length ? withValue(fields[name!], rest, value) : value };
}
