/** What the API's limit takes to let up where it does not say: 5 requests in 5 seconds (docs/voucherify-api.md#rate-limits). */
const USUAL = 5000;

/**
 * Says how many seconds are left, every second until none is. It looks at the clock, for a page in the background is called
 * less often. Nothing is sent at the end: the shopper decides.
 */
export function countDown(milliseconds: number = USUAL, say: (secondsLeft: number) => void): void {
  const end = Date.now() + milliseconds;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    say(Math.max(left, 0));
    if (left > 0) setTimeout(tick, end - Date.now() - (left - 1) * 1000);
  };
  tick();
}
