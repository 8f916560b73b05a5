/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('uk', count, { one: 'бал', few: 'бали', many: 'балів', other: 'бала' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('uk', count, { one: 'секунду', few: 'секунди', many: 'секунд', other: 'секунди' })}`;
const ofMinutes = (count: number) =>
  `${count} ${plural('uk', count, { one: 'хвилину', few: 'хвилини', many: 'хвилин', other: 'хвилини' })}`;

export const uk: Messages = {
  label: 'Подарункова картка або промокод',
  redeem: 'Використати',
  redeeming: 'Застосування…',
  check: 'Перевірити код',
  checking: 'Перевірка…',
  stillWorking: 'Обробка ще триває… Це може зайняти деякий час.',
  disclosure: 'Маєте подарункову картку або промокод?',
  amount: 'Сума замовлення',
  offline: 'Схоже, немає з’єднання з інтернетом. Перевірте з’єднання та спробуйте ще раз.',
  failedOtherwise: 'Не вдалося. Ваш код не використано. Спробуйте ще раз пізніше.',

  amountOff: (taken) => `Ви заощаджуєте ${taken}.`,
  percentOff: (percent, taken) => `Знижка ${percent}: ви заощаджуєте ${taken}.`,
  percentLimit: (limit) => `Максимальна знижка за цим кодом — ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Вибрані товари тепер коштують ${price}.` : `Ваше замовлення тепер коштує ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} у подарунок.`,
  product: 'Товар',
  freeShipping: 'Доставка безкоштовна.',
  giftPaid: (paid) => `Сплачено цією карткою: ${paid}.`,
  giftLeft: (left) => `Залишок на картці: ${left}.`,
  pointsUsed: (count, formatted) => `Використано: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Залишок на картці: ${points(count, formatted)}.`,
  rewardName: (name) => `Ваша винагорода: ${name}.`,
  rewardCode: (code) => `${code} — ваш новий код.`,
  applied: 'Ваш код застосовано.',
  noEffect: 'Ваш код використано, але в цьому замовленні він нічого не змінює.',

  redeemedTitle: 'Використано',
  validUntil: (date) => `Діє до ${date}.`,
  orderAmount: 'Замовлення',
  orderDiscount: 'Знижка',
  orderTotal: 'До сплати',
  orderGiftCard: 'Подарункова картка',

  offeredTitle: 'Ще не використано',
  offered: {
    amountOff: (taken) => `Ви заощадите ${taken}.`,
    percentOff: (percent, taken) => `Знижка ${percent}: ви заощадите ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Вибрані товари коштуватимуть ${price}.` : `Ваше замовлення коштуватиме ${price}.`,
    freeUnit: (name, quantity) => `У подарунок: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Доставка буде безкоштовною.',
    giftPaid: (paid) => `Ви сплатите цією карткою ${paid}.`,
    giftLeft: (left) => `Залишок після використання: ${left}.`,
    pointsUsed: (count, formatted) => `Буде використано: ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Залишок після використання: ${points(count, formatted)}.`,
    applied: 'Цей код можна використати для вашого замовлення.',
    noEffect: 'Цей код нічого не змінить у цьому замовленні, але вважатиметься використаним.',
  },
  offeredQuestion: 'Використати зараз?',

  refused: {
    resource_not_found: 'Ми не знаємо такого коду. Перевірте написання, зокрема великі літери.',
    not_found: 'Ми не знаємо такого коду. Перевірте написання, зокрема великі літери.',
    voucher_not_active: 'Цей код ще не діє. Спробуйте ще раз пізніше.',
    voucher_not_active_now: 'Цей код зараз не діє. Спробуйте ще раз пізніше.',
    promotion_not_active_now: 'Ця акція зараз не діє. Спробуйте ще раз пізніше.',
    multiple_requests: 'Цей код зараз використовується. Спробуйте ще раз пізніше.',
    promotion_inactive: 'Ця акція вже завершилася.',
    voucher_disabled: 'Цей код більше не діє. Спробуйте інший.',
    voucher_expired: 'Термін дії цього коду закінчився. Спробуйте інший.',
    quantity_exceeded: 'Ліміт використань цього коду вичерпано. Спробуйте інший.',
    zero_card_balance: 'На цій картці більше немає коштів. Спробуйте іншу.',
    gift_amount_exceeded: 'На цій картці недостатньо коштів. Спробуйте меншу суму.',
    loyalty_card_points_exceeded: 'На цій картці недостатньо балів. Спробуйте меншу суму.',
    invalid_amount: 'Цей код не діє для замовлення на таку суму.',
    invalid_number: 'Цей код не діє для замовлення на таку суму.',
    no_applicable_redeemables: 'Цей код не діє для цього замовлення. Спробуйте інший.',
    invalid_redeemables: 'Цей код не діє для цього замовлення. Спробуйте інший.',
    redemption_rules_violated: 'Цей код не діє для цього замовлення. Спробуйте інший.',
    order_rules_violated: 'Цей код не діє для вашого кошика. Змініть кошик або спробуйте інший код.',
    missing_order_items_amount: 'Цей код не діє для вашого кошика. Змініть кошик або спробуйте інший код.',
    missing_order_items: 'Ми не бачимо товарів у вашому кошику. Додайте щось або зв’яжіться з нами.',
    missing_amount:
      'Ми не бачимо суми вашого замовлення, тому цей код не можна використати. Зв’яжіться з нами.',
    missing_customer: 'Для цього коду нам потрібно знати, хто ви. Увійдіть або зв’яжіться з нами.',
    customer_rules_violated: 'Цей код недоступний для вашого облікового запису. Спробуйте інший код.',
    invalid_customer: 'Цей код недоступний для вашого облікового запису. Спробуйте інший код.',
    referrer_not_permitted_to_redeem: 'Це ваш власний код. Він для ваших друзів.',
    duplicated_redeemables: 'Цей код уже є у вашому замовленні.',
    missing_code: 'Спочатку введіть код.',
    code_too_long: 'Це задовге для коду. Перевірте, що ви ввели.',
  },
  tryInstead: (code) => `Спробувати натомість ${code}`,
  maybeHeld:
    'Ліміт використань цього коду вичерпано, або код ще зарезервовано попередньою перевіркою. Спробуйте ще раз за кілька хвилин.',
  refusedOtherwise: 'Цей код тут не діє. Його не використано.',
  refusedPrivately: 'Цей код тут не діє. Перевірте написання або спробуйте інший.',
  amountWrong: (example) => `Введіть суму замовлення числом, наприклад ${example}.`,
  aborted: 'Зупинено. Ваш код не використано.',
  rateLimited: 'Зараз забагато запитів.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Зачекайте кілька секунд і спробуйте ще раз.'
      : `Зачекайте ${ofSeconds(seconds)} і спробуйте ще раз.`,
  waitMinutes: (minutes) => `Зачекайте ${ofMinutes(minutes)} і спробуйте ще раз.`,
  waitOver: 'Тепер можна спробувати ще раз.',
  undecidedTitle: 'Не вдалося підтвердити використання',
  undecided: 'Можливо, ваш код уже використано. Зв’яжіться з нами, перш ніж використовувати його знову.',
  beingChecked: 'Ми з’ясовуємо, чи було використано ваш код. Вам нічого не потрібно робити.',
  reference: (reference) => `Номер звернення: ${reference}`,

  cart: {
    apply: 'Застосувати',
    list: 'Застосовано до вашого замовлення',
    remove: (code) => `Видалити ${code}`,
    noEffect:
      'Це нічого не змінить у вашому замовленні. Щоб усе одно застосувати код, натисніть «Застосувати» ще раз.',
    withoutEffect: 'Нічого не змінює у вашому замовленні, тому не буде використано.',
    notWith: (code) => `Не поєднується з ${code}.`,
    notTogether: 'Не поєднується з іншими.',
    tooMany: 'До замовлення більше не можна додати кодів.',
    parked: 'Зараз не діє для вашого замовлення.',
    gone: 'Більше не можна використати.',
    undecided: 'Можливо, вже використано.',
    cardAmount: 'Сума до використання',
    cardPoints: 'Бали до використання',
    cardAmountWrong: (example) => `Введіть суму, наприклад ${example}.`,
    cardAmountTooHigh: (most) => `Можна використати щонайбільше ${most}.`,
    cardPointsWrong: 'Введіть ціле число балів.',
    paidByCards: 'Подарункові картки та бали',
    holdOver:
      'Час, на який ми зарезервували ваші коди, минув. Продовжуйте, і ми спробуємо зарезервувати їх знову.',
    notChecked: 'Не вдалося перевірити ваші коди. Показані дані можуть бути застарілими.',
    promotions: 'Пропозиції для вашого замовлення',
    applyPromotion: (name) => `Застосувати ${name}`,
    promotion: 'Пропозиція',
    changedTitle: 'Ваше замовлення змінилося',
    changed: 'Нічого не використано. Перевірте нові суми, перш ніж продовжити.',
    accept: 'Прийняти нові суми',
    waitForCheck: 'Ваші коди ще перевіряються. Зачекайте трохи.',
    acceptFirst: 'Спочатку прийміть нові суми.',
  },
};

const tooMany = 'До замовлення більше не можна додати кодів. Цей не використано.';
const notTogether = 'Цей код не поєднується з іншими. Його не використано.';

export const ukStack: StackMessages = {
  ...uk,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Цей код не перевірено, бо інший не можна використати.',
    no_effect: 'Цей код нічого не змінив би у вашому замовленні. Його не використано.',
  },
};
