/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('bg', count, { one: 'точка', other: 'точки' })}`;
const ofSeconds = (count: number) => `${count} ${plural('bg', count, { one: 'секунда', other: 'секунди' })}`;
const ofMinutes = (count: number) => `${count} ${plural('bg', count, { one: 'минута', other: 'минути' })}`;

export const bg: Messages = {
  label: 'Подаръчна карта или код за отстъпка',
  redeem: 'Използване',
  redeeming: 'Изпълнява се…',
  check: 'Проверка',
  checking: 'Проверка…',
  stillWorking: 'Обработката продължава… Това може да отнеме малко време.',
  disclosure: 'Имате подаръчна карта или код за отстъпка?',
  amount: 'Сума на поръчката',
  offline: 'Изглежда, че нямате връзка с интернет. Проверете връзката и опитайте отново.',
  failedOtherwise: 'Не се получи. Вашият код не е използван. Опитайте отново по-късно.',

  amountOff: (taken) => `Спестявате ${taken}.`,
  percentOff: (percent, taken) => `Отстъпка ${percent}: спестявате ${taken}.`,
  percentLimit: (limit) => `Максималната отстъпка с този код е ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Избраните продукти вече струват ${price}.` : `Вашата поръчка вече струва ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} безплатно.`,
  product: 'Един продукт',
  freeShipping: 'Доставката е безплатна.',
  giftPaid: (paid) => `Платено с тази карта: ${paid}.`,
  giftLeft: (left) => `Остатък по картата: ${left}.`,
  pointsUsed: (count, formatted) => `Използвани: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Остават: ${points(count, formatted)}.`,
  rewardName: (name) => `Вашата награда: ${name}.`,
  rewardCode: (code) => `${code} е новият ви код.`,
  applied: 'Вашият код е приложен.',
  noEffect: 'Вашият код е използван, но не променя нищо в тази поръчка.',

  redeemedTitle: 'Използван',
  validUntil: (date) => `Валидност до ${date}.`,
  orderAmount: 'Поръчка',
  orderDiscount: 'Отстъпка',
  orderTotal: 'Остава за плащане',
  orderGiftCard: 'Подаръчна карта',

  offeredTitle: 'Все още не е използван',
  offered: {
    amountOff: (taken) => `Ще спестите ${taken}.`,
    percentOff: (percent, taken) => `Отстъпка ${percent}: ще спестите ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Избраните продукти ще струват ${price}.` : `Вашата поръчка ще струва ${price}.`,
    freeUnit: (name, quantity) => `Безплатно: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Доставката ще бъде безплатна.',
    giftPaid: (paid) => `Ще платите ${paid} с тази карта.`,
    giftLeft: (left) => `Остатък след използването: ${left}.`,
    pointsUsed: (count, formatted) => `Ще използвате: ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Ще останат: ${points(count, formatted)}.`,
    applied: 'Този код може да се използва за вашата поръчка.',
    noEffect: 'Този код не променя нищо в тази поръчка, но след използването ще се брои за използван.',
  },
  offeredQuestion: 'Да се използва ли сега?',

  refused: {
    resource_not_found: 'Не познаваме този код. Проверете изписването, включително главните букви.',
    not_found: 'Не познаваме този код. Проверете изписването, включително главните букви.',
    voucher_not_active: 'Този код още не е активен. Опитайте отново по-късно.',
    voucher_not_active_now: 'Този код не е активен в момента. Опитайте отново по-късно.',
    promotion_not_active_now: 'Тази промоция не е активна в момента. Опитайте отново по-късно.',
    multiple_requests: 'Този код се използва в момента. Опитайте отново по-късно.',
    promotion_inactive: 'Тази промоция приключи.',
    voucher_disabled: 'Този код вече не е валиден. Опитайте с друг.',
    voucher_expired: 'Срокът на този код е изтекъл. Опитайте с друг.',
    quantity_exceeded: 'Достигнат е лимитът за използване на този код. Опитайте с друг.',
    zero_card_balance: 'В тази карта няма остатък. Опитайте с друга.',
    gift_amount_exceeded: 'Остатъкът по тази карта не е достатъчен. Опитайте с по-малка сума.',
    loyalty_card_points_exceeded: 'В тази карта няма достатъчно точки. Опитайте с по-малка сума.',
    invalid_amount: 'Този код не важи за поръчка на тази стойност.',
    invalid_number: 'Този код не важи за поръчка на тази стойност.',
    no_applicable_redeemables: 'Този код не важи за тази поръчка. Опитайте с друг.',
    invalid_redeemables: 'Този код не важи за тази поръчка. Опитайте с друг.',
    redemption_rules_violated: 'Този код не важи за тази поръчка. Опитайте с друг.',
    order_rules_violated: 'Този код не важи за вашата количка. Променете количката или опитайте с друг код.',
    missing_order_items_amount:
      'Този код не важи за вашата количка. Променете количката или опитайте с друг код.',
    missing_order_items: 'Не виждаме продукти в количката ви. Добавете нещо или се свържете с нас.',
    missing_amount:
      'Не виждаме сумата на вашата поръчка, затова този код не може да се използва. Свържете се с нас.',
    missing_customer: 'За този код трябва да знаем кои сте. Влезте в профила си или се свържете с нас.',
    customer_rules_violated: 'Този код не е достъпен за вашия профил. Опитайте с друг код.',
    invalid_customer: 'Този код не е достъпен за вашия профил. Опитайте с друг код.',
    referrer_not_permitted_to_redeem: 'Това е вашият собствен код. Той е за вашите приятели.',
    duplicated_redeemables: 'Този код вече е във вашата поръчка.',
    missing_code: 'Първо въведете код.',
    code_too_long: 'Това е твърде дълго за код. Проверете какво сте въвели.',
  },
  tryInstead: (code) => `Опит с ${code}`,
  maybeHeld:
    'Достигнат е лимитът за използване на този код или той още е запазен от предишна проверка. Опитайте отново след няколко минути.',
  refusedOtherwise: 'Този код не може да се използва тук. Не е използван.',
  refusedPrivately: 'Този код не може да се използва тук. Проверете изписването или опитайте с друг.',
  amountWrong: (example) => `Въведете сумата на поръчката като число, например ${example}.`,
  aborted: 'Спряно. Вашият код не е използван.',
  rateLimited: 'В момента има твърде много заявки.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Изчакайте няколко секунди и опитайте отново.'
      : `Изчакайте ${ofSeconds(seconds)} и опитайте отново.`,
  waitMinutes: (minutes) => `Изчакайте ${ofMinutes(minutes)} и опитайте отново.`,
  waitOver: 'Вече можете да опитате отново.',
  undecidedTitle: 'Използването не е потвърдено',
  undecided: 'Възможно е вашият код вече да е използван. Свържете се с нас, преди да го използвате пак.',
  beingChecked: 'Проверяваме дали вашият код е използван. Не е нужно да правите нищо.',
  reference: (reference) => `Референтен номер: ${reference}`,

  cart: {
    apply: 'Прилагане',
    list: 'Приложени към поръчката ви',
    remove: (code) => `Премахване на ${code}`,
    noEffect:
      'Това не би променило нищо в поръчката ви. За да го приложите въпреки това, натиснете отново „Прилагане“.',
    withoutEffect: 'Не променя нищо в поръчката ви, затова няма да се използва.',
    notWith: (code) => `Не може да се комбинира с ${code}.`,
    notTogether: 'Не може да се комбинира с останалите.',
    tooMany: 'Поръчката ви не може да приеме повече кодове.',
    parked: 'В момента не важи за поръчката ви.',
    gone: 'Вече не може да се използва.',
    undecided: 'Възможно е кодът вече да е използван.',
    cardAmount: 'Сума за използване',
    cardPoints: 'Точки за използване',
    cardAmountWrong: (example) => `Въведете сума, например ${example}.`,
    cardAmountTooHigh: (most) => `Можете да използвате най-много ${most}.`,
    cardPointsWrong: 'Въведете цял брой точки.',
    paidByCards: 'Подаръчни карти и точки',
    holdOver: 'Изтече времето, за което пазехме кодовете ви. Продължете и ще опитаме да ги запазим отново.',
    notChecked: 'Не успяхме да проверим кодовете ви. Това, което виждате, може да не е актуално.',
    promotions: 'Оферти за поръчката ви',
    applyPromotion: (name) => `Прилагане на ${name}`,
    promotion: 'Оферта',
    changedTitle: 'Поръчката ви се промени',
    changed: 'Нищо не е използвано. Проверете новите суми, преди да продължите.',
    accept: 'Приемане на новите суми',
    waitForCheck: 'Кодовете ви още се проверяват. Изчакайте малко.',
    acceptFirst: 'Първо приемете новите суми.',
  },
};

const tooMany = 'Поръчката ви не може да приеме повече кодове. Този не е използван.';
const notTogether = 'Този код не може да се комбинира с останалите. Не е използван.';

export const bgStack: StackMessages = {
  ...bg,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Този код не е проверен, защото друг не може да се използва.',
    no_effect: 'Този код не би променил нищо в поръчката ви. Не е използван.',
  },
};
