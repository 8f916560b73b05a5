/** What belongs to the shop around the box in every app. */

/** Where the sandbox of the test listens. */
export const apiUrl = new URLSearchParams(location.search).get('api');

/** Notes the codes of the event `voucher-redeemed` for the test. */
export function onRedeemed(event) {
  window.redeemedCodes = [...(window.redeemedCodes ?? []), event.outcome.code];
}
