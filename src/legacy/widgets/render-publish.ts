import { asObject, asText } from '../../api/json.ts';
import { messageOf } from '../../client/assert-option.ts';
import { reportOnce } from '../../client/report-once.ts';
import { callPage } from '../promise.ts';
import { publish } from '../publish.ts';
import type { Settings } from '../settings.ts';
import { openWidget } from './controls.ts';
import { addCustomerFields, onPress, shake, type CustomerInput } from './customer-fields.ts';
import { stateClasses, textOption, type WidgetOptions } from './options.ts';

/** `Voucherify.renderPublish`: a form that gives the shopper a voucher of a campaign. The options are those of the old script. */
export function renderPublish(settings: Settings, target: unknown, options: WidgetOptions = {}): void {
  if (!options.campaignName) throw new Error('Option campaignName is not specified');
  const controls = openWidget(target, options);
  const { input, button, message } = controls;
  const classes = stateClasses(options);
  const fields = addCustomerFields(controls, options);
  const tracking = input('tracking', 'hidden', { configurable: true });
  const status = input('publishStatus', 'text');
  status.readOnly = true;
  status.style.display = 'none';
  const send = button('publish', textOption(options, 'textPublish', 'Get voucher'));

  const { source, metadata } = options;
  const payload = () => ({
    ...(metadata !== undefined && { metadata }),
    customer: { ...customerFrom(fields), ...(source !== undefined && { source }) },
  });
  const submit = async () => {
    tracking.value = '';
    const answer = await publish(settings, options.campaignName, payload()).catch((mistake: unknown) =>
      reportOnce(messageOf(mistake), messageOf(mistake)),
    );
    const data = answer && 'data' in answer ? answer.data : undefined;
    const code = asText(asObject(data?.voucher).code);
    if (data === undefined || code === undefined) {
      shake(send, classes);
      const isPhone = answer && 'error' in answer && answer.error.key === 'invalid_customer_phone';
      const wrong = isPhone ? fields.find(({ name }) => name === 'phone')?.field : undefined;
      if (wrong) shake(wrong, classes);
      message.show(textOption(options, 'textFailed', FAILED), false, wrong);
      return;
    }
    for (const { field } of fields) field.style.display = 'none';
    send.disabled = true;
    send.style.display = 'none';
    status.value = code;
    status.style.display = '';
    status.classList.add(...classes.validAnimation);
    status.setAttribute('aria-label', send.textContent);
    status.focus();
    tracking.value = asText(data.tracking_id) ?? '';
    if (typeof options.onPublished === 'function')
      callPage(options.onPublished as (data: unknown) => unknown, data);
  };
  const inputs = fields.map(({ field }) => field);
  onPress(controls, send, inputs, classes, submit);
}

/** What the shopper reads if nothing more exact is known. */
export const FAILED = 'That didn’t work. Try again later.';

/** As the old script sent it: the e-mail address is the source id too, and only the phone is left out where it is empty. */
function customerFrom(fields: CustomerInput[]): object {
  const values = Object.fromEntries(fields.map(({ name, field }) => [name, field.value]));
  const { name, email, phone, ...address } = values;
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email, source_id: email }),
    ...(phone && { phone }),
    ...(Object.keys(address).length > 0 && { address }),
  };
}
