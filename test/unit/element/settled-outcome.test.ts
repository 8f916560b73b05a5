import { describe, expect, it } from 'vitest';
import type { StackOutcome } from '../../../src/client/stack-outcome.ts';
import type { Settlement } from '../../../src/client/undecided.ts';
import { settledOutcome } from '../../../src/element/settled-outcome.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { stackRedeemed, untouched } from '../../fixtures/stacks.ts';
import { openShop } from '../../support/shop.ts';

const last = (code: string) =>
  ({
    status: 'failed',
    kind: 'network',
    mayHaveRedeemed: true,
    message: '',
    attemptId: 'att_1',
    code,
  }) as const;

describe('a box that is settled with the outcome of a stack', () => {
  const stackOf = (...redemptions: unknown[]): Promise<StackOutcome> =>
    openShop(() => jsonAnswer(200, { ...stackRedeemed, redemptions })).client.redeemAll([
      'LAMP-GIFT',
      'LAMP-10',
    ]);
  const [gift, percent] = stackRedeemed.redemptions;

  it('shows what its own code gave, and not what all of them took off together', async () => {
    // Without applied amounts, the order of a part has the amounts of all parts.
    const shared = { ...percent, order: untouched(2900) };
    const settlement = (await stackOf(gift, shared)) as Settlement;
    expect(settledOutcome(last('LAMP-10'), settlement)).to.deep.nested.include({
      status: 'redeemed',
      'redemption.id': 'r_lamp12',
      'effects[0].percentOff': 10,
      'effects[0].taken': undefined,
    });
    expect(settledOutcome(last('LAMP-GIFT'), settlement)).to.deep.nested.include({
      'effects[0].kind': 'gift',
      'effects[0].taken': 1000,
    });
  });

  it('reads the redemption where the page kept no effects', () => {
    const part = { object: 'voucher', id: 'LAMP-10', redemption: percent };
    const settlement = { status: 'redeemed', redeemed: [part] } as unknown as Settlement;
    expect(settledOutcome(last('LAMP-10'), settlement)).to.deep.nested.include({ 'effects[0].taken': 1900 });
  });

  it('is not redeemed if its code is not a part of what was', async () => {
    const settlement = (await stackOf(gift)) as Settlement;
    expect(settledOutcome(last('LAMP-10'), settlement)).to.include({
      status: 'failed',
      mayHaveRedeemed: false,
    });
  });
});
