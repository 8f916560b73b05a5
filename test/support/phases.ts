import { aTimeout, type html } from '@open-wc/testing';
import type { Failed, Outcome } from '../../src/client/outcome.ts';
import { SLOW_AFTER } from '../../src/element/controllers/slow-answer.ts';
import type { Api, Shopper } from './shopper.ts';

/** How tests bring a box into its phases: by calls of the page, because a press would only add the time of a mouse. */

export const FIELD = 'textbox "Gift card or discount code"';

/** A phase of the box, and what a screen reader gets in it. */
export interface PhaseCase {
  phase: string;
  /** Usually a plain one. */
  box?: ReturnType<typeof html>;
  /** Brings the box into the phase. */
  reach?: (shopper: Shopper, api: Api) => unknown;
  /** Usually a field and a button that can be used. */
  controls?: string[];
  /** All that is announced on the way. */
  heard?: string[];
}

/** In ms: as long as an answer takes, so that what is said meanwhile is not replaced before a screen reader gets it. */
export const A_MOMENT = 20;

export const aMoment = (): Promise<void> => aTimeout(A_MOMENT);

/** A client whose every answer is this failure. */
const failing = (failure: Partial<Failed>): Api['client'] => ({
  redeem: async (code): Promise<Outcome> => {
    await aMoment();
    return {
      status: 'failed',
      attemptId: '',
      code: String(code),
      kind: 'network',
      mayHaveRedeemed: false,
      message: '',
      ...failure,
    };
  },
});

export const never = new Promise<never>(() => {});

export const redeems =
  (code: string) =>
  async ({ box }: Shopper): Promise<void> => {
    await box.redeem(code);
  };

export const checks =
  (code: string) =>
  async ({ box }: Shopper): Promise<void> => {
    await box.check(code);
  };

/** Starts a redemption or a check that is never answered. */
export const starts =
  (method: 'redeem' | 'check') =>
  ({ box }: Shopper): void => {
    box.client = { redeem: () => never, validate: () => never };
    void box[method]('TENOFF');
  };

/** Starts a redemption, and does not wait the five seconds after which the box says that it takes long. */
export async function takesLong(shopper: Shopper): Promise<void> {
  const { setTimeout } = globalThis;
  const soon = (run: () => void, ms?: number) => setTimeout(run, ms === SLOW_AFTER ? 50 : ms);
  globalThis.setTimeout = soon as typeof setTimeout;
  starts('redeem')(shopper);
  await shopper.box.updateComplete;
  await aTimeout(100);
  globalThis.setTimeout = setTimeout;
}

export const fails =
  (failure: Partial<Failed>) =>
  async ({ box }: Shopper): Promise<void> => {
    box.client = failing(failure);
    await box.redeem('TENOFF');
  };
