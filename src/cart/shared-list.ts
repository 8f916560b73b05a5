import type { Redeemable } from '../api/context.ts';
import { asNumber, asObject } from '../api/json.ts';
import type { Hold } from './hold.ts';
import { parseList } from './parse-redeemables.ts';

/** A list as one tab tells it to the others. */
export interface ListMessage {
  /** When the list was changed, as `Date.now()` counts. The newest list wins. */
  at: number;
  /** Names the tab. Of two lists of the same moment, all tabs choose the same one by it. */
  by: string;
  redeemables: readonly Redeemable[];
  hold: Pick<Hold, 'since' | 'until'>;
}

export interface ListHost {
  /** The list of this tab. Undefined if it has never been changed. */
  current: () => ListMessage | undefined;
  onList: (message: ListMessage) => void;
}

/** A clock can be a little ahead. A list from far in the future would win for ever. */
const AHEAD = 60_000;

/**
 * Shares the list of a cart with the other tabs of the shop that have the same session key. Everything on the page can write into the
 * channel, so a message is read as text from outside is.
 *
 * @param longest the whole time of a lock, in milliseconds.
 */
export class SharedList {
  readonly #channel: BroadcastChannel | undefined;

  constructor(name: string, longest: number, host: ListHost) {
    const channel = openChannel(name);
    this.#channel = channel;
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (asObject(data).hello === true) {
        const list = host.current();
        if (list) this.send(list);
        return;
      }
      const message = readMessage(data, longest);
      if (message && isNewer(message, host.current())) host.onList(message);
    };
    this.#post({ hello: true });
  }

  send(message: ListMessage): void {
    this.#post(message);
  }

  close(): void {
    this.#channel?.close();
  }

  #post(message: object): void {
    try {
      this.#channel?.postMessage({ version: 1, ...message });
    } catch {
      // A closed channel. The other tabs have the list of before, and each checks its own.
    }
  }
}

/** Undefined where there is no channel: in old browsers, in pages without an origin, and in Node, where shoppers share a process. */
function openChannel(name: string): BroadcastChannel | undefined {
  if (typeof document === 'undefined' || typeof BroadcastChannel !== 'function') return undefined;
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

const isNewer = (message: ListMessage, own: ListMessage | undefined): boolean =>
  !own || message.at > own.at || (message.at === own.at && message.by > own.by);

/** Undefined for anything that no cart of this version has sent. */
function readMessage(data: unknown, longest: number): ListMessage | undefined {
  const { version, at, by, redeemables, hold } = asObject(data);
  const now = Date.now();
  if (version !== 1 || !isTime(at) || at > now + AHEAD || typeof by !== 'string') return undefined;
  const { since, until } = asObject(hold);
  try {
    return {
      at,
      by,
      redeemables: parseList(redeemables as Redeemable[]),
      hold: {
        since: isTime(since) ? Math.min(since, now) : undefined,
        until: isTime(until) ? Math.min(until, now + longest) : undefined,
      },
    };
  } catch {
    return undefined;
  }
}

const isTime = (value: unknown): value is number => Number.isSafeInteger(asNumber(value));
