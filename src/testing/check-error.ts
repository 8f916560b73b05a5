/** What a check has found wrong. The message says what failed, and which section of the documentation helps. */
export class ShopCheckError extends Error {
  override readonly name = 'ShopCheckError';

  constructor(
    /** What failed, in a sentence. */
    readonly fault: string,
    /** The section that says what to change, such as `docs/testing.md#the-policy-holds`. */
    readonly help: string,
  ) {
    super(`${fault} See ${help}`);
  }
}
