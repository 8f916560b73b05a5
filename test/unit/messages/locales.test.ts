import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/api/failure.ts';
import type { Refusal } from '../../../src/api/refusal.ts';
import type { Redeemed } from '../../../src/client/outcome.ts';
import type { Effect } from '../../../src/effects/effect.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { formatMoney } from '../../../src/messages/format.ts';
import { files, languages, sentencesOf } from '../../support/locales.ts';

const english = new Map(sentencesOf(languages['en']!).map(({ name, text }) => [name, text]));

/** How a sentence ends in the scripts of our languages; a label, a title, a button end with nothing. */
const ENDS: [english: RegExp, other: RegExp][] = [
  [/\.$/, /[.。]$/],
  [/\?$/, /[?？؟]$/],
  [/…$/, /…$/],
  [/[^.?…]$/, /[^.?…。？؟!:]$/u],
];

for (const [tag, file] of Object.entries(files)) {
  const messages = languages[tag]!;
  const said = sentencesOf(messages);

  describe(`the sentences in ${tag}`, () => {
    it('are exported for a box, and for several at once', () => {
      expect(Object.keys(file)).to.have.members([tag, `${tag}Stack`]);
    });

    it('are all there are in English, and no more', () => {
      expect(said.map(({ name }) => name)).to.have.members([...english.keys()]);
    });

    if (tag !== 'en')
      it('are none of them English', () => {
        expect(said.filter(({ name, text }) => english.get(name) === text)).to.deep.equal([]);
      });

    it('say what they are given', () => {
      const silent = said.filter(({ text, given }) =>
        // One of a thing goes without saying; on what a price stands is said in words.
        given.some(
          (it) => ![undefined, 1, 'order', 'items'].includes(it as string) && !text.includes(String(it)),
        ),
      );
      expect(silent).to.deep.equal([]);
    });

    it('end as a sentence, a question or a label does', () => {
      const wrong = said.filter(({ name, text }) => {
        const [, end] = ENDS.find(([there]) => there.test(english.get(name)!))!;
        return !end.test(text);
      });
      expect(wrong).to.deep.equal([]);
    });

    it('are set in the right signs', () => {
      const straight = /["'`´]|\.\.|\s\s|^\s|\s$/;
      // French has a space before its double signs, one that does not break; nobody else has.
      const spaced = tag === 'fr' ? /[^\u00a0]:|[^\u202f][?!;]/ : /\s[:?!;.,]/;
      // Where every sign is as wide as a character, a narrow one is of another script.
      const narrow = /^(ja|zh)$/.test(tag) ? /[,.?!:;]/ : /[，。？！：；]/;
      // Arabic has its own.
      const foreign = tag === 'ar' ? /[,?;]/ : /[،؟؛]/;
      const wrong = said.filter(({ text }) =>
        [straight, spaced, narrow, foreign].some((signs) => signs.test(text)),
      );
      expect(wrong).to.deep.equal([]);
    });

    it('tell what would be given from what was given', () => {
      const given = new Map(said.map(({ name, text }) => [name, text]));
      const alike = said.filter(({ name, text }) => given.get(name.replace('offered.', '')) === text);
      expect(alike.filter(({ name }) => name.startsWith('offered.'))).to.deep.equal([]);
    });

    it('never ask to try again what may have been redeemed', () => {
      const later = messages.failedOtherwise.split(/(?<=[.。，])\s*/).at(-1) || messages.failedOtherwise;
      for (const again of [later, messages.waitOver, messages.wait(undefined)])
        expect(`${messages.undecidedTitle} ${messages.undecided}`).not.to.contain(again);
    });
  });

  describe(`what a shopper reads in ${tag}`, () => {
    const voice = { messages, locale: tag, currency: 'EUR' };
    const money = (minorUnits: number) => formatMoney(minorUnits, 'EUR', tag);
    const number = new Intl.NumberFormat(tag);
    const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });

    const onOrder = { on: 'order', application: 'APPLY_TO_ORDER' } as const;
    const effects: [effect: Effect, contains: string[]][] = [
      [{ kind: 'amount', ...onOrder, taken: 123_456 }, [money(123_456)]],
      [{ kind: 'percent', ...onOrder, percentOff: 12.5, taken: 1250 }, [percent.format(0.125), money(1250)]],
      [{ kind: 'percent', ...onOrder, percentOff: 50, taken: 2000, limit: 2000 }, [money(2000)]],
      [{ kind: 'fixed', ...onOrder, on: 'items', fixedAmount: 3000, taken: 500 }, [money(3000)]],
      [{ kind: 'units', units: [{ name: 'Kettle', quantity: 2 }], freeShipping: false }, ['Kettle', '2']],
      [{ kind: 'gift', taken: 5000, left: 100_000 }, [money(5000), money(100_000)]],
      [{ kind: 'loyalty', points: 1500, left: 12_000 }, [number.format(1500), number.format(12_000)]],
    ];
    for (const [effect, contains] of effects)
      it(`of ${effect.kind} has the numbers as they are written there: ${contains.join(' ')}`, () => {
        const outcome = { status: 'redeemed', effects: [effect] } as Redeemed;
        const { title, sentence } = describeOutcome(outcome, voice);
        expect(title).to.equal(messages.redeemedTitle);
        expect(sentence).to.equal(describeEffect(effect, voice));
        for (const part of contains) expect(sentence).to.contain(part);
      });

    it('has a space between two sentences, unless their stop is as wide as one', () => {
      const effect: Effect = { kind: 'gift', taken: 5000, left: 100 };
      const between = describeEffect(effect, voice).includes('。') ? '' : ' ';
      const [paid, left] = [messages.giftPaid(money(5000)), messages.giftLeft(money(100))];
      expect(describeEffect(effect, voice)).to.equal(paid + between + left);
    });

    it('of what went wrong is the language’s own sentence', () => {
      const read = (outcome: object) => describeOutcome(outcome as Refusal | Failure, voice).sentence;
      expect(read({ status: 'refused', key: 'voucher_expired' })).to.equal(messages.refused.voucher_expired);
      expect(read({ status: 'refused', key: 'nobody_knows' })).to.equal(messages.refusedOtherwise);
      expect(read({ status: 'failed', kind: 'network', mayHaveRedeemed: true })).to.equal(messages.undecided);
      expect(read({ status: 'failed', kind: 'rate-limited', retryAfter: 7000 })).to.contain('7');
    });
  });
}

/** How 1, 2, 5 and 21 of a thing are counted. */
const COUNTED: { tag: string; points: string[]; seconds: string[] }[] = [
  {
    tag: 'pl',
    points: ['1 punkt.', '2 punkty.', '5 punktów.', '21 punktów.'],
    seconds: ['1 sekundę ', '2 sekundy ', '5 sekund ', '21 sekund '],
  },
  {
    tag: 'cs',
    points: ['1 bod.', '2 body.', '5 bodů.', '21 bodů.'],
    seconds: ['1 sekundu ', '2 sekundy ', '5 sekund ', '21 sekund '],
  },
  {
    tag: 'ar',
    points: ['نقطة واحدة.', 'نقطتين.', '5 نقاط.', '21 نقطة.'],
    seconds: ['ثانية واحدة ', 'ثانيتين ', '5 ثوانٍ ', '21 ثانية '],
  },
  {
    tag: 'he',
    points: ['נקודה אחת.', 'שתי נקודות.', '5 נקודות.', '21 נקודות.'],
    seconds: ['שנייה אחת ', 'שתי שניות ', '5 שניות ', '21 שניות '],
  },
  {
    tag: 'de',
    points: ['1 Punkt ', '2 Punkte ', '5 Punkte ', '21 Punkte '],
    seconds: ['1 Sekunde ', '2 Sekunden ', '5 Sekunden ', '21 Sekunden '],
  },
  {
    tag: 'fr',
    points: ['1 point.', '2 points.', '5 points.', '21 points.'],
    seconds: ['1 seconde ', '2 secondes ', '5 secondes ', '21 secondes '],
  },
  {
    tag: 'fi',
    points: ['1 piste.', '2 pistettä.', '5 pistettä.', '21 pistettä.'],
    seconds: ['1 sekunti ', '2 sekuntia ', '5 sekuntia ', '21 sekuntia '],
  },
  {
    tag: 'sv',
    points: ['1 poäng.', '2 poäng.', '5 poäng.', '21 poäng.'],
    seconds: ['1 sekund ', '2 sekunder ', '5 sekunder ', '21 sekunder '],
  },
  {
    tag: 'tr',
    points: ['1 puan ', '2 puan ', '5 puan ', '21 puan '],
    seconds: ['1 saniye ', '2 saniye ', '5 saniye ', '21 saniye '],
  },
];

describe('things are counted as the language counts them', () => {
  const counts = [1, 2, 5, 21];
  for (const { tag, points, seconds } of COUNTED) {
    const { pointsUsed, offered, wait } = languages[tag]!;
    it(`points in ${tag}`, () => {
      counts.forEach((count, i) => {
        expect(pointsUsed(count, String(count))).to.contain(points[i]);
        expect(offered.pointsUsed(count, String(count))).to.contain(points[i]);
      });
    });
    it(`seconds in ${tag}`, () => {
      counts.forEach((count, i) => expect(wait(count)).to.contain(seconds[i]));
    });
  }

  it('none is one of them in French', () => {
    expect(languages['fr']!.pointsLeft(0, '0')).to.contain('0 point.');
    expect(languages['de']!.pointsLeft(0, '0')).to.contain('0 Punkte ');
  });

  it('two that are the subject stand in another case in Arabic than two that are used', () => {
    expect(languages['ar']!.pointsLeft(2, '2')).to.contain('نقطتان');
    expect(languages['ar']!.offered.pointsLeft(2, '2')).to.contain('نقطتان');
  });
});

describe('a merchant’s name from left to right', () => {
  for (const tag of ['ar', 'he'])
    it(`stands by itself in ${tag}`, () => {
      const { freeUnit, offered } = languages[tag]!;
      for (const say of [freeUnit, offered.freeUnit])
        expect(say('Kettle', 2)).to.contain('\u2068Kettle\u2069');
    });
});
