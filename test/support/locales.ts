import type { StackMessages } from '../../src/messages/describe/describe-unused.ts';
import * as ar from '../../src/messages/locales/ar.ts';
import * as cs from '../../src/messages/locales/cs.ts';
import * as da from '../../src/messages/locales/da.ts';
import * as de from '../../src/messages/locales/de.ts';
import * as en from '../../src/messages/locales/en.ts';
import * as es from '../../src/messages/locales/es.ts';
import * as fi from '../../src/messages/locales/fi.ts';
import * as fr from '../../src/messages/locales/fr.ts';
import * as he from '../../src/messages/locales/he.ts';
import * as it from '../../src/messages/locales/it.ts';
import * as ja from '../../src/messages/locales/ja.ts';
import * as ko from '../../src/messages/locales/ko.ts';
import * as nl from '../../src/messages/locales/nl.ts';
import * as pl from '../../src/messages/locales/pl.ts';
import * as pt from '../../src/messages/locales/pt.ts';
import * as sv from '../../src/messages/locales/sv.ts';
import * as tr from '../../src/messages/locales/tr.ts';
import * as zh from '../../src/messages/locales/zh.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** Every language's file as it is imported, by tag. */
export const files: { [tag: string]: { [name: string]: unknown } } = {
  ...{ ar, cs, da, de, en, es, fi, fr, he, it, ja, ko, nl, pl, pt, sv, tr, zh },
};

/** All that is said in each language, by tag. */
export const languages: { [tag: string]: StackMessages } = Object.fromEntries(
  Object.entries(files).map(([tag, file]) => [tag, file[`${tag}Stack`] as StackMessages]),
);

type Functions<Messages> = {
  [
    name in keyof Messages as Messages[name] extends (...given: never[]) => string ? name : never
  ]: Messages[name] extends (...given: infer Given) => string ? Given[] : never;
};

/** What the sentences with something in them are said of here. Money and the like arrive formatted; here they are marks. */
const GIVEN: Functions<Messages> = {
  amountOff: [['¤1']],
  percentOff: [['¤1', '¤2']],
  percentLimit: [['¤1']],
  fixedPrice: [
    ['¤1', 'order'],
    ['¤1', 'items'],
  ],
  freeUnit: [
    ['¤1', 1],
    ['¤1', 3],
  ],
  giftPaid: [['¤1']],
  giftLeft: [['¤1']],
  pointsUsed: [[7, '¤7']],
  pointsLeft: [[7, '¤7']],
  wait: [[undefined], [7]],
  validUntil: [['¤1']],
  amountWrong: [['¤1']],
};

/** One thing a language says: where it stands, what it was given, the words. */
export interface Sentence {
  name: string;
  given: readonly unknown[];
  text: string;
}

/** Everything that a language says, also what stands deeper (`refused.voucher_expired`). */
export function sentencesOf(messages: object, within = ''): Sentence[] {
  return Object.entries(messages).flatMap(([key, said]: [string, unknown]): Sentence[] => {
    const name = within + key;
    if (typeof said === 'string') return [{ name, given: [], text: said }];
    if (typeof said !== 'function') return sentencesOf(said as object, `${name}.`);
    return GIVEN[key as keyof typeof GIVEN].map((given) => ({
      name: `${name}(${given.join(', ')})`,
      given,
      text: (said as (...given: unknown[]) => string)(...given),
    }));
  });
}
