interface Window {
  /** Where the test runner serves a sandbox over HTTP, without a rate limit. */
  sandboxUrl: string;
}
