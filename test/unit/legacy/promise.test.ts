import type { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { legacyPromise } from '../../../src/legacy/promise.ts';

const refusal = { type: 'error', message: 'voucher expired', context: { status: 400 } };

const resolved = () => legacyPromise(Promise.resolve('redemption'));
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Pages read the fields of the old error object.
const rejected = () => legacyPromise(Promise.reject<string>(refusal));

/** Until timers that were set by then have run. */
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Runs a page, and returns the errors that nobody caught. */
async function uncaughtErrors(page: () => void): Promise<unknown[]> {
  const errors: unknown[] = [];
  const note = (error: unknown) => void errors.push(error);
  const handlers = ['uncaughtException', 'unhandledRejection'].map((event) => {
    const before = (process as EventEmitter).listeners(event);
    process.removeAllListeners(event);
    (process as EventEmitter).on(event, note);
    return { event, before };
  });
  page();
  await later();
  await later();
  for (const { event, before } of handlers) {
    process.removeAllListeners(event);
    for (const listener of before) (process as EventEmitter).on(event, listener as () => void);
  }
  return errors;
}

describe('the promise of a call', () => {
  it('calls done and always after success, once each, and not fail', async () => {
    const [done, fail, always] = [vi.fn(), vi.fn(), vi.fn()];
    resolved().done(done).fail(fail).always(always);
    expect(done).not.toHaveBeenCalled();
    await later();
    expect(done.mock.calls).to.deep.equal([['redemption']]);
    expect(always.mock.calls).to.deep.equal([['redemption']]);
    expect(fail).not.toHaveBeenCalled();
  });

  it('calls fail and always after a refusal, once each, and not done', async () => {
    const [done, fail, always] = [vi.fn(), vi.fn(), vi.fn()];
    rejected().done(done).fail(fail).always(always).progress();
    await later();
    expect(fail.mock.calls).to.deep.equal([[refusal]]);
    expect(always.mock.calls).to.deep.equal([[refusal]]);
    expect(done).not.toHaveBeenCalled();
  });

  it('rejects a refusal for then, catch and await', async () => {
    expect(
      await rejected().then(
        () => 'ok',
        (reason) => reason,
      ),
    ).to.equal(refusal);
    expect(await rejected().catch((reason) => reason)).to.equal(refusal);
    expect(await (async () => rejected())().catch((reason: unknown) => reason)).to.equal(refusal);
    expect(await resolved()).to.equal('redemption');
  });

  it('returns a promise with the same methods from then', async () => {
    const done = vi.fn();
    resolved()
      .then((text) => text.length)
      .done(done);
    await later();
    expect(done.mock.calls).to.deep.equal([[10]]);
  });

  it('calls the callbacks in the order in which they were added, also those in lists', async () => {
    const order: number[] = [];
    const add = (number: number) => () => void order.push(number);
    const promise = resolved().done(add(1), [add(2), 'no function'], undefined);
    void promise.then(add(3));
    promise.always(add(4)).done(add(5));
    await later();
    expect(order).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('has the state pending, then resolved or rejected', async () => {
    const [good, bad] = [resolved(), rejected()];
    expect([good.state(), bad.state()]).to.deep.equal(['pending', 'pending']);
    await later();
    expect([good.state(), bad.state()]).to.deep.equal(['resolved', 'rejected']);
    expect(good.promise()).to.equal(good);
  });

  it('causes no unhandled rejection if a page attaches nothing, only done, or only then', async () => {
    const errors = await uncaughtErrors(() => {
      rejected();
      rejected().done(() => {});
      void rejected().then(() => {});
    });
    expect(errors).to.deep.equal([]);
  });

  it('leaves an error of each callback to the page, and calls the other callbacks', async () => {
    const mistakes = [new Error('in done'), new Error('in then')] as const;
    const after = vi.fn();
    const errors = await uncaughtErrors(() => {
      resolved()
        .done(() => {
          throw mistakes[0];
        })
        .done(after);
      void resolved().then(() => {
        throw mistakes[1];
      });
    });
    expect(errors).to.have.members(mistakes).and.have.lengthOf(2);
    expect(after).toHaveBeenCalledOnce();
  });

  it('leaves an error that the page catches to the page', async () => {
    const caught = vi.fn();
    const errors = await uncaughtErrors(() => {
      void resolved()
        .then(() => {
          throw new Error('in then');
        })
        .catch(caught);
    });
    expect(errors).to.deep.equal([]);
    expect(caught).toHaveBeenCalledOnce();
  });
});
