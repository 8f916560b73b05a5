import { renderPublish } from '../widgets/render-publish.ts';
import { customerFields, fieldOptions, objectOf, settingsOf, textOf } from './data-attributes.ts';

/** Puts the form of `renderPublish` into `div.voucherify-get-voucher`. */
export function addPublishForm(host: Element): void {
  renderPublish(settingsOf(host), host, {
    campaignName: textOf(host, 'campaign'),
    ...fieldOptions(customerFields(host)),
    textPublish: textOf(host, 'button-label'),
    textFailed: textOf(host, 'failure-message'),
    logoSrc: textOf(host, 'logo'),
    metadata: objectOf(host, 'metadata'),
    source: textOf(host, 'source'),
  });
}
