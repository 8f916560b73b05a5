import type { RedemptionContext } from '../api/context.ts';
import type { Json } from '../api/json.ts';
import { answerPage } from './answer-page.ts';
import { calculateDiscount, calculatePrice } from './calculate.ts';
import { docReady } from './doc-ready.ts';
import { listVouchers } from './list-vouchers.ts';
import { upgradeMarkup } from './markup/upgrade.ts';
import type { LegacyPromise } from './promise.ts';
import { publish } from './publish.ts';
import { redeem } from './redeem.ts';
import type { Answer, LegacyError } from './response.ts';
import { DEFAULT_TIMEOUT, type Settings } from './settings.ts';
import { track } from './track.ts';
import { validate } from './validate.ts';
import type { WidgetOptions } from './widgets/options.ts';
import { renderPublish } from './widgets/render-publish.ts';
import { renderRedeem } from './widgets/render-redeem.ts';
import { renderValidate } from './widgets/render-validate.ts';

/** The callback of a call. It is called exactly once, with what the API sent or with an error object. */
export type LegacyCallback = (response: LegacyResponse) => void;

/** A body of the API, or an error, which has the `type` "error" (docs/voucherify-api.md#old-shapes). */
export type LegacyResponse = Json | LegacyError;

/** A promise without a callback, and nothing with one. */
type Returned = LegacyPromise<Json> | undefined;

/**
 * The global `Voucherify` of a page with the script tag, for pages that were written for voucherify.js 1.x. It works with one
 * project at a time. Each call takes a callback as its last parameter, and without one returns a promise. docs/migration.md says
 * what differs from the old script.
 *
 * @example
 * Voucherify.initialize('application-id', 'client-token');
 * Voucherify.redeem('SUMMER-15', { order: { amount: 5000 } }, (response) => console.log(response));
 */
export interface Voucherify {
  /**
   * Sets the project's client-side keys.
   *
   * @param timeout milliseconds to wait for a response, 5000 by default
   */
  initialize(applicationId: string, clientToken: string, timeout?: number): void;
  /**
   * Sets the address of the project's cluster, for instance `https://us1.api.voucherify.io`. Without a call it is Europe's
   * (docs/voucherify-api.md#clusters-and-keys). `https://` may be left out.
   */
  setBaseUrl(url: string): void;
  /**
   * Sets the `source_id` of the customer in what `redeem`, `publish` and `track` send, where the customer has neither an `id` nor
   * a `source_id`. `validate` sends it as the tracking id.
   */
  setIdentity(identity: string): void;
  /** Redeems a code. Amounts in the payload are minor units: 1999 for 19.99. White space in the code is removed. */
  redeem(code: string, payload?: RedemptionContext | null, callback?: LegacyCallback): Returned;
  redeem(code: string, callback: LegacyCallback): Returned;
  /** Checks a code, or without one lists the promotions for the order. The amount is minor units. It redeems nothing. */
  validate(code: string | LegacyQuestion, callback?: LegacyCallback): Returned;
  /** Gives the customer a voucher of a campaign. */
  publish(campaign: string, payload?: object | null, callback?: LegacyCallback): Returned;
  /** Lists the vouchers that client-side code may see. */
  listVouchers(filters?: object | LegacyCallback, callback?: LegacyCallback): Returned;
  /** Notes an event of the customer. */
  track(
    event: string,
    metadata?: object | LegacyCallback,
    customer?: object | LegacyCallback,
    callback?: LegacyCallback,
  ): Returned;
  /**
   * Appends a form to an element of the page: `render` checks a code, `renderRedeem` redeems one, `renderPublish` gives a voucher
   * of the campaign `campaignName`. Options, classes and names of inputs are those of the old script (docs/migration.md#widgets).
   *
   * @param target a selector, an element, or a jQuery object
   * @throws {Error} if there is no such element
   */
  render(target: unknown, options?: object): void;
  renderRedeem(target: unknown, options?: object): void;
  renderPublish(target: unknown, options?: object): void;
  /** Puts a form into each element of the old markup that has none yet (docs/migration.md#markup). */
  refreshIframes(): void;
  utils: { calculatePrice: typeof calculatePrice; calculateDiscount: typeof calculateDiscount };
}

export interface LegacyQuestion {
  code?: string;
  /** Minor units: 1999 for 19.99. */
  amount?: number | string;
  items?: object[];
  metadata?: object;
  orderMetadata?: object;
  customer?: object;
}

/** Creates a global with its own settings. Call `initialize` before anything else. */
export function createVoucherify(): Voucherify {
  const settings: Settings = { applicationId: '', clientToken: '', timeout: DEFAULT_TIMEOUT };
  const method = (call: (settings: Settings, ...parameters: unknown[]) => Promise<Answer>) =>
    answerPage((...parameters) => call(settings, ...parameters));
  const widget =
    (render: (settings: Settings, target: unknown, options?: WidgetOptions) => void) =>
    (target: unknown, options?: object) =>
      render(settings, target, options as WidgetOptions | undefined);
  return {
    initialize(applicationId, clientToken, timeout) {
      Object.assign(settings, { applicationId, clientToken, timeout: timeout || DEFAULT_TIMEOUT });
    },
    setBaseUrl(url) {
      settings.apiUrl = /^https?:\/\//.test(url) ? url : `https://${url || ''}`;
    },
    setIdentity(identity) {
      settings.identity = identity;
    },
    redeem: method(redeem),
    validate: method(validate),
    publish: method(publish),
    listVouchers: method(listVouchers),
    track: method(track),
    render: widget(renderValidate),
    renderRedeem: widget(renderRedeem),
    renderPublish: widget(renderPublish),
    refreshIframes: () => docReady(upgradeMarkup),
    utils: { calculatePrice, calculateDiscount },
  };
}
