interface ImportMetaEnv {
  /** Where the sandbox listens, told by `npm start`. */
  readonly VITE_SANDBOX_URL?: string;
  /** Where the shop's backend listens, told by `npm start`. */
  readonly VITE_MERCHANT_URL?: string;
  /** The password of the console, told by `npm start`. A real shop never tells it a page. */
  readonly VITE_STAFF_PASSWORD?: string;
}
