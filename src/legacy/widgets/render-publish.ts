import { asList, asObject, asText } from '../../api/json.ts';
import { messageOf } from '../../client/assert-option.ts';
import { reportOnce } from '../../client/report-once.ts';
import { callPage } from '../promise.ts';
import { publish } from '../publish.ts';
import type { Settings } from '../settings.ts';
import { add, openWidget } from './controls.ts';
import { stateClasses, textOption, type WidgetOptions } from './options.ts';

/** A field of the customer: its name in the option `customerFields`, the name of its input, and its placeholder. */
type Field = [name: string, input: string, placeholder: string];

/** The fields of the form from the top to the bottom. Two that are listed together are side by side. */
const ROWS: Field[][] = [
  [['name', 'customerName', 'Name']],
  [
    ['email', 'customerEmail', 'Email'],
    ['phone', 'customerPhone', 'Phone'],
  ],
  [['line_1', 'customerLine1', 'Address line 1']],
  [['line_2', 'customerLine2', 'Address line 2']],
  [
    ['postal_code', 'customerPostalCode', 'Postal Code'],
    ['city', 'customerCity', 'City'],
  ],
  [
    ['state', 'customerState', 'State'],
    ['country', 'customerCountry', 'Country'],
  ],
];

/** `Voucherify.renderPublish`: a form that gives the shopper a voucher of a campaign. The options are those of the old script. */
export function renderPublish(settings: Settings, target: unknown, options: WidgetOptions = {}): void {
  if (!options.campaignName) throw new Error('Option campaignName is not specified');
  const { container, input, button, message } = openWidget(target, options);
  container.classList.add('wide');
  const classes = stateClasses(options);
  const addField = ([name, inputName, label]: Field, parent: Element) => {
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
    field.required = Boolean(wanted.required);
    return [{ name, field }];
  };
  const fields = ROWS.flatMap((row) => {
    const parent = row.length > 1 ? add(container, 'div', 'row', options) : container;
    return row.flatMap((field) => addField(field, parent));
  });
  const tracking = input('tracking', 'hidden', { configurable: true });
  const status = input('publishStatus', 'text');
  status.readOnly = true;
  status.style.display = 'none';
  const send = button('publish', textOption(options, 'textPublish', 'Get voucher'));

  const shake = (control: HTMLElement) => {
    control.classList.add(...classes.invalid, ...classes.invalidAnimation);
    setTimeout(() => control.classList.remove(...classes.invalid, ...classes.invalidAnimation), 1000);
  };
  const { source, metadata } = options;
  const payload = () => ({
    ...(metadata !== undefined && { metadata }),
    customer: { ...customerFrom(fields), ...(source !== undefined && { source }) },
  });
  let isBusy = false;
  const press = async () => {
    if (isBusy || send.disabled) return;
    tracking.value = '';
    message.clear();
    const wrong = fields.find(({ field }) => !field.checkValidity());
    if (wrong) {
      shake(wrong.field);
      // The browser says what is wrong, in the shopper's language.
      wrong.field.reportValidity();
      return;
    }
    isBusy = true;
    const answer = await publish(settings, options.campaignName, payload()).catch((mistake: unknown) =>
      reportOnce(messageOf(mistake), messageOf(mistake)),
    );
    isBusy = false;
    const data = answer && 'data' in answer ? answer.data : undefined;
    const code = asText(asObject(data?.voucher).code);
    if (data === undefined || code === undefined) {
      shake(send);
      const phone = fields.find(({ name }) => name === 'phone');
      if (answer && 'error' in answer && answer.error.key === 'invalid_customer_phone' && phone)
        shake(phone.field);
      message.show(textOption(options, 'textFailed', 'That didn’t work. Try again later.'), false);
      return;
    }
    for (const { field } of fields) field.style.display = 'none';
    send.disabled = true;
    send.style.display = 'none';
    status.value = code;
    status.style.display = '';
    status.classList.add(...classes.validAnimation);
    status.setAttribute('aria-label', send.textContent);
    status.focus();
    tracking.value = asText(data.tracking_id) ?? '';
    if (typeof options.onPublished === 'function')
      callPage(options.onPublished as (data: unknown) => unknown, data);
  };
  send.addEventListener('click', () => void press());
  for (const { field } of fields)
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      void press();
    });
}

/** As the old script sent it: the e-mail address is the source id too, and only the phone is left out where it is empty. */
function customerFrom(fields: { name: string; field: HTMLInputElement }[]): object {
  const values = Object.fromEntries(fields.map(({ name, field }) => [name, field.value]));
  const { name, email, phone, ...address } = values;
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email, source_id: email }),
    ...(phone && { phone }),
    ...(Object.keys(address).length > 0 && { address }),
  };
}
