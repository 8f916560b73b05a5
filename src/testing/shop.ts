import type { BoxView } from './view-box.ts';

/** What the checks need of a sandbox. That of `voucher-redeem/sandbox` has it. */
export interface TestSandbox {
  addVouchers(voucher: {
    code: string;
    active?: boolean;
    discount: { type: 'AMOUNT'; amount_off: number };
  }): unknown;
  fail(plan: { path: string; requests: number; cut: 'after' }): unknown;
  clearFaults(): void;
  requests(): { method: string; path: string }[];
}

/** What a shop tells the checks of its checkout. */
export interface ShopOptions {
  /** The sandbox that the boxes of the page talk to. The checks add vouchers of their own to it. */
  sandbox: TestSandbox;
  /** Opens the checkout anew, with its boxes and what has to be filled in beside them. Called once in each check. */
  open(): unknown;
  /** Whether the order was placed since the checkout was opened. */
  isOrderPlaced(): boolean | Promise<boolean>;
  /** Which elements are the boxes. Default `voucher-redeem`. */
  box?: string | undefined;
}

/** A checkout that the checks can use. `playwrightShop` and `documentShop` make one. Boxes are counted from 0. */
export interface Shop {
  readonly sandbox: TestSandbox;
  open(): Promise<void>;
  isOrderPlaced(): Promise<boolean>;
  boxes(): Promise<number>;
  view(box: number): Promise<BoxView>;
  /** Replaces what stands in the field. */
  type(box: number, code: string): Promise<void>;
  /** Presses Enter in the field. */
  pressEnter(box: number): Promise<void>;
  pressButton(box: number): Promise<void>;
  /** What the Content-Security-Policy of the page did. Missing where no browser keeps one. */
  policy?(): Promise<{ violations: string[]; stopsForeignScripts: boolean }>;
}
