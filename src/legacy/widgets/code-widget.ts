import type { Json } from '../../api/json.ts';
import { reportOnce } from '../../client/report-once.ts';
import { messageOf } from '../../client/assert-option.ts';
import { textsNear, type Texts } from '../../element/texts-near.ts';
import { callPage } from '../promise.ts';
import { openWidget } from './controls.ts';
import { minorUnits } from './minor-units.ts';
import { stateClasses, textOption, type WidgetOptions } from './options.ts';

/** What a widget with a code does when it is pressed. */
export interface CodeAction {
  /** `redeem` or `validate`: the class of the button. */
  name: string;
  buttonText: string;
  /** Hidden inputs that are filled from the answer. */
  hidden: string[];
  /** The option with the function of the page that is called after success. */
  callbackOption: string;
  /** @param amount minor units */
  send(code: string, amount: number | undefined, texts: Texts): Promise<Verdict>;
  /** The values of the hidden inputs. */
  valuesOf(data: Json): { [name: string]: string | number | undefined };
}

export interface Verdict {
  /** What the API sent, if the code is good. */
  data?: Json;
  /** For the shopper. */
  message: string;
  /** Whether the amount is to be changed, and not the code. */
  concernsAmount?: boolean;
}

/** Appends the widget: a code, an amount if the options say so, and a button. Enter does what the button does. */
export function renderCodeWidget(target: unknown, options: WidgetOptions, action: CodeAction): void {
  const { container, input, button, message } = openWidget(target, options);
  const code = input('code', 'text', { placeholder: textOption(options, 'textPlaceholder', 'e.g. abc-123') });
  const amount = input('amount', options.amount ? 'text' : 'hidden', {
    placeholder: textOption(options, 'amountPlaceholder', 'e.g. 52.22'),
  });
  const hidden = action.hidden.map((name) => ({
    name,
    field: input(name, 'hidden', { configurable: true }),
  }));
  const send = button(action.name, action.buttonText);
  const classes = stateClasses(options);
  const texts = textsNear(container);
  code.setAttribute('aria-label', texts.codeLabel);
  amount.setAttribute('aria-label', texts.amountLabel);
  amount.inputMode = 'decimal';

  const shake = (field: HTMLElement) => {
    field.classList.add(...classes.invalidAnimation);
    setTimeout(() => field.classList.remove(...classes.invalidAnimation), 1000);
  };
  const markInvalid = (field: HTMLElement) => {
    field.classList.remove(...classes.valid);
    field.classList.add(...classes.invalid);
    shake(field);
  };
  const refuse = (verdict: Verdict) => {
    const isAmount = options.amount && verdict.concernsAmount;
    send.classList.add(...classes.invalid);
    const wrong = isAmount ? amount : code;
    markInvalid(wrong);
    message.show(isAmount ? texts.amountWrong : verdict.message, false, wrong);
  };
  const accept = (data: Json, text: string, typed: number | undefined) => {
    for (const field of [code, amount, send]) {
      field.disabled = true;
      field.classList.remove(...classes.invalid);
      field.classList.add(...classes.valid);
    }
    for (const field of [code, amount]) field.classList.add(...classes.validAnimation);
    // As the old script wrote it: 50.00 became 50.
    if (typed !== undefined) amount.value = String(typed / 100);
    const values = action.valuesOf(data);
    for (const { name, field } of hidden) field.value = String(values[name] ?? '');
    message.show(text, true);
    const callback = options[action.callbackOption];
    if (typeof callback === 'function') callPage(callback as (data: unknown) => unknown, data);
  };

  let isBusy = false;
  const press = async (event: Event) => {
    if (isBusy || send.disabled || !isAllowed(event, options)) return;
    for (const { field } of hidden) field.value = '';
    send.classList.remove(...classes.invalid, ...classes.valid);
    message.clear();
    if (!code.value.trim()) {
      shake(code);
      message.show(texts.describe({ status: 'refused', key: 'missing_code', message: '' }), false, code);
      return;
    }
    const typed = minorUnits(amount.value);
    if (amount.value.trim() && typed === undefined) {
      refuse({ message: texts.amountWrong, concernsAmount: true });
      return;
    }
    isBusy = true;
    send.setAttribute('aria-busy', 'true');
    const verdict = await action
      .send(code.value, typed, texts)
      .catch((mistake: unknown) => reported(mistake, texts));
    isBusy = false;
    send.removeAttribute('aria-busy');
    if (verdict.data) accept(verdict.data, verdict.message, typed);
    else refuse(verdict);
  };
  send.addEventListener('click', (event) => void press(event));
  for (const field of [code, amount]) {
    field.addEventListener('keyup', () => field.classList.remove(...classes.invalidAnimation));
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      // It would submit a form around the widget.
      event.preventDefault();
      // A key that is held down is one press.
      if (!event.repeat) void press(event);
    });
  }
}

/** Only a person redeems, and no script of the page by accident (docs/decisions/02-never-by-accident.md). */
function isAllowed(event: Event, options: WidgetOptions): boolean {
  if (event.isTrusted || options.allowScripted) return true;
  reportOnce(
    'scripted press',
    'voucher-redeem: a script pressed the button of a widget, and nothing was sent. The option allowScripted allows it.',
  );
  return false;
}

/** A call with a mistake of the page in it, such as missing keys. Nothing was sent. */
function reported(mistake: unknown, texts: Texts): Verdict {
  const message = messageOf(mistake);
  reportOnce(message, message);
  return {
    message: texts.describe({ status: 'failed', kind: 'misconfigured', mayHaveRedeemed: false, message }),
  };
}
