/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

/** A product's name may be in a script from left to right. Isolated, it does not change the order of the words beside it. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** "1 point", "2 points". `two` is the dual, whose ending depends on the sentence. */
const points = (count: number, formatted: string, two: string) =>
  plural('ar', count, {
    zero: `${formatted} نقطة`,
    one: 'نقطة واحدة',
    two,
    few: `${formatted} نقاط`,
    many: `${formatted} نقطة`,
    other: `${formatted} نقطة`,
  });
const ofSeconds = (count: number) =>
  plural('ar', count, {
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: `${count} ثوانٍ`,
    many: `${count} ثانية`,
    other: `${count} ثانية`,
  });
const ofMinutes = (count: number) =>
  plural('ar', count, {
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: `${count} دقائق`,
    many: `${count} دقيقة`,
    other: `${count} دقيقة`,
  });

export const ar: Messages = {
  label: 'بطاقة هدية أو كود خصم',
  redeem: 'استخدام',
  redeeming: 'جارٍ الاستخدام…',
  check: 'التحقق من الكود',
  checking: 'جارٍ التحقق…',
  stillWorking: 'ما زالت المعالجة جارية… قد يستغرق ذلك بعض الوقت.',
  disclosure: 'هل لديك بطاقة هدية أو كود خصم؟',
  amount: 'قيمة الطلب',

  amountOff: (taken) => `وفّرت ${taken}.`,
  percentOff: (percent, taken) => `خصم ${percent}: وفّرت ${taken}.`,
  percentLimit: (limit) => `أقصى خصم لهذا الكود هو ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `سعر المنتجات المختارة الآن ${price}.` : `سعر طلبك الآن ${price}.`,
  freeUnit: (name, quantity) => `هدية مجانية: ${isolated(name)}${quantity > 1 ? ` × ${quantity}` : ''}.`,
  product: 'منتج',
  freeShipping: 'التوصيل مجاني.',
  giftPaid: (paid) => `تم دفع ${paid} بهذه البطاقة.`,
  giftLeft: (left) => `الرصيد المتبقي: ${left}.`,
  pointsUsed: (count, formatted) => `تم استخدام ${points(count, formatted, 'نقطتين')}.`,
  pointsLeft: (count, formatted) => `الرصيد المتبقي: ${points(count, formatted, 'نقطتان')}.`,
  rewardName: (name) => `مكافأتك: ${isolated(name)}.`,
  rewardCode: (code) => `الكود ${isolated(code)} هو كودك الجديد.`,
  applied: 'تم تطبيق الكود.',
  noEffect: 'تم استخدام الكود، لكنه لم يغيّر شيئًا في هذا الطلب.',

  redeemedTitle: 'تم الاستخدام',
  refused: {
    resource_not_found: 'لم نتعرف على هذا الكود. يُرجى التحقق من الأخطاء المطبعية وحالة الأحرف.',
    not_found: 'لم نتعرف على هذا الكود. يُرجى التحقق من الأخطاء المطبعية وحالة الأحرف.',
    voucher_not_active: 'هذا الكود غير مفعّل بعد. يُرجى المحاولة لاحقًا.',
    voucher_not_active_now: 'هذا الكود غير متاح الآن. يُرجى المحاولة لاحقًا.',
    promotion_not_active_now: 'هذا العرض غير متاح الآن. يُرجى المحاولة لاحقًا.',
    multiple_requests: 'هذا الكود قيد الاستخدام الآن. يُرجى المحاولة لاحقًا.',
    promotion_inactive: 'انتهى هذا العرض.',
    voucher_disabled: 'لم يعد هذا الكود صالحًا. يُرجى تجربة كود آخر.',
    voucher_expired: 'انتهت صلاحية هذا الكود. يُرجى تجربة كود آخر.',
    quantity_exceeded: 'استُنفدت مرات استخدام هذا الكود. يُرجى تجربة كود آخر.',
    zero_card_balance: 'لا يوجد رصيد في هذه البطاقة. يُرجى تجربة بطاقة أخرى.',
    gift_amount_exceeded: 'رصيد هذه البطاقة غير كافٍ. يُرجى تجربة مبلغ أقل.',
    loyalty_card_points_exceeded: 'نقاط هذه البطاقة غير كافية. يُرجى تجربة مبلغ أقل.',
    invalid_amount: 'لا يمكن استخدام هذا الكود لطلب بهذه القيمة.',
    invalid_number: 'لا يمكن استخدام هذا الكود لطلب بهذه القيمة.',
    no_applicable_redeemables: 'لا يمكن استخدام هذا الكود لهذا الطلب. يُرجى تجربة كود آخر.',
    invalid_redeemables: 'لا يمكن استخدام هذا الكود لهذا الطلب. يُرجى تجربة كود آخر.',
    redemption_rules_violated: 'لا يمكن استخدام هذا الكود لهذا الطلب. يُرجى تجربة كود آخر.',
    order_rules_violated: 'هذا الكود لا يناسب سلة التسوق. يُرجى تعديل السلة أو تجربة كود آخر.',
    missing_order_items_amount: 'هذا الكود لا يناسب سلة التسوق. يُرجى تعديل السلة أو تجربة كود آخر.',
    missing_order_items: 'لا تظهر لنا أي منتجات في سلة التسوق. يُرجى إضافة منتج أو التواصل معنا.',
    missing_amount: 'لا تظهر لنا قيمة طلبك، لذا لا يمكن استخدام هذا الكود. يُرجى التواصل معنا.',
    missing_customer: 'يتطلب هذا الكود أن نعرف هويتك. يُرجى تسجيل الدخول أو التواصل معنا.',
    customer_rules_violated: 'هذا الكود غير متاح لحسابك. يُرجى تجربة كود آخر.',
    invalid_customer: 'هذا الكود غير متاح لحسابك. يُرجى تجربة كود آخر.',
    referrer_not_permitted_to_redeem: 'هذا كودك الخاص، وهو مخصص لأصدقائك.',
    duplicated_redeemables: 'هذا الكود مضاف إلى طلبك بالفعل.',
    missing_code: 'يُرجى إدخال كود أولًا.',
    code_too_long: 'هذا النص أطول من أن يكون كودًا. يُرجى التحقق مما أدخلته.',
  },
  tryInstead: (code) => `تجربة ${isolated(code)} بدلًا من ذلك`,
  maybeHeld:
    'استُنفدت مرات استخدام هذا الكود، أو أنه ما زال محجوزًا بسبب تحقق سابق. يُرجى المحاولة مرة أخرى بعد بضع دقائق.',
  refusedOtherwise: 'لا يمكن استخدام هذا الكود هنا. لم يتم استخدامه.',
  refusedPrivately: 'لا يمكن استخدام هذا الكود هنا. يُرجى التحقق من الأخطاء المطبعية أو تجربة كود آخر.',
  offline: 'يبدو أنك غير متصل بالإنترنت. يُرجى التحقق من الاتصال والمحاولة مجددًا.',
  aborted: 'تم إيقاف العملية، ولم يتم استخدام الكود.',
  rateLimited: 'هناك محاولات كثيرة جدًا في الوقت الحالي.',
  wait: (seconds) =>
    seconds === undefined
      ? 'يُرجى الانتظار بضع ثوانٍ والمحاولة مجددًا.'
      : `يُرجى الانتظار ${ofSeconds(seconds)} والمحاولة مجددًا.`,
  waitMinutes: (minutes) => `يُرجى الانتظار ${ofMinutes(minutes)} والمحاولة مجددًا.`,
  failedOtherwise: 'تعذر ذلك الآن، ولم يتم استخدام الكود. يُرجى المحاولة لاحقًا.',
  undecidedTitle: 'لم نتمكن من تأكيد الاستخدام',
  undecided: 'ربما تم استخدام الكود. يُرجى التواصل معنا قبل استخدامه من جديد.',
  beingChecked: 'نتحقق الآن مما إذا كان الكود قد استُخدم. لا يلزمك فعل أي شيء.',
  reference: (reference) => `الرقم المرجعي: ${isolated(reference)}`,

  offeredTitle: 'لم يتم الاستخدام بعد',
  offered: {
    amountOff: (taken) => `سيوفّر لك ${taken}.`,
    percentOff: (percent, taken) => `خصم ${percent}: سيوفّر لك ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `سيصبح سعر المنتجات المختارة ${price}.` : `سيصبح سعر طلبك ${price}.`,
    freeUnit: (name, quantity) =>
      `ستُضاف هدية مجانية: ${isolated(name)}${quantity > 1 ? ` × ${quantity}` : ''}.`,
    freeShipping: 'سيصبح التوصيل مجانيًا.',
    giftPaid: (paid) => `سيتم دفع ${paid} بهذه البطاقة.`,
    giftLeft: (left) => `الرصيد بعد الاستخدام: ${left}.`,
    pointsUsed: (count, formatted) => `سيتم استخدام ${points(count, formatted, 'نقطتين')}.`,
    pointsLeft: (count, formatted) => `الرصيد بعد الاستخدام: ${points(count, formatted, 'نقطتان')}.`,
    applied: 'يمكن استخدام هذا الكود لطلبك.',
    noEffect: 'لن يغيّر هذا الكود شيئًا في هذا الطلب، لكن استخدامه سيُحتسب.',
  },
  offeredQuestion: 'استخدامه الآن؟',
  orderAmount: 'الطلب',
  orderDiscount: 'الخصم',
  orderGiftCard: 'بطاقة هدية',
  orderTotal: 'المتبقي للدفع',
  validUntil: (date) => `صالحة حتى ${date}.`,
  amountWrong: (example) => `يُرجى إدخال قيمة الطلب بالأرقام، مثل ${example}.`,
  waitOver: 'يمكنك المحاولة مجددًا الآن.',

  cart: {
    apply: 'تطبيق',
    list: 'ما تم تطبيقه على طلبك',
    remove: (code) => `إزالة ${isolated(code)}`,
    noEffect: 'لن يغيّر هذا شيئًا في طلبك. لاستخدامه على أي حال، يُرجى الضغط على «تطبيق» مرة أخرى.',
    withoutEffect: 'لا يغيّر شيئًا في طلبك، لذا لن يتم استخدامه.',
    notWith: (code) => `لا يمكن الجمع بينه وبين ${isolated(code)}.`,
    notTogether: 'لا يمكن الجمع بينه وبين العروض الأخرى.',
    tooMany: 'لا يمكن إضافة المزيد من الأكواد إلى طلبك.',
    parked: 'لا ينطبق على طلبك حاليًا.',
    gone: 'لم يعد بالإمكان استخدامه.',
    undecided: 'ربما تم استخدامه.',
    cardAmount: 'المبلغ المراد استخدامه',
    cardPoints: 'النقاط المراد استخدامها',
    cardAmountWrong: (example) => `يُرجى إدخال مبلغ، مثل ${example}.`,
    cardAmountTooHigh: (most) => `يمكنك استخدام ${most} كحد أقصى.`,
    cardPointsWrong: 'يُرجى إدخال عدد صحيح من النقاط.',
    paidByCards: 'بطاقات الهدايا والنقاط',
    holdOver: 'انتهت مدة حجز الأكواد لك. يمكنك المتابعة، وسنحاول حجزها من جديد.',
    notChecked: 'تعذر التحقق من الأكواد. قد لا يكون ما تراه محدّثًا.',
    promotions: 'عروض لطلبك',
    applyPromotion: (name) => `تطبيق ${isolated(name)}`,
    promotion: 'عرض',
    changedTitle: 'تغيّر طلبك',
    changed: 'لم يتم استخدام أي شيء. يُرجى مراجعة المبالغ الجديدة قبل المتابعة.',
    accept: 'قبول المبالغ الجديدة',
    waitForCheck: 'ما زال التحقق من الأكواد جاريًا. يُرجى الانتظار لحظة.',
    acceptFirst: 'يُرجى قبول المبالغ الجديدة أولًا.',
  },
};

const tooMany = 'لا يمكن إضافة المزيد من الأكواد إلى طلبك. لم يتم استخدام هذا الكود.';
const notTogether = 'لا يمكن الجمع بين هذا الكود والأكواد الأخرى. لم يتم استخدامه.';

export const arStack: StackMessages = {
  ...ar,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'لم يتم فحص هذا الكود لأن كودًا آخر لا يمكن استخدامه.',
    no_effect: 'لن يغيّر هذا الكود شيئًا في طلبك. لم يتم استخدامه.',
  },
};
