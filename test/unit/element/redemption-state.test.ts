import { describe, expect, it } from 'vitest';
import type { Failed, Outcome, Redeemed, Refused } from '../../../src/client/outcome.ts';
import type { Offer } from '../../../src/element/preview.ts';
import {
  initialState,
  outcomeOf,
  reduce,
  type RedemptionEvent,
  type RedemptionState,
} from '../../../src/element/redemption-state.ts';
import { isPressBlocked, phaseOf, shownAnswer, type Phase } from '../../../src/element/phase.ts';

const code = 'LAMP-01';

const redeemed: Redeemed = {
  status: 'redeemed',
  attemptId: 'att_redeemed',
  code,
  redemption: { id: 'r_lamp01', result: 'SUCCESS' },
  effects: [],
};
const refused: Refused = { status: 'refused', attemptId: 'att_refused', code, key: 'not_found', message: '' };
const refusedAmount: Refused = { ...refused, attemptId: 'att_amount', key: 'invalid_amount' };
const undecided: Failed = {
  status: 'failed',
  attemptId: 'att_undecided',
  code,
  kind: 'timeout',
  mayHaveRedeemed: true,
  message: '',
};
const unsent: Failed = { ...undecided, attemptId: 'att_unsent', kind: 'offline', mayHaveRedeemed: false };
const offer: Offer = {
  status: 'previewed',
  attemptId: 'att_offer',
  code,
  validation: { status: 'valid', applicable: [], unused: [], effects: [], body: {} },
  session: { type: 'LOCK', key: 'ssn_lamp' },
  until: 600_000,
  question: 'the cart',
};

/** Every way in which an attempt can end. */
const results: { [name: string]: Outcome | Offer } = {
  redeemed,
  refused,
  refusedAmount,
  undecided,
  unsent,
  offer,
};

const stateAfter = (...events: RedemptionEvent[]): RedemptionState => events.reduce(reduce, initialState);

const typed = (text: string): RedemptionEvent => ({ type: 'code-changed', code: text });
const started = (purpose: 'checking' | 'redeeming' = 'redeeming', text = code): RedemptionEvent => ({
  type: 'started',
  attempt: { attemptId: 'att_current', code: text, purpose },
});
const sent: RedemptionEvent = { type: 'sent' };
const ended = (result: Outcome | Offer, isQuiet = false): RedemptionEvent => ({
  type: 'ended',
  result,
  isQuiet,
});
const known = (open: Failed | undefined): RedemptionEvent => ({ type: 'record-changed', undecided: open });
const restored = (outcome: Outcome | undefined): RedemptionEvent => ({ type: 'restored', outcome });
const settled = (outcome: Redeemed | Failed): RedemptionEvent => ({ type: 'settled', outcome });
const waited = (secondsLeft: number, isOver = secondsLeft === 0): RedemptionEvent => ({
  type: 'waited',
  secondsLeft,
  isOver,
});
const amountChanged: RedemptionEvent = { type: 'amount-changed' };
const questionChanged: RedemptionEvent = { type: 'question-changed' };
const reset: RedemptionEvent = { type: 'reset' };

/** The state once an attempt for `code` has ended. */
const stateWith = (result: Outcome | Offer) => stateAfter(typed(code), started(), sent, ended(result));

describe('the state of a new box', () => {
  it('is empty, ready, and held up by nothing', () => {
    expect(initialState).to.deep.equal({
      code: '',
      current: undefined,
      result: undefined,
      isResultShown: false,
      undecided: undefined,
      receipts: [],
      redeemedIds: [],
      wait: undefined,
      isWaitOver: false,
      isFreed: false,
    });
    expect(phaseOf(initialState)).to.deep.equal({ name: 'ready' });
    expect(isPressBlocked(initialState)).to.equal(false);
    expect(shownAnswer(initialState)).to.equal(undefined);
    expect(outcomeOf(initialState)).to.equal(undefined);
  });
});

describe('the phase of a box', () => {
  const rows: [rule: string, events: RedemptionEvent[], phase: Phase][] = [
    ['is ready while a code is typed', [typed(code)], { name: 'ready' }],
    ['is waiting while a listener may hold the attempt', [started()], { name: 'waiting' }],
    ['is waiting while a listener may hold the check', [started('checking')], { name: 'waiting' }],
    ['is redeeming once a redemption is sent', [started(), sent], { name: 'redeeming' }],
    ['is checking once a check is sent', [started('checking'), sent], { name: 'checking' }],
    [
      'is previewed after a check that found something',
      [started(), sent, ended(offer)],
      { name: 'previewed', offer },
    ],
    [
      'is redeemed after a success',
      [started(), sent, ended(redeemed)],
      { name: 'redeemed', outcome: redeemed },
    ],
    ['is refused after a refusal', [started(), sent, ended(refused)], { name: 'refused', outcome: refused }],
    ['is failed after a failure', [started(), sent, ended(unsent)], { name: 'failed', outcome: unsent }],
    [
      'is failed after an undecided end',
      [started(), sent, ended(undecided)],
      { name: 'failed', outcome: undecided },
    ],
    ['is ready after an end that the page shows itself', [started(), ended(unsent, true)], { name: 'ready' }],
    [
      'is failed as soon as the record knows the typed code',
      [typed(code), known(undecided)],
      { name: 'failed', outcome: undecided },
    ],
    [
      'is what the record knows, and not a newer refusal',
      [started(), ended(refused), known(undecided)],
      { name: 'failed', outcome: undecided },
    ],
    [
      'is what the record knows, and not a receipt',
      [started(), ended(redeemed), typed(code), known(undecided)],
      { name: 'failed', outcome: undecided },
    ],
    [
      'is the attempt in flight, and not what the record knows',
      [known(undecided), started(), sent],
      { name: 'redeeming' },
    ],
    [
      'is ready again once a refused code is edited',
      [started(), ended(refused), typed('LAMP-1')],
      { name: 'ready' },
    ],
    [
      'is ready while the limit of the API counts down',
      [started(), ended(unsent, true), waited(5)],
      { name: 'ready' },
    ],
  ];
  for (const [rule, events, phase] of rows) {
    it(`${rule}`, () => {
      expect(phaseOf(stateAfter(...events))).to.deep.equal(phase);
    });
  }
});

describe('a press', () => {
  const rows: [rule: string, events: RedemptionEvent[], held: boolean][] = [
    ['counts while a code is typed', [typed(code)], false],
    ['is held up while a listener holds the attempt', [started()], true],
    ['is held up while the request is on its way', [started(), sent], true],
    ['counts after a refusal', [started(), ended(refused)], false],
    ['counts after a failure that sent nothing', [started(), ended(unsent)], false],
    [
      'is held up while the record knows that the code may have been redeemed',
      [typed(code), known(undecided)],
      true,
    ],
    [
      'counts again once the record no longer knows the code',
      [typed(code), known(undecided), known(undefined)],
      false,
    ],
    ['is held up while seconds are left', [waited(1)], true],
    ['counts when no second is left', [waited(1), waited(0)], false],
  ];
  for (const [rule, events, held] of rows) {
    it(`${rule}`, () => {
      expect(isPressBlocked(stateAfter(...events))).to.equal(held);
    });
  }
});

describe('what a press would be an answer to', () => {
  for (const [name, result] of Object.entries(results)) {
    const isAnswer = name !== 'redeemed';
    it(`is ${isAnswer ? 'what is shown of the code in the field' : 'nothing after a success'}: ${name}`, () => {
      expect(shownAnswer(stateWith(result))).to.equal(isAnswer ? result : undefined);
    });
    it(`is nothing once another code is typed: ${name}`, () => {
      expect(shownAnswer(reduce(stateWith(result), typed('OTHER')))).to.equal(undefined);
    });
  }

  it('is nothing where a code is typed again that was redeemed before: its receipt is no question', () => {
    expect(shownAnswer(reduce(stateWith(redeemed), typed(code)))).to.equal(undefined);
  });

  it('is nothing while the answer is not shown', () => {
    expect(shownAnswer(stateAfter(started(), ended(unsent, true)))).to.equal(undefined);
  });

  it('is nothing where the answer shown is about another code than the one in the field', () => {
    const late = stateAfter(typed('OTHER'), ended(refused));
    expect(late).to.include({ code: 'OTHER', isResultShown: true });
    expect(shownAnswer(late)).to.equal(undefined);
  });

  it('is nothing in the moment in which the next attempt starts', () => {
    expect(shownAnswer(reduce(stateWith(offer), started()))).to.equal(undefined);
  });
});

describe('the outcome of a box', () => {
  for (const [name, result] of Object.entries(results)) {
    it(`is ${name === 'offer' ? 'none while an offer is shown' : `that of the last attempt: ${name}`}`, () => {
      expect(outcomeOf(stateWith(result))).to.equal(name === 'offer' ? undefined : result);
    });

    it(`is kept through every event but a new attempt, a restored outcome and a reset: ${name}`, () => {
      const later = [
        typed('OTHER'),
        typed(code),
        known(undecided),
        known(undefined),
        amountChanged,
        waited(3),
        sent,
      ];
      let state = stateWith(result);
      for (const event of later) {
        state = reduce(state, event);
        expect(state.result, event.type).to.equal(result);
      }
      expect(reduce(state, started()).result).to.equal(undefined);
      expect(reduce(state, restored(undefined)).result).to.equal(undefined);
      expect(reduce(state, reset).result).to.equal(undefined);
    });
  }
});

describe('code-changed', () => {
  it('puts the code into the field and changes nothing else', () => {
    expect(stateAfter(typed(code))).to.deep.equal({ ...initialState, code });
  });

  for (const [name, result] of Object.entries(results)) {
    const stays = name === 'redeemed';
    it(`${stays ? 'leaves a receipt' : 'takes the message away'} when another code is typed: ${name}`, () => {
      expect(reduce(stateWith(result), typed('OTHER'))).to.include({ code: 'OTHER', isResultShown: stays });
    });
    it(`leaves what is shown when the same code is set again: ${name}`, () => {
      const state = stateWith(result);
      expect(reduce(state, typed(state.code))).to.deep.equal(state);
    });
  }

  it('does not bring a message back that was taken away', () => {
    const state = reduce(reduce(stateWith(refused), typed('OTHER')), typed(code));
    expect(phaseOf(state)).to.deep.equal({ name: 'ready' });
    expect(reduce(state, typed(code)).isResultShown).to.equal(false);
  });

  it('does not end what the record knows: only the record does', () => {
    expect(stateAfter(typed(code), known(undecided), typed('OTHER')).undecided).to.equal(undecided);
  });
});

describe('record-changed', () => {
  it('notes that the code in the field may have been redeemed, and leaves what is shown', () => {
    for (const result of Object.values(results)) {
      const before = stateWith(result);
      expect(reduce(before, known(undecided))).to.deep.equal({ ...before, undecided });
    }
  });

  it('takes the message of an undecided attempt away that was settled elsewhere', () => {
    const state = reduce(reduce(stateWith(undecided), known(undecided)), known(undefined));
    expect(state).to.include({ undecided: undefined, isResultShown: false });
    expect(phaseOf(state)).to.deep.equal({ name: 'ready' });
  });

  it('leaves an undecided message while another attempt takes the place of the known one', () => {
    const other = { ...undecided, attemptId: 'att_other' };
    const state = reduce(reduce(stateWith(undecided), known(undecided)), known(other));
    expect(state).to.include({ undecided: other, isResultShown: true });
  });

  it('leaves an undecided message whose own attempt was not the settled one', () => {
    const other = { ...undecided, attemptId: 'att_other' };
    const state = reduce(reduce(stateWith(undecided), known(other)), known(undefined));
    expect(state).to.include({ undecided: undefined, isResultShown: true });
  });

  for (const name of ['redeemed', 'refused', 'unsent', 'offer']) {
    it(`leaves what is known for certain on the screen: ${name}`, () => {
      const result = results[name]!;
      const open = { ...undecided, attemptId: result.attemptId };
      const state = reduce(reduce(stateWith(result), known(open)), known(undefined));
      expect(state).to.include({ undecided: undefined, isResultShown: true });
    });
  }

  it('does not show a result that was hidden', () => {
    const state = stateAfter(started(), ended(undecided, true), known(undecided), known(undefined));
    expect(state.isResultShown).to.equal(false);
  });
});

describe('amount-changed', () => {
  const rows: [name: string, stays: boolean][] = [
    ['redeemed', true],
    ['refused', true],
    ['refusedAmount', false],
    ['undecided', true],
    ['unsent', true],
    ['offer', false],
  ];
  for (const [name, stays] of rows) {
    it(`${stays ? 'leaves what does not depend on the amount' : 'takes away what was about the old amount'}: ${name}`, () => {
      const before = stateWith(results[name]!);
      expect(reduce(before, amountChanged)).to.deep.equal({ ...before, isResultShown: stays });
    });
  }

  it('does not show a result that was hidden', () => {
    expect(stateAfter(started(), ended(refused, true), amountChanged).isResultShown).to.equal(false);
  });

  it('does nothing in a new box', () => {
    expect(stateAfter(amountChanged)).to.deep.equal(initialState);
  });
});

describe('question-changed', () => {
  it('takes an offer away: it was the answer to another question', () => {
    const state = reduce(stateWith(offer), questionChanged);
    expect(state).to.deep.equal({ ...stateWith(offer), result: undefined });
    expect(phaseOf(state)).to.deep.equal({ name: 'ready' });
    expect(phaseOf(reduce(state, typed('OTHER')))).to.deep.equal({ name: 'ready' });
  });

  for (const name of ['redeemed', 'refused', 'refusedAmount', 'undecided', 'unsent']) {
    it(`leaves what has happened: ${name}`, () => {
      const before = stateWith(results[name]!);
      expect(reduce(before, questionChanged)).to.equal(before);
    });
  }

  it('does nothing in a new box', () => {
    expect(reduce(initialState, questionChanged)).to.equal(initialState);
  });
});

describe('started', () => {
  it('puts the code that is tried into the field, and ends what was said before', () => {
    const before = reduce(reduce(stateWith(refused), waited(0)), typed(' LAMP-02 '));
    const state = reduce(before, started('checking', 'LAMP-02'));
    expect(state).to.deep.include({ code: 'LAMP-02', result: undefined, wait: undefined });
    expect(state.current).to.deep.equal({
      attemptId: 'att_current',
      code: 'LAMP-02',
      purpose: 'checking',
      isSent: false,
      isSlow: false,
    });
  });

  it('keeps every receipt and every id of what was redeemed', () => {
    const before = stateWith(redeemed);
    const { receipts, redeemedIds } = reduce(before, started());
    expect({ receipts, redeemedIds }).to.deep.equal({ receipts: [redeemed], redeemedIds: ['r_lamp01'] });
  });
});

describe('sent', () => {
  it('notes that nothing holds the attempt any more, and changes nothing else of it', () => {
    const before = stateAfter(started('checking'));
    const { current } = reduce(before, sent);
    expect(current).to.deep.equal({ ...before.current, isSent: true });
  });

  it('does nothing where no attempt is in flight', () => {
    expect(reduce(initialState, sent)).to.equal(initialState);
  });
});

describe('ended', () => {
  for (const [name, result] of Object.entries(results)) {
    it(`ends the attempt and shows how: ${name}`, () => {
      expect(stateWith(result)).to.deep.include({ current: undefined, result, isResultShown: true });
    });
    it(`shows nothing where the page or the browser says it: ${name}`, () => {
      const state = stateAfter(started(), ended(result, true));
      expect(state).to.deep.include({ current: undefined, result, isResultShown: false });
    });
    it(`${name === 'redeemed' ? 'empties the field after a success' : 'leaves the code in the field'}: ${name}`, () => {
      expect(stateWith(result).code).to.equal(name === 'redeemed' ? '' : code);
    });
  }

  it('leaves the next code in the field that was typed while the redemption was on its way', () => {
    expect(stateAfter(started(), sent, typed('NEXT'), ended(redeemed)).code).to.equal('NEXT');
  });

  it('adds a receipt for each success, oldest first, and its id for the form', () => {
    const second: Redeemed = {
      ...redeemed,
      attemptId: 'att_2',
      redemption: { id: 'r_lamp02', result: 'SUCCESS' },
    };
    const state = reduce(stateWith(redeemed), ended(second));
    expect(state.receipts).to.deep.equal([redeemed, second]);
    expect(state.redeemedIds).to.deep.equal(['r_lamp01', 'r_lamp02']);
  });

  it('adds one receipt for an attempt that is reported twice', () => {
    const state = reduce(stateWith(redeemed), ended({ ...redeemed }));
    expect(state.receipts).to.deep.equal([redeemed]);
    expect(state.redeemedIds).to.deep.equal(['r_lamp01']);
  });

  it('hands one id to the form where two attempts report the same redemption', () => {
    const state = reduce(stateWith(redeemed), ended({ ...redeemed, attemptId: 'att_2' }));
    expect(state.receipts.length).to.equal(2);
    expect(state.redeemedIds).to.deep.equal(['r_lamp01']);
  });

  it('adds a receipt and hands no id to the form for a success without an id', () => {
    for (const id of [undefined, null, '']) {
      const nameless: Redeemed = { ...redeemed, attemptId: 'att_2', redemption: { id, result: 'SUCCESS' } };
      const state = reduce(stateWith(redeemed), ended(nameless));
      expect(state.receipts).to.deep.equal([redeemed, nameless]);
      expect(state.redeemedIds).to.deep.equal(['r_lamp01']);
    }
  });

  it('adds no receipt for anything but a success', () => {
    for (const name of ['refused', 'refusedAmount', 'undecided', 'unsent', 'offer'])
      expect(stateWith(results[name]!), name).to.deep.include({ receipts: [], redeemedIds: [] });
  });
});

describe('restored', () => {
  it('shows an outcome of before, with its code in the empty field', () => {
    expect(stateAfter(restored(undecided))).to.deep.include({ code, result: undecided, isResultShown: true });
    expect(stateAfter(restored(refused))).to.deep.include({ code, result: refused, isResultShown: true });
  });

  it('shows a receipt of before beside an empty field', () => {
    const state = stateAfter(restored(redeemed));
    expect(state).to.deep.include({ code: '', receipts: [redeemed], redeemedIds: ['r_lamp01'] });
    expect(phaseOf(state)).to.deep.equal({ name: 'redeemed', outcome: redeemed });
  });

  it('leaves another code that is in the field already', () => {
    expect(stateAfter(typed('OTHER'), restored(undecided)).code).to.equal('OTHER');
  });

  it('takes the outcome away where the page sets none, and leaves the code', () => {
    const before = stateWith(refused);
    expect(reduce(before, restored(undefined))).to.deep.equal({ ...before, result: undefined });
  });

  it('does not end an attempt in flight', () => {
    expect(stateAfter(started(), sent, restored(refused)).current).to.include({ isSent: true });
  });
});

describe('settled', () => {
  it('shows the receipt of an attempt that was undecided, and empties the field', () => {
    const state = reduce(stateWith(undecided), settled(redeemed));
    expect(state).to.deep.include({ code: '', receipts: [redeemed], redeemedIds: ['r_lamp01'] });
    expect(phaseOf(state)).to.deep.equal({ name: 'redeemed', outcome: redeemed });
  });

  it('leaves the next code in the field', () => {
    expect(reduce(reduce(stateWith(undecided), typed('NEXT')), settled(redeemed)).code).to.equal('NEXT');
  });

  it('takes the message of an attempt away that was not redeemed, and leaves its code for another press', () => {
    const state = reduce(stateWith(undecided), settled(unsent));
    expect(state).to.deep.include({ code, result: unsent, isResultShown: false, isFreed: true });
    expect(phaseOf(state)).to.deep.equal({ name: 'ready' });
  });

  it('says that the code may be tried again until another one is typed, or it is tried', () => {
    const freed = reduce(stateWith(undecided), settled(unsent));
    expect(reduce(freed, typed(code)).isFreed).to.equal(true);
    expect(reduce(freed, typed('NEXT')).isFreed).to.equal(false);
    expect(reduce(freed, started('redeeming', code)).isFreed).to.equal(false);
    expect(reduce(freed, restored(refused)).isFreed).to.equal(false);
    expect(reduce(reduce(stateWith(undecided), typed('NEXT')), settled(unsent)).isFreed).to.equal(false);
  });

  it('does not end another attempt that is in flight', () => {
    expect(stateAfter(started('redeeming', 'OTHER'), sent, settled(redeemed)).current).to.include({
      code: 'OTHER',
    });
  });
});

describe('waited', () => {
  it('notes the seconds that are left, also none', () => {
    for (const seconds of [5, 1, 0]) expect(stateAfter(waited(seconds)).wait).to.equal(seconds);
  });

  it('tells the end of the wait from a button that only works again, until the next attempt', () => {
    expect(stateAfter(waited(0, false))).to.include({ wait: 0, isWaitOver: false });
    const over = stateAfter(waited(0, true));
    expect(over).to.include({ wait: 0, isWaitOver: true });
    for (const next of [started(), ended(redeemed), waited(5), reset])
      expect(reduce(over, next).isWaitOver).to.equal(false);
  });
});

describe('reset', () => {
  it('empties the box, but keeps the ids of what was redeemed for the form', () => {
    const full = [started(), ended(redeemed), typed(code), known(undecided), ended(refused), waited(3)];
    expect(stateAfter(...full, reset)).to.deep.equal({ ...initialState, redeemedIds: ['r_lamp01'] });
  });

  it('does not end an attempt in flight, so that its answer is shown', () => {
    const before = stateAfter(started(), sent);
    expect(reduce(before, reset)).to.deep.equal({ ...initialState, current: before.current });
    expect(phaseOf(stateAfter(started(), sent, reset, ended(undecided)))).to.deep.equal({
      name: 'failed',
      outcome: undecided,
    });
  });
});

it('no event changes the state that it is given', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const events = [
    typed('OTHER'),
    known(undefined),
    amountChanged,
    questionChanged,
    started(),
    sent,
    ended(redeemed),
    restored(redeemed),
    settled(redeemed),
    waited(1),
    reset,
  ];
  for (const result of Object.values(results))
    for (const event of events) expect(() => reduce(freeze(stateWith(result)), event)).not.to.throw();
});
