import { DEFAULT_TIMEOUT } from '../settings.ts';
import { renderPublish } from '../widgets/render-publish.ts';
import { apiUrlOf, customerFields, objectOf, textOf } from './data-attributes.ts';

/** Puts the form of `renderPublish` into `div.voucherify-get-voucher`. */
export function addPublishForm(host: Element): void {
  const apiUrl = apiUrlOf(host);
  const settings = {
    applicationId: textOf(host, 'client-app-id') ?? '',
    clientToken: textOf(host, 'client-token') ?? '',
    timeout: DEFAULT_TIMEOUT,
    ...(apiUrl !== undefined && { apiUrl }),
  };
  const fields = customerFields(host);
  renderPublish(settings, host, {
    campaignName: textOf(host, 'campaign'),
    customerFields: fields.map(({ name, isRequired }) => ({ name, required: isRequired })),
    labels: Object.fromEntries(fields.map(({ name, label }) => [name, label])),
    textPublish: textOf(host, 'button-label'),
    textFailed: textOf(host, 'failure-message'),
    logoSrc: textOf(host, 'logo'),
    metadata: objectOf(host, 'metadata'),
    source: textOf(host, 'source'),
  });
}
