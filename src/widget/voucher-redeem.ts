import { Task } from '@lit/task';
import { LitElement, type PropertyValues } from 'lit';
import { newAttemptId } from '../client/attempt.ts';
import type { Client } from '../client/client.ts';
import { cleanCode } from '../client/code.ts';
import { connect, type ClientOptions, type Endpoint } from '../client/connection.ts';
import type { RedemptionContext } from '../client/context.ts';
import { demand, MisuseError } from '../client/errors.ts';
import type { Failed, FailureKind, Outcome, Redeemed } from '../client/outcome.ts';
import { redeemEither } from '../client/redeem-either.ts';
import { messagesFor, registerMessages } from '../text/languages.ts';
import type { MessageOverrides } from '../text/messages.ts';
import { eventFor, VoucherRedeemRequestEvent } from './events.ts';
import { followLanguage, languageOf } from './language.ts';
import { phaseOf, type Phase } from './phase.ts';
import { styles } from './styles.ts';
import { isUndecided, view } from './view.ts';

/**
 * An attribute is text, and so is the property where a framework sets it from a template. What is not whole minor units is
 * kept as it came, so that the mistake can be named (`amount="50.00"`).
 */
const wholeMinorUnits = (amount: unknown) =>
  (/^\d+$/.test(String(amount)) ? Number(amount) : amount) as number;

/**
 * The redeem box: a shopper types a voucher code, gift card or loyalty card, presses Redeem, and reads what it gave or
 * exactly why not. Only a trusted press of the shopper redeems; a prefilled code, a link or a script's click never does.
 *
 * @since 0.1.0
 * @tag voucher-redeem
 *
 * @slot label - The label of the field. Default "Gift card or discount code".
 * @slot help - A hint below the field; read with it.
 * @slot - Shown only until the element is defined, for instance a link to another way to redeem.
 *
 * @fires {VoucherRedeemRequestEvent} voucher-redeem-request - Before anything is sent. Cancelable; `waitUntil(promise)` holds it; `context` may be replaced.
 * @fires {VoucherRedeemedEvent} voucher-redeemed - The API said SUCCESS. `outcome.effects` says what it gave, `outcome.redemption` is the API's answer.
 * @fires {VoucherRefusedEvent} voucher-refused - The API said no and nothing was spent. `outcome.key` says why.
 * @fires {VoucherFailedEvent} voucher-failed - There is no answer, or nobody was asked. `outcome.mayHaveRedeemed` says whether the voucher may be spent.
 *
 * @csspart form - The form around field and button.
 * @csspart label - The label.
 * @csspart input - The field for the code.
 * @csspart button - The button.
 * @csspart help - Around the hint.
 * @csspart note - Every note below the form, whatever it says.
 * @csspart message - The note that says why a code was not used.
 * @csspart undecided - The note that says that a code may have been used.
 * @csspart receipt - A note that says what was redeemed.
 * @csspart title - The first, bold words of a note.
 * @csspart code - The code in a receipt.
 * @csspart reason - The small line with the failure code.
 *
 * @cssproperty --voucher-redeem-accent - The button. Default #2f5bd0.
 * @cssproperty --voucher-redeem-accent-text - Text on the button. Default #fff.
 * @cssproperty --voucher-redeem-field - Background of the field. Default transparent.
 * @cssproperty --voucher-redeem-line - Border of the field. Default the text colour, thinned.
 * @cssproperty --voucher-redeem-radius - Rounding of field, button and notes. Default 0.5rem.
 * @cssproperty --voucher-redeem-gap - Space between the parts. Default 0.5rem.
 * @cssproperty --voucher-redeem-success - Tone of a receipt. Default #1a8a4a.
 * @cssproperty --voucher-redeem-error - Tone of a refusal. Default #d43c3c.
 * @cssproperty --voucher-redeem-warning - Tone of "we couldn't confirm this". Default #b7791f.
 *
 * @cssstate pending - A redemption is under way.
 * @cssstate redeemed - The last attempt redeemed.
 * @cssstate refused - The last attempt was refused.
 * @cssstate failed - The last attempt has no answer.
 */
export class VoucherRedeem extends LitElement implements ClientOptions {
  static override styles = styles;

  // Static, not decorated: the decorators' code would be 0.3 kB of what every shopper downloads.
  static override properties = {
    applicationId: { attribute: 'application-id' },
    clientToken: { attribute: 'client-token' },
    apiUrl: { attribute: 'api-url' },
    endpoint: {},
    trackingId: { attribute: 'tracking-id' },
    code: {},
    amount: {},
    currency: {},
    timeout: { type: Number },
    attemptKey: { attribute: 'attempt-key' },
    allowScripted: { type: Boolean, attribute: 'allow-scripted' },
    disabled: { type: Boolean },
    context: { attribute: false },
    client: { attribute: false },
    messages: { attribute: false },
    receipts: { state: true },
    dismissed: { state: true },
  };

  /** Gives every box of the page the words of a language: `registerMessages('de', de)`. */
  static registerMessages = registerMessages;

  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** The project's client-side application id. Public, bound to the page's origin. */
  declare applicationId: string;

  /** The project's client-side token. Public too; never a server key. */
  declare clientToken: string;

  /** Base URL of the project's cluster. Default `https://api.voucherify.io` (Europe). */
  declare apiUrl?: string;

  /** Which of the API's doors redeems: `redeem` (default) or `redemptions`, its successor. What comes back is the same. */
  declare endpoint?: Endpoint;

  /** Who is redeeming, if the shop knows: a customer's source id, or the id a validation returned. */
  declare trackingId?: string;

  /** What is in the box. The attribute prefills it; nothing is redeemed until the shopper presses the button. */
  code = '';

  /** What the order costs, whole minor units (1999 for 19.99). Used where `context.order` has no amount of its own. */
  declare amount?: number;

  /** ISO 4217 code in which to show money, such as `USD`. The API is not told: its amounts have no currency. */
  declare currency?: string;

  /** Milliseconds until an unanswered request is given up. Default 15000. */
  declare timeout?: number;

  /** Name under which each attempt's id goes into the redemption's metadata, so that the shop's backend can find it. */
  declare attemptKey?: string;

  /** Let scripted clicks and submits redeem. For tests; a coupon extension can click too. */
  allowScripted = false;

  /** Disables the field and the button. */
  disabled = false;

  /** What the shop knows about customer and order, sent with the code. Never changed by the element. */
  context: RedemptionContext = {};

  /** Redeem through this client instead of one made from the attributes. */
  declare client?: Pick<Client, 'redeem'>;

  /** Sentences of your own in place of the language's, those you name (`{ redeem: 'Apply' }`). Never changed by the element. */
  declare messages?: MessageOverrides;

  private receipts: readonly Redeemed[] = [];

  /** The last attempt is no longer shown: the shopper types again, or the page stopped it. */
  private dismissed = false;

  #inFlight: { code: string; ends: Promise<Outcome> } | undefined;
  #outcome: Outcome | undefined;

  // A redemption never runs because something changed: only `run` starts one. Its value is the outcome, whatever that is.
  readonly #task = new Task(this, {
    autoRun: false,
    task: ([code]: readonly [string]) => this.#ask(code),
  });

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    followLanguage(this);
  }

  /** How the last attempt ended; undefined before the first, while one is under way, and after `reset()`. */
  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  /**
   * Redeems the code in the box, or the given one. Always resolves to an outcome. A second call for the code that is under
   * way sends nothing and answers with the same outcome; for another code it rejects.
   */
  async redeem(code: string = this.code): Promise<Outcome> {
    const cleaned = cleanCode(code);
    if (this.#inFlight) {
      demand(this.#inFlight.code === cleaned, 'code', 'the one under way', 'another');
      return this.#inFlight.ends;
    }
    // What the box shows is what is sent.
    this.code = cleaned;
    this.dismissed = false;
    this.#outcome = undefined;
    // In flight before anything happens: a listener of the request event may call this again.
    const ends = Promise.resolve().then(() => this.#attempt(cleaned));
    this.#inFlight = { code: cleaned, ends };
    return ends;
  }

  /** Empties the box and forgets what was shown. What was redeemed stays redeemed. */
  reset(): void {
    this.code = '';
    this.receipts = [];
    // An answer still under way will be shown: the shopper must read it.
    this.dismissed = !this.#inFlight;
    this.#outcome = undefined;
  }

  /** A page from a server has the field before it has us: what the shopper typed into it meanwhile counts as typed. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.code = this.shadowRoot?.querySelector('input')?.value ?? this.code;
    const root = super.createRenderRoot();
    // Where nothing hydrates, Lit would draw before what the server drew: two boxes.
    if (this.renderOptions.renderBefore) {
      this.renderOptions.renderBefore = null;
      root.replaceChildren();
    }
    return root;
  }

  protected override render(): unknown {
    const locale = languageOf(this);
    return view(this.#phase, {
      code: this.code,
      disabled: this.disabled,
      receipts: this.receipts,
      voice: { messages: messagesFor(locale, this.messages), locale, currency: this.currency },
      on: this.#on,
    });
  }

  /** A message is about the code it was for: it goes when that is edited, by the shopper or by the page. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (
      changed.has('code') &&
      this.#outcome &&
      this.#outcome.code !== this.code &&
      this.#outcome.status !== 'redeemed'
    )
      this.dismissed = true;
  }

  protected override updated(): void {
    const { name } = this.#phase;
    const { states } = this.#internals;
    states.clear();
    if (name !== 'ready') states.add(name === 'redeeming' ? 'pending' : name);
  }

  get #phase(): Phase {
    return phaseOf(this.#task.status, this.#task.value, this.dismissed);
  }

  /** One attempt, from the task to the event. The event comes after the render that shows the outcome. */
  async #attempt(code: string): Promise<Outcome> {
    await this.#task.run([code]);
    this.#inFlight = undefined;
    const outcome = this.#task.value;
    if (outcome === undefined) throw this.#task.error;
    this.#outcome = outcome;
    if (outcome.status === 'redeemed') {
      this.receipts = [...this.receipts, outcome];
      this.code = '';
    }
    // Nothing that goes wrong in drawing may keep the answer from the page; unconnected there is nothing to draw.
    if (this.isConnected) await this.updateComplete.catch(() => {});
    // An element taken off the page meanwhile no longer bubbles to it, and the answer must not be lost.
    if (!this.isConnected) window.dispatchEvent(eventFor(outcome));
    this.dispatchEvent(eventFor(outcome));
    return outcome;
  }

  /** The page's gate, then the client. */
  async #ask(code: string): Promise<Outcome> {
    const request = new VoucherRedeemRequestEvent(code, this.#contextNow);
    // An empty box is not worth a captcha: the client refuses it unasked.
    if (code) this.dispatchEvent(request);
    try {
      await request.opened();
    } catch (error) {
      // A page that cancels has its own reason and says it itself.
      this.dismissed = request.defaultPrevented;
      return failed(code, 'aborted', false, String(error));
    }
    try {
      const { client, attemptKey } = this;
      return await (client
        ? client.redeem(code, request.context, { attemptKey })
        : redeemEither(connect(this), code, request.context, { attemptKey }));
    } catch (error) {
      // Not the shopper's doing: a missing key, an amount that is not minor units, a client that breaks its promise.
      console.error(error);
      return error instanceof MisuseError
        ? failed(code, 'misconfigured', false, error.message)
        : failed(code, 'unreadable', true, String(error));
    }
  }

  /** An order named by id is already known to the API: it keeps its own amount (CONTRACT C13.9). */
  get #contextNow(): RedemptionContext {
    const { amount, context } = this;
    const order = context?.order;
    return amount === undefined || order?.id
      ? { ...context }
      : { ...context, order: { ...order, amount: order?.amount ?? wholeMinorUnits(amount) } };
  }

  #on = (event: Event): void => {
    switch (event.type) {
      case 'input':
        this.code = (event.target as HTMLInputElement).value;
        break;
      case 'keydown':
        if ((event as KeyboardEvent).key !== 'Enter') break;
        // Enter in the box is for the box: a shop whose form listens for that key must not place the order.
        event.stopPropagation();
        // Held down it is one press, also when the answer is quicker than the finger.
        if ((event as KeyboardEvent).repeat) event.preventDefault();
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
    if (this.#inFlight || this.disabled || (!this.dismissed && isUndecided(this.#outcome))) return;
    const outcome = await this.redeem();
    // Back to the code that needs mending, unless the shopper has gone elsewhere meanwhile.
    const stayed = this.shadowRoot?.activeElement || document.activeElement === document.body;
    if (outcome.status !== 'refused' || !stayed) return;
    const input = this.renderRoot.querySelector('input');
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
