/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('it', count, { one: 'punto', many: 'di punti', other: 'punti' })}`;
const ofSeconds = (count: number) => `${count} ${plural('it', count, { one: 'secondo', other: 'secondi' })}`;
const ofMinutes = (count: number) => `${count} ${plural('it', count, { one: 'minuto', other: 'minuti' })}`;

export const it: Messages = {
  label: 'Gift card o codice sconto',
  redeem: 'Riscatta',
  redeeming: 'In corso…',
  check: 'Verifica codice',
  checking: 'Verifica…',
  stillWorking: 'Operazione ancora in corso… Potrebbe volerci un momento.',
  disclosure: 'Hai una gift card o un codice sconto?',
  amount: 'Importo dell’ordine',

  amountOff: (taken) => `Risparmi ${taken}.`,
  percentOff: (percent, taken) => `${percent} di sconto: risparmi ${taken}.`,
  percentLimit: (limit) => `Lo sconto massimo con questo codice è di ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Gli articoli selezionati costano ora ${price}.` : `Il tuo ordine costa ora ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} in omaggio.`,
  product: 'Un prodotto',
  freeShipping: 'La consegna è gratuita.',
  giftPaid: (paid) => `Pagato con questa carta: ${paid}.`,
  giftLeft: (left) => `Saldo rimanente: ${left}.`,
  pointsUsed: (count, formatted) => `Hai usato ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Saldo rimanente: ${points(count, formatted)}.`,
  rewardName: (name) => `Il tuo premio: ${name}.`,
  rewardCode: (code) => `${code} è il tuo nuovo codice.`,
  applied: 'Il tuo codice è stato applicato.',
  noEffect: 'Il tuo codice è stato riscattato, ma non cambia nulla in questo ordine.',

  redeemedTitle: 'Riscattato',
  refused: {
    resource_not_found:
      'Non riconosciamo questo codice. Controlla eventuali errori di battitura e le maiuscole.',
    not_found: 'Non riconosciamo questo codice. Controlla eventuali errori di battitura e le maiuscole.',
    voucher_not_active: 'Questo codice non è ancora attivo. Riprova più tardi.',
    voucher_not_active_now: 'Questo codice non è attivo in questo momento. Riprova più tardi.',
    promotion_not_active_now: 'Questa promozione non è attiva in questo momento. Riprova più tardi.',
    multiple_requests: 'Questo codice è in uso in questo momento. Riprova più tardi.',
    promotion_inactive: 'Questa promozione non è più attiva.',
    voucher_disabled: 'Questo codice non è più valido. Provane un altro.',
    voucher_expired: 'Questo codice è scaduto. Provane un altro.',
    quantity_exceeded: 'Questo codice ha raggiunto il limite di utilizzi. Provane un altro.',
    zero_card_balance: 'Il saldo di questa carta è esaurito. Provane un’altra.',
    gift_amount_exceeded: 'Il saldo di questa carta non basta. Prova con un importo più basso.',
    loyalty_card_points_exceeded: 'I punti su questa carta non bastano. Prova con un importo più basso.',
    invalid_amount: 'Questo codice non è valido per un ordine di questo importo.',
    invalid_number: 'Questo codice non è valido per un ordine di questo importo.',
    no_applicable_redeemables: 'Questo codice non è valido per questo ordine. Provane un altro.',
    invalid_redeemables: 'Questo codice non è valido per questo ordine. Provane un altro.',
    redemption_rules_violated: 'Questo codice non è valido per questo ordine. Provane un altro.',
    order_rules_violated:
      'Questo codice non è valido per il tuo carrello. Modifica il carrello o prova un altro codice.',
    missing_order_items_amount:
      'Questo codice non è valido per il tuo carrello. Modifica il carrello o prova un altro codice.',
    missing_order_items: 'Non vediamo articoli nel tuo carrello. Aggiungi qualcosa o contattaci.',
    missing_amount:
      'Non conosciamo l’importo del tuo ordine, quindi questo codice non è utilizzabile. Contattaci.',
    missing_customer: 'Per questo codice dobbiamo sapere chi sei. Accedi o contattaci.',
    customer_rules_violated: 'Questo codice non è disponibile per il tuo account. Prova un altro codice.',
    invalid_customer: 'Questo codice non è disponibile per il tuo account. Prova un altro codice.',
    referrer_not_permitted_to_redeem: 'Questo è il tuo codice personale. È per i tuoi amici.',
    duplicated_redeemables: 'Questo codice è già nel tuo ordine.',
    missing_code: 'Inserisci prima un codice.',
    code_too_long: 'È troppo lungo per essere un codice. Controlla quello che hai inserito.',
  },
  tryInstead: (code) => `Prova invece ${code}`,
  maybeHeld:
    'Questo codice ha raggiunto il limite di utilizzi, oppure una verifica precedente lo tiene ancora riservato. Riprova tra qualche minuto.',
  refusedOtherwise: 'Questo codice non è utilizzabile qui. Non è stato riscattato.',
  refusedPrivately:
    'Questo codice non è utilizzabile qui. Controlla che sia scritto correttamente o provane un altro.',
  offline: 'Sembra che tu sia offline. Controlla la connessione e riprova.',
  aborted: 'L’operazione è stata interrotta. Il tuo codice non è stato riscattato.',
  rateLimited: 'Ci sono troppe richieste in questo momento.',
  wait: (seconds) =>
    seconds === undefined ? 'Attendi qualche secondo e riprova.' : `Attendi ${ofSeconds(seconds)} e riprova.`,
  waitMinutes: (minutes) => `Attendi ${ofMinutes(minutes)} e riprova.`,
  failedOtherwise: 'Non ha funzionato. Il tuo codice non è stato riscattato. Riprova più tardi.',
  undecidedTitle: 'Utilizzo non confermato',
  undecided: 'Il tuo codice potrebbe essere già stato usato. Contattaci prima di usarlo di nuovo.',
  beingChecked: 'Stiamo verificando se il tuo codice è stato usato. Non devi fare nulla.',
  reference: (reference) => `Riferimento: ${reference}`,

  offeredTitle: 'Non ancora riscattato',
  offered: {
    amountOff: (taken) => `Risparmierai ${taken}.`,
    percentOff: (percent, taken) => `${percent} di sconto: risparmierai ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Gli articoli selezionati costeranno ${price}.` : `Il tuo ordine costerà ${price}.`,
    freeUnit: (name, quantity) => `In omaggio: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'La consegna sarà gratuita.',
    giftPaid: (paid) => `Pagherai ${paid} con questa carta.`,
    giftLeft: (left) => `Saldo dopo il riscatto: ${left}.`,
    pointsUsed: (count, formatted) => `Userai ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Saldo dopo il riscatto: ${points(count, formatted)}.`,
    applied: 'Questo codice è valido per il tuo ordine.',
    noEffect: 'Questo codice non cambia nulla in questo ordine, ma se lo riscatti risulterà usato.',
  },
  offeredQuestion: 'Riscattare ora?',
  orderAmount: 'Ordine',
  orderDiscount: 'Sconto',
  orderGiftCard: 'Con gift card',
  orderTotal: 'Da pagare',
  validUntil: (date) => `Scadenza: ${date}.`,
  amountWrong: (example) => `Inserisci l’importo dell’ordine in cifre, ad esempio ${example}.`,
  waitOver: 'Ora puoi riprovare.',

  cart: {
    apply: 'Applica',
    list: 'Applicati al tuo ordine',
    remove: (code) => `Rimuovi ${code}`,
    noEffect: 'Non cambierebbe nulla nel tuo ordine. Per usarlo comunque, premi di nuovo Applica.',
    withoutEffect: 'Non cambia nulla nel tuo ordine, quindi non verrà usato.',
    notWith: (code) => `Non è cumulabile con ${code}.`,
    notTogether: 'Non è cumulabile con gli altri codici.',
    tooMany: 'Il tuo ordine non accetta altri codici.',
    parked: 'Al momento non è valido per il tuo ordine.',
    gone: 'Non è più utilizzabile.',
    undecided: 'Potrebbe essere già stato usato.',
    cardAmount: 'Importo da usare',
    cardPoints: 'Punti da usare',
    cardAmountWrong: (example) => `Inserisci un importo, ad esempio ${example}.`,
    cardAmountTooHigh: (most) => `Puoi usare al massimo ${most}.`,
    cardPointsWrong: 'Inserisci un numero intero di punti.',
    paidByCards: 'Gift card e punti',
    holdOver: 'I tuoi codici non sono più riservati. Continua e proveremo a riservarli di nuovo.',
    notChecked: 'Non siamo riusciti a verificare i tuoi codici. Ciò che vedi potrebbe non essere aggiornato.',
    promotions: 'Offerte per il tuo ordine',
    applyPromotion: (name) => `Applica ${name}`,
    promotion: 'Offerta',
    changedTitle: 'Il tuo ordine è cambiato',
    changed: 'Non è stato riscattato nulla. Controlla i nuovi importi prima di continuare.',
    accept: 'Accetta i nuovi importi',
    waitForCheck: 'Stiamo ancora verificando i tuoi codici. Attendi un momento.',
    acceptFirst: 'Accetta prima i nuovi importi.',
  },
};

const tooMany = 'Il tuo ordine non accetta altri codici. Questo non è stato usato.';
const notTogether = 'Questo codice non è cumulabile con gli altri codici. Non è stato usato.';

export const itStack: StackMessages = {
  ...it,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Questo codice non è stato provato perché un altro non è utilizzabile.',
    no_effect: 'Questo codice non cambierebbe nulla nel tuo ordine. Non è stato usato.',
  },
};
