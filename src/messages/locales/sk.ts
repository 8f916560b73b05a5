/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('sk', count, { one: 'bod', few: 'body', many: 'bodu', other: 'bodov' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('sk', count, { one: 'sekundu', few: 'sekundy', many: 'sekundy', other: 'sekúnd' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('sk', count, { one: 'minútu', few: 'minúty', many: 'minúty', other: 'minút' })}`;

export const sk: Messages = {
  label: 'Darčeková karta alebo zľavový kód',
  redeem: 'Uplatniť',
  redeeming: 'Uplatňuje sa…',
  check: 'Overiť kód',
  checking: 'Overuje sa…',
  stillWorking: 'Spracovanie stále prebieha… Môže to chvíľu trvať.',
  disclosure: 'Máte darčekovú kartu alebo zľavový kód?',
  amount: 'Suma objednávky',
  offline: 'Zdá sa, že nemáte pripojenie na internet. Skontrolujte pripojenie a skúste to znova.',
  failedOtherwise: 'Nepodarilo sa to. Váš kód nebol uplatnený. Skúste to znova neskôr.',

  amountOff: (taken) => `Ušetríte ${taken}.`,
  percentOff: (percent, taken) => `Zľava ${percent}: ušetríte ${taken}.`,
  percentLimit: (limit) => `Najvyššia zľava s týmto kódom je ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Vybraný tovar teraz stojí ${price}.` : `Vaša objednávka teraz stojí ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} zadarmo.`,
  product: 'Produkt',
  freeShipping: 'Doprava je zadarmo.',
  giftPaid: (paid) => `Zaplatené touto kartou: ${paid}.`,
  giftLeft: (left) => `Zostatok na karte: ${left}.`,
  pointsUsed: (count, formatted) => `Použité: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Zostáva na karte: ${points(count, formatted)}.`,
  rewardName: (name) => `Vaša odmena: ${name}.`,
  rewardCode: (code) => `${code} je váš nový kód.`,
  applied: 'Váš kód bol pridaný.',
  noEffect: 'Váš kód bol uplatnený, ale na tejto objednávke nič nemení.',

  redeemedTitle: 'Uplatnené',
  validUntil: (date) => `Platí do ${date}.`,
  orderAmount: 'Objednávka',
  orderDiscount: 'Zľava',
  orderTotal: 'Zostáva zaplatiť',
  orderGiftCard: 'Darčeková karta',

  offeredTitle: 'Zatiaľ neuplatnené',
  offered: {
    amountOff: (taken) => `Týmto kódom ušetríte ${taken}.`,
    percentOff: (percent, taken) => `Zľava ${percent}: týmto kódom ušetríte ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Vybraný tovar bude stáť ${price}.` : `Vaša objednávka bude stáť ${price}.`,
    freeUnit: (name, quantity) => `Zadarmo: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Doprava bude zadarmo.',
    giftPaid: (paid) => `Touto kartou zaplatíte ${paid}.`,
    giftLeft: (left) => `Zostatok po uplatnení: ${left}.`,
    pointsUsed: (count, formatted) => `Použijete ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Po uplatnení zostane na karte: ${points(count, formatted)}.`,
    applied: 'Tento kód možno použiť na vašu objednávku.',
    noEffect: 'Tento kód na objednávke nič nezmení, ale po uplatnení sa bude počítať ako použitý.',
  },
  offeredQuestion: 'Uplatniť teraz?',

  refused: {
    resource_not_found: 'Tento kód nepoznáme. Skontrolujte, či je správne napísaný, vrátane veľkých písmen.',
    not_found: 'Tento kód nepoznáme. Skontrolujte, či je správne napísaný, vrátane veľkých písmen.',
    voucher_not_active: 'Tento kód ešte neplatí. Skúste to znova neskôr.',
    voucher_not_active_now: 'Tento kód teraz neplatí. Skúste to znova neskôr.',
    promotion_not_active_now: 'Táto akcia teraz neplatí. Skúste to znova neskôr.',
    multiple_requests: 'Tento kód sa práve používa. Skúste to znova neskôr.',
    promotion_inactive: 'Táto akcia sa skončila.',
    voucher_disabled: 'Tento kód už neplatí. Skúste iný.',
    voucher_expired: 'Platnosť tohto kódu sa skončila. Skúste iný.',
    quantity_exceeded: 'Počet použití tohto kódu je vyčerpaný. Skúste iný.',
    zero_card_balance: 'Na tejto karte už nič nezostáva. Skúste inú.',
    gift_amount_exceeded: 'Zostatok na tejto karte nestačí. Skúste nižšiu sumu.',
    loyalty_card_points_exceeded: 'Na tejto karte nie je dosť bodov. Skúste nižšiu sumu.',
    invalid_amount: 'Tento kód nemožno použiť na objednávku v tejto sume.',
    invalid_number: 'Tento kód nemožno použiť na objednávku v tejto sume.',
    no_applicable_redeemables: 'Tento kód nemožno použiť na túto objednávku. Skúste iný.',
    invalid_redeemables: 'Tento kód nemožno použiť na túto objednávku. Skúste iný.',
    redemption_rules_violated: 'Tento kód nemožno použiť na túto objednávku. Skúste iný.',
    order_rules_violated: 'Tento kód neplatí pre obsah vášho košíka. Upravte košík alebo skúste iný kód.',
    missing_order_items_amount:
      'Tento kód neplatí pre obsah vášho košíka. Upravte košík alebo skúste iný kód.',
    missing_order_items: 'V košíku nevidíme žiadny tovar. Niečo doň pridajte alebo nás kontaktujte.',
    missing_amount: 'Nepoznáme sumu vašej objednávky, preto tento kód nemožno použiť. Kontaktujte nás.',
    missing_customer: 'Pri tomto kóde potrebujeme vedieť, kto ste. Prihláste sa alebo nás kontaktujte.',
    customer_rules_violated: 'Tento kód nie je dostupný pre váš účet. Skúste iný kód.',
    invalid_customer: 'Tento kód nie je dostupný pre váš účet. Skúste iný kód.',
    referrer_not_permitted_to_redeem: 'Toto je váš vlastný kód. Je určený vašim priateľom.',
    duplicated_redeemables: 'Tento kód už v objednávke je.',
    missing_code: 'Najprv zadajte kód.',
    code_too_long: 'Na kód je to príliš dlhé. Skontrolujte, čo ste zadali.',
  },
  tryInstead: (code) => `Skúsiť radšej ${code}`,
  maybeHeld:
    'Počet použití tohto kódu je vyčerpaný alebo je kód ešte zablokovaný predchádzajúcim overením. Skúste to znova o niekoľko minút.',
  refusedOtherwise: 'Tento kód tu nemožno použiť. Nebol uplatnený.',
  refusedPrivately: 'Tento kód tu nemožno použiť. Skontrolujte, či je správne napísaný, alebo skúste iný.',
  amountWrong: (example) => `Zadajte sumu objednávky ako číslo, napríklad ${example}.`,
  aborted: 'Zastavené. Váš kód nebol uplatnený.',
  rateLimited: 'Momentálne prichádza príliš veľa požiadaviek.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Počkajte niekoľko sekúnd a skúste to znova.'
      : `Počkajte ${ofSeconds(seconds)} a skúste to znova.`,
  waitMinutes: (minutes) => `Počkajte ${ofMinutes(minutes)} a skúste to znova.`,
  waitOver: 'Teraz to môžete skúsiť znova.',
  undecidedTitle: 'Uplatnenie sa nepodarilo potvrdiť',
  undecided: 'Váš kód už mohol byť použitý. Skôr než ho použijete znova, kontaktujte nás.',
  beingChecked: 'Zisťujeme, či bol váš kód použitý. Nemusíte nič robiť.',
  reference: (reference) => `Referenčné číslo: ${reference}`,

  cart: {
    apply: 'Použiť',
    list: 'Použité na vašu objednávku',
    remove: (code) => `Odstrániť ${code}`,
    noEffect:
      'Na vašej objednávke by sa nič nezmenilo. Ak chcete kód aj tak použiť, stlačte Použiť ešte raz.',
    withoutEffect: 'Na vašej objednávke nič nemení, preto sa nepoužije.',
    notWith: (code) => `Nemožno kombinovať s kódom ${code}.`,
    notTogether: 'Nemožno kombinovať s ostatnými.',
    tooMany: 'K objednávke už nemožno pridať ďalšie kódy.',
    parked: 'Na vašu objednávku sa teraz nevzťahuje.',
    gone: 'Už sa nedá použiť.',
    undecided: 'Kód už mohol byť použitý.',
    cardAmount: 'Suma na použitie',
    cardPoints: 'Body na použitie',
    cardAmountWrong: (example) => `Zadajte sumu, napríklad ${example}.`,
    cardAmountTooHigh: (most) => `Môžete použiť najviac ${most}.`,
    cardPointsWrong: 'Zadajte celý počet bodov.',
    paidByCards: 'Darčekové karty a body',
    holdOver: 'Čas, počas ktorého sme vám kódy držali, uplynul. Pokračujte a skúsime ich podržať znova.',
    notChecked: 'Vaše kódy sa nepodarilo overiť. Zobrazené údaje nemusia byť aktuálne.',
    promotions: 'Ponuky k vašej objednávke',
    applyPromotion: (name) => `Použiť ${name}`,
    promotion: 'Ponuka',
    changedTitle: 'Vaša objednávka sa zmenila',
    changed: 'Nič nebolo uplatnené. Skôr než budete pokračovať, skontrolujte nové sumy.',
    accept: 'Prijať nové sumy',
    waitForCheck: 'Vaše kódy sa ešte overujú. Chvíľu počkajte.',
    acceptFirst: 'Najprv prijmite nové sumy.',
  },
};

const tooMany = 'K objednávke už nemožno pridať ďalšie kódy. Tento nebol použitý.';
const notTogether = 'Tento kód nemožno kombinovať s ostatnými. Nebol použitý.';

export const skStack: StackMessages = {
  ...sk,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Tento kód sa neskúšal, lebo iný nemožno použiť.',
    no_effect: 'Tento kód by na objednávke nič nezmenil. Nebol použitý.',
  },
};
