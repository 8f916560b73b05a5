import { beforeEach, describe, expect, it, vi } from 'vitest';
import { languages, sentencesOf } from '../../support/locales.ts';
import { textWidth } from '../../support/text-width.ts';

/** What the messages ask `plural` for. */
const calls = vi.hoisted((): { language: string; count: number; forms: object }[] => []);
vi.mock(import('../../../src/messages/plural.ts'), async (importOriginal) => {
  const { plural } = await importOriginal();
  return {
    plural: (...[language, count, forms]) => {
      calls.push({ language, count, forms });
      return plural(language, count, forms);
    },
  };
});
beforeEach(() => {
  calls.length = 0;
});

/** Counts of each plural category that integers have in any language, up to a million of points. */
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 14, 19, 20, 21, 22, 25, 100, 101, 102, 103, 111, 112, 1000];
const POINTS = [...COUNTS, 1500, 1_000_000];

/** Each message about a count, with each count. A wait has whole seconds up to 60, and then minutes. */
const counted: { [tag: string]: { [name: string]: [count: number, text: string][] } } = Object.fromEntries(
  Object.entries(languages).map(([tag, messages]) => {
    const points = (message: (count: number, formatted: string) => string) =>
      POINTS.map((count): [number, string] => [count, message(count, `¤${count}`)]);
    const waits = (message: (count: number) => string) =>
      COUNTS.filter((count) => count > 0 && count <= 60).map((count): [number, string] => [
        count,
        message(count),
      ]);
    return [
      tag,
      {
        pointsUsed: points(messages.pointsUsed),
        pointsLeft: points(messages.pointsLeft),
        'offered.pointsUsed': points(messages.offered.pointsUsed),
        'offered.pointsLeft': points(messages.offered.pointsLeft),
        wait: waits(messages.wait),
        waitMinutes: waits(messages.waitMinutes),
      },
    ];
  }),
);

/** Every text of a language with every argument. */
const textsOf = (tag: string) => [
  ...sentencesOf(languages[tag]!).map(({ name, text }) => ({ name, text })),
  ...Object.entries(counted[tag]!).flatMap(([name, texts]) =>
    texts.map(([count, text]) => ({ name: `${name}(${count})`, text })),
  ),
];

/** Words that are English and no word of the other languages. */
const ENGLISH =
  /\b(the|this|your|you|again|try|later|redeem|redeemed|check|enter|wait|used|isn|can’t|doesn|order|amount|discount|delivery|left)\b/i;

/** The same words in a language that has them too. */
const ALSO: { [tag: string]: RegExp } = { nl: /\blater\b/g, sv: /\border\b/gi };

/**
 * Languages in which a word does not change after a number, so that it needs no forms: the number says how many. The word is that
 * of points only (sv: "1 poäng, 2 poäng"), or all of them.
 */
const UNCHANGED: { [tag: string]: RegExp } = {
  da: /points/i,
  nb: /points/i,
  sv: /points/i,
  hu: /./,
  tr: /./,
  hi: /./,
};

const integerCategories = (tag: string) =>
  new Set(POINTS.map((count) => new Intl.PluralRules(tag).select(count)));

for (const tag of Object.keys(languages))
  describe(`the messages in ${tag}`, () => {
    it('have no gap where an argument belongs', () => {
      const gap = /undefined|\bnull\b|NaN|\bfalse\b|[{}$\\]|\[object|=>|%s/;
      expect(textsOf(tag).filter(({ text }) => gap.test(text))).toEqual([]);
    });

    it('have no straight quotes, no row of points and no double spaces', () => {
      const wrong = /["'`´]|\.\.| {2}|^\s|\s$/;
      expect(textsOf(tag).filter(({ text }) => wrong.test(text))).toEqual([]);
    });

    it('name the count, or have a word of their own for one and for two', () => {
      for (const [name, texts] of Object.entries(counted[tag]!))
        for (const [count, text] of texts)
          if (count > 2) expect(text, `${name}(${count})`).toContain(String(count));
      expect(counted[tag]!.pointsUsed!.map(([, text]) => text).every(Boolean)).toBe(true);
    });

    if (tag !== 'en' && integerCategories(tag).size > 1)
      it('have every plural form of their language', () => {
        const { pointsUsed, pointsLeft, offered, wait, waitMinutes } = languages[tag]!;
        const messages: [name: string, message: (count: number) => string, counts: number[]][] = [
          ['pointsUsed', (count) => pointsUsed(count, String(count)), POINTS],
          ['pointsLeft', (count) => pointsLeft(count, String(count)), POINTS],
          ['offered.pointsUsed', (count) => offered.pointsUsed(count, String(count)), POINTS],
          ['offered.pointsLeft', (count) => offered.pointsLeft(count, String(count)), POINTS],
          ['wait', wait, COUNTS.filter((count) => count > 0 && count <= 60)],
          ['waitMinutes', waitMinutes, COUNTS.filter((count) => count > 0 && count <= 60)],
        ];
        for (const [name, message, counts] of messages)
          for (const count of counts) {
            calls.length = 0;
            message(count);
            if (UNCHANGED[tag]?.test(name)) continue;
            expect(calls.length, `${name}(${count}) asks for a form`).toBeGreaterThan(0);
            for (const { language, forms } of calls) {
              const category = new Intl.PluralRules(tag).select(count);
              expect(new Intl.PluralRules(language).select(count), `${name}: ${language}`).toBe(category);
              expect(Object.keys(forms), `${name}(${count})`).toContain(category);
            }
          }
      });

    for (const name of ['redeem', 'redeeming', 'check', 'checking'] as const)
      it(`have a word for the button "${name}" that is at most 1.6 times as wide as the English one`, () => {
        const width = textWidth(languages[tag]![name]) / textWidth(languages['en']![name]);
        expect(width, languages[tag]![name]).toBeLessThanOrEqual(1.6);
      });

    it('have words for the buttons of several codes that are not wider than these buttons can be', () => {
      const [english, { cart, checking }] = [languages['en']!, languages[tag]!];
      // The button has the width of its widest word, which is "Checking…" in English.
      for (const word of [cart.apply, checking])
        expect(textWidth(word) / textWidth(english.checking), word).toBeLessThanOrEqual(1.6);
      expect(textWidth(cart.accept) / textWidth(english.cart.accept), cart.accept).toBeLessThanOrEqual(1.6);
    });

    it('name gift cards in the line of what cards pay, because a card alone is a bank card', () => {
      const { cart, orderGiftCard } = languages[tag]!;
      // Words are inflected at their end; Arabic ones also within.
      const stem = tag === 'ar' ? 2 : 3;
      const words = orderGiftCard.toLowerCase().split(/[\s-]/);
      const line = cart.paidByCards.toLowerCase();
      const missing = words.filter((word) => word !== 'con' && !line.includes(word.slice(0, stem)));
      expect(missing, cart.paidByCards).toEqual([]);
    });

    if (tag !== 'en')
      it('have no English words left', () => {
        const own = (text: string) => text.replaceAll(ALSO[tag] ?? /(?!)/g, '');
        expect(textsOf(tag).filter(({ text }) => ENGLISH.test(own(text)))).toEqual([]);
      });
  });

describe('the width of a text', () => {
  it('is that of its letters, without the signs above them', () => {
    expect(textWidth('ij')).toBe(444);
    expect(textWidth('é')).toBe(textWidth('e'));
    expect(textWidth('กี่')).toBe(textWidth('ก'));
    expect(textWidth('兌換')).toBe(2000);
  });

  it('is not guessed for a character that is not in the table', () => {
    expect(() => textWidth('☃')).toThrow('☃');
  });
});
