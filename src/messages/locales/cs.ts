/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('cs', count, { one: 'bod', few: 'body', many: 'bodu', other: 'bodů' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('cs', count, { one: 'sekundu', few: 'sekundy', many: 'sekundy', other: 'sekund' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('cs', count, { one: 'minutu', few: 'minuty', many: 'minuty', other: 'minut' })}`;

export const cs: Messages = {
  label: 'Dárková karta nebo slevový kód',
  redeem: 'Uplatnit',
  redeeming: 'Uplatňuje se…',
  check: 'Ověřit kód',
  checking: 'Ověřuje se…',
  stillWorking: 'Zpracování stále probíhá… Může to chvíli trvat.',
  disclosure: 'Máte dárkovou kartu nebo slevový kód?',
  amount: 'Cena objednávky',

  amountOff: (taken) => `Ušetřili jste ${taken}.`,
  percentOff: (percent, taken) => `Sleva ${percent}: ušetřili jste ${taken}.`,
  percentLimit: (limit) => `Tento kód sníží cenu nejvýše o ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Vybrané zboží nyní stojí ${price}.` : `Objednávka nyní stojí ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} zdarma.`,
  product: 'Produkt',
  freeShipping: 'Doprava je zdarma.',
  giftPaid: (paid) => `Zaplaceno touto kartou: ${paid}.`,
  giftLeft: (left) => `Zbývá na kartě: ${left}.`,
  pointsUsed: (count, formatted) => `Použito: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Zbývá na kartě: ${points(count, formatted)}.`,
  rewardName: (name) => `Vaše odměna: ${name}.`,
  rewardCode: (code) => `${code} je váš nový kód.`,
  applied: 'Kód byl uplatněn.',
  noEffect: 'Kód byl uplatněn, ale na této objednávce nic nemění.',

  redeemedTitle: 'Uplatněno',
  refused: {
    resource_not_found: 'Tento kód neznáme. Zkontrolujte překlepy a velikost písmen.',
    not_found: 'Tento kód neznáme. Zkontrolujte překlepy a velikost písmen.',
    voucher_not_active: 'Tento kód ještě není aktivní. Zkuste to znovu později.',
    voucher_not_active_now: 'Tento kód teď není aktivní. Zkuste to znovu později.',
    promotion_not_active_now: 'Tato akce teď není aktivní. Zkuste to znovu později.',
    multiple_requests: 'Tento kód se právě používá. Zkuste to znovu později.',
    promotion_inactive: 'Tato akce již skončila.',
    voucher_disabled: 'Tento kód už neplatí. Zkuste jiný.',
    voucher_expired: 'Platnost tohoto kódu vypršela. Zkuste jiný.',
    quantity_exceeded: 'Počet použití tohoto kódu je vyčerpán. Zkuste jiný.',
    zero_card_balance: 'Na této kartě už nic nezbývá. Zkuste jinou.',
    gift_amount_exceeded: 'Na této kartě není dost prostředků. Zkuste nižší částku.',
    loyalty_card_points_exceeded: 'Na této kartě není dost bodů. Zkuste nižší částku.',
    invalid_amount: 'Tento kód nelze použít pro objednávku s touto cenou.',
    invalid_number: 'Tento kód nelze použít pro objednávku s touto cenou.',
    no_applicable_redeemables: 'Tento kód nelze použít pro tuto objednávku. Zkuste jiný.',
    invalid_redeemables: 'Tento kód nelze použít pro tuto objednávku. Zkuste jiný.',
    redemption_rules_violated: 'Tento kód nelze použít pro tuto objednávku. Zkuste jiný.',
    order_rules_violated: 'Tento kód neodpovídá obsahu košíku. Upravte košík, nebo zkuste jiný kód.',
    missing_order_items_amount: 'Tento kód neodpovídá obsahu košíku. Upravte košík, nebo zkuste jiný kód.',
    missing_order_items: 'V košíku nevidíme žádné zboží. Přidejte do něj něco, nebo se obraťte na nás.',
    missing_amount: 'Neznáme cenu vaší objednávky, proto tento kód nelze použít. Obraťte se na nás.',
    missing_customer: 'U tohoto kódu potřebujeme vědět, kdo jste. Přihlaste se, nebo se obraťte na nás.',
    customer_rules_violated: 'Tento kód nelze použít s vaším účtem. Zkuste jiný kód.',
    invalid_customer: 'Tento kód nelze použít s vaším účtem. Zkuste jiný kód.',
    referrer_not_permitted_to_redeem: 'Toto je váš vlastní kód. Je určen vašim přátelům.',
    duplicated_redeemables: 'Tento kód už v objednávce je.',
    missing_code: 'Nejprve zadejte kód.',
    code_too_long: 'Na kód je to příliš dlouhé. Zkontrolujte, co jste zadali.',
  },
  tryInstead: (code) => `Zkusit místo toho ${code}`,
  maybeHeld:
    'Počet použití tohoto kódu je vyčerpán, nebo je kód ještě zablokovaný předchozím ověřením. Zkuste to znovu za několik minut.',
  refusedOtherwise: 'Tento kód zde nelze použít. Nebyl uplatněn.',
  refusedPrivately: 'Tento kód zde nelze použít. Zkontrolujte, zda v něm není překlep, nebo zkuste jiný.',
  offline: 'Zdá se, že jste offline. Zkontrolujte připojení a zkuste to znovu.',
  aborted: 'Akce byla přerušena. Kód nebyl uplatněn.',
  rateLimited: 'Právě teď přichází příliš mnoho požadavků.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Počkejte několik sekund a zkuste to znovu.'
      : `Počkejte ${ofSeconds(seconds)} a zkuste to znovu.`,
  waitMinutes: (minutes) => `Počkejte ${ofMinutes(minutes)} a zkuste to znovu.`,
  failedOtherwise: 'To se nepodařilo. Kód nebyl uplatněn. Zkuste to znovu později.',
  undecidedTitle: 'Uplatnění se nepodařilo potvrdit',
  undecided: 'Váš kód už mohl být použit. Než ho použijete znovu, ověřte si to u nás.',
  beingChecked: 'Zjišťujeme, zda byl váš kód použit. Nemusíte nic dělat.',
  reference: (reference) => `Referenční číslo: ${reference}`,

  offeredTitle: 'Zatím neuplatněno',
  offered: {
    amountOff: (taken) => `Ušetříte ${taken}.`,
    percentOff: (percent, taken) => `Sleva ${percent}: ušetříte ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Vybrané zboží bude stát ${price}.` : `Objednávka bude stát ${price}.`,
    freeUnit: (name, quantity) => `Zdarma: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Doprava bude zdarma.',
    giftPaid: (paid) => `Touto kartou zaplatíte ${paid}.`,
    giftLeft: (left) => `Po uplatnění na kartě zbývá: ${left}.`,
    pointsUsed: (count, formatted) => `Použijete ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Po uplatnění na kartě zbývá: ${points(count, formatted)}.`,
    applied: 'Tento kód lze použít pro tuto objednávku.',
    noEffect: 'Tento kód na této objednávce nic nezmění, ale po uplatnění se bude počítat jako použitý.',
  },
  offeredQuestion: 'Uplatnit teď?',
  orderAmount: 'Objednávka',
  orderDiscount: 'Sleva',
  orderGiftCard: 'Dárková karta',
  orderTotal: 'Zbývá zaplatit',
  validUntil: (date) => `Platí do ${date}.`,
  amountWrong: (example) => `Zadejte cenu objednávky jako číslo, například ${example}.`,
  waitOver: 'Teď to můžete zkusit znovu.',

  cart: {
    apply: 'Použít',
    list: 'Použito u vaší objednávky',
    remove: (code) => `Odebrat ${code}`,
    noEffect: 'Na objednávce by se nic nezměnilo. Pokud chcete kód přesto použít, stiskněte Použít znovu.',
    withoutEffect: 'Na objednávce nic nemění, proto se nepoužije.',
    notWith: (code) => `Nelze kombinovat s kódem ${code}.`,
    notTogether: 'Nelze kombinovat s ostatními.',
    tooMany: 'K objednávce už nelze přidat další kódy.',
    parked: 'Na objednávku se teď nevztahuje.',
    gone: 'Už nelze použít.',
    undecided: 'Kód už mohl být použit.',
    cardAmount: 'Částka k použití',
    cardPoints: 'Body k použití',
    cardAmountWrong: (example) => `Zadejte částku, například ${example}.`,
    cardAmountTooHigh: (most) => `Můžete použít nejvýše ${most}.`,
    cardPointsWrong: 'Zadejte celý počet bodů.',
    paidByCards: 'Dárkové karty a body',
    holdOver: 'Doba, po kterou jsme vám kódy drželi, skončila. Pokračujte a zkusíme je podržet znovu.',
    notChecked: 'Kódy se nepodařilo ověřit. Zobrazené údaje nemusí být aktuální.',
    promotions: 'Nabídky k vaší objednávce',
    applyPromotion: (name) => `Použít ${name}`,
    promotion: 'Nabídka',
    changedTitle: 'Vaše objednávka se změnila',
    changed: 'Nic nebylo uplatněno. Než budete pokračovat, zkontrolujte nové částky.',
    accept: 'Přijmout nové částky',
    waitForCheck: 'Vaše kódy se ještě ověřují. Chvíli počkejte.',
    acceptFirst: 'Nejdřív přijměte nové částky.',
  },
};

const tooMany = 'K objednávce už nelze přidat další kódy. Tento nebyl použit.';
const notTogether = 'Tento kód nelze kombinovat s ostatními. Nebyl použit.';

export const csStack: StackMessages = {
  ...cs,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Přeskočeno, protože jiný kód nelze použít.',
    no_effect: 'Tento kód by na objednávce nic nezměnil. Nebyl použit.',
  },
};
