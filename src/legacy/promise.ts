import { isObject } from '../api/json.ts';

/**
 * What a call without a callback returns: a promise with the methods of jQuery's promises that pages use, without jQuery.
 *
 * It resolves to what the API sent, and rejects with a `LegacyError` if the API refused or the request failed. A rejection that
 * nobody handles is no error of the page, as with jQuery. A mistake in a callback of the page is one.
 */
export interface LegacyPromise<Data> extends PromiseLike<Data> {
  done(...callbacks: PageCallback[]): LegacyPromise<Data>;
  fail(...callbacks: PageCallback[]): LegacyPromise<Data>;
  always(...callbacks: PageCallback[]): LegacyPromise<Data>;
  then<Then = Data, Else = never>(
    onDone?: ((data: Data) => Then | PromiseLike<Then>) | null,
    onFail?: ((reason: unknown) => Else | PromiseLike<Else>) | null,
  ): LegacyPromise<Then | Else>;
  catch<Else>(onFail: (reason: unknown) => Else | PromiseLike<Else>): LegacyPromise<Data | Else>;
  /** Does nothing: no call reports its progress. */
  progress(): LegacyPromise<Data>;
  state(): 'pending' | 'resolved' | 'rejected';
  /** Returns the promise itself. jQuery asks for it in `$.when`. */
  promise(): LegacyPromise<Data>;
}

/** A function. jQuery also takes a list of functions, and ignores everything else. */
type PageCallback = unknown;

type PageFunction = (value: unknown) => unknown;

export function legacyPromise<Data>(promise: Promise<Data>): LegacyPromise<Data> {
  let state: 'pending' | 'resolved' | 'rejected' = 'pending';
  let isFollowed = false;
  promise.then(
    () => (state = 'resolved'),
    (reason: unknown) => {
      state = 'rejected';
      const isAnswer = isObject(reason) && reason.type === 'error';
      // Rejects a promise that nobody has, so that the browser reports the mistake.
      if (!isAnswer && !isFollowed) setTimeout(() => void Promise.reject(reason as Error));
    },
  );
  const onDone = (callbacks: PageCallback[]) => void promise.then((data) => callAll(callbacks, data), ignore);
  const onFail = (callbacks: PageCallback[]) =>
    void promise.then(ignore, (reason: unknown) => callAll(callbacks, reason));
  const self: LegacyPromise<Data> = {
    done(...callbacks) {
      onDone(callbacks);
      return self;
    },
    fail(...callbacks) {
      isFollowed = true;
      onFail(callbacks);
      return self;
    },
    always(...callbacks) {
      onDone(callbacks);
      return self.fail(...callbacks);
    },
    then(onData, onReason) {
      isFollowed = true;
      return legacyPromise(promise.then(onData, onReason));
    },
    catch: (onReason) => self.then(undefined, onReason),
    progress: () => self,
    state: () => state,
    promise: () => self,
  };
  return self;
}

function callAll(callbacks: PageCallback[], value: unknown): void {
  for (const callback of callbacks.flat())
    if (typeof callback === 'function') callPage(callback as PageFunction, value);
}

/** Calls a function of the page. What it throws is an uncaught error of the page, and nothing of ours. */
export function callPage(callback: PageFunction, value: unknown): void {
  try {
    callback(value);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}

const ignore = () => {};
