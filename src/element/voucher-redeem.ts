import { Task } from '@lit/task';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RedemptionContext, SessionContext } from '../api/context.ts';
import type { Failure, FailureKind } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import type { Redemption } from '../api/types.ts';
import { assertOption, MisuseError } from '../client/assert-option.ts';
import { newAttemptId } from '../client/attempt-id.ts';
import { cleanCode } from '../client/clean-code.ts';
import type { Client } from '../client/client.ts';
import type { ClientOptions, Endpoint } from '../client/connection.ts';
import { createClient } from '../client/create-client.ts';
import { badOptions, type Diagnosis } from '../client/diagnose/diagnosis.ts';
import { concernsAmount, isUndecided } from '../client/outcome-predicates.ts';
import type { Failed, Outcome, Redeemed } from '../client/outcome.ts';
import type { Valid } from '../client/stack-outcome.ts';
import { effectOf } from '../effects/effect.ts';
import type { MessageOverrides } from '../messages/messages.ts';
import { formatAmountInput } from '../messages/parse-amount.ts';
import { messagesFor, registerMessages } from '../messages/registry.ts';
import { version } from '../version.ts';
import { takeFromAddress } from './code-param.ts';
import { collectInput } from './collect-input.ts';
import { followLanguage, languageOf } from './controllers/language.ts';
import { countDown } from './countdown.ts';
import { eventFor, VoucherRedeemRequestEvent } from './events.ts';
import { phaseOf, type Phase, type Purpose } from './phase.ts';
import { check, type Offer } from './preview.ts';
import { styles } from './styles.ts';
import { view } from './templates/box.ts';

/**
 * An attribute is text, and so is the property where a framework sets it from a template. What is not whole minor units is
 * kept as it came, so that the mistake can be named (`amount="50.00"`).
 */
const wholeMinorUnits = (amount: unknown) => (isWhole(amount) ? Number(amount) : amount) as number;

const isWhole = (amount: unknown) => /^\d+$/.test(String(amount));

/**
 * The redeem box: a shopper types a voucher code, gift card or loyalty card, presses Redeem, and reads what it gave or
 * exactly why not. Only a trusted press of the shopper redeems; a prefilled code, a link or a script's click never does.
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
 * @fires {VoucherRedeemRequestEvent} voucher-redeem-request - Before anything is sent. Cancelable; `waitUntil(promise)` holds it; `context` may be replaced; `purpose` tells a check (`checking`) from a redemption (`redeeming`).
 * @fires {VoucherPreviewedEvent} voucher-previewed - A check found what the code would give, and holds it for this shopper: `validation`.
 * @fires {VoucherRedeemedEvent} voucher-redeemed - The API said SUCCESS. `outcome.effects` says what it gave, `outcome.redemption` is the API's answer.
 * @fires {VoucherRefusedEvent} voucher-refused - The API said no and nothing was spent. `outcome.key` says why.
 * @fires {VoucherFailedEvent} voucher-failed - There is no answer, or nobody was asked. `outcome.mayHaveRedeemed` says whether the voucher may be spent.
 *
 * @csspart form - The form around field and button.
 * @csspart label - The label.
 * @csspart input - The field for the code, and the one for the amount.
 * @csspart amount - The field for the amount of the order.
 * @csspart disclosure - The question that opens a collapsed box.
 * @csspart button - The button.
 * @csspart help - Around the hint.
 * @csspart note - Every note below the form, whatever it says.
 * @csspart message - The note that says why a code was not used.
 * @csspart offer - The note that says what a code would give.
 * @csspart undecided - The note that says that a code may have been used.
 * @csspart receipt - A note that says what was redeemed.
 * @csspart title - The first, bold words of a note.
 * @csspart code - The code in a receipt.
 * @csspart reason - The small line with the failure code.
 * @csspart bar - How much is left on a card.
 * @csspart expiry - Until when.
 * @csspart totals - The order before, what was taken off, what is left to pay.
 * @csspart countdown - In the button: the seconds until it works again.
 *
 * @cssproperty --voucher-redeem-accent - The button. Default #2f5bd0.
 * @cssproperty --voucher-redeem-accent-text - Text on the button. Default #fff.
 * @cssproperty --voucher-redeem-field - Background of the field. Default transparent.
 * @cssproperty --voucher-redeem-line - Border of the field. Default the text colour, thinned.
 * @cssproperty --voucher-redeem-radius - Rounding of field, button and notes. Default 0.5rem.
 * @cssproperty --voucher-redeem-gap - Space between the parts. Default 0.5rem.
 * @cssproperty --voucher-redeem-reserve - Height kept free below the form, so that nothing on the page moves when something is said there. Default none.
 * @cssproperty --voucher-redeem-success - Tone of a receipt. Default #1a8a4a.
 * @cssproperty --voucher-redeem-error - Tone of a refusal. Default #d43c3c.
 * @cssproperty --voucher-redeem-warning - Tone of "we couldn't confirm this". Default #b7791f.
 *
 * @cssstate pending - A check or a redemption is under way.
 * @cssstate previewed - What the code would give is shown; nothing is redeemed yet.
 * @cssstate redeemed - The last attempt redeemed.
 * @cssstate refused - The last attempt was refused.
 * @cssstate failed - The last attempt has no answer.
 */
export class VoucherRedeem extends LitElement implements ClientOptions {
  static override styles = styles;

  static formAssociated = true;

  /** The version of this copy of the library. */
  static readonly version = version;

  /** Gives every box of the page the words of a language: `registerMessages('de', de)`. */
  static registerMessages = registerMessages;

  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** The project's client-side application id. Public, bound to the page's origin. */
  @property({ attribute: 'application-id' }) applicationId!: string;

  /** The project's client-side token. Public too; never a server key. */
  @property({ attribute: 'client-token' }) clientToken!: string;

  /** Base URL of the project's cluster. Default `https://api.voucherify.io` (Europe). */
  @property({ attribute: 'api-url' }) apiUrl?: string;

  /** Which of the API's doors redeems: `redeem` (default) or `redemptions`, its successor. What comes back is the same. */
  @property() endpoint?: Endpoint;

  /** Who is redeeming, if the shop knows: a customer's source id, or the id a validation returned. */
  @property({ attribute: 'tracking-id' }) trackingId?: string;

  /** What is in the box. The attribute prefills it; nothing is redeemed until the shopper presses the button. */
  @property() code = '';

  /**
   * Name of a parameter in the page's address that prefills the box (`code-param="voucher"` for `?voucher=SAVE20`). It is taken
   * out of the address; nothing is redeemed by a link.
   */
  @property({ attribute: 'code-param' }) codeParam?: string;

  /** What the order costs, whole minor units (1999 for 19.99). Used where `context.order` has no amount of its own. */
  @property() amount?: number;

  /** Lets the shopper type the order's amount, as their language writes it; what the page knows prefills it. */
  @property({ type: Boolean, attribute: 'amount-field' }) amountField = false;

  /** ISO 4217 code in which to show money, such as `USD`. The API is not told: its amounts have no currency. */
  @property() currency?: string;

  /** A first press checks and locks for ten minutes what the code would give; a second redeems it. */
  @property({ type: Boolean, attribute: 'preview' }) previewFirst = false;

  /** Folds the box behind a question, until the shopper opens it or there is something in it. */
  @property({ type: Boolean }) collapsed = false;

  /** `strict`: the shopper reads one sentence for every refusal. The events still say why. */
  @property() privacy?: 'strict';

  /**
   * The language in which the project's own error messages are written, such as `de`. Where the box speaks another, its own sentence
   * is shown in place of the merchant's. Without it the merchant's is always shown.
   */
  @property({ attribute: 'merchant-lang' }) merchantLang?: string;

  /** In a form of the page: the name under which the id of what was redeemed is submitted. It never keeps the form from it. */
  @property() name?: string;

  /** Milliseconds until an unanswered request is given up. Default 15000. */
  @property({ type: Number }) timeout?: number;

  /** Name under which each attempt's id goes into the redemption's metadata, so that the shop's backend can find it. */
  @property({ attribute: 'attempt-key' }) attemptKey?: string;

  /** Let scripted clicks and submits redeem. For tests; a coupon extension can click too. */
  @property({ type: Boolean, attribute: 'allow-scripted' }) allowScripted = false;

  /** Disables the field and the button. */
  @property({ type: Boolean }) disabled = false;

  /** What the shop knows about customer and order, sent with the code. Never changed by the element. */
  @property({ attribute: false }) context: RedemptionContext = {};

  /** Redeem through this client instead of one made from the attributes. */
  @property({ attribute: false }) client?: Pick<Client, 'redeem'> &
    Partial<Pick<Client, 'validate' | 'diagnose'>>;

  /** Sentences of your own in place of the language's, those you name (`{ redeem: 'Apply' }`). Never changed by the element. */
  @property({ attribute: false }) messages?: MessageOverrides;

  @state() private receipts: readonly Redeemed[] = [];

  /** The last attempt is no longer shown: the shopper types again, or the page stopped it. */
  @state() private dismissed = false;

  /** The part of the form around the box is disabled. */
  @state() private inDisabled = false;

  /** What the shopper typed as the order's amount. */
  @state() private typedAmount?: string | undefined;

  /** Seconds until the API takes another request, counting down. */
  @state() private wait?: number | undefined;

  #inFlight: { code: string; purpose: Purpose; ends: Promise<Outcome | Offer> } | undefined;
  #answer: Outcome | Offer | undefined;
  #purpose: Purpose = 'redeeming';
  #unfolded = false;
  /** Of everything redeemed here, also of what is no longer shown. */
  readonly #submitted = new FormData();
  /** Of the last lock: the next one takes its place. */
  #lastKey: string | undefined;
  #complaint = '';

  // Nothing is asked because something changed: only `run` asks. Its value is the answer, whatever that is.
  readonly #task = new Task(this, {
    autoRun: false,
    task: ([code, lock]: readonly [string, SessionContext | undefined]) => this.#ask(code, lock),
  });

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    followLanguage(this);
  }

  /** How the last attempt ended; undefined before the first, while one is under way, and after `reset()`. */
  get outcome(): Outcome | undefined {
    return this.#answer?.status === 'previewed' ? undefined : this.#answer;
  }

  /**
   * Redeems the code in the box, or the given one, under the lock of a preview if there was one. Always resolves to an outcome. A
   * second call for the code that is under way sends nothing and answers with the same outcome; for another code it rejects.
   */
  async redeem(code: string = this.code): Promise<Outcome> {
    return (await this.#start(code, 'redeeming')) as Outcome;
  }

  /** Shows what the code in the box, or the given one, would give, and locks it for ten minutes. Redeems nothing. */
  async preview(code: string = this.code): Promise<Valid | Refusal | Failure> {
    const answer = (await this.#start(code, 'checking')) as Exclude<Outcome | Offer, Redeemed>;
    return answer.status === 'previewed' ? answer.validation : answer;
  }

  /**
   * Ends the last attempt as the shop's backend found it: with the redemption, which is shown and told as if it had come at
   * once, also after a refusal (that may be the answer to what the browser sent a second time); or, where it was undecided, with
   * nothing, and the shopper may press again. Does nothing before an answer, and after a redemption.
   */
  settle(redemption?: Redemption): void {
    const { outcome } = this;
    if (!outcome || outcome.status === 'redeemed' || !(redemption || isUndecided(outcome))) return;
    this.dismissed = true;
    if (!redemption) return;
    const { attemptId, code } = outcome;
    const settled: Redeemed = {
      status: 'redeemed',
      attemptId,
      code,
      redemption,
      effects: [effectOf(redemption)],
    };
    this.#answer = settled;
    this.#follow(settled);
    this.dispatchEvent(eventFor(settled));
  }

  /** Looks for what keeps this page from redeeming, and names the setting to change. Redeems nothing. */
  async diagnose(): Promise<Diagnosis> {
    try {
      return await (this.client?.diagnose?.() ?? createClient(this).diagnose());
    } catch (error) {
      return badOptions((error as Error).message);
    }
  }

  /** Empties the box and forgets what was shown. What was redeemed stays redeemed. */
  reset(): void {
    this.code = '';
    this.typedAmount = undefined;
    this.receipts = [];
    // An answer still under way will be shown: the shopper must read it.
    this.dismissed = !this.#inFlight;
    this.#answer = undefined;
  }

  /**
   * Called by the browser when the part of a form around the box is disabled, or no longer.
   * @internal
   */
  formDisabledCallback(disabled: boolean): void {
    this.inDisabled = disabled;
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
    const phase = this.#phase;
    // Once open it stays: it must not close on who is in it.
    this.#unfolded ||= !!this.code || phase.name !== 'ready' || this.receipts.length > 0;
    return view(phase, {
      code: this.code,
      disabled: this.disabled || this.inDisabled,
      previewFirst: this.previewFirst,
      isPrivate: this.privacy === 'strict',
      amount: this.#amountTyped,
      unfolded: this.collapsed ? this.#unfolded : undefined,
      wait: this.wait,
      receipts: this.receipts,
      voice: this.#voice,
      on: this.#on,
    });
  }

  /** A message is about the code it was for: it goes when that is edited, by the shopper or by the page. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const answer = this.#answer;
    if (changed.has('code') && answer && answer.code !== this.code && answer.status !== 'redeemed')
      this.dismissed = true;
    // It was for another order.
    if (changed.has('amount') && answer?.status === 'previewed') this.dismissed = true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('codeParam') && this.codeParam) {
      // Taken out of the address in any case.
      const linked = takeFromAddress(this.codeParam);
      this.code ||= linked;
    }
    const { name } = this.#phase;
    const { states } = this.#internals;
    states.clear();
    if (name !== 'ready') states.add(/ing$/.test(name) ? 'pending' : name);
  }

  get #voice() {
    const locale = languageOf(this);
    const { currency, merchantLang, messages } = this;
    return { messages: messagesFor(locale, messages), locale, currency, merchantLang };
  }

  get #phase(): Phase {
    return phaseOf(this.#task.status, this.#purpose, this.#task.value, this.dismissed);
  }

  /** What stands in the field for the amount; undefined where there is none. */
  get #amountTyped(): string | undefined {
    const { amountField, currency } = this;
    if (!amountField) return undefined;
    const amount = this.amount ?? this.context?.order?.amount;
    const known = isWhole(amount) ? formatAmountInput(Number(amount), currency, languageOf(this)) : '';
    return this.typedAmount ?? known;
  }

  /** The lock of what is shown, while it lasts. */
  get #lock(): SessionContext | undefined {
    const answer = this.#answer;
    const holds = !this.dismissed && answer?.status === 'previewed' && answer.until > Date.now();
    return holds ? answer.session : undefined;
  }

  async #start(code: string, purpose: Purpose): Promise<Outcome | Offer> {
    const cleaned = cleanCode(code);
    if (this.#inFlight) {
      const isSame = this.#inFlight.code === cleaned && this.#inFlight.purpose === purpose;
      assertOption(isSame, 'code', 'the one under way', 'another');
      return this.#inFlight.ends;
    }
    const lock = this.#answer?.code === cleaned ? this.#lock : undefined;
    // What the box shows is what is sent.
    this.code = cleaned;
    this.dismissed = false;
    this.wait = undefined;
    this.#answer = undefined;
    this.#purpose = purpose;
    // In flight before anything happens: a listener of the request event may call this again.
    const ends = Promise.resolve().then(() => this.#attempt(cleaned, lock));
    this.#inFlight = { code: cleaned, purpose, ends };
    return ends;
  }

  /** One attempt, from the task to the event. The event comes after the render that shows the answer. */
  async #attempt(code: string, lock: SessionContext | undefined): Promise<Outcome | Offer> {
    await this.#task.run([code, lock]);
    this.#inFlight = undefined;
    const answer = this.#task.value;
    if (answer === undefined) throw this.#task.error;
    this.#answer = answer;
    this.#follow(answer);
    // Nothing that goes wrong in drawing may keep the answer from the page; unconnected there is nothing to draw.
    if (this.isConnected) await this.updateComplete.catch(() => {});
    // An element taken off the page meanwhile no longer bubbles to it, and the answer must not be lost.
    if (!this.isConnected) window.dispatchEvent(eventFor(answer));
    this.dispatchEvent(eventFor(answer));
    return answer;
  }

  /** What an answer leaves in the box beside its message. */
  #follow(answer: Outcome | Offer): void {
    if (answer.status === 'previewed') this.#lastKey = answer.session.key;
    if (answer.status === 'redeemed') {
      this.receipts = [...this.receipts, answer];
      // Settled late, the shopper may be at another code.
      if (this.code === answer.code) this.code = '';
      if (this.name) {
        this.#submitted.append(this.name, answer.redemption.id);
        this.#internals.setFormValue(this.#submitted);
      }
    }
    if (answer.status !== 'failed') return;
    if (answer.kind === 'rate-limited')
      countDown(answer.retryAfter, (left) => {
        this.wait = left;
      });
    if (/^(unauthorized|forbidden)$/.test(answer.kind))
      this.#complain(`voucher-redeem: ${answer.message}: diagnose() of the box names the setting to change.`);
  }

  /** The developer reads it once, not at every press. */
  #complain(message: unknown): void {
    if (String(message) === this.#complaint) return;
    this.#complaint = String(message);
    console.error(message);
  }

  /** What the shopper entered, the page's gate, then the client. */
  async #ask(code: string, lock: SessionContext | undefined): Promise<Outcome | Offer> {
    const isCheck = this.#purpose === 'checking';
    let isAsked = false;
    try {
      const { currency, locale } = this.#voice;
      const entries = { box: this, amount: this.#amountTyped, currency, locale };
      // An empty box is not worth a captcha: the client refuses it unasked.
      const entered = (code && collectInput(code, this.#contextNow, entries)) || this.#contextNow;
      if ('status' in entered) {
        // The browser has said it, at the field.
        this.dismissed = entered.status === 'failed';
        return entered;
      }
      const request = new VoucherRedeemRequestEvent(code, entered, this.#purpose);
      if (code) this.dispatchEvent(request);
      try {
        await request.opened();
      } catch (error) {
        // A page that cancels has its own reason and says it itself.
        this.dismissed = request.defaultPrevented;
        return failed(code, 'aborted', false, String(error));
      }
      const client = this.client ?? createClient(this);
      const { context } = request;
      if (isCheck) return await check(client, code, context, this.#lastKey);
      const { attemptKey } = this;
      isAsked = true;
      return await client.redeem(code, lock ? { ...context, session: lock } : context, { attemptKey });
    } catch (error) {
      // Not the shopper's doing: a missing key, an amount that is not minor units, a client that breaks its promise.
      this.#complain(error);
      return isAsked && !(error instanceof MisuseError)
        ? failed(code, 'unreadable', true, String(error))
        : failed(code, 'misconfigured', false, (error as Error).message);
    }
  }

  /** An order named by id is already known to the API: it keeps its own amount (docs/voucherify-api.md#request-bodies). */
  get #contextNow(): RedemptionContext {
    const { amount, context } = this;
    const order = context?.order;
    return amount === undefined || order?.id
      ? { ...context }
      : { ...context, order: { ...order, amount: order?.amount ?? wholeMinorUnits(amount) } };
  }

  #on = (event: Event): void => {
    switch (event.type) {
      case 'input': {
        const { id, value } = event.target as HTMLInputElement;
        if (id === 'amount') {
          this.typedAmount = value;
          // What was said about another amount is old news. That a code may be used is not.
          this.dismissed ||= concernsAmount(this.outcome) || this.#answer?.status === 'previewed';
        } else this.code = value;
        break;
      }
      case 'keydown':
        if ((event as KeyboardEvent).key !== 'Enter') break;
        // Enter in the box is for the box: a shop whose form listens for that key must not place the order.
        event.stopPropagation();
        // Held down it is one press, also when the answer is quicker than the finger. In an input of the page's it is none: a
        // form around the box would be submitted.
        if (
          this.contains(event.target as Node)
            ? (event.target as Element).matches('input')
            : (event as KeyboardEvent).repeat
        )
          event.preventDefault();
        break;
      // Enter makes the browser click the button, and only an untrusted click can come from a script. A submit that no
      // click made is a script's too: requestSubmit() makes one that looks trusted.
      case 'click':
      case 'submit':
        event.preventDefault();
        // The second click of a double click was meant for what the first one started.
        if (
          this.allowScripted ||
          (event.isTrusted && event.type === 'click' && (event as UIEvent).detail < 2)
        )
          void this.#press();
    }
  };

  async #press(): Promise<void> {
    if (
      this.#inFlight ||
      this.disabled ||
      this.inDisabled ||
      this.wait ||
      (!this.dismissed && isUndecided(this.outcome))
    )
      return;
    const answer = await this.#start(this.code, this.previewFirst && !this.#lock ? 'checking' : 'redeeming');
    // Back to what needs mending, unless the shopper has gone elsewhere meanwhile.
    const stayed = this.shadowRoot?.activeElement || document.activeElement === document.body;
    if (answer.status !== 'refused' || !stayed) return;
    const isAmount = this.amountField && concernsAmount(answer);
    const input = this.renderRoot.querySelector<HTMLInputElement>(isAmount ? '#amount' : '#code');
    input?.focus();
    input?.select();
  }
}

/** An attempt the client did not end. */
function failed(code: string, kind: FailureKind, mayHaveRedeemed: boolean, message: string): Failed {
  return { status: 'failed', attemptId: newAttemptId(), code, kind, mayHaveRedeemed, message };
}

declare global {
  interface HTMLElementTagNameMap {
    'voucher-redeem': VoucherRedeem;
  }
}
