import { renderSubscribe } from '../widgets/render-subscribe.ts';
import { consentFields } from './consent.ts';
import { customerFields, fieldOptions, objectOf, settingsOf, textOf } from './data-attributes.ts';

/** Puts a form that makes a customer's profile into `div.voucherify-subscribe`. */
export function addSubscribeForm(host: Element): void {
  const fields = customerFields(host);
  // Without a field there would be nothing to make a profile of.
  if (fields.length === 0) fields.push({ name: 'email', label: 'Email', isRequired: true });
  const options = {
    ...fieldOptions(fields),
    textSubscribe: textOf(host, 'button-label') ?? textOf(host, 'subscribe-label'),
    textSubscribed: textOf(host, 'success-message'),
    textFailed: textOf(host, 'failure-message'),
    logoSrc: textOf(host, 'logo'),
    metadata: { ...objectOf(host, 'metadata'), ...objectOf(host, 'customer-metadata') },
    source: textOf(host, 'source'),
  };
  renderSubscribe(settingsOf(host), host, options, consentFields(host, 'voucherifyConsent-'));
}
