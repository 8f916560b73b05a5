/** The form of renderRedeem in each engine. test/e2e/legacy-widgets.test.ts compares it with the old script. */
import { expect, waitUntil } from '@open-wc/testing';
import { createVoucherify } from '../../src/legacy/voucherify.ts';
import { clientKeys } from '../support/sandbox.ts';

/** Renders the form. `got` lists what its callback received. */
function render(options: object = {}) {
  const voucherify = createVoucherify();
  voucherify.initialize(clientKeys.applicationId, clientKeys.clientToken);
  voucherify.setBaseUrl(window.sandboxUrl);
  const host = document.createElement('div');
  document.body.append(host);
  const got: unknown[] = [];
  const onRedeem = (response: unknown) => void got.push(response);
  voucherify.renderRedeem(host, { allowScripted: true, onRedeem, ...options });
  const code = host.querySelector<HTMLInputElement>('.voucherifyCode')!;
  const button = host.querySelector('button')!;
  const message = host.querySelector('[role=status]')!;
  return { host, got, code, button, message };
}

describe('the form of renderRedeem', () => {
  it('takes several class names, or none, for what is valid', async () => {
    for (const [classValid, expected] of [
      ['ok green', ['ok', 'green']],
      ['', []],
    ] as const) {
      const { host, got, code, button, message } = render({ classValid });
      code.value = 'TENOFF';
      button.click();
      await waitUntil(() => message.textContent);
      expect(message.className).to.contain('voucherifyMessageValid');
      expect(got).to.have.length(1);
      for (const name of expected) expect(button.classList.contains(name), name).to.equal(true);
      host.remove();
    }
  });

  it('sends a code once, and not again and again while Enter is held down', async () => {
    const { host, code, message } = render();
    const enter = (repeat: boolean) =>
      code.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, cancelable: true }));
    code.value = 'EXPIRED';
    enter(false);
    await waitUntil(() => message.textContent);
    message.textContent = '';
    // It would submit a form around the widget.
    expect(enter(true), 'not prevented').to.equal(false);
    await new Promise((later) => setTimeout(later, 200));
    expect(message.textContent).to.equal('');
    host.remove();
  });
});
