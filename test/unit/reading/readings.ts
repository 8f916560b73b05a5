import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import type { Outcome, Redeemed } from '../../../src/client/outcome.ts';
import type { StackOutcome, Validation } from '../../../src/client/stack-outcome.ts';
import { assertSettlement, type Settlement } from '../../../src/client/undecided.ts';
import type { Effect } from '../../../src/effects/effect.ts';
import { settledOutcome } from '../../../src/element/settled-outcome.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { describeOffer } from '../../../src/messages/describe/describe-offer.ts';
import { describeUnused } from '../../../src/messages/describe/describe-unused.ts';
import { describe } from '../../../src/messages/describe/describe.ts';
import { enStack } from '../../../src/messages/locales/en.ts';
import { createServerClient } from '../../../src/server/client.ts';
import { isRollback, isRolledBack, type RedemptionRecord } from '../../../src/server/redemption-record.ts';
import { verifyWebhook } from '../../../src/server/webhooks/verify-webhook.ts';
import { jsonAnswer } from '../../fixtures/envelopes.ts';
import { openShop } from '../../support/shop.ts';

/** What this library reads from a body: a status, effects without fields that are undefined, and what a shopper reads. */
export interface Reading {
  status: string;
  effects: unknown[];
  sentence: string;
}

/** Sends a body to the call that gets such bodies, and reads what comes of it. */
export type Read = (body: unknown) => Promise<Reading>;

const context = { messages: enStack, locale: 'en', currency: 'USD' };
const plain = (effects: readonly Effect[]) => JSON.parse(JSON.stringify(effects)) as unknown[];

/** In a page: a redemption of one code, by either endpoint. */
export const redeem =
  (httpStatus = 200, endpoint: 'redeem' | 'redemptions' = 'redeem'): Read =>
  async (body) => {
    const { client } = openShop(() => jsonAnswer(httpStatus, body), { endpoint });
    return ofOutcome(await client.redeem('LAMP-01'));
  };

const ofOutcome = (outcome: Outcome | Redeemed): Reading => ({
  status: outcome.status === 'failed' ? `failed: ${outcome.kind}` : outcome.status,
  effects: outcome.status === 'redeemed' ? plain(outcome.effects) : [],
  sentence: describe(outcome, context).sentence,
});

/** In a page: a redemption of several codes. */
export const redeemAll: Read = async (body) => {
  const { client } = openShop(() => jsonAnswer(200, body));
  return ofSeveral(await client.redeemAll(['LAMP-01', 'LAMP-02']));
};

function ofSeveral(outcome: StackOutcome | Validation): Reading {
  const { status } = outcome;
  if (status === 'failed') return { status, effects: [], sentence: describe(outcome, context).sentence };
  const effects = 'effects' in outcome ? outcome.effects : [];
  const sentences = [
    ...effects.map((effect) => describeEffect(effect, context)),
    ...outcome.unused.map((unused) => describeUnused(unused, context)),
  ];
  return { status, effects: plain(effects), sentence: sentences.join(' | ') };
}

/** In a page: the older check of one code. */
export const checkCode: Read = async (body) =>
  ofCheck(await openShop(() => jsonAnswer(200, body)).client.validate('LAMP-01'));

/** In a page: a check of several codes. */
export const checkAll: Read = async (body) =>
  ofCheck(await openShop(() => jsonAnswer(200, body)).client.validate(['LAMP-01', 'LAMP-02']));

function ofCheck(check: Validation): Reading {
  if (check.status === 'refused' && check.unused.length > 0) return ofSeveral(check);
  if (check.status === 'refused' || check.status === 'failed')
    return { status: check.status, effects: [], sentence: describe(check, context).sentence };
  return {
    status: check.status,
    effects: plain(check.effects),
    sentence: describeOffer(check, context).sentence,
  };
}

const backend = (body: unknown, httpStatus = 200) =>
  createServerClient({
    applicationId: 'app',
    secretKey: 'secret',
    retries: 0,
    fetch: () => Promise.resolve(jsonAnswer(httpStatus, body)),
  });

/** In a backend: a record by its id. The sentence is that of a box that is settled with it. */
export const record: Read = async (body) => {
  const result = await backend(body).getRedemption('r_lamp30');
  return result.status === 'found' ? ofRecord(result.record) : { ...nothing, status: result.status };
};

const nothing = { effects: [], sentence: '' };

function ofRecord(found: RedemptionRecord): Reading {
  const isFailed = found.result === 'FAILURE';
  const kind = isRollback(found) ? 'rollback' : 'redemption';
  const state = isFailed ? 'failed ' : !isRollback(found) && isRolledBack(found) ? 'rolled back ' : '';
  const status = `${state}${kind}`;
  if (status !== 'redemption') {
    // Nothing of it may be shown as redeemed.
    expect(() => assertSettlement(found)).to.throw(TypeError);
    const { failure_code: key = 'unknown', failure_message: message = '' } = found;
    const sentence = isFailed ? describe({ status: 'refused', key, message }, context).sentence : '';
    return { status, effects: [], sentence };
  }
  return { ...ofOutcome(settled(found as Settlement)), status };
}

function settled(settlement: Settlement): Redeemed {
  assertSettlement(settlement);
  const last = { status: 'failed', kind: 'network', mayHaveRedeemed: true, message: '' } as const;
  const outcome = settledOutcome({ ...last, attemptId: 'att_1', code: 'LAMP-01' }, settlement);
  if (outcome?.status !== 'redeemed') throw new Error('It is not redeemed.');
  return outcome;
}

const ofRecords = (records: readonly RedemptionRecord[]): Reading => {
  const readings = records.map(ofRecord);
  return {
    status: readings.map(({ status }) => status).join(', '),
    effects: readings.flatMap(({ effects }) => effects),
    sentence: readings.map(({ sentence }) => sentence).join(' | '),
  };
};

/** In a backend: a page of the list of records. */
export const list: Read = async (body) => {
  const page = await backend(body).listRedemptions().page();
  return page.status === 'listed' ? ofRecords(page.redemptions) : { ...nothing, status: page.status };
};

/** In a backend: the records of one voucher. */
export const voucherRecords: Read = async (body) => {
  const result = await backend(body).voucherRedemptions('LAMP-01');
  return result.status === 'found' ? ofRecords(result.redemptions) : { ...nothing, status: result.status };
};

/** In a backend: the answer to a rollback. */
export const rollback =
  (httpStatus = 200): Read =>
  async (body) => {
    const outcome = await backend(body, httpStatus).rollback('r_lamp30');
    return { ...nothing, status: outcome.status === 'refused' ? `refused: ${outcome.key}` : outcome.status };
  };

/** In a backend: the answer to a rollback of all that was redeemed together. */
export const rollbackAll: Read = async (body) => {
  const outcome = await backend(body).rollbackAll('r_lamp29');
  return { ...nothing, status: outcome.status };
};

/** In a backend: the answer to a redemption of a promotion tier. */
export const redeemTier =
  (httpStatus = 200): Read =>
  async (body) => {
    const { promotionTierId: code, ...outcome } = await backend(body, httpStatus).redeemPromotionTier(
      'promo_lamp',
    );
    return ofOutcome({ ...outcome, code });
  };

/** In a backend: a webhook of this type, with this `data`. The redemption or the rollback that it is about is read. */
export const webhook =
  (type: string): Read =>
  async (data) => {
    const body = JSON.stringify({
      id: 'whs_lamp',
      project_id: 'proj_lamp',
      type,
      data,
      event: { id: 'ev_lamp' },
    });
    const signature = createHmac('sha256', 'hush').update(body).digest('hex');
    const verified = await verifyWebhook(body, signature, 'hush');
    if (verified.status === 'refused') return { ...nothing, status: verified.reason };
    const { redemption, redemption_rollback } = verified.event.data as { [name: string]: RedemptionRecord };
    const reading = redemption ? ofRecord(redemption) : { ...nothing, status: 'another event' };
    return redemption_rollback
      ? { ...reading, status: `${ofRecord(redemption_rollback).status} of a ${reading.status}` }
      : reading;
  };
