import type { RedemptionContext } from '../../api/context.ts';
import { apiUrlOf, customerFields, isAskedFor, objectOf, textOf } from './data-attributes.ts';
import { consentFields } from './consent.ts';

/** Puts a `<voucher-redeem>` into `div.voucherify-voucher-redeem`. What the markup asks the shopper for is a field in the box. */
export function addRedeemBox(host: Element): void {
  const box = document.createElement('voucher-redeem');
  const attributes: { [name: string]: string | undefined } = {
    'application-id': textOf(host, 'client-app-id'),
    'client-token': textOf(host, 'client-token'),
    'api-url': apiUrlOf(host),
    code: textOf(host, 'code'),
    'amount-field': isAskedFor(host, 'amount') ? '' : undefined,
  };
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) box.setAttribute(name, value);
  const customerMetadata = objectOf(host, 'customer-metadata');
  const context: RedemptionContext = {
    metadata: { ...objectOf(host, 'metadata'), ...objectOf(host, 'redemption-metadata') },
    ...(customerMetadata && { customer: { metadata: customerMetadata } }),
  };
  const failure = textOf(host, 'failure-message');
  const messages = {
    label: textOf(host, 'code-field-label'),
    amount: textOf(host, 'amount-field-label'),
    redeem: textOf(host, 'button-label'),
    redeemedTitle: textOf(host, 'success-message'),
    refusedOtherwise: failure,
    failedOtherwise: failure,
  };
  Object.assign(box, { context, messages });
  for (const { name, label, isRequired } of customerFields(host)) {
    const path = /^(name|email|phone)$/.test(name) ? `customer.${name}` : `customer.address.${name}`;
    box.append(textField(path, label, isRequired, name === 'email' ? 'email' : 'text'));
  }
  for (const [key, label] of Object.entries(objectOf(host, 'metadata-fields') ?? {}))
    box.append(textField(`metadata.${key}`, String(label), false, 'text'));
  // They are sent in the metadata of the redemption: `consents: { email: true }`.
  const consents = consentFields(host, 'metadata.consents.');
  if (consents) {
    consents.group.slot = 'fields';
    box.append(consents.group);
  }
  host.append(box);
}

function textField(name: string, text: string, required: boolean, type: string): HTMLElement {
  const label = document.createElement('label');
  label.slot = 'fields';
  const input = Object.assign(document.createElement('input'), { name, required, type });
  label.append(`${text} `, input);
  return label;
}
