import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { VoucherRedeem } from '../../../src/element.ts';
import { latch, nextOutcome, openApi, Shopper, shopperAt } from '../../support/shopper.ts';

/** A box with custom properties: `boxWith('--voucher-redeem-joined: 1')`. */
async function boxWith(style: string, dir = 'ltr'): Promise<Shopper> {
  const page = await fixture<HTMLElement>(
    html`<div dir=${dir} style="width: 400px">
      <voucher-redeem style=${style} placeholder="SUMMER24"></voucher-redeem>
    </div>`,
  );
  const box = page.querySelector<VoucherRedeem>('voucher-redeem')!;
  await box.updateComplete;
  return new Shopper(box);
}

const styleOf = ({ box }: Shopper, selector: string) =>
  getComputedStyle(box.shadowRoot!.querySelector(selector)!);

describe('the custom properties of field and button', () => {
  it('join them in one line without space, round only outside, also from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { field, button } = await boxWith(
        '--voucher-redeem-joined: 1; --voucher-redeem-radius: 8px',
        dir,
      );
      const [one, other] = [field, button].map((part) => part.getBoundingClientRect());
      const [left, right] = dir === 'ltr' ? [one!, other!] : [other!, one!];
      expect(left.right - right.left, `${dir}: one border between them`).to.be.closeTo(1, 0.2);
      expect([left.top, left.bottom]).to.deep.equal([right.top, right.bottom]);
      const [first, last] = dir === 'ltr' ? [field, button] : [button, field];
      const corners = (part: Element) => {
        const { borderTopLeftRadius, borderTopRightRadius } = getComputedStyle(part);
        return [borderTopLeftRadius, borderTopRightRadius];
      };
      expect([...corners(first), ...corners(last)], dir).to.deep.equal(['8px', '0px', '0px', '8px']);
    }
  });

  it('leave them apart and round by default, and take a radius and a gap that are 0 without a unit', async () => {
    const usual = await boxWith('');
    expect(
      usual.button.getBoundingClientRect().left - usual.field.getBoundingClientRect().right,
    ).to.be.closeTo(8, 0.2);
    expect(styleOf(usual, '#code').borderTopRightRadius).to.equal('8px');
    const plain = await boxWith('--voucher-redeem-radius: 0; --voucher-redeem-gap: 0');
    expect(
      plain.button.getBoundingClientRect().left - plain.field.getBoundingClientRect().right,
    ).to.be.closeTo(0, 0.2);
    expect(styleOf(plain, '#code').borderTopRightRadius).to.equal('0px');
  });

  it('size both alike', async () => {
    const { field, button } = await boxWith(
      '--voucher-redeem-height: 64px; --voucher-redeem-font-size: 20px; --voucher-redeem-padding: 4px 30px',
    );
    for (const part of [field, button]) {
      const { fontSize, paddingLeft, height } = getComputedStyle(part);
      expect([fontSize, paddingLeft, height]).to.deep.equal(['20px', '30px', '64px']);
    }
  });

  it('make an outline of the button, which fills under the pointer', async () => {
    const shopper = await boxWith(
      '--voucher-redeem-button: transparent; --voucher-redeem-accent: rgb(0, 0, 200);' +
        '--voucher-redeem-accent-text: rgb(0, 0, 200); --voucher-redeem-hover: rgb(0, 0, 150); --voucher-redeem-hover-text: white',
    );
    const look = () => {
      const { backgroundColor, borderTopColor, color } = styleOf(shopper, '[part=button]');
      return [backgroundColor, borderTopColor, color];
    };
    expect(look()).to.deep.equal(['rgba(0, 0, 0, 0)', 'rgb(0, 0, 200)', 'rgb(0, 0, 200)']);
    const { x, y } = shopper.button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x) + 10, Math.round(y) + 10] });
    await nextFrame();
    if (matchMedia('(hover: hover)').matches)
      expect(look()).to.deep.equal(['rgb(0, 0, 150)', 'rgb(0, 0, 150)', 'rgb(255, 255, 255)']);
    shopper.button.setAttribute('aria-disabled', 'true');
    expect(look()[0], 'a button that does nothing now does not answer').to.equal('rgba(0, 0, 0, 0)');
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('set the ring of the focus, the weight of labels and the padding of notes', async () => {
    const shopper = await boxWith(
      '--voucher-redeem-ring: 3px solid rgb(1, 2, 3); --voucher-redeem-ring-offset: 0px;' +
        '--voucher-redeem-label-weight: 400; --voucher-redeem-note-padding: 3px 7px',
    );
    shopper.field.focus();
    const { outlineWidth, outlineColor, outlineStyle, outlineOffset } = styleOf(shopper, '#code');
    expect([outlineWidth, outlineStyle, outlineColor, outlineOffset]).to.deep.equal([
      '3px',
      'solid',
      'rgb(1, 2, 3)',
      '0px',
    ]);
    expect(styleOf(shopper, 'label').fontWeight).to.equal('400');
    shopper.box.client = openApi().client;
    await shopper.box.redeem('');
    await shopper.box.updateComplete;
    expect(styleOf(shopper, '[part~=note]').padding).to.equal('3px 7px');
  });

  it('leave the browser its own ring by default', async () => {
    const shopper = await boxWith('');
    const own = await fixture<HTMLInputElement>(html`<input style="outline-offset: 2px" />`);
    own.focus();
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(own);
    expect(outlineStyle).to.not.equal('none');
    shopper.field.focus();
    const ring = styleOf(shopper, '#code');
    expect([ring.outlineStyle, ring.outlineWidth, ring.outlineOffset]).to.deep.equal([
      outlineStyle,
      outlineWidth,
      outlineOffset,
    ]);
  });
});

describe('a placeholder', () => {
  it('stands in the empty field beside the label, and goes with the attribute', async () => {
    const { box, field } = await boxWith('');
    expect(field.placeholder).to.equal('SUMMER24');
    expect(field.labels?.[0]?.textContent).to.equal('Gift card or discount code');
    box.removeAttribute('placeholder');
    await box.updateComplete;
    expect(field.hasAttribute('placeholder')).to.equal(false);
  });
});

describe('the totals', () => {
  it('are left to the page with hide-totals, and stay as "false", while the sentence says what was saved', async () => {
    for (const [value, count] of [
      ['', 0],
      ['false', 1],
    ] as const) {
      const shopper = await shopperAt(
        openApi(),
        html`<voucher-redeem preview hide-totals=${value}></voucher-redeem>`,
      );
      await shopper.box.check('TENOFF');
      await shopper.box.updateComplete;
      const totals = () => shopper.box.shadowRoot!.querySelectorAll('[part=totals]').length;
      expect(totals(), `an offer, ${value}`).to.equal(count);
      await shopper.box.redeem();
      await shopper.box.updateComplete;
      expect(totals(), `a receipt, ${value}`).to.equal(count);
      expect(shopper.status).to.include('$10.00');
    }
  });
});

describe('a wait', () => {
  it('is seen by a spinner in the field until the answer comes, and moves nothing', async () => {
    const { opened, open: answer } = latch();
    const shopper = await shopperAt(openApi({ hold: opened }));
    const spinner = () => shopper.box.shadowRoot!.querySelector('[part=spinner]');
    const places = () =>
      [shopper.field, shopper.button].map((part) => JSON.stringify(part.getBoundingClientRect()));
    await shopper.types('TENOFF');
    expect(spinner()).to.equal(null);
    const before = places();
    const ended = nextOutcome(shopper.box);
    await shopper.presses();
    while (!spinner()) await aTimeout(10);
    expect(places()).to.deep.equal(before);
    const ring = spinner()!.getBoundingClientRect();
    const field = shopper.field.getBoundingClientRect();
    expect(ring.width).to.be.above(10);
    expect(ring.right).to.be.below(field.right);
    expect((ring.top + ring.bottom) / 2, 'in the middle of the field').to.be.closeTo(
      (field.top + field.bottom) / 2,
      1.5,
    );
    expect(getComputedStyle(spinner()!).animationName).to.equal('turn');
    expect(spinner()!.getAttribute('aria-hidden')).to.equal('true');
    expect(shopper.button.innerText.trim()).to.equal('Redeeming…');
    answer();
    await ended;
    expect(spinner()).to.equal(null);
  });
});

describe('a part for each piece', () => {
  it('names the row of field and button, and the sentence of a note', async () => {
    const shopper = await shopperAt(openApi());
    await shopper.box.redeem('EXPIRED');
    const root = shopper.box.shadowRoot!;
    expect(shopper.button.closest('[part=row]')!.contains(shopper.field)).to.equal(true);
    expect(root.querySelector('[part=sentence]')!.textContent).to.include('expired');
  });
});
