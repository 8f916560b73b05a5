import type { WebhookEvent } from '../../src/server.ts';
import type { GivenBack } from './answers.ts';

/** What a shopper may know of a rollback; undefined for any other event. */
export function givenBackBy(event: WebhookEvent): GivenBack | undefined {
  if (event.type !== 'redemption.rollback.succeeded') return undefined;
  const { redemption, voucher } = event.data;
  const balance = voucher?.gift?.balance;
  const points = voucher?.loyalty_card?.balance;
  return {
    redemption: redemption.id,
    ...(balance !== undefined && { balance }),
    ...(points !== undefined && { points }),
  };
}
