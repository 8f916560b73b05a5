import { isObject, type Json } from '../../api/json.ts';
import { toJson } from '../../api/to-json.ts';
import { reportOnce } from '../../client/report-once.ts';
import { DEFAULT_TIMEOUT, type Settings } from '../settings.ts';
import type { WidgetOptions } from '../widgets/options.ts';

/** Reads the `data-*` attributes of the old markup. */

/** The text of `data-<name>`; undefined if it is missing or empty. */
export const textOf = (element: Element, name: string): string | undefined =>
  element.getAttribute(`data-${name}`) || undefined;

/** The object in `data-<name>`. The old README wrote it in single quotes: `{'lang': 'en'}`. */
export function objectOf(element: Element, name: string): Json | undefined {
  const text = textOf(element, name);
  if (text === undefined) return undefined;
  const value = parsed(text) ?? parsed(text.replace(/'((?:[^'\\]|\\.)*)'/g, inDoubleQuotes));
  if (isObject(value)) return value;
  reportOnce(
    `data-${name}`,
    `voucher-redeem: data-${name} should be an object such as {'lang': 'en'}, got ${text}`,
  );
  return undefined;
}

const inDoubleQuotes = (_quoted: string, inner: string) => toJson(inner.replaceAll("\\'", "'"));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface CustomerField {
  /** The name in a customer or in its address. */
  name: string;
  label: string;
  isRequired: boolean;
}

const LABELS: { [name: string]: string } = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  line_1: 'Address line 1',
  line_2: 'Address line 2',
  city: 'City',
  postal_code: 'Postal Code',
  state: 'State',
  country: 'Country',
};

/** A field is asked for if `data-<name>-field` is true, or if it has a label or is required and is not switched off. */
export const isAskedFor = (element: Element, name: string): boolean => {
  const isOn = textOf(element, `${name}-field`);
  const label = textOf(element, `${name}-field-label`);
  return isOn === undefined ? label !== undefined || isRequired(element, name) : isOn !== 'false';
};

export const isRequired = (element: Element, name: string): boolean =>
  textOf(element, `${name}-field-required`) === 'true';

/** The fields of the customer that the markup asks for. */
export const customerFields = (element: Element): CustomerField[] =>
  Object.entries(LABELS)
    .map(([name, label]) => ({
      name,
      label,
      attribute: name.replace(/^line/, 'address_line').replaceAll('_', '-'),
    }))
    .filter(({ attribute }) => isAskedFor(element, attribute))
    .map(({ name, label, attribute }) => ({
      name,
      label: textOf(element, `${attribute}-field-label`) ?? label,
      isRequired: isRequired(element, attribute),
    }));

/** The address of the API, from that of the app: `https://as1.app.voucherify.io` belongs to `https://as1.api.voucherify.io`. */
export const apiUrlOf = (element: Element): string | undefined =>
  textOf(element, 'client-app-url')?.replace(/\bapp(\.voucherify\.io)/, 'api$1');

/** The settings of a form that sends its own requests. */
export function settingsOf(element: Element): Settings {
  const apiUrl = apiUrlOf(element);
  return {
    applicationId: textOf(element, 'client-app-id') ?? '',
    clientToken: textOf(element, 'client-token') ?? '',
    timeout: DEFAULT_TIMEOUT,
    ...(apiUrl !== undefined && { apiUrl }),
  };
}

/** The fields as options of a widget. */
export const fieldOptions = (fields: CustomerField[]): WidgetOptions => ({
  customerFields: fields.map(({ name, isRequired }) => ({ name, required: isRequired })),
  labels: Object.fromEntries(fields.map(({ name, label }) => [name, label])),
});
