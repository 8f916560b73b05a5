import { find } from './page.ts';

/** How this page was opened. It has to be known before the box is there, so this module is loaded before it. */

const query = new URLSearchParams(location.search);

/** `?redeem-now`: the box redeems one code at a time, at once, in place of applying codes to the cart. */
export const isRedeemNow = query.has('redeem-now');

/** `?lang=ar`: the language of the box. */
export const boxLanguage = query.get('lang') ?? 'en';

const box = find('box');
if (isRedeemNow) {
  for (const attribute of ['multiple', 'promotions', 'name', 'collapsed']) box.removeAttribute(attribute);
  box.setAttribute('show-reason', '');
  // Below the box, the cart says what was taken off.
  box.setAttribute('hide-totals', '');
}
box.lang = boxLanguage;
if (/^(ar|he)\b/.test(boxLanguage)) document.documentElement.dir = 'rtl';
