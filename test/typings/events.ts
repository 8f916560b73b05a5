import 'voucher-redeem/define';

/** A shop that imports the element alone: its events are known wherever they bubble to. */

const box = document.querySelector('voucher-redeem')!;

box.addEventListener('voucher-redeem-request', (event) => {
  event.waitUntil(Promise.resolve());
  event.context = {
    ...event.context,
    metadata: { purpose: event.purpose satisfies 'checking' | 'redeeming' },
  };
});
box.addEventListener('voucher-previewed', ({ validation }) => validation.applicable.length);

box.addEventListener('voucher-redeemed', ({ outcome }) => outcome.redemption.id?.trim());
box.addEventListener('voucher-refused', ({ outcome }) => outcome.key.trim());
box.addEventListener('voucher-failed', ({ outcome }) => outcome.mayHaveRedeemed satisfies boolean);
// @ts-expect-error a refusal has no redemption
box.addEventListener('voucher-refused', ({ outcome }) => outcome.redemption);

document.body.addEventListener('voucher-redeemed', ({ outcome }) => outcome.redemption.id?.trim());
document.body.addEventListener('voucher-refused', ({ outcome }) => outcome.key.trim());
document.body.addEventListener('voucher-failed', ({ outcome }) => outcome.mayHaveRedeemed satisfies boolean);
// @ts-expect-error a refusal has no redemption
document.body.addEventListener('voucher-refused', ({ outcome }) => outcome.redemption);

document.addEventListener('voucher-redeemed', ({ outcome }) => outcome.redemption.id?.trim());
document.addEventListener('voucher-refused', ({ outcome }) => outcome.key.trim());
document.addEventListener('voucher-failed', ({ outcome }) => outcome.mayHaveRedeemed satisfies boolean);
// @ts-expect-error a refusal has no redemption
document.addEventListener('voucher-refused', ({ outcome }) => outcome.redemption);

window.addEventListener('voucher-redeemed', ({ outcome }) => outcome.redemption.id?.trim());
window.addEventListener('voucher-refused', ({ outcome }) => outcome.key.trim());
window.addEventListener('voucher-failed', ({ outcome }) => outcome.mayHaveRedeemed satisfies boolean);
// @ts-expect-error a refusal has no redemption
window.addEventListener('voucher-refused', ({ outcome }) => outcome.redemption);

/** What a shop does not know is undefined, also with `exactOptionalPropertyTypes`. */
const unknown = undefined as string | undefined;
box.context = {
  customer: { source_id: unknown, email: unknown },
  order: { amount: undefined, items: undefined, source_id: unknown },
  metadata: undefined,
};
box.apiUrl = unknown;
box.trackingId = unknown;
box.currency = unknown;
box.amount = undefined;
box.client = undefined;
box.messages = { redeem: 'Apply', label: undefined };
box.messages = undefined;
export const { status } = await box.redeem();
