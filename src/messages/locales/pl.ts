/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('pl', count, { one: 'punkt', few: 'punkty', many: 'punktów', other: 'punktu' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('pl', count, { one: 'sekundę', few: 'sekundy', many: 'sekund', other: 'sekundy' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('pl', count, { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' })}`;

export const pl: Messages = {
  label: 'Karta podarunkowa lub kod rabatowy',
  redeem: 'Zrealizuj',
  redeeming: 'Realizacja…',
  check: 'Sprawdź kod',
  checking: 'Sprawdzanie…',
  stillWorking: 'Przetwarzanie wciąż trwa… Może to zająć chwilę.',
  disclosure: 'Masz kartę podarunkową lub kod rabatowy?',
  amount: 'Kwota zamówienia',

  amountOff: (taken) => `Oszczędzasz ${taken}.`,
  percentOff: (percent, taken) => `Rabat ${percent}: oszczędzasz ${taken}.`,
  percentLimit: (limit) => `Maksymalny rabat z tym kodem: ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Wybrane produkty kosztują teraz ${price}.` : `Zamówienie kosztuje teraz ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} gratis.`,
  product: 'Produkt',
  freeShipping: 'Dostawa jest bezpłatna.',
  giftPaid: (paid) => `Zapłacono tą kartą: ${paid}.`,
  giftLeft: (left) => `Pozostało na karcie: ${left}.`,
  pointsUsed: (count, formatted) => `Wykorzystano ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Pozostało na karcie: ${points(count, formatted)}.`,
  rewardName: (name) => `Twoja nagroda: ${name}.`,
  rewardCode: (code) => `${code} to Twój nowy kod.`,
  applied: 'Kod został zastosowany.',
  noEffect: 'Kod został zrealizowany, ale nic nie zmienia w tym zamówieniu.',

  redeemedTitle: 'Zrealizowano',
  refused: {
    resource_not_found: 'Nie znamy tego kodu. Sprawdź pisownię i wielkość liter.',
    not_found: 'Nie znamy tego kodu. Sprawdź pisownię i wielkość liter.',
    voucher_not_active: 'Ten kod nie jest jeszcze aktywny. Spróbuj ponownie później.',
    voucher_not_active_now: 'Ten kod nie jest teraz aktywny. Spróbuj ponownie później.',
    promotion_not_active_now: 'Ta promocja nie jest teraz aktywna. Spróbuj ponownie później.',
    multiple_requests: 'Ten kod jest właśnie używany. Spróbuj ponownie później.',
    promotion_inactive: 'Ta promocja już się skończyła.',
    voucher_disabled: 'Ten kod już nie obowiązuje. Użyj innego.',
    voucher_expired: 'Ten kod stracił ważność. Użyj innego.',
    quantity_exceeded: 'Limit użyć tego kodu został wyczerpany. Użyj innego.',
    zero_card_balance: 'Na tej karcie nie ma już środków. Użyj innej.',
    gift_amount_exceeded: 'Na tej karcie jest za mało środków. Wybierz mniejszą kwotę.',
    loyalty_card_points_exceeded: 'Na tej karcie jest za mało punktów. Wybierz mniejszą kwotę.',
    invalid_amount: 'Tego kodu nie można użyć w zamówieniu na tę kwotę.',
    invalid_number: 'Tego kodu nie można użyć w zamówieniu na tę kwotę.',
    no_applicable_redeemables: 'Tego kodu nie można użyć w tym zamówieniu. Użyj innego.',
    invalid_redeemables: 'Tego kodu nie można użyć w tym zamówieniu. Użyj innego.',
    redemption_rules_violated: 'Tego kodu nie można użyć w tym zamówieniu. Użyj innego.',
    order_rules_violated: 'Ten kod nie pasuje do koszyka. Zmień koszyk lub użyj innego kodu.',
    missing_order_items_amount: 'Ten kod nie pasuje do koszyka. Zmień koszyk lub użyj innego kodu.',
    missing_order_items: 'Nie widzimy produktów w koszyku. Dodaj coś do niego lub skontaktuj się z nami.',
    missing_amount: 'Nie znamy kwoty zamówienia, więc nie można użyć tego kodu. Skontaktuj się z nami.',
    missing_customer:
      'Aby użyć tego kodu, musimy wiedzieć, kim jesteś. Zaloguj się lub skontaktuj się z nami.',
    customer_rules_violated: 'Tego kodu nie można użyć na Twoim koncie. Użyj innego kodu.',
    invalid_customer: 'Tego kodu nie można użyć na Twoim koncie. Użyj innego kodu.',
    referrer_not_permitted_to_redeem: 'To Twój własny kod. Jest przeznaczony dla znajomych.',
    duplicated_redeemables: 'Ten kod jest już w zamówieniu.',
    missing_code: 'Najpierw wpisz kod.',
    code_too_long: 'To jest za długie na kod. Sprawdź, co zostało wpisane.',
  },
  tryInstead: (code) => `Spróbuj z kodem ${code}`,
  maybeHeld:
    'Limit użyć tego kodu został wyczerpany albo kod jest jeszcze zarezerwowany przez wcześniejsze sprawdzenie. Spróbuj ponownie za kilka minut.',
  refusedOtherwise: 'Tego kodu nie można tu użyć. Nie został zrealizowany.',
  refusedPrivately: 'Tego kodu nie można tu użyć. Sprawdź pisownię lub użyj innego.',
  offline: 'Wygląda na to, że nie masz połączenia z internetem. Sprawdź je i spróbuj ponownie.',
  aborted: 'Operacja została przerwana. Kod nie został zrealizowany.',
  rateLimited: 'W tej chwili jest zbyt wiele zapytań.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Poczekaj kilka sekund i spróbuj ponownie.'
      : `Poczekaj ${ofSeconds(seconds)} i spróbuj ponownie.`,
  waitMinutes: (minutes) => `Poczekaj ${ofMinutes(minutes)} i spróbuj ponownie.`,
  failedOtherwise: 'Nie udało się. Kod nie został zrealizowany. Spróbuj ponownie później.',
  undecidedTitle: 'Nie udało się potwierdzić realizacji',
  undecided: 'Kod mógł zostać wykorzystany. Skontaktuj się z nami, zanim użyjesz go ponownie.',
  beingChecked: 'Sprawdzamy, czy kod został wykorzystany. Nie musisz nic robić.',
  reference: (reference) => `Numer referencyjny: ${reference}`,

  offeredTitle: 'Jeszcze nie zrealizowano',
  offered: {
    amountOff: (taken) => `Zaoszczędzisz ${taken}.`,
    percentOff: (percent, taken) => `Rabat ${percent}: zaoszczędzisz ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Wybrane produkty będą kosztować ${price}.` : `Zamówienie będzie kosztować ${price}.`,
    freeUnit: (name, quantity) => `Gratis: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Dostawa będzie bezpłatna.',
    giftPaid: (paid) => `Zapłacisz tą kartą ${paid}.`,
    giftLeft: (left) => `Na karcie zostanie: ${left}.`,
    pointsUsed: (count, formatted) => `Wykorzystasz ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Na karcie zostanie: ${points(count, formatted)}.`,
    applied: 'Tego kodu można użyć w tym zamówieniu.',
    noEffect: 'Ten kod nic nie zmieni w tym zamówieniu, ale po realizacji będzie liczony jako wykorzystany.',
  },
  offeredQuestion: 'Zrealizować teraz?',
  orderAmount: 'Zamówienie',
  orderDiscount: 'Rabat',
  orderGiftCard: 'Karta podarunkowa',
  orderTotal: 'Do zapłaty',
  validUntil: (date) => `Ważna do ${date}.`,
  amountWrong: (example) => `Wpisz kwotę zamówienia jako liczbę, na przykład ${example}.`,
  waitOver: 'Możesz już spróbować ponownie.',

  cart: {
    apply: 'Zastosuj',
    list: 'Zastosowano w zamówieniu',
    remove: (code) => `Usuń ${code}`,
    noEffect: 'To nic by nie zmieniło w zamówieniu. Aby mimo to użyć kodu, naciśnij Zastosuj jeszcze raz.',
    withoutEffect: 'Nic nie zmienia w zamówieniu, więc nie użyjemy tego kodu.',
    notWith: (code) => `Nie łączy się z ${code}.`,
    notTogether: 'Nie łączy się z pozostałymi kodami.',
    tooMany: 'Do tego zamówienia nie można dodać więcej kodów.',
    parked: 'Obecnie nie dotyczy tego zamówienia.',
    gone: 'Tego kodu nie można już użyć.',
    undecided: 'Kod mógł już zostać wykorzystany.',
    cardAmount: 'Kwota do wykorzystania',
    cardPoints: 'Punkty do wykorzystania',
    cardAmountWrong: (example) => `Wpisz kwotę, na przykład ${example}.`,
    cardAmountTooHigh: (most) => `Możesz wykorzystać najwyżej ${most}.`,
    cardPointsWrong: 'Wpisz całkowitą liczbę punktów.',
    paidByCards: 'Karty podarunkowe i punkty',
    holdOver: 'Twoje kody nie są już zarezerwowane. Kontynuuj, a spróbujemy zarezerwować je ponownie.',
    notChecked: 'Nie udało się sprawdzić kodów. Wyświetlane dane mogą być nieaktualne.',
    promotions: 'Oferty do zamówienia',
    applyPromotion: (name) => `Zastosuj ${name}`,
    promotion: 'Oferta',
    changedTitle: 'Zamówienie się zmieniło',
    changed: 'Nic nie zostało zrealizowane. Sprawdź nowe kwoty, zanim przejdziesz dalej.',
    accept: 'Zaakceptuj nowe kwoty',
    waitForCheck: 'Kody są jeszcze sprawdzane. Poczekaj chwilę.',
    acceptFirst: 'Najpierw zaakceptuj nowe kwoty.',
  },
};

const tooMany = 'Do tego zamówienia nie można dodać więcej kodów. Ten nie został użyty.';
const notTogether = 'Nie łączy się z pozostałymi kodami. Ten nie został użyty.';

export const plStack: StackMessages = {
  ...pl,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Pominięto, bo innego kodu nie można użyć.',
    no_effect: 'Ten kod nic by nie zmienił w zamówieniu. Nie został użyty.',
  },
};
