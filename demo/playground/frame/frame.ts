import '../../../src/define.ts';
import { readToFrame, type ToPage } from '../protocol.ts';
import { callBox, showBox, updateBox } from './box.ts';
import { languages } from './languages.ts';
import { forwardFetch, takeAnswer } from './forward-fetch.ts';
import { forwardConsole } from './report.ts';

/**
 * The document in the frame. It has the box and nothing else: no address, no key of the page, no network. Its origin is opaque, so
 * whatever stands in it cannot reach the page around it.
 */

/** `location.origin` is that of the address, which is the page's, although this document's own is opaque. */
const tell = (message: ToPage): void => parent.postMessage(message, location.origin);

forwardFetch(tell);
forwardConsole(tell);

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== location.origin) return;
  const message = readToFrame(data);
  switch (message?.type) {
    case 'show':
      return showBox(message, tell);
    case 'update':
      return updateBox(message.box);
    case 'call':
      return void callBox(message, tell);
    case 'answer':
    case 'no-answer':
      return takeAnswer(message);
  }
});

tell({ type: 'ready', languages });
