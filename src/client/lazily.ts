import type { Failure } from '../api/failure.ts';
import { failure } from '../api/failure.ts';
import { textOf } from './assert-option.ts';
import type { Connection } from './connection.ts';
import { reportOnce } from './report-once.ts';

/** The calls that a plain redemption does not need. Each is a function that loads the code of the call. */
export interface LazyCalls {
  redeemAll: Load<typeof import('./redeem-stack.ts').redeemStack>;
  validate: Load<typeof import('./validate.ts').validate>;
  qualify: Load<typeof import('./qualify.ts').qualify>;
  promotions: Load<typeof import('./promotions.ts').promotions>;
  diagnose: Load<typeof import('./diagnose/diagnose.ts').diagnose>;
}

type Load<Call> = () => Promise<Call>;

/**
 * Makes a call of the client that loads its code first. If the code cannot be loaded, nothing was sent. The console then shows one
 * error with the address of the file, and the call resolves to the result of `ifNotLoaded`.
 *
 * @param name the name of the call, for the error.
 * @param ifNotLoaded turns the failure into a value of the type that the call resolves to.
 */
export const lazily =
  <Parameters extends unknown[], Result>(
    connection: Connection,
    name: keyof LazyCalls,
    load: Load<(connection: Connection, ...parameters: Parameters) => Promise<Result>>,
    ifNotLoaded: (failure: Failure) => Result,
  ) =>
  async (...parameters: Parameters): Promise<Result> => {
    let call;
    try {
      call = await withDeadline(load(), connection.timeout);
    } catch (error) {
      return ifNotLoaded(notLoaded(name, error));
    }
    return call(connection, ...parameters);
  };

/** The failure of a call whose file could not be loaded. The console shows one error for each name. */
export function notLoaded(name: string, error: unknown): Failure {
  const message = `voucher-redeem: a file of this library could not be loaded, so nothing was sent. ${textOf(error)}`;
  reportOnce(`not loaded: ${name}`, message);
  return failure('not-loaded', false, message);
}

/** Rejects after `milliseconds`. A browser may wait for a file for minutes, and a call has to end before. */
export async function withDeadline<Value>(loading: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The file did not load within ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([loading, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
