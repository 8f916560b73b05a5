import { expect, html } from '@open-wc/testing';
import type { Diagnosis } from '../../../src/client/diagnose/diagnosis.ts';
import type { VoucherRedeem } from '../../../src/element.ts';
import { registerMessages } from '../../../src/messages/registry.ts';
import { de } from '../../../src/messages/locales/de.ts';
import { askedShopper, bodyOf, openApi, shopperAt } from '../../support/shopper.ts';

/** The template of a box in which the shopper types the amount. */
const box = (lang: string, currency: string, decimals?: string, amount?: string) => html`
  <voucher-redeem
    lang=${lang}
    amount-field
    amount=${amount ?? '0'}
    currency=${currency}
    .currencyDecimals=${decimals}
  ></voucher-redeem>
`;

/** What the console shows while a task runs. */
async function errorsDuring(task: () => Promise<unknown>): Promise<string[]> {
  const log = console.error;
  const logged: string[] = [];
  console.error = (...args) => logged.push(args.join(' '));
  await task().finally(() => (console.error = log));
  return logged;
}

/** The amount of the order that is sent for what a shopper types. */
async function sentFor(typed: string, template: ReturnType<typeof box>): Promise<unknown> {
  const api = openApi();
  const shopper = await askedShopper(api, template);
  await shopper.types(typed, shopper.amount);
  await shopper.redeems('TENOFF');
  return bodyOf(api);
}

describe('the amount that is sent', () => {
  const rows: [typed: string, lang: string, currency: string, decimals: string | undefined, sent: number][] =
    [
      ['1999', 'hu', 'HUF', undefined, 199_900],
      ['1999', 'ja', 'JPY', '0', 1999],
      ['1500', 'ja', 'JPY', '2', 150_000],
      ['1500.50', 'ja', 'JPY', '2', 150_050],
      ['1.250', 'fr-TN', 'TND', '3', 1250],
      ['1.25', 'en', 'KWD', '2', 125],
    ];
  for (const [typed, lang, currency, decimals, sent] of rows)
    it(`is ${sent} for "${typed}" in ${currency} and ${lang}, with ${decimals ?? 'its own'} decimals on the wire`, async () => {
      expect(await sentFor(typed, box(lang, currency, decimals))).to.deep.equal({ order: { amount: sent } });
    });

  it('is not sent if it has two readings, and the shopper reads how one is written', async () => {
    registerMessages('de', de);
    const api = openApi();
    const shopper = await askedShopper(api, box('de', 'KWD', '3'));
    await shopper.types('1.250', shopper.amount);
    const outcome = await shopper.redeems('TENOFF');
    expect(outcome).to.include({ status: 'refused', key: 'invalid_amount' });
    expect(api.requests).to.have.length(0);
    expect(shopper.alert).to.include('zum Beispiel 1,999.');
  });
});

it('the amount of the page is shown with the decimals of the currency, and with more only for a remainder', async () => {
  for (const [amount, shown] of [
    ['150000', '1500'],
    ['150050', '1500.50'],
  ] as const) {
    const { amount: field } = await askedShopper(openApi(), box('en', 'JPY', '2', amount));
    expect(field.value).to.equal(shown);
  }
});

it('a receipt has the decimals of the currency', async () => {
  const template = html`<voucher-redeem
    currency="JPY"
    currency-decimals="2"
    amount="150050"
  ></voucher-redeem>`;
  const shopper = await shopperAt(openApi(), template);
  await shopper.redeems('TENOFF');
  expect(shopper.status).to.include('¥10.').and.include('¥1,500.50').and.include('¥1,490.50');
});

describe('a currency without two decimals', () => {
  it('is an error on the console, once, if nothing says how many decimals the wire has', async () => {
    const errors = await errorsDuring(async () => {
      await shopperAt(openApi(), html`<voucher-redeem currency="KRW"></voucher-redeem>`);
      await shopperAt(openApi(), html`<voucher-redeem currency="KRW"></voucher-redeem>`);
    });
    expect(errors).to.have.length(1);
    expect(errors[0]).to.match(
      /^voucher-redeem: KRW has 0 decimals.*Set currency-decimals: "2" if .*"0" if /,
    );
  });

  it('is no error if the page says it, and neither are two decimals', async () => {
    const errors = await errorsDuring(async () => {
      await shopperAt(
        openApi(),
        html`<voucher-redeem currency="CLP" currency-decimals="0"></voucher-redeem>`,
      );
      await shopperAt(openApi(), html`<voucher-redeem currency="HUF"></voucher-redeem>`);
      await shopperAt(openApi(), html`<voucher-redeem currency=""></voucher-redeem>`);
    });
    expect(errors).to.deep.equal([]);
  });

  const diagnosed: Diagnosis = { status: 'diagnosed', ok: true, findings: [] };
  const diagnose = async (change: (box: VoucherRedeem) => void) => {
    const { box } = await shopperAt(openApi());
    box.client = { redeem: () => Promise.reject(new Error()), diagnose: () => Promise.resolve(diagnosed) };
    await errorsDuring(async () => {
      change(box);
      await box.updateComplete;
    });
    return box.diagnose();
  };

  it('is a finding of diagnose() if nothing says how many decimals the wire has', async () => {
    const { ok, findings } = await diagnose((box) => (box.currency = 'VND'));
    expect(ok).to.equal(false);
    expect(findings).to.have.length(1);
    expect(findings[0]).to.include({ about: 'currency', state: 'trouble' });
    expect(findings[0]?.setting).to.match(/^currency-decimals: /);
  });

  it('is a finding of diagnose() beside an option that is not valid', async () => {
    const { box } = await shopperAt(openApi());
    await errorsDuring(async () => {
      Object.assign(box, { client: undefined, currency: 'ISK' });
      await box.updateComplete;
    });
    const { findings } = await box.diagnose();
    expect(findings.map(({ about }) => about)).to.deep.equal(['options', 'currency']);
  });

  it('is no finding of diagnose() if the page says it', async () => {
    const diagnosis = await diagnose((box) => Object.assign(box, { currency: 'VND', currencyDecimals: 0 }));
    expect(diagnosis).to.deep.equal(diagnosed);
  });
});

describe('decimals that are not an integer from 0 to 4', () => {
  for (const wrong of ['two', '1.5', '-1', '5', '', '02'])
    it(`are one error on the console and a finding, and those of the currency are used: "${wrong}"`, async () => {
      const template = html`<voucher-redeem amount-field amount="1999" currency="USD"></voucher-redeem>`;
      const { box, amount } = await askedShopper(openApi(), template);
      const errors = await errorsDuring(async () => {
        for (let times = 0; times < 2; times++) {
          box.removeAttribute('currency-decimals');
          await box.updateComplete;
          box.setAttribute('currency-decimals', wrong);
          await box.updateComplete;
        }
      });
      expect(errors).to.deep.equal([
        `voucher-redeem: currency-decimals is "${wrong}", so the decimals of the currency are used (ISO 4217). Set currency-decimals: an integer from 0 to 4.`,
      ]);
      expect(amount.value).to.equal('19.99');
      const { findings } = await box.diagnose();
      expect(findings.at(-1)).to.include({ about: 'currency', state: 'trouble' });
    });
});

describe('the time zone of the project', () => {
  /** A box in which a card was redeemed that is valid until a moment. */
  async function receiptUntil(expiration_date: string, timeZone: string): Promise<string> {
    const voucher = { gift: { amount: 5000, balance: 4000 }, expiration_date };
    const { box } = await shopperAt(openApi());
    box.timeZone = timeZone;
    box.outcome = {
      ...{ status: 'redeemed', attemptId: 'att_1', code: 'GIFT50' },
      ...{ redemption: { id: 'r_1', result: 'SUCCESS', voucher }, effects: [{ kind: 'gift', left: 4000 }] },
    } as unknown as VoucherRedeem['outcome'];
    await box.updateComplete;
    return box.shadowRoot!.querySelector('[part=expiry]')!.textContent;
  }

  it('decides whether a card is valid until the end of a day', async () => {
    const endOfDay = '2027-01-01T07:59:59.000Z';
    expect(await receiptUntil(endOfDay, 'America/Los_Angeles')).to.equal('Valid until December 31, 2026.');
    expect(await receiptUntil(endOfDay, 'UTC')).to.match(/^Valid until January 1, 2027 at 7:59\sAM UTC\.$/);
  });

  it('is one error on the console if it is unknown, and the shopper’s own is used', async () => {
    const endOfDay = new Date(2026, 11, 31, 23, 59, 59).toISOString();
    const errors = await errorsDuring(async () => {
      for (let times = 0; times < 2; times++)
        expect(await receiptUntil(endOfDay, 'Europe/Atlantis')).to.equal('Valid until December 31, 2026.');
    });
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include('time-zone should be an IANA time zone').and.include('Europe/Atlantis');
  });
});
