import { messageOf } from '../../client/assert-option.ts';
import { reportOnce } from '../../client/report-once.ts';
import { addPublishForm } from './get-voucher.ts';
import { addRedeemBox } from './redeem-box.ts';
import { addSubscribeForm } from './subscribe.ts';

const WIDGETS: { [className: string]: (host: Element) => void } = {
  'voucherify-voucher-redeem': addRedeemBox,
  'voucherify-get-voucher': addPublishForm,
  'voucherify-subscribe': addSubscribeForm,
};

/** The elements that have their form. A second call adds no second one. */
const upgraded = new WeakSet<Element>();

/** Puts a form into every element of the old markup that has none. There are no iframes. */
export function upgradeMarkup(): void {
  for (const [className, add] of Object.entries(WIDGETS))
    for (const host of document.querySelectorAll(`.${className}`)) {
      if (upgraded.has(host)) continue;
      upgraded.add(host);
      try {
        add(host);
      } catch (error) {
        // One element with a mistake in it must not keep the others from their forms.
        reportOnce(`markup ${className}`, `voucher-redeem: .${className}: ${messageOf(error)}`);
      }
    }
}
