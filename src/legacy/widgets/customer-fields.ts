import { asList, asObject, asText } from '../../api/json.ts';
import { add, type Controls } from './controls.ts';
import { textOption, type StateClasses, type WidgetOptions } from './options.ts';

export interface CustomerInput {
  /** The name in the option `customerFields`. */
  name: string;
  field: HTMLInputElement;
}

/** A field of the customer: its name, that of its input, its placeholder, and what the browser may fill in. */
type Field = [name: string, input: string, placeholder: string, autocomplete: AutoFill];

/** The fields of the form from the top to the bottom. Two that are listed together are side by side. */
const ROWS: Field[][] = [
  [['name', 'customerName', 'Name', 'name']],
  [
    ['email', 'customerEmail', 'Email', 'email'],
    ['phone', 'customerPhone', 'Phone', 'tel'],
  ],
  [['line_1', 'customerLine1', 'Address line 1', 'address-line1']],
  [['line_2', 'customerLine2', 'Address line 2', 'address-line2']],
  [
    ['postal_code', 'customerPostalCode', 'Postal Code', 'postal-code'],
    ['city', 'customerCity', 'City', 'address-level2'],
  ],
  [
    ['state', 'customerState', 'State', 'address-level1'],
    ['country', 'customerCountry', 'Country', 'country-name'],
  ],
];

/** Adds the inputs that the option `customerFields` names. */
export function addCustomerFields({ container, input }: Controls, options: WidgetOptions): CustomerInput[] {
  container.classList.add('wide');
  const addField = ([name, inputName, label, autocomplete]: Field, parent: Element): CustomerInput[] => {
    const wanted = asList(options.customerFields)
      .map(asObject)
      .find((field) => field.name === name);
    if (!wanted) return [];
    const placeholder = textOption(
      options,
      `${inputName}Placeholder`,
      asText(asObject(options.labels)[name]) ?? label,
    );
    const field = input(inputName, name === 'email' ? 'email' : 'text', { placeholder, parent });
    field.setAttribute('aria-label', placeholder);
    field.autocomplete = autocomplete;
    field.required = Boolean(wanted.required);
    return [{ name, field }];
  };
  return ROWS.flatMap((row) => {
    const parent = row.length > 1 ? add(container, 'div', 'row', options) : container;
    return row.flatMap((field) => addField(field, parent));
  });
}

/** Marks a control as wrong for a second, as the old script did. */
export function shake(control: HTMLElement, classes: StateClasses): void {
  control.classList.add(...classes.invalid, ...classes.invalidAnimation);
  setTimeout(() => control.classList.remove(...classes.invalid, ...classes.invalidAnimation), 1000);
}

/**
 * Calls `submit` for a press on the button and for Enter in a field, if all fields are valid and no earlier call is under way. A
 * field that is not valid gets the browser's message, in the shopper's language.
 */
export function onPress(
  { message }: Controls,
  send: HTMLButtonElement,
  fields: HTMLInputElement[],
  classes: StateClasses,
  submit: () => Promise<void>,
): void {
  let isBusy = false;
  const press = async () => {
    if (isBusy || send.disabled) return;
    message.clear();
    const wrong = fields.find((field) => !field.checkValidity());
    if (wrong) {
      shake(wrong, classes);
      message.show(wrong.validationMessage, false, wrong);
      wrong.focus();
      return;
    }
    isBusy = true;
    send.setAttribute('aria-busy', 'true');
    await submit();
    isBusy = false;
    send.removeAttribute('aria-busy');
  };
  send.addEventListener('click', () => void press());
  for (const field of fields)
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      // It would submit a form around the widget.
      event.preventDefault();
      void press();
    });
}
