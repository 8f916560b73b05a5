import type { Json } from '../../api/json.ts';
import type { ParsedResponse } from '../../api/response.ts';
import { messageOf } from '../../client/assert-option.ts';
import { reportOnce } from '../../client/report-once.ts';
import { textsNear, type Texts } from '../../element/texts-near.ts';
import type { Settings } from '../settings.ts';
import { subscribe } from '../subscribe.ts';
import { openWidget } from './controls.ts';
import { addCustomerFields, onPress, shake, type CustomerInput } from './customer-fields.ts';
import { stateClasses, textOption, type WidgetOptions } from './options.ts';
import { FAILED } from './render-publish.ts';

/** The checkboxes of the form, by the id of the consent. */
export interface ConsentBoxes {
  group: HTMLElement;
  boxes: { key: string; input: HTMLInputElement }[];
}

/** Appends a form that makes a customer's profile: fields, consents and a button. The options are those of `renderPublish`. */
export function renderSubscribe(
  settings: Settings,
  target: unknown,
  options: WidgetOptions,
  consents: ConsentBoxes | undefined,
): void {
  // The old style sheet knows the button of `renderPublish` only.
  const looks = { classSubscribe: 'voucherifySubscribe voucherifyPublish', ...options };
  const controls = openWidget(target, looks);
  const { container, button, message } = controls;
  const classes = stateClasses(options);
  const fields = addCustomerFields(controls, options);
  const boxes = consents?.boxes ?? [];
  if (consents) container.append(consents.group);
  const send = button('subscribe', textOption(options, 'textSubscribe', 'Subscribe'));
  const texts = textsNear(container);
  const inputs = [...fields.map(({ field }) => field), ...boxes.map(({ input }) => input)];

  /** The profile that an earlier press made whose consents were not stored. */
  let created: string | undefined;
  const submit = async () => {
    const agreed = boxes.filter(({ input }) => input.checked).map(({ key }) => key);
    const customer = customerFrom(fields, options, created);
    const result = await subscribe(settings, customer, agreed).catch((mistake: unknown) =>
      reportOnce(messageOf(mistake), messageOf(mistake)),
    );
    created = result?.customerId ?? created;
    if (result?.response.status === 'accepted') {
      for (const control of [...inputs, send]) {
        control.disabled = true;
        control.classList.add(...classes.valid);
      }
      message.show(textOption(options, 'textSubscribed', 'Thank you!'), true);
      return;
    }
    shake(send, classes);
    const isPhone = result?.response.status === 'refused' && result.response.key === 'invalid_customer_phone';
    const wrong = isPhone ? fields.find(({ name }) => name === 'phone')?.field : undefined;
    if (wrong) shake(wrong, classes);
    const reason = result && reasonOf(result.response, texts);
    message.show(reason ?? textOption(options, 'textFailed', FAILED), false, wrong);
  };
  onPress(controls, send, inputs, classes, submit);
}

/** What the shopper can do, in the language of the page. The other texts of the box are about codes. */
function reasonOf(response: ParsedResponse, texts: Texts): string | undefined {
  if (response.status === 'accepted') return undefined;
  const isKnown =
    response.status === 'failed' && (response.kind === 'offline' || response.kind === 'rate-limited');
  if (isKnown) return texts.describe(response);
  // It is the merchant's to change: a switch of the project, or a consent that it does not have.
  reportOnce(`subscribe ${response.message}`, `voucher-redeem: .voucherify-subscribe: ${response.message}`);
  return undefined;
}

/** Only what the shopper typed, because an empty text would overwrite a profile. The e-mail address is the source id too. */
function customerFrom(
  fields: CustomerInput[],
  { source, metadata }: WidgetOptions,
  created: string | undefined,
): Json {
  const typed = fields.filter(({ field }) => field.value.trim());
  const values = Object.fromEntries(typed.map(({ name, field }) => [name, field.value.trim()]));
  const { name, email, phone, ...address } = values;
  return {
    // Without an e-mail address, only the id keeps a second press from making a second profile.
    ...(!email && created && { id: created }),
    ...(name && { name }),
    ...(email && { email, source_id: email }),
    ...(phone && { phone }),
    ...(Object.keys(address).length > 0 && { address }),
    ...(source !== undefined && { source }),
    ...(Object.keys(metadata as object).length > 0 && { metadata }),
  };
}
