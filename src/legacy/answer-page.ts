import type { Json } from '../api/json.ts';
import { messageOf } from '../client/assert-option.ts';
import { reportOnce } from '../client/report-once.ts';
import { callPage, legacyPromise, type LegacyPromise } from './promise.ts';
import { mistakeAnswer, type Answer } from './response.ts';

/**
 * Makes a method of the old global out of a call. The first function among the parameters is the callback; what stands before it
 * goes to the call.
 *
 * The callback is called exactly once, with the data or with the error, and never before the method has returned. Without a
 * callback the method returns a promise. A mistake of the page is an error for the callback, and one error on the console.
 */
export const answerPage =
  (call: (...parameters: unknown[]) => Promise<Answer>) =>
  (...parameters: unknown[]): LegacyPromise<Json> | undefined => {
    const index = parameters.findIndex((parameter) => typeof parameter === 'function');
    const callback = parameters[index] as (() => unknown) | undefined;
    const answer = call(...(callback ? parameters.slice(0, index) : parameters)).catch(reportMistake);
    if (!callback) return legacyPromise(answer.then(dataOrReject));
    void answer.then((result) => callPage(callback, 'error' in result ? result.error : result.data));
    return undefined;
  };

function reportMistake(mistake: unknown): Answer {
  const message = messageOf(mistake);
  // The same mistake with another value is the same mistake.
  reportOnce(message.replace(/, got .*/s, ''), message);
  return mistakeAnswer(mistake);
}

function dataOrReject(answer: Answer): Json {
  // Pages read the fields of the old error object, which is no `Error`.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if ('error' in answer) throw answer.error;
  return answer.data;
}
