import type { ReceivedRequest, State } from './state.ts';

/** A request in the log. The body is parsed only when somebody reads the log. */
export interface LoggedRequest extends Omit<ReceivedRequest, 'body'> {
  text: string;
}

/** How many requests the log keeps. */
export const loggedRequests = 1000;

/** Adds a request to the log, which forgets the oldest one beyond its limit. */
export function logRequest(state: Pick<State, 'requests' | 'requestCount'>, request: LoggedRequest): void {
  state.requestCount += 1;
  state.requests.push(request);
  if (state.requests.length > loggedRequests) state.requests.shift();
}

/** The log, with the bodies parsed. */
export function readLog({ requests }: Pick<State, 'requests'>): ReceivedRequest[] {
  return requests.map(({ text, ...request }) => ({ ...request, body: parsed(text) }));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
