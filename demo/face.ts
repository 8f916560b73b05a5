import type { VoucherRedeem } from '../src/element.ts';
import type { Redeemable } from '../src/index.ts';
import type { Step } from './playground/steps.ts';

/** One face of the box: what it is given, and what is called then. */
export interface Face {
  title: string;
  /** Redeemed one after the other. */
  codes?: string[];
  /** Only checked. */
  checked?: string;
  /** Texts for the slots of the box (playground/slots.ts). */
  slots?: { [slot: string]: string };
  /** Applied one after the other, in a box with `multiple`. */
  applied?: (string | Redeemable)[];
  /** What happens then. */
  steps?: Step[];
  /** Left in the box. */
  code?: string;
  /** What the box is given beside the usual. */
  properties?: Partial<VoucherRedeem>;
  /** The last answer never comes. */
  isHeld?: boolean;
  /** Custom properties. */
  style?: { [property: string]: string };
  /** Looks as under a pointer, or with the focus, which only one box of a page can have. */
  looks?: 'hovered' | 'focused';
  /** A listener of `voucher-redeem-request` holds the request for ever. */
  isGated?: boolean;
}

/** In ms: longer than anybody looks at a request without an answer. */
export const HOUR = 3_600_000;

/** For loyalty cards: what the points buy. */
export const POINTS = { reward: { id: 'rew_sandbox_points' } };

/** What every box is given, unless a face says otherwise. */
export const USUAL: Partial<VoucherRedeem> = { amount: 5000, currency: 'USD', context: POINTS };

/** What the box of a face is given. */
export const propertiesOf = ({ properties }: Face): Partial<VoucherRedeem> => ({
  ...USUAL,
  ...properties,
  context: { ...POINTS, ...properties?.context },
});

/** What happens in a face, one after the other. */
export const stepsOf = ({ checked, codes = [], applied = [], steps = [] }: Face): Step[] => [
  ...(checked === undefined ? [] : [{ call: 'check', with: checked }]),
  ...codes.map((code): Step => ({ call: 'redeem', with: code })),
  ...applied.map((one): Step => ({
    call: 'applyCode',
    with: typeof one === 'string' ? one : JSON.stringify(one),
  })),
  ...steps,
];
