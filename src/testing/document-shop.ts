import type { Shop, ShopOptions } from './shop.ts';
import { until } from './until.ts';
import { viewBox } from './view-box.ts';

interface Scripted extends Element {
  allowScripted?: boolean;
}

/**
 * A checkout in the document of a unit test (jsdom, happy-dom, or a browser that has no driver). Its presses are made by script, so
 * the boxes get `allow-scripted`. Enter is pressed as a browser does it: if nobody prevents the key, the button is clicked.
 */
export function documentShop(options: ShopOptions): Shop {
  const boxes = () => [...document.querySelectorAll<Scripted>(options.box ?? 'voucher-redeem')];
  const part = <Part extends HTMLElement>(box: number, selector: string) => {
    const found = boxes()[box]?.shadowRoot?.querySelector<Part>(selector);
    if (!found) throw new Error(`The box has no ${selector}.`);
    return found;
  };
  const view = (box: number) =>
    until(() => {
      const element = boxes()[box];
      return Promise.resolve(element && viewBox(element));
    });
  const pressButton = (box: number) => {
    const element = boxes()[box];
    if (element) element.allowScripted = true;
    part(box, '[part~=button]').click();
    return Promise.resolve();
  };
  return {
    sandbox: options.sandbox,
    async open() {
      await options.open();
      await view(0);
    },
    isOrderPlaced: async () => options.isOrderPlaced(),
    boxes: () => Promise.resolve(boxes().length),
    view,
    async type(box, code) {
      await view(box);
      const field = part<HTMLInputElement>(box, '#code');
      field.value = code;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    async pressEnter(box) {
      const press = (type: string) =>
        part(box, '#code').dispatchEvent(
          new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
        );
      if (press('keydown') && press('keypress')) await pressButton(box);
      press('keyup');
    },
    pressButton,
  };
}
