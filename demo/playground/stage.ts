import { readToPage, type ToFrame, type ToPage } from './protocol.ts';

/** The frame with the box. */
export interface Stage {
  /** Loads the frame again, so that nothing is left of the box before. Resolves when its script runs. */
  load(): Promise<void>;
  tell(message: ToFrame): void;
}

/**
 * Speaks with the frame. Its origin is opaque ("null"), as is that of every sandboxed document, so a message counts only if it is
 * from this very frame.
 *
 * @param hear gets every other message of the frame than that it is ready.
 */
export function createStage(
  frame: HTMLIFrameElement,
  hear: (message: Exclude<ToPage, { type: 'ready' }>) => void,
  onLanguages: (languages: string[]) => void,
): Stage {
  let onReady = (): void => undefined;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== 'null') return;
    const message = readToPage(data);
    if (message?.type === 'ready') {
      onLanguages(message.languages);
      onReady();
    } else if (message) hear(message);
  });
  return {
    load() {
      const ready = new Promise<void>((resolve) => (onReady = resolve));
      // Another `src` would be another step back in the history of the tab.
      frame.contentWindow!.location.replace(new URL('playground-frame.html', location.href));
      return ready;
    },
    // The frame has no origin that could be named here.
    tell: (message) => frame.contentWindow?.postMessage(message, '*'),
  };
}
