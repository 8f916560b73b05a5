import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/api/failure.ts';
import type { Refusal } from '../../../src/api/refusal.ts';
import type { Redeemed } from '../../../src/client/outcome.ts';
import type { Effect } from '../../../src/effects/effect.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { describeReceipt } from '../../../src/messages/describe/describe-receipt.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { formatMoney } from '../../../src/messages/format.ts';
import { exportName, files, languages, sentencesOf } from '../../support/locales.ts';

const english = new Map(sentencesOf(languages['en']!).map(({ name, text }) => [name, text]));

/** The signs at the end of a sentence and of a question, where they are not those of most languages. Thai has none. */
const SIGNS: { [tag: string]: { sentence?: RegExp; question?: RegExp } } = {
  ar: { question: /؟$/ },
  el: { question: /;$/ },
  hi: { sentence: /।$/ },
  ja: { sentence: /。$/, question: /？$/ },
  th: { sentence: /[^.?…]$/, question: /ไหม$/ },
  zh: { sentence: /。$/, question: /？$/ },
  'zh-Hant': { sentence: /。$/, question: /？$/ },
};

/** How the translation of a text has to end. Labels, titles and buttons have no sign at their end. */
function endOf(tag: string, english: string): RegExp {
  const { sentence = /\.$/, question = /\?$/ } = SIGNS[tag] ?? {};
  if (english.endsWith('.')) return sentence;
  if (english.endsWith('?')) return question;
  return english.endsWith('…') ? /…$/ : /[^.?…。？؟!:;।]$/u;
}

for (const [tag, file] of Object.entries(files)) {
  const messages = languages[tag]!;
  const sentences = sentencesOf(messages);

  describe(`the messages in ${tag}`, () => {
    it('are exported once for the box and once with the sentences for several codes', () => {
      expect(Object.keys(file)).to.have.members([exportName(tag), `${exportName(tag)}Stack`]);
    });

    it('are as many as in English, with the same names', () => {
      expect(sentences.map(({ name }) => name)).to.have.members([...english.keys()]);
    });

    if (tag !== 'en')
      it('are all translated', () => {
        expect(sentences.filter(({ name, text }) => english.get(name) === text)).to.deep.equal([]);
      });

    it('contain their arguments', () => {
      const incomplete = sentences.filter(({ text, args }) =>
        // A number of one may be left out, and `order` or `items` is a word of the language.
        args.some(
          (arg) => ![undefined, 1, 'order', 'items'].includes(arg as string) && !text.includes(String(arg)),
        ),
      );
      expect(incomplete).to.deep.equal([]);
    });

    it('end with the sign that belongs to a sentence, a question or a label', () => {
      const wrong = sentences.filter(({ name, text }) => !endOf(tag, english.get(name)!).test(text));
      expect(wrong).to.deep.equal([]);
    });

    it('have the punctuation of their language', () => {
      const straight = /["'`´]|\.\.|\s\s|^\s|\s$/;
      // French has a non-breaking space before a sign of two parts (: ? ! ;), in Canada only before a colon. The others have none.
      const french: { [tag: string]: RegExp } = {
        fr: /[^\u00a0]:|[^\u202f][?!;]/,
        'fr-CA': /[^\u00a0]:|\s[?!;]/,
      };
      const spaced = french[tag] ?? /\s[:?!;.,]/;
      // Japanese and Chinese have full-width signs, and the other languages do not.
      const narrow = /^(ja|zh)/.test(tag) ? /[,.?!:;]/ : /[，。？！：；]/;
      // Arabic has its own comma, question mark and semicolon.
      const foreign = tag === 'ar' ? /[,?;]/ : /[،؟؛]/;
      const wrong = sentences.filter(({ text }) =>
        [straight, spaced, narrow, foreign].some((signs) => signs.test(text)),
      );
      expect(wrong).to.deep.equal([]);
    });

    it('use different sentences for an offer and a receipt', () => {
      const textByName = new Map(sentences.map(({ name, text }) => [name, text]));
      const equal = sentences.filter(
        ({ name, text }) => textByName.get(name.replace('offered.', '')) === text,
      );
      expect(equal.filter(({ name }) => name.startsWith('offered.'))).to.deep.equal([]);
    });

    const lastPart = (text: string) =>
      text
        .split(tag === 'th' ? ' ' : /(?<=[.。，।])\s*/)
        .filter(Boolean)
        .at(-1)!;
    const suggestions = [
      lastPart(messages.failedOtherwise),
      messages.waitOver,
      messages.wait(undefined),
      messages.waitMinutes(2),
    ];

    it('never suggest to try again after a redemption that may have happened', () => {
      for (const suggestion of suggestions)
        expect(`${messages.undecidedTitle} ${messages.undecided}`).not.to.contain(suggestion);
    });

    it('never suggest to try again, and never promise a success, while an answer is awaited', () => {
      for (const phrase of [...suggestions, messages.redeemedTitle, messages.applied])
        expect(messages.stillWorking).not.to.contain(phrase);
    });
  });

  describe(`a message for a shopper in ${tag}`, () => {
    const context = { messages, locale: tag, currency: 'EUR' };
    const money = (minorUnits: number) => formatMoney(minorUnits, 'EUR', tag);
    const digits = { numberingSystem: 'latn' } as const;
    const number = new Intl.NumberFormat(tag, digits);
    const percent = new Intl.NumberFormat(tag, { ...digits, style: 'percent', maximumFractionDigits: 2 });

    const onOrder = { on: 'order', application: 'APPLY_TO_ORDER' } as const;
    const effects: [effect: Effect, contains: string[]][] = [
      [{ kind: 'amount', ...onOrder, taken: 123_456 }, [money(123_456)]],
      [{ kind: 'percent', ...onOrder, percentOff: 12.5, taken: 1250 }, [percent.format(0.125), money(1250)]],
      [{ kind: 'percent', ...onOrder, percentOff: 50, taken: 2000, limit: 2000 }, [money(2000)]],
      [{ kind: 'fixed', ...onOrder, on: 'items', fixedAmount: 3000, taken: 500 }, [money(3000)]],
      [{ kind: 'units', units: [{ name: 'Kettle', quantity: 2 }], freeShipping: false }, ['Kettle', '2']],
      [{ kind: 'gift', taken: 5000, left: 100_000 }, [money(5000), money(100_000)]],
      [{ kind: 'loyalty', points: 1500, left: 12_000 }, [number.format(1500), number.format(12_000)]],
      [{ kind: 'loyalty', points: 7, reward: { name: 'Kettle', code: 'TEA-7' } }, ['7', 'Kettle', 'TEA-7']],
    ];
    for (const [effect, contains] of effects)
      it(`has the numbers of the effect "${effect.kind}" in the format of the language: ${contains.join(' ')}`, () => {
        const outcome = { status: 'redeemed', effects: [effect] } as Redeemed;
        const { title, sentence } = describeOutcome(outcome, context);
        expect(title).to.equal(messages.redeemedTitle);
        expect(sentence).to.equal(describeEffect(effect, context));
        for (const part of contains) expect(sentence).to.contain(part);
      });

    it('never has two full stops, also where money, a date or a name ends with one', () => {
      const gift = { kind: 'gift', taken: 5000, left: 100_000 } as const;
      const name = 'Acme Inc.';
      const effects: Effect[] = [
        gift,
        { kind: 'units', units: [{ name, quantity: 1 }], freeShipping: false },
        { kind: 'loyalty', points: 7, reward: { name } },
      ];
      for (const currency of ['EUR', 'DKK', 'BGN', 'AED', 'CHF', 'INR', 'PEN']) {
        const outcome = {
          status: 'redeemed',
          effects: [gift],
          redemption: {
            voucher: { expiration_date: '2026-12-31T23:59:59Z', gift: { amount: 1, balance: 1 } },
          },
        } as unknown as Redeemed;
        const texts = [
          ...effects.map((effect) => describeEffect(effect, { ...context, currency })),
          describeReceipt(outcome, { ...context, timeZone: 'UTC' }).expiry,
        ];
        for (const text of texts) expect(text).not.to.match(/\.[\u2068\u2069]*\./);
      }
    });

    it('has the code of a reward without a full stop behind it, which a shopper could copy with it', () => {
      expect(messages.rewardCode('TEA-7')).not.to.match(/TEA-7[.。]/);
    });

    it('has a space between two sentences, except after a full-width stop', () => {
      const effect: Effect = { kind: 'gift', taken: 5000, left: 100 };
      const separator = describeEffect(effect, context).includes('。') ? '' : ' ';
      const [paid, left] = [messages.giftPaid(money(5000)), messages.giftLeft(money(100))];
      expect(describeEffect(effect, context)).to.equal(paid + separator + left);
    });

    it('is the sentence of the language after a refusal or a failure', () => {
      const sentenceOf = (outcome: object) => describeOutcome(outcome as Refusal | Failure, context).sentence;
      expect(sentenceOf({ status: 'refused', key: 'voucher_expired' })).to.equal(
        messages.refused.voucher_expired,
      );
      expect(sentenceOf({ status: 'refused', key: 'nobody_knows' })).to.equal(messages.refusedOtherwise);
      expect(sentenceOf({ status: 'failed', kind: 'network', mayHaveRedeemed: true })).to.equal(
        messages.undecided,
      );
      expect(sentenceOf({ status: 'failed', kind: 'rate-limited', retryAfter: 7000 })).to.contain('7');
    });
  });
}

/** The forms of "point", "second" and "minute" after 1, 2, 5 and 21. */
const PLURALS: { tag: string; points: string[]; seconds: string[]; minutes: string[] }[] = [
  {
    tag: 'pl',
    points: ['1 punkt.', '2 punkty.', '5 punktów.', '21 punktów.'],
    seconds: ['1 sekundę ', '2 sekundy ', '5 sekund ', '21 sekund '],
    minutes: ['1 minutę ', '2 minuty ', '5 minut ', '21 minut '],
  },
  {
    tag: 'cs',
    points: ['1 bod.', '2 body.', '5 bodů.', '21 bodů.'],
    seconds: ['1 sekundu ', '2 sekundy ', '5 sekund ', '21 sekund '],
    minutes: ['1 minutu ', '2 minuty ', '5 minut ', '21 minut '],
  },
  {
    tag: 'ar',
    points: ['نقطة واحدة.', 'نقطتين.', '5 نقاط.', '21 نقطة.'],
    seconds: ['ثانية واحدة ', 'ثانيتين ', '5 ثوانٍ ', '21 ثانية '],
    minutes: ['دقيقة واحدة ', 'دقيقتين ', '5 دقائق ', '21 دقيقة '],
  },
  {
    tag: 'he',
    points: ['נקודה אחת.', 'שתי נקודות.', '5 נקודות.', '21 נקודות.'],
    seconds: ['שנייה אחת ', 'שתי שניות ', '5 שניות ', '21 שניות '],
    minutes: ['דקה אחת ', 'שתי דקות ', '5 דקות ', '21 דקות '],
  },
  {
    tag: 'de',
    points: ['1 Punkt ', '2 Punkte ', '5 Punkte ', '21 Punkte '],
    seconds: ['1 Sekunde ', '2 Sekunden ', '5 Sekunden ', '21 Sekunden '],
    minutes: ['1 Minute ', '2 Minuten ', '5 Minuten ', '21 Minuten '],
  },
  {
    tag: 'fr',
    points: ['1 point.', '2 points.', '5 points.', '21 points.'],
    seconds: ['1 seconde ', '2 secondes ', '5 secondes ', '21 secondes '],
    minutes: ['1 minute ', '2 minutes ', '5 minutes ', '21 minutes '],
  },
  {
    tag: 'fi',
    points: ['1 piste.', '2 pistettä.', '5 pistettä.', '21 pistettä.'],
    seconds: ['1 sekunti ', '2 sekuntia ', '5 sekuntia ', '21 sekuntia '],
    minutes: ['1 minuutti ', '2 minuuttia ', '5 minuuttia ', '21 minuuttia '],
  },
  {
    tag: 'sv',
    points: ['1 poäng.', '2 poäng.', '5 poäng.', '21 poäng.'],
    seconds: ['1 sekund ', '2 sekunder ', '5 sekunder ', '21 sekunder '],
    minutes: ['1 minut ', '2 minuter ', '5 minuter ', '21 minuter '],
  },
  {
    tag: 'tr',
    points: ['1 puan ', '2 puan ', '5 puan ', '21 puan '],
    seconds: ['1 saniye ', '2 saniye ', '5 saniye ', '21 saniye '],
    minutes: ['1 dakika ', '2 dakika ', '5 dakika ', '21 dakika '],
  },
  {
    tag: 'uk',
    points: ['1 бал.', '2 бали.', '5 балів.', '21 бал.'],
    seconds: ['1 секунду ', '2 секунди ', '5 секунд ', '21 секунду '],
    minutes: ['1 хвилину ', '2 хвилини ', '5 хвилин ', '21 хвилину '],
  },
  {
    tag: 'sk',
    points: ['1 bod.', '2 body.', '5 bodov.', '21 bodov.'],
    seconds: ['1 sekundu ', '2 sekundy ', '5 sekúnd ', '21 sekúnd '],
    minutes: ['1 minútu ', '2 minúty ', '5 minút ', '21 minút '],
  },
  {
    tag: 'ro',
    points: ['1 punct.', '2 puncte.', '5 puncte.', '21 de puncte.'],
    seconds: ['1 secundă ', '2 secunde ', '5 secunde ', '21 de secunde '],
    minutes: ['1 minut ', '2 minute ', '5 minute ', '21 de minute '],
  },
  {
    tag: 'sl',
    points: ['1 točka.', '2 točki.', '5 točk.', '21 točk.'],
    seconds: ['1 sekundo ', '2 sekundi ', '5 sekund ', '21 sekund '],
    minutes: ['1 minuto ', '2 minuti ', '5 minut ', '21 minut '],
  },
  {
    tag: 'hr',
    points: ['1 bod.', '2 boda.', '5 bodova.', '21 bod.'],
    seconds: ['1 sekundu ', '2 sekunde ', '5 sekundi ', '21 sekundu '],
    minutes: ['1 minutu ', '2 minute ', '5 minuta ', '21 minutu '],
  },
  {
    tag: 'lt',
    points: ['1 taškas.', '2 taškai.', '5 taškai.', '21 taškas.'],
    seconds: ['1 sekundę ', '2 sekundes ', '5 sekundes ', '21 sekundę '],
    minutes: ['1 minutę ', '2 minutes ', '5 minutes ', '21 minutę '],
  },
  {
    tag: 'lv',
    points: ['1 punkts.', '2 punkti.', '5 punkti.', '21 punkts.'],
    seconds: ['1 sekundi ', '2 sekundes ', '5 sekundes ', '21 sekundi '],
    minutes: ['1 minūti ', '2 minūtes ', '5 minūtes ', '21 minūti '],
  },
  {
    tag: 'bg',
    points: ['1 точка.', '2 точки.', '5 точки.', '21 точки.'],
    seconds: ['1 секунда ', '2 секунди ', '5 секунди ', '21 секунди '],
    minutes: ['1 минута ', '2 минути ', '5 минути ', '21 минути '],
  },
];

describe('the plural', () => {
  const counts = [1, 2, 5, 21];
  for (const { tag, points, seconds, minutes } of PLURALS) {
    const { pointsUsed, offered, wait, waitMinutes } = languages[tag]!;
    it(`of points follows the rules of ${tag}`, () => {
      counts.forEach((count, i) => {
        expect(pointsUsed(count, String(count))).to.contain(points[i]);
        expect(offered.pointsUsed(count, String(count))).to.contain(points[i]);
      });
    });
    it(`of seconds follows the rules of ${tag}`, () => {
      counts.forEach((count, i) => expect(wait(count)).to.contain(seconds[i]));
    });
    it(`of minutes follows the rules of ${tag}`, () => {
      counts.forEach((count, i) => expect(waitMinutes(count)).to.contain(minutes[i]));
    });
  }

  it('is not used for zero in French, but is in German', () => {
    expect(languages['fr']!.pointsLeft(0, '0')).to.contain('0 point.');
    expect(languages['de']!.pointsLeft(0, '0')).to.contain('0 Punkte ');
  });

  it('of a million points has a word between the number and the points in Spanish, French, Italian and Portuguese', () => {
    for (const [tag, words] of Object.entries({
      es: 'de puntos',
      fr: 'de points',
      it: 'di punti',
      'pt-BR': 'de pontos',
    }))
      expect(languages[tag]!.pointsLeft(1_000_000, '1M')).to.contain(`1M ${words}`);
  });

  it('of no points has a form of its own in Latvian', () => {
    expect(languages['lv']!.pointsLeft(0, '0')).to.contain('0 punktu.');
  });

  it('of two points has another form in Arabic if the points are the subject of the sentence', () => {
    expect(languages['ar']!.pointsLeft(2, '2')).to.contain('نقطتان');
    expect(languages['ar']!.offered.pointsLeft(2, '2')).to.contain('نقطتان');
  });
});

describe('the name of a product', () => {
  for (const tag of ['ar', 'he'])
    it(`does not change the order of the words beside it in ${tag}, and neither does a code`, () => {
      const { freeUnit, offered, rewardName, rewardCode, tryInstead, reference } = languages[tag]!;
      for (const message of [freeUnit, offered.freeUnit])
        expect(message('Kettle', 2)).to.contain('\u2068Kettle\u2069');
      for (const message of [tryInstead, reference, rewardName, rewardCode])
        expect(message('A-1')).to.contain('\u2068A-1\u2069');
    });
});
