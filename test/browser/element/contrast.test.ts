import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.ts';
import type { VoucherRedeem } from '../../../src/element.ts';

/** Red, green, blue from 0 to 1, and how much of it covers what is behind. */
type Colour = [red: number, green: number, blue: number, alpha: number];

/** Reads a computed colour: `rgb(…)` with 0 to 255, or `color(srgb …)` with 0 to 1. */
function colourOf(computed: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...computed.matchAll(/[\d.]+/g)].map(Number);
  const whole = computed.startsWith('rgb') ? 255 : 1;
  return [red / whole, green / whole, blue / whole, alpha];
}

/** The relative luminance of WCAG 2.2. */
function luminance([red, green, blue]: readonly number[]): number {
  const linear = (value = 0) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(front: Colour, back: Colour): number {
  const [, , , alpha] = front;
  const seen = [0, 1, 2].map((index) => front[index]! * alpha + back[index]! * (1 - alpha));
  const [light, dark] = [luminance(seen), luminance(back)].sort((one, other) => other - one);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the border of the field', () => {
  for (const [text, ground] of [
    ['#000000', '#ffffff'],
    ['#555555', '#ffffff'],
    ['#666666', '#ffffff'],
    // The lightest grey that WCAG allows for text on white, and the darkest on black.
    ['#767676', '#ffffff'],
    ['#757575', '#000000'],
    ['#ffffff', '#000000'],
    // Grey and slate of Tailwind.
    ['#6b7280', '#ffffff'],
    ['#94a3b8', '#1e293b'],
  ] as const)
    it(`has a contrast of 3:1 where the text is ${text} on ${ground}`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div style="color: ${text}; background: ${ground}">
          <voucher-redeem currency="USD"></voucher-redeem>
        </div>`,
      );
      const box = page.querySelector<VoucherRedeem>('voucher-redeem')!;
      await box.updateComplete;
      const field = box.shadowRoot!.querySelector('input')!;
      const border = colourOf(getComputedStyle(field).borderBlockStartColor);
      const back = colourOf(getComputedStyle(page).backgroundColor);
      expect(contrast(border, back)).to.be.at.least(3);
    });
});
