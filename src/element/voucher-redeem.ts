import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Redeemable, RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import { toJson } from '../api/to-json.ts';
import type { BackendAnswer } from '../cart/backend-answer.ts';
import type { HeldCart } from '../cart/cart.ts';
import { DEFAULT_API_URL, projectOf, type ClientOptions, type Endpoint } from '../client/connection.ts';
import { assertOption } from '../client/assert-option.ts';
import { createClient } from '../client/create-client.ts';
import { badOptions, type Diagnosis } from '../client/diagnose/diagnosis.ts';
import { isCode } from '../client/clean-code.ts';
import { concernsAmount } from '../client/outcome-predicates.ts';
import type { Outcome, Redeemed } from '../client/outcome.ts';
import { reportOnce } from '../client/report-once.ts';
import type { Valid } from '../client/stack-outcome.ts';
import type { Settlement } from '../client/undecided.ts';
import type { MessageContext } from '../messages/message-context.ts';
import type { MessageOverrides } from '../messages/messages.ts';
import { formatAmountInput, readAmount } from '../messages/parse-amount.ts';
import { registerMessages, wordsFor } from '../messages/registry.ts';
import { version } from '../version.ts';
import { asBoolean, booleanAttribute, jsonAttribute } from './attributes.ts';
import { takeFromAddress } from './code-param.ts';
import { collectInput, type CollectedInput } from './collect-input.ts';
import { AppliedCodesController, type AppliedResult } from './controllers/applied-codes.ts';
import { LanguageController } from './controllers/language.ts';
import { Preconnect } from './controllers/preconnect.ts';
import { PressGuard, timeOf } from './controllers/press-guard.ts';
import type { ElementClient } from './controllers/redemption-source.ts';
import { RedemptionController } from './controllers/redemption.ts';
import { RefusalFocus } from './controllers/refusal-focus.ts';
import { FormValue } from './form-value.ts';
import { readDecimals, reportFormatMistakes, withCurrencyFinding } from './format-options.ts';
import { isWhole, withAmount } from './page-context.ts';
import { focusKeeper } from './keep-focus.ts';
import { cartIdentity, questionOf } from './question.ts';
import { isPressBlocked, phaseOf, shownAnswer } from './phase.ts';
import { keepsEnter, withFields } from './slotted-fields.ts';
import { styles } from './styles.ts';
import { suggestCode } from './suggest-code.ts';
import { view } from './templates/box.ts';

/**
 * The redeem box: a shopper types a voucher code, gift card or loyalty card, presses Redeem, and reads what it gave or
 * exactly why not. The button redeems only on a trusted press, unless `allow-scripted` is set: a prefilled code, a link or a script's
 * click does not redeem. The page can call `redeem()`. With `multiple`, codes are applied to the order, listed, and redeemed with it.
 *
 * @since 0.1.0
 * @tag voucher-redeem
 *
 * @slot label - The label of the field. Default "Gift card or discount code".
 * @slot help - A hint below the field; read with it. What a shopper may do whose code may have been used belongs here.
 * @slot fields - The page's own labelled inputs, named by their path in the context (`customer.email`, `metadata.newsletter`). Checked with their own validity, sent with the code.
 * @slot logo - Above everything.
 * @slot success - In place of the receipts, once something was redeemed: `outcome` says what.
 * @slot - Shown only until the element is defined, for instance a link to another way to redeem.
 *
 * @fires {VoucherRedeemRequestEvent} voucher-redeem-request - Before anything is sent. Cancelable; `waitUntil(promise)` holds it; `context` may be replaced; `attemptId` names the attempt; `purpose` tells a check (`checking`) from a redemption (`redeeming`). Once the request was sent, all of this throws.
 * @fires {VoucherPreviewedEvent} voucher-previewed - A check found what the code would give, and holds it for this shopper: `validation`.
 * @fires {VoucherAppliedEvent} voucher-applied - With `multiple`: the list, or what the order costs with it, is another one now: `redeemables`, `rows`, `totals`, and `held` to submit.
 * @fires {VoucherChangedEvent} voucher-changed - With `multiple`, after `showChange()`: the shopper has accepted the new amounts: `held` to submit, and `figures`.
 * @fires {VoucherRedeemedEvent} voucher-redeemed - The API said SUCCESS. `outcome.effects` says what it gave, `outcome.redemption` is the API's answer.
 * @fires {VoucherRefusedEvent} voucher-refused - The API said no and nothing was spent. `outcome.key` says why.
 * @fires {VoucherFailedEvent} voucher-failed - There is no answer, or nobody was asked. `outcome.mayHaveRedeemed` says whether the voucher may be spent.
 *
 * @csspart form - The form around field and button.
 * @csspart row - Field and button.
 * @csspart label - The label.
 * @csspart input - The field for the code, and the one for the amount.
 * @csspart amount - The field for the amount of the order.
 * @csspart disclosure - The question that opens a collapsed box.
 * @csspart button - The button.
 * @csspart spinner - In the field while a request has not ended: it turns, or stands still for those who want no motion.
 * @csspart help - Around the hint.
 * @csspart note - Every note below the form, whatever it says.
 * @csspart message - The note that says why a code was not used.
 * @csspart suggestion - The button that uses another spelling of a code that was not found.
 * @csspart offer - The note that says what a code would give.
 * @csspart undecided - The note that says that a code may have been used.
 * @csspart wait-over - The note that says that the shopper can try again now.
 * @csspart receipt - A note that says what was redeemed.
 * @csspart no-effect - A receipt or an offer of a code that changes nothing on the order. It has both parts.
 * @csspart title - The first, bold words of a note.
 * @csspart sentence - The words of a note, of an item and of a promotion.
 * @csspart code - The code in a receipt, in an item of the list, and the name of a promotion.
 * @csspart reason - The small line with the failure key, with `show-reason`.
 * @csspart reference - The small line with the name of an attempt whose end is not known, for the shop's support.
 * @csspart progress - What says that an answer takes long.
 * @csspart bar - How much is left on a card.
 * @csspart expiry - Until when.
 * @csspart totals - The order before, what was taken off, what is left to pay.
 * @csspart cart - With `multiple`: around the list and everything below it.
 * @csspart items - The list of what is applied.
 * @csspart item - An item of the list, or a line of a receipt of several. It also has its state as a part: `checking`, `applied`, `no-effect`, `parked`, `gone`, `redeeming` or `undecided`.
 * @csspart remove - The button that takes an item out of the list.
 * @csspart card-amount - Around the field for how much of a card to use.
 * @csspart error - Why an amount cannot be used, or why a promotion was not added.
 * @csspart hold-over - What says that the codes are no longer held.
 * @csspart not-checked - What says that the codes could not be checked.
 * @csspart promotions - Around the promotions.
 * @csspart promotions-title - Their heading.
 * @csspart promotion - One promotion.
 * @csspart apply-promotion - The button that adds it.
 * @csspart changed - The note that asks about new amounts.
 * @csspart accept - Its button.
 * @csspart countdown - In the button: the seconds until it works again.
 *
 * @cssproperty --voucher-redeem-accent - The button. Default #2f5bd0.
 * @cssproperty --voucher-redeem-accent-text - Text on the button. Default #fff.
 * @cssproperty --voucher-redeem-button - Background of the button. Default the accent. `transparent` makes an outline; `--voucher-redeem-accent-text` is then its text.
 * @cssproperty --voucher-redeem-button-line - Border of the button. Default the accent.
 * @cssproperty --voucher-redeem-hover - Background and border of the button under a pointer. Default as always.
 * @cssproperty --voucher-redeem-hover-text - Its text then. Default as always.
 * @cssproperty --voucher-redeem-active - Background and border of the button while it is pressed. Default as under a pointer.
 * @cssproperty --voucher-redeem-active-text - Its text then. Default as under a pointer.
 * @cssproperty --voucher-redeem-joined - `1` joins field and button in one line, as one control. Default 0.
 * @cssproperty --voucher-redeem-height - Least height of field and button. Default none: text and padding decide.
 * @cssproperty --voucher-redeem-font-size - Size of the text in field and button. Default that of the page.
 * @cssproperty --voucher-redeem-padding - Padding of field and button. Default 0.6em 0.75em.
 * @cssproperty --voucher-redeem-ring - Outline of what has the focus, such as `3px solid #7fa8ff`. Default the browser's own.
 * @cssproperty --voucher-redeem-ring-offset - Space between it and the border. Default 2px.
 * @cssproperty --voucher-redeem-label-weight - Weight of the labels. Default 600.
 * @cssproperty --voucher-redeem-placeholder - Colour of the placeholder. Default the text colour, thinned.
 * @cssproperty --voucher-redeem-note-padding - Padding of a note. Default 0.6em 0.75em.
 * @cssproperty --voucher-redeem-field - Background of the field. Default transparent.
 * @cssproperty --voucher-redeem-line - Border of the field. Default the text colour, thinned.
 * @cssproperty --voucher-redeem-radius - Rounding of field, button and notes. Default 0.5rem.
 * @cssproperty --voucher-redeem-gap - Space between the parts. Default 0.5rem.
 * @cssproperty --voucher-redeem-reserve - Height kept free below the form, so that nothing on the page moves when something is said there. Default none.
 * @cssproperty --voucher-redeem-success - Tone of a receipt. Default #1a8a4a.
 * @cssproperty --voucher-redeem-error - Tone of a refusal. Default #d43c3c.
 * @cssproperty --voucher-redeem-warning - Tone of "we couldn't confirm this" and of a code that changes nothing. Default #b7791f.
 *
 * @cssstate pending - A check or a redemption has not ended.
 * @cssstate checking - With `multiple`: the order has changed, and what is applied is being checked.
 * @cssstate previewed - What the code would give is shown; nothing is redeemed yet.
 * @cssstate redeemed - The last attempt redeemed.
 * @cssstate refused - The last attempt was refused.
 * @cssstate failed - The last attempt failed. It may have redeemed, or not: see `outcome.mayHaveRedeemed`.
 */
export class VoucherRedeem extends LitElement implements ClientOptions {
  static override styles = styles;

  static formAssociated = true;

  /** The version of this copy of the library. */
  static readonly version = version;

  /** Gives every box of the page the words of a language: `registerMessages('de', de)`. */
  static registerMessages = registerMessages;

  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  readonly #redemption = new RedemptionController(this, {
    client: () => this.client ?? createClient(this),
    // Named without making a client, because every draw asks for it.
    project: () => this.client ?? (this.applicationId ? projectOf(this) : undefined),
    collectInput: () => this.#collectInput(),
    question: () => this.#question,
    apply: () => (this.#isMultiple ? this.#applyAttempt : undefined),
    settings: () => this,
  });
  readonly #appliedCodes = new AppliedCodesController(
    this,
    {
      isMultiple: () => this.#isMultiple,
      client: () => this.client ?? createClient(this),
      identity: () => cartIdentity(this),
      settings: () => this,
      context: () => this.#cartContext,
      collectInput: () => this.#collectInput(),
      isAllowed: (event) => this.#isAllowed(event) && !this.#isDisabled,
    },
    this.#redemption,
  );
  readonly #language = new LanguageController(this);
  readonly #pressGuard = new PressGuard(this, () => shownAnswer(this.#redemption.state));
  readonly #refusalFocus = new RefusalFocus(this, {
    state: () => this.#redemption.state,
    root: () => this.shadowRoot,
    fieldFor: (outcome) =>
      this.#field(asBoolean(this.amountField) && concernsAmount(outcome) ? '#amount' : '#code'),
  });
  // Missing in some test environments.
  readonly #internals = this.attachInternals?.() as ElementInternals | undefined;
  #isUnfolded = false;
  readonly #formValue = new FormValue(this.#internals);

  /** The project's client-side application id. Public, bound to the page's origin. */
  @property({ attribute: 'application-id' }) applicationId!: string;

  /** The project's client-side token. Public too; never a server key. */
  @property({ attribute: 'client-token' }) clientToken!: string;

  /** Base URL of the project's cluster. Default `https://api.voucherify.io` (Europe). */
  @property({ attribute: 'api-url' }) apiUrl?: string | undefined;

  /** Which of the API's endpoints redeems: `redeem` (default) or `redemptions`, its successor. What comes back is the same. */
  @property() endpoint?: Endpoint | undefined;

  /** Who is redeeming, if the shop knows: a customer's source id, or the id a validation returned. */
  @property({ attribute: 'tracking-id' }) trackingId?: string | undefined;

  /** What is in the box. The attribute prefills it; nothing is redeemed until the shopper presses the button. */
  @property()
  get code(): string {
    return this.#redemption.state.code;
  }

  set code(code: string) {
    if (isCode(code)) this.#redemption.dispatch({ type: 'code-changed', code: String(code ?? '') });
    else reportOnce('property code', `voucher-redeem: the property code should be text, got ${typeof code}.`);
  }

  /**
   * Name of a parameter in the page's address that prefills the box (`code-param="voucher"` for `?voucher=SAVE20`). It is taken
   * out of the address; nothing is redeemed by a link.
   */
  @property({ attribute: 'code-param' }) codeParam?: string | undefined;

  /** What the order costs, whole minor units (1999 for 19.99). Used where `context.order` has no amount of its own. */
  @property() amount?: number | undefined;

  /** Lets the shopper type the order's amount, as their language writes it; what the page knows prefills it. */
  @property({ converter: booleanAttribute, attribute: 'amount-field' }) amountField = false;

  /** ISO 4217 code in which to show money, such as `USD`. The API is not told: its amounts have no currency. */
  @property() currency?: string | undefined;

  /**
   * How many decimals the integers have that the API takes and returns, from 0 to 4. Default: the decimals of the currency (ISO 4217).
   * Money is shown with those, and with more only if there is a remainder; a shopper may type as many as this. Required if the
   * currency does not have two decimals.
   */
  @property({ attribute: 'currency-decimals' }) currencyDecimals?: number | undefined;

  /** The project's IANA time zone, such as `Europe/Berlin`: until when a card is valid is told in it. Default: the shopper's own. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  /** A first press checks and locks for ten minutes what the code would give; a second redeems it. */
  @property({ converter: booleanAttribute }) preview = false;

  /**
   * Names the lock of a preview, or of what is applied, across reloads and pages, so that it does not lock out its own shopper. With
   * `multiple`, the tabs of the same key share the list. Unguessable, such as the backend's HMAC of the cart's id: whoever knows it can
   * use or replace the lock. Without it each page load has a lock of its own.
   */
  @property({ attribute: 'session-key' }) sessionKey?: string | undefined;

  /**
   * Applies several codes to the order in place of redeeming one: they are listed, can be removed, are kept true while the order
   * changes, and are redeemed with it, by `redeem()` or by the shop's backend.
   */
  @property({ converter: booleanAttribute }) multiple = false;

  /** With `multiple`: lists the promotions that the order qualifies for, so that the shopper can add them. */
  @property({ converter: booleanAttribute }) promotions = false;

  /** With `multiple`: how long what is applied is held for the shopper, in minutes from 1 to 1440. Input on the page renews it. Default 10. */
  @property({ type: Number }) hold?: number | undefined;

  /** Folds the box behind a question, until the shopper opens it or there is something in it. */
  @property({ converter: booleanAttribute }) collapsed = false;

  /** An example of a code, shown in the field while it is empty, such as `SUMMER24`. The label stays. */
  @property() placeholder?: string | undefined;

  /**
   * Leaves the totals to the page, which shows what the order costs itself. New amounts that the shopper is asked about (`showChange()`)
   * are shown all the same.
   */
  @property({ converter: booleanAttribute, attribute: 'hide-totals' }) hideTotals = false;

  /** `strict`: the shopper reads one sentence for every refusal. The events still say why. */
  @property() privacy?: 'strict' | undefined;

  /**
   * The language in which the project's own error messages are written, such as `de`. Where the box speaks another, its own sentence
   * is shown in place of the merchant's. Without it the merchant's is always shown.
   */
  @property({ attribute: 'merchant-lang' }) merchantLang?: string | undefined;

  /**
   * In a form of the page: the name under which the ids of what was redeemed are submitted, or with `multiple` what is applied, as JSON
   * for `redeemHeld` of `voucher-redeem/server`. An empty box does not stop the form from being submitted.
   */
  @property() name?: string | undefined;

  /** Milliseconds until an unanswered request is given up, from the moment it is sent. Default 15000. */
  @property({ type: Number }) timeout?: number | undefined;

  /** Milliseconds that a listener of `voucher-redeem-request` may hold a request; then nothing is sent. Default 120000. */
  @property({ type: Number, attribute: 'gate-timeout' }) gateTimeout?: number | undefined;

  /** Name under which each attempt's id goes into the redemption's metadata, so that the shop's backend can find it. */
  @property({ attribute: 'attempt-key' }) attemptKey?: string | undefined;

  /** Shows the failure key below a message, such as `voucher_expired`, so that a shopper can read it out to the shop's support. */
  @property({ converter: booleanAttribute, attribute: 'show-reason' }) showReason = false;

  /** Let scripted clicks and submits redeem. For tests; a coupon extension can click too. */
  @property({ converter: booleanAttribute, attribute: 'allow-scripted' }) allowScripted = false;

  /** Disables the field and the button. */
  @property({ converter: booleanAttribute }) disabled = false;

  /** What the shop knows about customer and order, sent with the code. Never changed by the element. The attribute takes JSON. */
  @property({ converter: jsonAttribute('context') }) context: RedemptionContext = {};

  /** Redeem through this client instead of one made from the attributes. */
  @property({ attribute: false }) client?: ElementClient | undefined;

  /**
   * Sentences of your own in place of the language's, those you name (`{ redeem: 'Apply' }`). Never changed by the element. The
   * attribute takes JSON.
   */
  @property({ converter: jsonAttribute('messages') }) messages?: MessageOverrides | undefined;

  /** Tells the shopper that the shop is finding out whether a code was redeemed: beside an undecided outcome. */
  @property({ attribute: false }) checking = false;

  /**
   * How the last attempt ended; undefined before the first, while one has not ended, and after `reset()`. Set it to show an outcome
   * again in a new element: no event is dispatched, and an undecided one blocks its code again.
   */
  @property({ attribute: false })
  get outcome(): Outcome | undefined {
    return this.#redemption.outcome;
  }

  set outcome(outcome: Outcome | undefined) {
    this.#redemption.restore(outcome);
    this.#appliedCodes.restore(outcome);
  }

  /**
   * With `multiple`: what is applied. Save it, and set it on the next page to restore the list. Setting it replaces the list. Throws
   * `TypeError` for what is no list of redeemables, and while a redemption has no known end.
   */
  @property({ attribute: false })
  get redeemables(): readonly Redeemable[] {
    return this.#appliedCodes.redeemables;
  }

  set redeemables(redeemables: readonly Redeemable[]) {
    assertOption(Array.isArray(redeemables), 'redeemables', 'an array', redeemables);
    this.#appliedCodes.redeemables = redeemables;
  }

  /**
   * With `multiple`: what to submit to the shop's backend with the order, for `redeemHeld` of `voucher-redeem/server`. In a form, `name`
   * submits it as JSON. Undefined if nothing is applied, or if the API did not say all amounts.
   */
  get held(): HeldCart | undefined {
    return this.#appliedCodes.held;
  }

  /** The part of the form around the box is disabled. */
  @state() private inDisabled = false;

  /** What the shopper typed as the order's amount. */
  @state() private typedAmount?: string | undefined;

  constructor() {
    super();
    new Preconnect(this, () => (this.client ? undefined : (this.apiUrl ?? DEFAULT_API_URL)));
  }

  /**
   * Redeems the code in the box, or the given one, under the lock of a preview if there was one. Resolves to an outcome, also after
   * a failure. A second call for the code in flight sends nothing and resolves to the same outcome. A code that may have been
   * redeemed is not sent again. Rejects with `TypeError` only while an attempt for another code is in flight.
   *
   * With `multiple` it takes no code, and redeems everything that is applied, exactly as it was shown; `stack` of the outcome says how
   * each part ended. If the shopper would get something else, nothing is sent: `failed`, kind `changed`. If nothing is applied, nothing is
   * sent either: `refused`, key `missing_code`.
   */
  async redeem(code?: string): Promise<Outcome> {
    if (!this.#isMultiple) return (await this.#redemption.start(code ?? this.code, 'redeeming')) as Outcome;
    assertOption(code === undefined, 'redeem() of a box with multiple', 'without a code', code);
    return this.#appliedCodes.redeem();
  }

  /**
   * Shows what the code in the box, or the given one, would give, and locks it for ten minutes. Redeems nothing. With `multiple` it
   * rejects with `TypeError`: `applyCode()` checks a code there.
   */
  async check(code: string = this.code): Promise<Valid | Refusal | Failure> {
    assertOption(!this.#isMultiple, 'check()', 'called on a box without multiple; applyCode() applies', code);
    const result = await this.#redemption.start(code, 'checking');
    return result.status === 'previewed' ? result.validation : (result as Exclude<Outcome, Redeemed>);
  }

  /**
   * With `multiple`: applies a code as a press of the button does, or a promotion or card as `{ object, id }`. A method call is the page's
   * own decision. Resolves to `applied`, to `no-effect` (it would change nothing; the same call again means it), or to an outcome that
   * says why it is not in the list. Rejects with `TypeError` for a wrong argument.
   */
  async applyCode(code: string | Redeemable): Promise<AppliedResult> {
    this.#assertMultiple('applyCode()');
    return this.#appliedCodes.applyCode(code);
  }

  /**
   * With `multiple`: takes a code, or the id of a promotion, out of the list. The rest is checked again.
   *
   * Returns whether the list had it, and it is no part of a redemption without a known end.
   */
  removeCode(code: string): boolean {
    this.#assertMultiple('removeCode()');
    return this.#appliedCodes.removeCode(code);
  }

  /**
   * With `multiple`: takes what the shop's backend answered to what was submitted, the outcome of `redeemHeld` as JSON. If the amounts
   * have changed, the box asks the shopper; once they are accepted, `voucher-changed` is dispatched and the form submits them. What was
   * redeemed becomes a receipt, with the event of an outcome. Rejects with `TypeError` for anything else.
   */
  async showChange(answer: BackendAnswer): Promise<void> {
    this.#assertMultiple('showChange()');
    return this.#appliedCodes.showChange(answer);
  }

  /**
   * Ends the last attempt as the shop's backend found it. With the redemption, or the outcome of its stack, the receipt is shown and
   * `voucher-redeemed` dispatched as if it had come at once, also after a refusal (that may be the answer to what the browser sent a
   * second time). With `'not-redeemed'` an undecided attempt becomes a failed one, and the shopper reads that the code may be
   * tried again. Throws `TypeError` for anything else: a backend that failed must not free a code. With `multiple` it ends the redemption of everything.
   */
  settle(result: Settlement): void {
    if (!this.#appliedCodes.settle(result)) this.#redemption.settle(result);
  }

  /** Looks for what keeps this page from redeeming, and names the setting to change. Redeems nothing. Always resolves. */
  async diagnose(): Promise<Diagnosis> {
    try {
      return withCurrencyFinding(await (this.client?.diagnose?.() ?? createClient(this).diagnose()), this);
    } catch (error) {
      return withCurrencyFinding(badOptions((error as Error).message), this);
    }
  }

  /**
   * Empties the box, with `multiple` also its list, and forgets what was shown. What was redeemed stays redeemed; a code that may have
   * been redeemed stays blocked; a request that a listener holds is not sent.
   */
  reset(): void {
    this.typedAmount = undefined;
    this.#redemption.reset();
    this.#appliedCodes.reset();
  }

  /**
   * Called by the browser when the part of a form around the box is disabled, or no longer.
   * @internal
   */
  formDisabledCallback(): void {
    // Looked up, because WebKit still reports the attribute disabled="false" that was taken off.
    this.inDisabled = this.matches(':disabled');
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // The browser disables a form's element by the presence of the attribute, whatever it says.
    if (name === 'disabled' && asBoolean(value) === false && value !== null) this.removeAttribute(name);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of ['client', 'outcome', 'redeemables'])
      if (this.hasAttribute(name))
        reportOnce(
          `attribute ${name}`,
          `voucher-redeem: ${name} is a property, and its attribute is ignored.`,
        );
  }

  /** A page from a server has the field before it has us: what the shopper typed into it meanwhile counts as typed. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.code = this.shadowRoot?.querySelector<HTMLInputElement>('#code')?.value ?? this.code;
    const root = super.createRenderRoot();
    // Where nothing hydrates, Lit would draw before what the server drew: two boxes.
    if (this.renderOptions.renderBefore) {
      this.renderOptions.renderBefore = null;
      root.replaceChildren();
    }
    return root;
  }

  protected override render(): unknown {
    const { state: redemption } = this.#redemption;
    const phase = phaseOf(redemption);
    const messageContext = this.#messageContext;
    const isPrivate = this.privacy === 'strict';
    const isDisabled = this.#isDisabled;
    const hasPromotions = asBoolean(this.promotions);
    const hidesTotals = asBoolean(this.hideTotals);
    const cart = this.#appliedCodes.drawing({
      messageContext,
      isPrivate,
      isDisabled,
      hasPromotions,
      hidesTotals,
    });
    // Once opened it stays open, so that it does not close while the shopper uses it.
    this.#isUnfolded ||= !!redemption.code || phase.name !== 'ready' || redemption.receipts.length > 0;
    return view(phase, {
      code: redemption.code,
      isDisabled,
      isPressBlocked: this.#isPressBlocked || !this.#pressGuard.isOpen,
      isPreview: asBoolean(this.preview),
      cart,
      isPrivate,
      placeholder: this.placeholder,
      hidesTotals,
      isSaidByFocus: this.#refusalFocus.isSaying,
      showReason: asBoolean(this.showReason),
      isSlow: redemption.current?.isSlow === true,
      isBeingChecked: this.checking,
      mayBeLocked: this.#redemption.mayBeLocked,
      suggestion: this.#suggestion,
      amount: this.#amountText,
      unfolded: asBoolean(this.collapsed) ? this.#isUnfolded : undefined,
      wait: redemption.wait,
      isWaitOver: redemption.isWaitOver,
      isFreed: redemption.isFreed,
      receipts: redemption.receipts,
      messageContext,
      onInput: this.#onInput,
      onFieldsChange: this.#onFieldsChange,
      onKeydown: this.#onKeydown,
      onPress: this.#onPress,
    });
  }

  protected override update(changed: PropertyValues<this>): void {
    const keepFocus = focusKeeper(this.shadowRoot);
    super.update(changed);
    keepFocus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('codeParam') && this.codeParam) {
      // Taken out of the address in any case.
      const linked = takeFromAddress(this.codeParam);
      this.code ||= linked;
    }
    if (changed.has('currency') || changed.has('currencyDecimals') || changed.has('timeZone'))
      reportFormatMistakes(this);
    this.#showState();
    this.#submit();
  }

  #showState(): void {
    // Missing in browsers before Chrome 125, Firefox 126 and Safari 17.4, and in test environments.
    const states = this.#internals?.states;
    const phase = phaseOf(this.#redemption.state).name;
    // The code of a redemption without a known end may not be the one in the field.
    const name = phase === 'ready' && this.#appliedCodes.isUndecided ? 'failed' : phase;
    try {
      states?.clear();
      if (!/^(ready|no-effect)$/.test(name)) states?.add(/ing$/.test(name) ? 'pending' : name);
      if (this.#appliedCodes.isChecking) states?.add('checking');
    } catch {
      // Chrome 90 to 124 takes only names that begin with two dashes.
    }
  }

  /** For the page's form: the ids of what was redeemed, or with `multiple` what is applied and shown. */
  #submit(): void {
    const { name, held } = this;
    const isMultiple = this.#isMultiple;
    const values = isMultiple ? (held ? [toJson(held)] : []) : this.#redemption.state.redeemedIds;
    const { messages } = this.#messageContext;
    const waitReason = isMultiple ? this.#appliedCodes.waitReason(messages) : undefined;
    this.#formValue.set({ name, values, waitReason }, this.#field('#code') ?? undefined);
  }

  get #isMultiple(): boolean {
    return asBoolean(this.multiple);
  }

  get #isDisabled(): boolean {
    return asBoolean(this.disabled) || this.inDisabled;
  }

  get #isPressBlocked(): boolean {
    return isPressBlocked(this.#redemption.state) || this.#appliedCodes.isBlocked;
  }

  #assertMultiple(method: string): void {
    assertOption(this.#isMultiple, method, 'called on a box with multiple', 'a box without it');
  }

  /** Whether an event was made by the shopper, or the page lets scripts make it. */
  #isAllowed({ isTrusted }: Event): boolean {
    return isTrusted || asBoolean(this.allowScripted);
  }

  readonly #applyAttempt = (
    ...parameters: Parameters<AppliedCodesController['apply']>
  ): ReturnType<AppliedCodesController['apply']> => this.#appliedCodes.apply(...parameters);

  /** The page's context with what the shopper entered, as far as it can be read. */
  get #cartContext(): RedemptionContext {
    const context = withFields(this.#pageContext, this);
    const text = this.#amountText;
    if (text === undefined) return context;
    const amount = readAmount(text, this.#messageContext);
    return { ...context, order: { ...context.order, ...(amount !== undefined && { amount }) } };
  }

  get #pageContext(): RedemptionContext {
    return withAmount(this.context ?? {}, this.amount);
  }

  #collectInput(): CollectedInput {
    const [amount, messageContext] = [this.#amountText, this.#messageContext];
    return collectInput(this.#pageContext, { box: this, amount, messageContext });
  }

  /** The code that is offered in place of the one in the field, which was not found. A private box must not say that. */
  get #suggestion(): string | undefined {
    const { state } = this.#redemption;
    const phase = phaseOf(state);
    const isAnswer = phase.name === 'refused' && phase.outcome === shownAnswer(state);
    return isAnswer && this.privacy !== 'strict' ? suggestCode(phase.outcome) : undefined;
  }

  get #question(): string {
    const amount = this.#amountText;
    return questionOf(this, { context: withFields(this.#pageContext, this), amount });
  }

  get #messageContext(): MessageContext {
    const { locale: place } = this.#language;
    const { currency, merchantLang, timeZone } = this;
    const currencyDecimals = readDecimals(this.currencyDecimals);
    return { ...wordsFor(place, this.messages), currency, currencyDecimals, timeZone, merchantLang };
  }

  /** What stands in the field for the amount; undefined where there is none. */
  get #amountText(): string | undefined {
    if (!asBoolean(this.amountField)) return undefined;
    const amount = this.amount ?? this.context?.order?.amount;
    if (this.typedAmount !== undefined || !isWhole(amount)) return this.typedAmount ?? '';
    const { currency, currencyDecimals } = this;
    return formatAmountInput(
      Number(amount),
      currency,
      this.#messageContext.locale,
      readDecimals(currencyDecimals),
    );
  }

  #field(id: string): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>(id) ?? null;
  }

  /** Takes over what stands in the fields: a password manager may have set it without an event. */
  #readFields(): void {
    const [code, amount] = [this.#field('#code')?.value, this.#field('#amount')?.value];
    if (code !== undefined && code !== this.code) this.code = code;
    if (amount === undefined || amount === this.#amountText) return;
    this.typedAmount = amount;
    this.#redemption.dispatch({ type: 'amount-changed' });
  }

  readonly #onInput = (): void => this.#readFields();

  /** An offer was for what stood in the page's own fields. */
  readonly #onFieldsChange = (): void => this.requestUpdate();

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // Enter in the box is for the box: a shop whose form listens for that key must not place the order.
    event.stopPropagation();
    // Held down it is one press, also when the answer is quicker than the finger. In a field of the page's it is none.
    const isPageField = this.contains(event.target as Node);
    if (isPageField ? !keepsEnter(event) : event.repeat) event.preventDefault();
  };

  /**
   * Enter makes the browser click the button. A submit that no click made is a script's: requestSubmit() looks trusted.
   *
   * @param suggestion what the pressed button offers in place of the code in the field.
   */
  readonly #onPress = (event: Event, suggestion?: string): void => {
    event.preventDefault();
    const isShoppers = event.isTrusted && event.type === 'click';
    if (!isShoppers && !asBoolean(this.allowScripted)) return;
    this.#readFields();
    const { state } = this.#redemption;
    if (this.#isPressBlocked || this.#isDisabled) return;
    // Pressed once more after a success: there is nothing to redeem, and nothing to say.
    if (state.code === '' && phaseOf(state).name === 'redeemed') return;
    if (isShoppers && !this.#pressGuard.accepts(timeOf(event as UIEvent))) return;
    // A filler may have changed the field meanwhile: the suggestion was for another code.
    if (suggestion !== undefined && suggestion !== this.#suggestion) return;
    void this.#press(suggestion ?? state.code);
  };

  async #press(code: string): Promise<void> {
    const isCheck = this.#isMultiple || (asBoolean(this.preview) && !this.#redemption.offerFor(code));
    await this.#refusalFocus.follow(() => this.#redemption.start(code, isCheck ? 'checking' : 'redeeming'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'voucher-redeem': VoucherRedeem;
  }
}
