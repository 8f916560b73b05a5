import type { PlaygroundSandbox } from './sandbox.ts';

/** The pages of `npm run site` have no server, so the sandbox is a part of them. */
export const openSandbox = async (): Promise<PlaygroundSandbox> =>
  import.meta.env.VITE_SANDBOX_IN_PAGE
    ? (await import('./sandbox-in-page.ts')).sandboxInPage()
    : (await import('./sandbox-of-npm-start.ts')).sandboxOfNpmStart();
