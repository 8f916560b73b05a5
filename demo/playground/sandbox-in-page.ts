import { createSandbox } from '../../sandbox/sandbox.ts';
import { PATH_OF_PAGES, type PlaygroundSandbox } from './sandbox.ts';

/** A sandbox in this page. Its address is the page's own, so that the box connects to nothing else. */
export function sandboxInPage(): PlaygroundSandbox {
  const sandbox = createSandbox({ settings: { rateLimit: null } });
  return {
    url: location.origin,
    mayLeave: false,
    send: sandbox.fetch,
    restart: () => run(() => sandbox.reset()),
    advance: (ms) => run(() => sandbox.advance(ms)),
    plan: (fault) =>
      run(() => {
        sandbox.clearFaults();
        if (fault) sandbox.fail({ path: PATH_OF_PAGES, ...fault });
      }),
    changeVoucher: (code, change) => run(() => sandbox.changeVoucher(code, change)),
  };
}

/** The controls throw at once, where those of a server answer later. */
const run = (control: () => unknown): Promise<void> => Promise.resolve().then(() => void control());
