/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('hr', count, { one: 'bod', few: 'boda', other: 'bodova' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('hr', count, { one: 'sekundu', few: 'sekunde', other: 'sekundi' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('hr', count, { one: 'minutu', few: 'minute', other: 'minuta' })}`;

export const hr: Messages = {
  label: 'Poklon-kartica ili kod za popust',
  redeem: 'Iskoristi',
  redeeming: 'U tijeku…',
  check: 'Provjeri kod',
  checking: 'Provjera…',
  stillWorking: 'Obrada još traje… Ovo može potrajati neko vrijeme.',
  disclosure: 'Imate poklon-karticu ili kod za popust?',
  amount: 'Iznos narudžbe',
  offline: 'Čini se da niste povezani s internetom. Provjerite vezu i pokušajte ponovno.',
  failedOtherwise: 'Nije uspjelo. Vaš kod nije iskorišten. Pokušajte ponovno kasnije.',

  amountOff: (taken) => `Štedite ${taken}.`,
  percentOff: (percent, taken) => `Popust ${percent}: štedite ${taken}.`,
  percentLimit: (limit) => `Najveći popust s ovim kodom iznosi ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Odabrani proizvodi sada stoje ${price}.` : `Vaša narudžba sada stoji ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} besplatno.`,
  product: 'Jedan proizvod',
  freeShipping: 'Dostava je besplatna.',
  giftPaid: (paid) => `Plaćeno ovom karticom: ${paid}.`,
  giftLeft: (left) => `Preostalo stanje: ${left}.`,
  pointsUsed: (count, formatted) => `Iskorišteno: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Preostalo na kartici: ${points(count, formatted)}.`,
  rewardName: (name) => `Vaša nagrada: ${name}.`,
  rewardCode: (code) => `${code} je vaš novi kod.`,
  applied: 'Vaš kod je primijenjen.',
  noEffect: 'Vaš kod je iskorišten, ali ne mijenja ništa u ovoj narudžbi.',

  redeemedTitle: 'Iskorišteno',
  validUntil: (date) => `Vrijedi do ${date}.`,
  orderAmount: 'Narudžba',
  orderDiscount: 'Popust',
  orderTotal: 'Preostalo za platiti',
  orderGiftCard: 'Poklon-kartica',

  offeredTitle: 'Još nije iskorišteno',
  offered: {
    amountOff: (taken) => `Uštedjet ćete ${taken}.`,
    percentOff: (percent, taken) => `Popust ${percent}: uštedjet ćete ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Odabrani proizvodi stajat će ${price}.` : `Vaša narudžba stajat će ${price}.`,
    freeUnit: (name, quantity) => `Besplatno: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Dostava će biti besplatna.',
    giftPaid: (paid) => `Ovom karticom platit ćete ${paid}.`,
    giftLeft: (left) => `Stanje nakon korištenja: ${left}.`,
    pointsUsed: (count, formatted) => `Iskoristit ćete ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Nakon toga na kartici ostaje: ${points(count, formatted)}.`,
    applied: 'Ovaj kod vrijedi za vašu narudžbu.',
    noEffect:
      'Ovaj kod ne mijenja ništa u ovoj narudžbi, ali će se računati kao iskorišten ako ga upotrijebite.',
  },
  offeredQuestion: 'Iskoristiti sada?',

  refused: {
    resource_not_found: 'Ne prepoznajemo ovaj kod. Provjerite je li točno napisan, uključujući velika slova.',
    not_found: 'Ne prepoznajemo ovaj kod. Provjerite je li točno napisan, uključujući velika slova.',
    voucher_not_active: 'Ovaj kod još ne vrijedi. Pokušajte ponovno kasnije.',
    voucher_not_active_now: 'Ovaj kod trenutačno ne vrijedi. Pokušajte ponovno kasnije.',
    promotion_not_active_now: 'Ova promocija trenutačno ne vrijedi. Pokušajte ponovno kasnije.',
    multiple_requests: 'Ovaj kod se upravo koristi. Pokušajte ponovno kasnije.',
    promotion_inactive: 'Ova promocija je završila.',
    voucher_disabled: 'Ovaj kod više ne vrijedi. Pokušajte s drugim.',
    voucher_expired: 'Ovaj kod je istekao. Pokušajte s drugim.',
    quantity_exceeded: 'Ovaj kod je iskorišten onoliko puta koliko je dopušteno. Pokušajte s drugim.',
    zero_card_balance: 'Na ovoj kartici nema više sredstava. Pokušajte s drugom.',
    gift_amount_exceeded: 'Na ovoj kartici nema dovoljno sredstava. Pokušajte s manjim iznosom.',
    loyalty_card_points_exceeded: 'Na ovoj kartici nema dovoljno bodova. Pokušajte s manjim iznosom.',
    invalid_amount: 'Ovaj kod ne vrijedi za narudžbu u ovom iznosu.',
    invalid_number: 'Ovaj kod ne vrijedi za narudžbu u ovom iznosu.',
    no_applicable_redeemables: 'Ovaj kod ne vrijedi za ovu narudžbu. Pokušajte s drugim.',
    invalid_redeemables: 'Ovaj kod ne vrijedi za ovu narudžbu. Pokušajte s drugim.',
    redemption_rules_violated: 'Ovaj kod ne vrijedi za ovu narudžbu. Pokušajte s drugim.',
    order_rules_violated:
      'Ovaj kod ne vrijedi za vašu košaricu. Promijenite košaricu ili pokušajte s drugim kodom.',
    missing_order_items_amount:
      'Ovaj kod ne vrijedi za vašu košaricu. Promijenite košaricu ili pokušajte s drugim kodom.',
    missing_order_items: 'Ne vidimo proizvode u vašoj košarici. Dodajte nešto ili nas kontaktirajte.',
    missing_amount: 'Ne vidimo iznos vaše narudžbe pa se ovaj kod ne može iskoristiti. Kontaktirajte nas.',
    missing_customer: 'Za ovaj kod trebamo znati tko ste. Prijavite se ili nas kontaktirajte.',
    customer_rules_violated: 'Ovaj kod nije dostupan za vaš račun. Pokušajte s drugim kodom.',
    invalid_customer: 'Ovaj kod nije dostupan za vaš račun. Pokušajte s drugim kodom.',
    referrer_not_permitted_to_redeem: 'Ovo je vaš vlastiti kod. Namijenjen je vašim prijateljima.',
    duplicated_redeemables: 'Ovaj kod već je u vašoj narudžbi.',
    missing_code: 'Najprije unesite kod.',
    code_too_long: 'Ovo je predugo za kod. Provjerite što ste unijeli.',
  },
  tryInstead: (code) => `Pokušaj s ${code}`,
  maybeHeld:
    'Ovaj kod je iskorišten onoliko puta koliko je dopušteno ili ga još drži prethodna provjera. Pokušajte ponovno za nekoliko minuta.',
  refusedOtherwise: 'Ovaj kod ne može se koristiti ovdje. Nije iskorišten.',
  refusedPrivately:
    'Ovaj kod ne može se koristiti ovdje. Provjerite je li točno napisan ili pokušajte s drugim.',
  amountWrong: (example) => `Unesite iznos narudžbe kao broj, na primjer ${example}.`,
  aborted: 'Zaustavljeno. Vaš kod nije iskorišten.',
  rateLimited: 'Trenutačno ima previše zahtjeva.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Pričekajte nekoliko sekundi i pokušajte ponovno.'
      : `Pričekajte ${ofSeconds(seconds)} i pokušajte ponovno.`,
  waitMinutes: (minutes) => `Pričekajte ${ofMinutes(minutes)} i pokušajte ponovno.`,
  waitOver: 'Sada možete pokušati ponovno.',
  undecidedTitle: 'Korištenje koda nije potvrđeno',
  undecided: 'Vaš kod je možda već iskorišten. Javite nam se prije nego što ga ponovno upotrijebite.',
  beingChecked: 'Provjeravamo je li vaš kod iskorišten. Ne morate ništa učiniti.',
  reference: (reference) => `Referentni broj: ${reference}`,

  cart: {
    apply: 'Primijeni',
    list: 'Primijenjeno na vašu narudžbu',
    remove: (code) => `Ukloni ${code}`,
    noEffect:
      'To ne bi ništa promijenilo u vašoj narudžbi. Ako ga ipak želite primijeniti, ponovno pritisnite Primijeni.',
    withoutEffect: 'Ne mijenja ništa u vašoj narudžbi pa se neće iskoristiti.',
    notWith: (code) => `Ne može se kombinirati s kodom ${code}.`,
    notTogether: 'Ne može se kombinirati s ostalima.',
    tooMany: 'Vaša narudžba ne može primiti više kodova.',
    parked: 'Trenutačno ne vrijedi za vašu narudžbu.',
    gone: 'Više se ne može koristiti.',
    undecided: 'Kod je možda već iskorišten.',
    cardAmount: 'Iznos za korištenje',
    cardPoints: 'Bodovi za korištenje',
    cardAmountWrong: (example) => `Unesite iznos, na primjer ${example}.`,
    cardAmountTooHigh: (most) => `Možete iskoristiti najviše ${most}.`,
    cardPointsWrong: 'Unesite cijeli broj bodova.',
    paidByCards: 'Poklon-kartice i bodovi',
    holdOver:
      'Isteklo je vrijeme za koje smo čuvali vaše kodove. Nastavite, a mi ćemo ih pokušati ponovno sačuvati.',
    notChecked: 'Nismo uspjeli provjeriti vaše kodove. Ono što vidite možda nije ažurno.',
    promotions: 'Ponude za vašu narudžbu',
    applyPromotion: (name) => `Primijeni ${name}`,
    promotion: 'Ponuda',
    changedTitle: 'Vaša narudžba se promijenila',
    changed: 'Ništa nije iskorišteno. Provjerite nove iznose prije nego što nastavite.',
    accept: 'Prihvati nove iznose',
    waitForCheck: 'Vaši se kodovi još provjeravaju. Pričekajte trenutak.',
    acceptFirst: 'Najprije prihvatite nove iznose.',
  },
};

const tooMany = 'Vaša narudžba ne može primiti više kodova. Ovaj nije iskorišten.';
const notTogether = 'Ovaj kod ne može se kombinirati s ostalima. Nije iskorišten.';

export const hrStack: StackMessages = {
  ...hr,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Ovaj kod nije provjeren jer se drugi ne može iskoristiti.',
    no_effect: 'Ovaj kod ne bi ništa promijenio u vašoj narudžbi. Nije iskorišten.',
  },
};
