interface ImportMetaEnv {
  /** Where the sandbox listens, told by `npm start`. */
  readonly VITE_SANDBOX_URL?: string;
}
