/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';

export const hu: Messages = {
  label: 'Ajándékkártya vagy kuponkód',
  redeem: 'Beváltás',
  redeeming: 'Beváltás…',
  check: 'Ellenőrzés',
  checking: 'Ellenőrzés…',
  stillWorking: 'Még dolgozunk rajta… Ez eltarthat egy kicsit.',
  disclosure: 'Van ajándékkártyája vagy kuponkódja?',
  amount: 'A rendelés összege',
  offline: 'Úgy tűnik, nincs internet. Ellenőrizze a kapcsolatot, és próbálja újra.',
  failedOtherwise: 'Ez nem sikerült. A kódot nem váltottuk be. Próbálja újra később.',

  amountOff: (taken) => `Megtakarítás: ${taken}.`,
  percentOff: (percent, taken) => `${percent} kedvezmény, megtakarítás: ${taken}.`,
  percentLimit: (limit) => `Ezzel a kóddal a kedvezmény legfeljebb ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `A kiválasztott termékek ára mostantól ${price}.` : `A rendelés ára mostantól ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} ajándékba.`,
  product: 'Egy termék',
  freeShipping: 'A szállítás ingyenes.',
  giftPaid: (paid) => `Ezzel a kártyával fizetve: ${paid}.`,
  giftLeft: (left) => `Fennmaradó egyenleg: ${left}.`,
  pointsUsed: (_count, formatted) => `Felhasznált pontok: ${formatted}.`,
  pointsLeft: (_count, formatted) => `Fennmaradó pontok: ${formatted}.`,
  rewardName: (name) => `Az Ön jutalma: ${name}.`,
  rewardCode: (code) => `${code} az Ön új kódja.`,
  applied: 'A kódot érvényesítettük.',
  noEffect: 'A kódot beváltottuk, de ezen a rendelésen nem változtat semmit.',

  redeemedTitle: 'Beváltva',
  validUntil: (date) => `Érvényesség vége: ${date}.`,
  orderAmount: 'Rendelés',
  orderDiscount: 'Kedvezmény',
  orderTotal: 'Fizetendő',
  orderGiftCard: 'Ajándékkártya',

  offeredTitle: 'Még nincs beváltva',
  offered: {
    amountOff: (taken) => `A megtakarítás ${taken} lesz.`,
    percentOff: (percent, taken) => `${percent} kedvezmény, a megtakarítás ${taken} lesz.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `A kiválasztott termékek ára ${price} lesz.` : `A rendelés ára ${price} lesz.`,
    freeUnit: (name, quantity) => `Ajándékba jár: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'A szállítás ingyenes lesz.',
    giftPaid: (paid) => `Ezzel a kártyával fizetendő: ${paid}.`,
    giftLeft: (left) => `Egyenleg a beváltás után: ${left}.`,
    pointsUsed: (_count, formatted) => `Felhasználandó pontok: ${formatted}.`,
    pointsLeft: (_count, formatted) => `Pontok a beváltás után: ${formatted}.`,
    applied: 'Ez a kód felhasználható ehhez a rendeléshez.',
    noEffect: 'Ez a kód semmit sem változtat ezen a rendelésen, de beváltás után felhasználtnak számít.',
  },
  offeredQuestion: 'Beváltja most?',

  refused: {
    resource_not_found: 'Nem ismerjük ezt a kódot. Ellenőrizze az írásmódot, a kis- és nagybetűket is.',
    not_found: 'Nem ismerjük ezt a kódot. Ellenőrizze az írásmódot, a kis- és nagybetűket is.',
    voucher_not_active: 'Ez a kód még nem érvényes. Próbálja újra később.',
    voucher_not_active_now: 'Ez a kód jelenleg nem érvényes. Próbálja újra később.',
    promotion_not_active_now: 'Ez az akció jelenleg nem érvényes. Próbálja újra később.',
    multiple_requests: 'Ez a kód éppen használatban van. Próbálja újra később.',
    promotion_inactive: 'Ez az akció véget ért.',
    voucher_disabled: 'Ez a kód már nem érvényes. Próbáljon meg egy másikat.',
    voucher_expired: 'Ez a kód lejárt. Próbáljon meg egy másikat.',
    quantity_exceeded: 'Ez a kód elérte a felhasználások megengedett számát. Próbáljon meg egy másikat.',
    zero_card_balance: 'Ezen a kártyán nincs több egyenleg. Próbáljon meg egy másikat.',
    gift_amount_exceeded: 'A kártya egyenlege nem elegendő. Próbálja meg kisebb összeggel.',
    loyalty_card_points_exceeded: 'Nincs elég pont ezen a kártyán. Próbálja meg kisebb összeggel.',
    invalid_amount: 'Ez a kód nem használható fel ilyen összegű rendeléshez.',
    invalid_number: 'Ez a kód nem használható fel ilyen összegű rendeléshez.',
    no_applicable_redeemables: 'Ez a kód nem használható fel ehhez a rendeléshez. Próbáljon meg egy másikat.',
    invalid_redeemables: 'Ez a kód nem használható fel ehhez a rendeléshez. Próbáljon meg egy másikat.',
    redemption_rules_violated: 'Ez a kód nem használható fel ehhez a rendeléshez. Próbáljon meg egy másikat.',
    order_rules_violated:
      'Ez a kód nem érvényes a kosár tartalmára. Módosítsa a kosarat, vagy próbáljon meg egy másik kódot.',
    missing_order_items_amount:
      'Ez a kód nem érvényes a kosár tartalmára. Módosítsa a kosarat, vagy próbáljon meg egy másik kódot.',
    missing_order_items:
      'Nem látunk terméket a kosárban. Tegyen bele valamit, vagy lépjen kapcsolatba velünk.',
    missing_amount:
      'Nem látjuk a rendelés összegét, ezért ez a kód nem használható fel. Lépjen kapcsolatba velünk.',
    missing_customer:
      'Ehhez a kódhoz tudnunk kell, kicsoda Ön. Jelentkezzen be, vagy lépjen kapcsolatba velünk.',
    customer_rules_violated: 'Ez a kód nem érhető el az Ön fiókjában. Próbáljon meg egy másik kódot.',
    invalid_customer: 'Ez a kód nem érhető el az Ön fiókjában. Próbáljon meg egy másik kódot.',
    referrer_not_permitted_to_redeem: 'Ez az Ön saját kódja. Az ismerőseinek szól.',
    duplicated_redeemables: 'Ez a kód már szerepel a rendelésben.',
    missing_code: 'Először adjon meg egy kódot.',
    code_too_long: 'Ez túl hosszú ahhoz, hogy kód legyen. Ellenőrizze, amit beírt.',
  },
  tryInstead: (code) => `Inkább ezt: ${code}`,
  maybeHeld:
    'Ez a kód elérte a felhasználások megengedett számát, vagy egy korábbi ellenőrzés még foglalja. Próbálja újra néhány perc múlva.',
  refusedOtherwise: 'Ez a kód itt nem használható fel. Nem váltottuk be.',
  refusedPrivately:
    'Ez a kód itt nem használható fel. Ellenőrizze az írásmódot, vagy próbáljon meg egy másikat.',
  amountWrong: (example) => `Számmal adja meg a rendelés összegét, például ${example}.`,
  aborted: 'Megszakítva. A kódot nem váltottuk be.',
  rateLimited: 'Jelenleg túl sok a kérés.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Várjon néhány másodpercet, és próbálja újra.'
      : `Várjon ${seconds} másodpercet, és próbálja újra.`,
  waitMinutes: (minutes) => `Várjon ${minutes} percet, és próbálja újra.`,
  waitOver: 'Most már újra megpróbálhatja.',
  undecidedTitle: 'A beváltást nem tudtuk megerősíteni',
  undecided: 'Lehet, hogy a kódot már felhasználták. Mielőtt újra használná, lépjen kapcsolatba velünk.',
  beingChecked: 'Ellenőrizzük, hogy a kódot felhasználták-e. Nincs semmi teendője.',
  reference: (reference) => `Hivatkozási szám: ${reference}`,

  cart: {
    apply: 'Alkalmazás',
    list: 'A rendelésnél alkalmazva',
    remove: (code) => `${code} eltávolítása`,
    noEffect:
      'Ez semmit sem változtatna a rendelésen. Ha mégis alkalmazni szeretné, nyomja meg újra az Alkalmazás gombot.',
    withoutEffect: 'Semmit sem változtat a rendelésen, ezért nem használjuk fel.',
    notWith: (code) => `Nem vonható össze ezzel: ${code}.`,
    notTogether: 'Nem vonható össze a többivel.',
    tooMany: 'A rendeléshez nem adható hozzá több kód.',
    parked: 'Jelenleg nem érvényes erre a rendelésre.',
    gone: 'Már nem használható fel.',
    undecided: 'Lehet, hogy már felhasználták.',
    cardAmount: 'Felhasználandó összeg',
    cardPoints: 'Felhasználandó pontok',
    cardAmountWrong: (example) => `Adjon meg egy összeget, például ${example}.`,
    cardAmountTooHigh: (most) => `Legfeljebb ${most} használható fel.`,
    cardPointsWrong: 'Egész számú pontot adjon meg.',
    paidByCards: 'Ajándékkártyák és pontok',
    holdOver:
      'Letelt az idő, ameddig a kódokat fenntartottuk. Folytassa, és megpróbáljuk újra fenntartani őket.',
    notChecked: 'Nem tudtuk ellenőrizni a kódokat. Lehet, hogy nem a friss adatok láthatók.',
    promotions: 'Ajánlatok ehhez a rendeléshez',
    applyPromotion: (name) => `${name} alkalmazása`,
    promotion: 'Ajánlat',
    changedTitle: 'A rendelés megváltozott',
    changed: 'Semmit sem váltottunk be. Mielőtt folytatná, ellenőrizze az új összegeket.',
    accept: 'Új összegek elfogadása',
    waitForCheck: 'A kódok ellenőrzése még tart. Várjon egy kicsit.',
    acceptFirst: 'Előbb fogadja el az új összegeket.',
  },
};

const tooMany = 'A rendeléshez nem adható hozzá több kód. Ezt nem használtuk fel.';
const notTogether = 'Ez a kód nem vonható össze a többivel. Nem használtuk fel.';

export const huStack: StackMessages = {
  ...hu,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Ezt a kódot nem próbáltuk meg, mert egy másik nem használható fel.',
    no_effect: 'Ez a kód semmit sem változtatna a rendelésen. Nem használtuk fel.',
  },
};
