import { expect, fixture, html } from '@open-wc/testing';
import { VoucherRedeem } from '../../../src/define.ts';
import { formatMoney } from '../../../src/messages/format.ts';
import { ar } from '../../../src/messages/locales/ar.ts';
import { de } from '../../../src/messages/locales/de.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { fr } from '../../../src/messages/locales/fr.ts';
import { it as italian } from '../../../src/messages/locales/it.ts';
import { dust, openApi, Shopper, shopperAt } from '../../support/shopper.ts';

/** What the button says once everything that is under way has been drawn. */
async function buttonOf(box: VoucherRedeem): Promise<string | undefined> {
  await dust();
  await box.updateComplete;
  return new Shopper(box).button.textContent?.trim();
}

const isBox = (element: Element): element is VoucherRedeem => element instanceof VoucherRedeem;

/** The boxes of a page, in its order. */
async function boxesIn(template: ReturnType<typeof html>): Promise<VoucherRedeem[]> {
  const root = await fixture<HTMLElement>(template);
  return [root, ...root.querySelectorAll('*')].filter(isBox);
}

async function boxIn(template: ReturnType<typeof html>): Promise<VoucherRedeem> {
  const [box] = await boxesIn(template);
  return box!;
}

before(() => {
  VoucherRedeem.registerMessages('de', de);
  VoucherRedeem.registerMessages('fr', fr);
  VoucherRedeem.registerMessages('ar', ar);
});

afterEach(() => {
  document.documentElement.lang = 'en';
});

describe('the box speaks the language of the place it stands in', () => {
  it('its own', async () => {
    const box = await boxIn(html`<div lang="fr"><voucher-redeem lang="de"></voucher-redeem></div>`);
    expect(await buttonOf(box)).to.equal(de.redeem);
    expect(box.shadowRoot?.querySelector('label')?.textContent).to.equal(de.label);
  });

  it('that of the nearest element around it that has one', async () => {
    const around = html`<p><voucher-redeem></voucher-redeem></p>`;
    const box = await boxIn(html`<div lang="fr"><div lang="de">${around}</div></div>`);
    expect(await buttonOf(box)).to.equal(de.redeem);
  });

  it('also in a form with a field of the name lang', async () => {
    const box = await boxIn(
      html`<div lang="de">
        <form><input type="hidden" name="lang" value="fr" /><voucher-redeem></voucher-redeem></form>
      </div>`,
    );
    expect(await buttonOf(box)).to.equal(de.redeem);
    box.closest('form')!.setAttribute('lang', 'fr');
    expect(await buttonOf(box)).to.equal(fr.redeem);
  });

  it('also in the document of a frame that it was moved into', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const place = frame.contentDocument!.documentElement;
    place.lang = 'de';
    const box = await boxIn(html`<voucher-redeem></voucher-redeem>`);
    frame.contentDocument!.body.append(box);
    expect(await buttonOf(box)).to.equal(de.redeem);
    place.lang = 'fr';
    expect(await buttonOf(box)).to.equal(fr.redeem);
    frame.remove();
  });

  it('also out of a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const box = document.createElement('voucher-redeem');
    host.attachShadow({ mode: 'closed' }).append(box);
    expect(await buttonOf(box)).to.equal(de.redeem);
    host.lang = 'fr';
    expect(await buttonOf(box)).to.equal(fr.redeem);
  });

  it('the document’s', async () => {
    document.documentElement.lang = 'de';
    const box = await boxIn(html`<voucher-redeem></voucher-redeem>`);
    expect(await buttonOf(box)).to.equal(de.redeem);
    document.documentElement.lang = 'fr';
    expect(await buttonOf(box)).to.equal(fr.redeem);
  });

  it('a region’s', async () => {
    const box = await boxIn(html`<voucher-redeem lang="DE-at"></voucher-redeem>`);
    expect(await buttonOf(box)).to.equal(de.redeem);
  });

  for (const lang of ['de_DE', 'de_AT.UTF-8'])
    it(`German where a server writes it as ${lang}`, async () => {
      const box = await boxIn(html`<voucher-redeem lang=${lang}></voucher-redeem>`);
      expect(await buttonOf(box)).to.equal(de.redeem);
    });

  for (const lang of ['nn', 'tlh-Latn', 'de AT', 'not a tag', '-', 'x'.repeat(500)])
    it(`English where it is one nobody knows, or none: ${lang.slice(0, 20)}`, async () => {
      const box = await boxIn(html`<div lang="de"><voucher-redeem lang=${lang}></voucher-redeem></div>`);
      expect(await buttonOf(box)).to.equal(en.redeem);
    });

  it('English where the page does not say', async () => {
    document.documentElement.removeAttribute('lang');
    expect(await buttonOf(await boxIn(html`<voucher-redeem></voucher-redeem>`))).to.equal(en.redeem);
  });

  it('each box its own, on one page', async () => {
    const boxes = await boxesIn(
      html`<div>
        <section lang="de"><voucher-redeem></voucher-redeem></section>
        <section lang="fr"><voucher-redeem></voucher-redeem></section>
        <voucher-redeem></voucher-redeem>
      </div>`,
    );
    const say = () => Promise.all(boxes.map(buttonOf));
    expect(await say()).to.deep.equal([de.redeem, fr.redeem, en.redeem]);
    boxes[0]!.remove();
    boxes[1]!.closest('section')!.lang = 'ar';
    expect((await say()).slice(1), 'when one of them has gone').to.deep.equal([ar.redeem, en.redeem]);
  });
});

describe('the box changes its language with the page', () => {
  it('when an element around it gets another, or none', async () => {
    const box = await boxIn(
      html`<main>
        <div><voucher-redeem></voucher-redeem></div>
      </main>`,
    );
    expect(await buttonOf(box)).to.equal(en.redeem);
    box.closest('main')!.lang = 'de';
    expect(await buttonOf(box)).to.equal(de.redeem);
    box.parentElement!.lang = 'fr';
    expect(await buttonOf(box)).to.equal(fr.redeem);
    box.parentElement!.removeAttribute('lang');
    expect(await buttonOf(box)).to.equal(de.redeem);
  });

  it('when it is put elsewhere', async () => {
    const box = await boxIn(html`<div lang="de"><voucher-redeem></voucher-redeem></div>`);
    const french = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    french.append(box);
    expect(await buttonOf(box)).to.equal(fr.redeem);
  });

  it('when the words come after the box, and when they come again', async () => {
    const box = await boxIn(html`<voucher-redeem lang="it"></voucher-redeem>`);
    expect(await buttonOf(box)).to.equal(en.redeem);
    VoucherRedeem.registerMessages('it', italian);
    expect(await buttonOf(box)).to.equal(italian.redeem);
    VoucherRedeem.registerMessages('it', { ...italian, redeem: 'Applica' });
    expect(await buttonOf(box)).to.equal('Applica');
  });

  it('in what it has said already: a refusal and a receipt', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem lang="de"></voucher-redeem>`);
    await shopper.redeems('TENOFF');
    await shopper.redeems('EXPIRED');
    expect(shopper.alert).to.equal(`${de.refused.voucher_expired} voucher_expired`);
    expect(shopper.status).to.contain(de.redeemedTitle);
    shopper.box.lang = 'fr';
    await buttonOf(shopper.box);
    expect(shopper.alert).to.equal(`${fr.refused.voucher_expired} voucher_expired`);
    expect(shopper.status).to.contain(fr.redeemedTitle);
    expect(shopper.field.value, 'the code is left alone').to.equal('EXPIRED');
  });
});

describe('numbers are written as the language writes them', () => {
  for (const [lang, messages] of Object.entries({ de, 'de-AT': de, fr, ar, en, 'en-GB': en }))
    it(lang, async () => {
      const shopper = await shopperAt(openApi(), html`<voucher-redeem lang=${lang}></voucher-redeem>`);
      await shopper.redeems('gfct5ZWI1nL');
      const money = formatMoney(5000, 'USD', lang);
      const plain = (text: string) => text.replace(/\s+/g, ' ');
      expect(shopper.status)
        .to.contain(plain(messages.giftPaid(money)))
        .and.contain(plain(messages.giftLeft(money)));
    });

  it('and in the way of English where the words fall back to English', async () => {
    const shopper = await shopperAt(openApi(), html`<voucher-redeem lang="mt-MT"></voucher-redeem>`);
    await shopper.redeems('gfct5ZWI1nL');
    expect(shopper.status).to.contain('$50.00 paid with this card');
  });

  it('and the shopper may type an amount in the way of the page there too', async () => {
    const shopper = await shopperAt(
      openApi(),
      html`<voucher-redeem lang="hu" amount-field currency="EUR"></voucher-redeem>`,
    );
    const amounts: unknown[] = [];
    shopper.box.addEventListener('voucher-redeem-request', (event) => {
      amounts.push(event.context.order?.amount);
      event.preventDefault();
    });
    for (const typed of ['1 234,56', '1,234.56', '19,99', '19.99']) {
      shopper.box.reset();
      shopper.box.code = 'TENOFF';
      await shopper.box.updateComplete;
      const field = shopper.box.shadowRoot!.querySelector<HTMLInputElement>('#amount')!;
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      await shopper.box.redeem();
    }
    expect(amounts).to.deep.equal([123456, 123456, 1999, 1999]);
  });
});

describe('words of another language than that of the page', () => {
  /** The language in which a screen reader speaks a part of the box. */
  const langOf = (box: VoucherRedeem, selector: string) =>
    box.shadowRoot!.querySelector(selector)?.closest('[lang]')?.getAttribute('lang');
  const PARTS = ['label', '[part=button]', '[role=alert]', '[role=status]'];

  it('carry their language', async () => {
    const box = await boxIn(html`<voucher-redeem lang="mt" collapsed></voucher-redeem>`);
    await box.updateComplete;
    for (const part of [...PARTS, 'summary']) expect(langOf(box, part), part).to.equal('en');
    VoucherRedeem.registerMessages('mt', de);
    await buttonOf(box);
    for (const part of PARTS) expect(langOf(box, part), `${part}, registered`).to.equal(undefined);
  });

  it('carry none if they are in the language of the page, also in another region', async () => {
    for (const lang of ['en', 'en-GB', 'de-AT', 'de_DE', 'ar-EG']) {
      const box = await boxIn(html`<voucher-redeem lang=${lang}></voucher-redeem>`);
      await box.updateComplete;
      for (const part of PARTS) expect(langOf(box, part), `${part} ${lang}`).to.equal(undefined);
    }
  });

  it('carry none if the shop gives the words to the box itself', async () => {
    const box = await boxIn(html`<voucher-redeem lang="is" .messages=${de}></voucher-redeem>`);
    await box.updateComplete;
    expect(langOf(box, 'label')).to.equal(undefined);
  });

  for (const [merchantLang, lang] of [
    ['sq', 'sq'],
    ['', ''],
  ] as const)
    it(`leave the merchant’s own message its language: "${merchantLang}"`, async () => {
      const shopper = await shopperAt(
        openApi(),
        html`<voucher-redeem lang="sq" merchant-lang=${merchantLang}></voucher-redeem>`,
      );
      await shopper.redeems('BIGCART');
      expect(shopper.alert).to.contain('Spend at least $200.00 to use this code.');
      expect(langOf(shopper.box, '[part~=message] p span')).to.equal(lang);
      await shopper.redeems('EXPIRED');
      expect(langOf(shopper.box, '[part~=message] p span')).to.equal('en');
    });
});

describe('a shop’s own sentences', () => {
  it('win over the language’s, in one box', async () => {
    const boxes = await boxesIn(
      html`<div lang="de">
        <voucher-redeem .messages=${{ redeem: 'Anwenden' }}></voucher-redeem>
        <voucher-redeem></voucher-redeem>
      </div>`,
    );
    expect(await Promise.all(boxes.map(buttonOf))).to.deep.equal(['Anwenden', de.redeem]);
    expect(boxes[0]!.shadowRoot?.querySelector('label')?.textContent, 'the rest').to.equal(de.label);
  });

  it('stay when the language changes, and go when they are taken away', async () => {
    const box = await boxIn(
      html`<voucher-redeem lang="de" .messages=${{ redeem: 'Los!' }}></voucher-redeem>`,
    );
    box.lang = 'fr';
    expect(await buttonOf(box)).to.equal('Los!');
    Object.assign(box, { messages: undefined });
    expect(await buttonOf(box)).to.equal(fr.redeem);
  });

  it('may be of a single refusal', async () => {
    const own = { refused: { voucher_expired: 'Leider vorbei.' } };
    const shopper = await shopperAt(
      openApi(),
      html`<voucher-redeem lang="de" .messages=${own}></voucher-redeem>`,
    );
    await shopper.redeems('EXPIRED');
    expect(shopper.alert).to.contain('Leider vorbei.');
    await shopper.redeems('USEDUP');
    expect(shopper.alert).to.contain(de.refused.quantity_exceeded);
  });
});

describe('many boxes on one page', () => {
  it('does not draw a box again because another one is put on the page, moved or removed', async () => {
    const boxes = await boxesIn(
      html`<div>${Array.from({ length: 20 }, () => html`<voucher-redeem></voucher-redeem>`)}</div>`,
    );
    await Promise.all(boxes.map((box) => box.updateComplete));
    const drawn: VoucherRedeem[] = [];
    for (const box of boxes)
      box.addController({
        hostUpdated: () => {
          drawn.push(box);
        },
      });
    const [first, second] = boxes;
    const added = document.createElement('voucher-redeem');
    first!.before(added);
    await added.updateComplete;
    first!.remove();
    boxes.at(-1)!.after(second!);
    await dust();
    expect(drawn.filter((box) => box !== second)).to.deep.equal([]);
  });

  it('still changes the language of every box when the page changes it', async () => {
    const boxes = await boxesIn(
      html`<div>${Array.from({ length: 20 }, () => html`<voucher-redeem></voucher-redeem>`)}</div>`,
    );
    boxes[0]!.remove();
    boxes[1]!.parentElement!.lang = 'de';
    const words = await Promise.all(boxes.slice(1).map(buttonOf));
    expect(new Set(words)).to.deep.equal(new Set([de.redeem]));
  });
});
