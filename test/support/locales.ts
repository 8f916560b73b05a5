import type { StackMessages } from '../../src/messages/describe/describe-unused.ts';
import * as ar from '../../src/messages/locales/ar.ts';
import * as bg from '../../src/messages/locales/bg.ts';
import * as cs from '../../src/messages/locales/cs.ts';
import * as da from '../../src/messages/locales/da.ts';
import * as de from '../../src/messages/locales/de.ts';
import * as el from '../../src/messages/locales/el.ts';
import * as en from '../../src/messages/locales/en.ts';
import * as es from '../../src/messages/locales/es.ts';
import * as es419 from '../../src/messages/locales/es-419.ts';
import * as et from '../../src/messages/locales/et.ts';
import * as fi from '../../src/messages/locales/fi.ts';
import * as fr from '../../src/messages/locales/fr.ts';
import * as frCA from '../../src/messages/locales/fr-CA.ts';
import * as he from '../../src/messages/locales/he.ts';
import * as hi from '../../src/messages/locales/hi.ts';
import * as hr from '../../src/messages/locales/hr.ts';
import * as hu from '../../src/messages/locales/hu.ts';
import * as id from '../../src/messages/locales/id.ts';
import * as it from '../../src/messages/locales/it.ts';
import * as ja from '../../src/messages/locales/ja.ts';
import * as ko from '../../src/messages/locales/ko.ts';
import * as lt from '../../src/messages/locales/lt.ts';
import * as lv from '../../src/messages/locales/lv.ts';
import * as nb from '../../src/messages/locales/nb.ts';
import * as nl from '../../src/messages/locales/nl.ts';
import * as pl from '../../src/messages/locales/pl.ts';
import * as ptBR from '../../src/messages/locales/pt-BR.ts';
import * as ptPT from '../../src/messages/locales/pt-PT.ts';
import * as ro from '../../src/messages/locales/ro.ts';
import * as sk from '../../src/messages/locales/sk.ts';
import * as sl from '../../src/messages/locales/sl.ts';
import * as sv from '../../src/messages/locales/sv.ts';
import * as th from '../../src/messages/locales/th.ts';
import * as tr from '../../src/messages/locales/tr.ts';
import * as uk from '../../src/messages/locales/uk.ts';
import * as vi from '../../src/messages/locales/vi.ts';
import * as zh from '../../src/messages/locales/zh.ts';
import * as zhHant from '../../src/messages/locales/zh-Hant.ts';
import type { CartMessages } from '../../src/messages/cart-messages.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** The exports of each language's file, by language tag. */
export const files: { [tag: string]: { [name: string]: unknown } } = {
  ...{
    ar,
    bg,
    cs,
    da,
    de,
    el,
    en,
    es,
    'es-419': es419,
    et,
    fi,
    fr,
    'fr-CA': frCA,
    he,
    hi,
    hr,
    hu,
    id,
    it,
    ja,
    ko,
    lt,
    lv,
    nb,
    nl,
    pl,
    'pt-BR': ptBR,
    'pt-PT': ptPT,
    ro,
    sk,
    sl,
    sv,
    th,
    tr,
    uk,
    vi,
    zh,
    'zh-Hant': zhHant,
  },
};

/** What the file of a language calls its messages: `ptBR` in that of `pt-BR`. */
export const exportName = (tag: string): string => tag.replaceAll('-', '');

/** All messages of each language, by language tag. */
export const languages: { [tag: string]: StackMessages } = Object.fromEntries(
  Object.entries(files).map(([tag, file]) => [tag, file[`${exportName(tag)}Stack`] as StackMessages]),
);

/** For each message that is a function, lists of its arguments. */
type Arguments<Messages> = {
  [
    name in keyof Messages as Messages[name] extends (...args: never[]) => string ? name : never
  ]: Messages[name] extends (...args: infer Args) => string ? Args[] : never;
};

/** The arguments with which the tests call each message. Real money is formatted text; here it is a mark that is easy to find. */
const ARGUMENTS: Arguments<Messages & CartMessages> = {
  remove: [['¤1']],
  notWith: [['¤1']],
  cardAmountWrong: [['¤1']],
  cardAmountTooHigh: [['¤1']],
  applyPromotion: [['¤1']],
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
  rewardName: [['¤1']],
  rewardCode: [['¤1']],
  wait: [[undefined], [7]],
  waitMinutes: [[7]],
  tryInstead: [['¤1']],
  reference: [['¤1']],
  validUntil: [['¤1']],
  amountWrong: [['¤1']],
};

/** One message of a language, as a shopper reads it. */
export interface Sentence {
  /** For instance `refused.voucher_expired` or `giftLeft(¤1)`. */
  name: string;
  args: readonly unknown[];
  text: string;
}

/** All messages of a language, also the nested ones (`refused.voucher_expired`). */
export function sentencesOf(messages: object, prefix = ''): Sentence[] {
  return Object.entries(messages).flatMap(([key, message]: [string, unknown]): Sentence[] => {
    const name = prefix + key;
    if (typeof message === 'string') return [{ name, args: [], text: message }];
    if (typeof message !== 'function') return sentencesOf(message as object, `${name}.`);
    return ARGUMENTS[key as keyof typeof ARGUMENTS].map((args) => ({
      name: `${name}(${args.join(', ')})`,
      args,
      text: (message as (...args: unknown[]) => string)(...args),
    }));
  });
}
