import { TaskStatus } from '@lit/task';
import { expect } from '@open-wc/testing';
import type { Outcome } from '../../../src/client/outcome.ts';
import { phaseOf } from '../../../src/element/phase.ts';

const refused: Outcome = {
  status: 'refused',
  attemptId: 'att_1',
  code: 'A',
  key: 'voucher_expired',
  message: '',
};
const { INITIAL, PENDING, COMPLETE, ERROR } = TaskStatus;

describe('the phase', () => {
  const rows: [
    rule: string,
    status: TaskStatus,
    outcome: Outcome | undefined,
    dismissed: boolean,
    phase: object,
  ][] = [
    ['before the first attempt', INITIAL, undefined, false, { name: 'ready' }],
    ['while one is under way', PENDING, undefined, false, { name: 'redeeming' }],
    [
      'while another is under way, whatever the last one said',
      PENDING,
      refused,
      false,
      { name: 'redeeming' },
    ],
    ['after an answer', COMPLETE, refused, false, { name: 'refused', outcome: refused }],
    ['after the answer was edited away', COMPLETE, refused, true, { name: 'ready' }],
    ['after a bug of ours', ERROR, undefined, false, { name: 'ready' }],
  ];
  for (const [rule, status, outcome, dismissed, phase] of rows)
    it(rule, () => {
      expect(phaseOf(status, 'redeeming', outcome, dismissed)).to.deep.equal(phase);
    });
});
