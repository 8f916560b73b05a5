import 'voucher-redeem/define';

/** The box that is in the page already. */
export const box = document.querySelector('voucher-redeem')!;
box.amount = 5000;
