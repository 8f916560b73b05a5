/** Finds out whether the page's own Content-Security-Policy has blocked a request. A blocked request is never sent. */
export interface PolicyWatch {
  /**
   * The directive that has blocked the request, or undefined. Ask after the request has failed: Chromium and Firefox report it a
   * moment later, WebKit before.
   */
  blockedBy(): Promise<string | undefined>;
  /** Ends the watch. */
  stop(): void;
}

/** How long to wait for the browser's report. All engines sent it within 10 milliseconds. */
const GRACE = 100;

/**
 * Watches from before a request is sent.
 *
 * @param isRequest whether the blocked address, without a fragment, is that of the request.
 */
export function watchPolicy(isRequest: (blockedURI: string) => boolean): PolicyWatch {
  let directive: string | undefined;
  let onReport = () => {};
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    // A policy in report-only mode blocks nothing.
    if (event.disposition !== 'enforce' || event.effectiveDirective !== 'connect-src') return;
    if (!isRequest(event.blockedURI)) return;
    directive = event.effectiveDirective;
    onReport();
  };
  // The event is dispatched at the document. Seen from the window, no element of the page (`<img name="addEventListener">`) and no
  // other listener can be in the way.
  const listen = globalThis.addEventListener as typeof addEventListener | undefined;
  listen?.('securitypolicyviolation', onViolation, true);
  return {
    async blockedBy() {
      if (listen && !directive)
        await new Promise<void>((resolve) => {
          onReport = resolve;
          setTimeout(resolve, GRACE);
        });
      return directive;
    },
    stop: () => globalThis.removeEventListener?.('securitypolicyviolation', onViolation, true),
  };
}
