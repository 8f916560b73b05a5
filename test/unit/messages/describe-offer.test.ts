import { describe, expect, it } from 'vitest';
import type { Valid } from '../../../src/client/stack-outcome.ts';
import type { Effect } from '../../../src/effects/effect.ts';
import { describeOffer } from '../../../src/messages/describe/describe-offer.ts';
import { orderOff } from '../../fixtures/redemptions.ts';
import { englishContext } from '../../support/message-context.ts';

const offer = (effect: Effect, order?: object) =>
  describeOffer({ status: 'valid', effects: [effect], order } as unknown as Valid, englishContext);

const onOrder = { on: 'order', application: 'APPLY_TO_ORDER' } as const;

describe('describeOffer', () => {
  const rows: [effect: Effect, sentence: string][] = [
    [{ kind: 'amount', ...onOrder, taken: 2000 }, 'You’ll save $20.00.'],
    [{ kind: 'percent', ...onOrder, percentOff: 15, taken: 1350 }, 'You’ll save $13.50 (15% off).'],
    [
      { kind: 'percent', ...onOrder, percentOff: 50, taken: 2000, limit: 2000 },
      'You’ll save $20.00 (50% off). $20.00 is the most this code takes off.',
    ],
    [{ kind: 'fixed', ...onOrder, fixedAmount: 3000 }, 'Your order will cost $30.00.'],
    [{ kind: 'fixed', ...onOrder, on: 'items', fixedAmount: 500 }, 'Selected items will cost $5.00.'],
    [
      { kind: 'units', freeShipping: false, units: [{ name: 'Bulb', quantity: 2 }] },
      '2 × Bulb will be added free.',
    ],
    [{ kind: 'units', freeShipping: true, units: [{ quantity: 1 }] }, 'Delivery will be free.'],
    [
      { kind: 'gift', taken: 3000, left: 1000 },
      '$30.00 will be paid with this card. $10.00 will be left on the card.',
    ],
    [
      { kind: 'loyalty', points: 1, left: 200, taken: 500 },
      '1 point will be used. You’ll save $5.00. 200 points will be left.',
    ],
    [{ kind: 'general' }, 'This code can be used for your order.'],
  ];
  for (const [effect, sentence] of rows)
    it(`says "${sentence}" and asks whether to redeem`, () => {
      expect(offer(effect)).to.deep.include({
        title: 'Not redeemed yet',
        sentence: `${sentence} Redeem it?`,
      });
    });

  const nothing = 'This code changes nothing on this order, but redeeming it would still count as a use.';
  const withoutEffect: Effect[] = [
    { kind: 'amount', ...onOrder, amountOff: 1000, taken: 0 },
    { kind: 'percent', ...onOrder, percentOff: 20, taken: 0 },
    { kind: 'fixed', ...onOrder, fixedAmount: 3000, taken: 0 },
    { kind: 'gift', taken: 0, left: 5000 },
  ];
  for (const effect of withoutEffect)
    it(`says before a use is spent that it would change nothing: ${JSON.stringify(effect)}`, () => {
      expect(offer(effect).sentence).to.equal(`${nothing} Redeem it?`);
    });

  it('says what one effect would do, and nothing about another one that would change nothing', () => {
    const effects: Effect[] = [withoutEffect[0]!, { kind: 'amount', ...onOrder, taken: 2000 }];
    const { sentence } = describeOffer({ status: 'valid', effects } as unknown as Valid, englishContext);
    expect(sentence).to.equal('You’ll save $20.00. Redeem it?');
  });

  it('says what would be left to pay', () => {
    const { totals } = offer({ kind: 'amount', ...onOrder, taken: 2000 }, orderOff(2000));
    expect(totals?.at(-1)).to.deep.equal(['Left to pay', '$70.00']);
  });
});
