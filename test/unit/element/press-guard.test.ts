import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PressGuard, READING_TIME, timeOf } from '../../../src/element/controllers/press-guard.ts';
import { ReactiveHost } from '../../support/reactive-host.ts';

/** Frames that the test draws by hand. */
class Frames {
  #callbacks: FrameRequestCallback[] = [];

  readonly request = (callback: FrameRequestCallback): number => this.#callbacks.push(callback);

  draw(): void {
    const callbacks = this.#callbacks;
    this.#callbacks = [];
    for (const callback of callbacks) callback(performance.now());
  }
}

let frames: Frames;

beforeEach(() => {
  vi.useFakeTimers();
  frames = new Frames();
  vi.stubGlobal('requestAnimationFrame', frames.request);
});

afterEach(() => {
  vi.useRealTimers();
});

/** A box that shows nothing yet, and the guard of its button. */
function openBox() {
  const host = new ReactiveHost();
  const box = { shown: undefined as unknown };
  const guard = new PressGuard(host, () => box.shown);
  host.connect();
  host.update();
  const show = (shown: unknown) => {
    box.shown = shown;
    host.update();
  };
  /** Until the frame that shows it is painted: the second callback runs after the first frame. */
  const paint = () => {
    frames.draw();
    frames.draw();
  };
  const isAccepted = () => guard.accepts(performance.now());
  return { host, box, guard, show, paint, isAccepted };
}

/** A box whose offer was painted just now. */
function boxWithOffer() {
  const box = openBox();
  box.show({ offer: 1 });
  box.paint();
  return box;
}

it('the reading time is 600 ms', () => {
  expect(READING_TIME).to.equal(600);
});

describe('a press while nothing is shown', () => {
  it('is never held up', () => {
    const { guard, isAccepted } = openBox();
    expect([isAccepted(), guard.isOpen, guard.accepts(0)]).to.deep.equal([true, true, true]);
  });

  it('is not held up once what was shown is taken away, also before it is drawn', () => {
    const { box, show, guard, isAccepted } = boxWithOffer();
    expect(isAccepted()).to.equal(false);
    box.shown = undefined;
    expect([isAccepted(), guard.isOpen]).to.deep.equal([true, true]);
    show(undefined);
    expect([isAccepted(), guard.isOpen]).to.deep.equal([true, true]);
  });

  it('starts no timer, also once what was shown is taken away', () => {
    const { show, paint } = boxWithOffer();
    vi.advanceTimersByTime(700);
    show(undefined);
    paint();
    expect(vi.getTimerCount()).to.equal(0);
  });
});

describe('a press after something is shown', () => {
  it('does not count before it is drawn', () => {
    const { box, guard, isAccepted } = openBox();
    box.shown = { offer: 1 };
    expect([isAccepted(), guard.isOpen]).to.deep.equal([false, false]);
    expect(guard.accepts(Infinity)).to.equal(false);
  });

  it('does not count before its frame is painted, however long that takes', () => {
    const { show, guard, isAccepted } = openBox();
    show({ offer: 1 });
    vi.advanceTimersByTime(60_000);
    expect([isAccepted(), guard.isOpen]).to.deep.equal([false, false]);
    frames.draw();
    vi.advanceTimersByTime(60_000);
    expect([isAccepted(), guard.isOpen]).to.deep.equal([false, false]);
  });

  const rows: [milliseconds: number, counts: boolean][] = [
    [0, false],
    [100, false],
    [599, false],
    [600, true],
    [601, true],
    [60_000, true],
  ];
  for (const [milliseconds, counts] of rows)
    it(`${counts ? 'counts' : 'does not count'} ${milliseconds} ms after the frame was painted`, () => {
      const { guard, isAccepted } = boxWithOffer();
      vi.advanceTimersByTime(milliseconds);
      expect(isAccepted()).to.equal(counts);
      expect(guard.isOpen).to.equal(counts);
    });

  it('is judged by the time at which it was made, and not by the time at which it is handled', () => {
    const { guard } = boxWithOffer();
    const painted = performance.now();
    vi.advanceTimersByTime(5000);
    expect(guard.accepts(painted + 599)).to.equal(false);
    expect(guard.accepts(painted + 601)).to.equal(true);
    expect(guard.accepts(painted - 1)).to.equal(false);
  });

  it('draws the button again once it counts, and not before', () => {
    const { host } = boxWithOffer();
    const drawn = vi.spyOn(host, 'requestUpdate');
    vi.advanceTimersByTime(600);
    expect(drawn.mock.calls.length).to.equal(0);
    vi.advanceTimersByTime(1);
    expect(drawn.mock.calls.length).to.equal(1);
  });

  it('keeps its time when the same thing is drawn again', () => {
    const { box, host, isAccepted } = boxWithOffer();
    vi.advanceTimersByTime(400);
    const { shown } = box;
    host.update();
    expect(box.shown).to.equal(shown);
    vi.advanceTimersByTime(201);
    expect(isAccepted()).to.equal(true);
  });
});

describe('a press after something else is shown', () => {
  it('waits for the new thing from the start', () => {
    const { show, paint, isAccepted } = boxWithOffer();
    vi.advanceTimersByTime(700);
    expect(isAccepted()).to.equal(true);
    show({ offer: 2 });
    expect(isAccepted()).to.equal(false);
    vi.advanceTimersByTime(700);
    expect(isAccepted()).to.equal(false);
    paint();
    vi.advanceTimersByTime(599);
    expect(isAccepted()).to.equal(false);
    vi.advanceTimersByTime(2);
    expect(isAccepted()).to.equal(true);
  });

  it('does not count from the moment it changes, before it is drawn', () => {
    const { box, isAccepted } = boxWithOffer();
    vi.advanceTimersByTime(700);
    box.shown = { offer: 2 };
    expect(isAccepted()).to.equal(false);
  });

  it('is not let through by the frame of the thing that was shown before', () => {
    const { show, isAccepted } = openBox();
    show({ offer: 1 });
    frames.draw();
    show({ offer: 2 });
    // The second frame of the first thing, the first one of the second.
    frames.draw();
    vi.advanceTimersByTime(60_000);
    expect(isAccepted()).to.equal(false);
    frames.draw();
    vi.advanceTimersByTime(601);
    expect(isAccepted()).to.equal(true);
  });

  it('that has been taken away and is shown again waits again', () => {
    const { box, show, paint, isAccepted } = boxWithOffer();
    const { shown } = box;
    vi.advanceTimersByTime(700);
    show(undefined);
    show(shown);
    expect(isAccepted()).to.equal(false);
    paint();
    vi.advanceTimersByTime(601);
    expect(isAccepted()).to.equal(true);
  });
});

it('what is taken away and shown again within a frame is not let through by the frame of the first time', () => {
  const { host, show, isAccepted } = openBox();
  const offer = {};
  const again = [
    () => (host.disconnect(), host.connect(), host.update()),
    () => (show(undefined), show(offer)),
  ];
  for (const showAgain of again) {
    show(offer);
    frames.draw();
    showAgain();
    // The second frame of the first time, the first one of the second.
    frames.draw();
    vi.advanceTimersByTime(60_000);
    expect(isAccepted()).to.equal(false);
    frames.draw();
    vi.advanceTimersByTime(601);
    expect(isAccepted()).to.equal(true);
    show(undefined);
  }
});

it('the time of an event in another document is counted by the clock of this page', () => {
  vi.advanceTimersByTime(10_000);
  const now = performance.now();
  const frame = { performance: { now: () => 500 } } as unknown as Window;
  expect(timeOf({ timeStamp: 470, view: frame })).to.equal(now - 30);
  expect(timeOf({ timeStamp: 470, view: null })).to.equal(470);
});

it('an environment without frames takes a timer for the frame', () => {
  vi.stubGlobal('requestAnimationFrame', undefined);
  const { show, isAccepted } = openBox();
  show({ offer: 1 });
  expect(isAccepted()).to.equal(false);
  vi.advanceTimersByTime(1);
  vi.advanceTimersByTime(598);
  expect(isAccepted()).to.equal(false);
  vi.advanceTimersByTime(3);
  expect(isAccepted()).to.equal(true);
});
