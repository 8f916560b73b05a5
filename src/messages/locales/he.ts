/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

/** A product's name may be in a script from left to right. Isolated, it does not change the order of the words beside it. */
const isolated = (name: string) => `\u2068${name}\u2069`;

const ofSeconds = (count: number) =>
  plural('he', count, { one: 'שנייה אחת', two: 'שתי שניות', other: `${count} שניות` });
const ofMinutes = (count: number) =>
  plural('he', count, { one: 'דקה אחת', two: 'שתי דקות', other: `${count} דקות` });

export const he: Messages = {
  label: 'כרטיס מתנה או קוד הנחה',
  redeem: 'מימוש',
  redeeming: 'מתבצע מימוש…',
  check: 'בדיקת הקוד',
  checking: 'מתבצעת בדיקה…',
  stillWorking: 'הפעולה עדיין מתבצעת… זה עשוי לקחת רגע.',
  disclosure: 'יש לך כרטיס מתנה או קוד הנחה?',
  amount: 'סכום ההזמנה',

  amountOff: (taken) => `חסכת ${taken}.`,
  percentOff: (percent, taken) => `הנחה של ${percent}: חסכת ${taken}.`,
  percentLimit: (limit) => `ההנחה המרבית בקוד הזה היא ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `המחיר של הפריטים שנבחרו הוא כעת ${price}.` : `מחיר ההזמנה הוא כעת ${price}.`,
  freeUnit: (name, quantity) => `במתנה: ${isolated(name)}${quantity > 1 ? ` × ${quantity}` : ''}.`,
  product: 'מוצר',
  freeShipping: 'המשלוח חינם.',
  giftPaid: (paid) => `שולמו ${paid} בכרטיס הזה.`,
  giftLeft: (left) => `יתרה: ${left}.`,
  pointsUsed: (count, formatted) =>
    plural('he', count, {
      one: 'נוצלה נקודה אחת.',
      two: 'נוצלו שתי נקודות.',
      other: `נוצלו ${formatted} נקודות.`,
    }),
  pointsLeft: (count, formatted) =>
    plural('he', count, {
      one: 'נותרה נקודה אחת.',
      two: 'נותרו שתי נקודות.',
      other: `נותרו ${formatted} נקודות.`,
    }),
  rewardName: (name) => `ההטבה שלך: ${isolated(name)}.`,
  rewardCode: (code) => `הקוד ${isolated(code)} הוא הקוד החדש שלך.`,
  applied: 'הקוד הופעל.',
  noEffect: 'הקוד מומש, אבל הוא לא משנה דבר בהזמנה הזו.',

  redeemedTitle: 'מומש בהצלחה',
  refused: {
    resource_not_found: 'הקוד הזה לא מוכר לנו. כדאי לבדוק שגיאות הקלדה ואותיות גדולות.',
    not_found: 'הקוד הזה לא מוכר לנו. כדאי לבדוק שגיאות הקלדה ואותיות גדולות.',
    voucher_not_active: 'הקוד הזה עדיין לא פעיל. אפשר לנסות שוב מאוחר יותר.',
    voucher_not_active_now: 'הקוד הזה לא פעיל כרגע. אפשר לנסות שוב מאוחר יותר.',
    promotion_not_active_now: 'המבצע הזה לא פעיל כרגע. אפשר לנסות שוב מאוחר יותר.',
    multiple_requests: 'הקוד הזה נמצא כרגע בשימוש. אפשר לנסות שוב מאוחר יותר.',
    promotion_inactive: 'המבצע הזה הסתיים.',
    voucher_disabled: 'הקוד הזה כבר לא בתוקף. אפשר לנסות קוד אחר.',
    voucher_expired: 'תוקף הקוד הזה פג. אפשר לנסות קוד אחר.',
    quantity_exceeded: 'לא נותרו שימושים בקוד הזה. אפשר לנסות קוד אחר.',
    zero_card_balance: 'לא נותרה יתרה בכרטיס הזה. אפשר לנסות כרטיס אחר.',
    gift_amount_exceeded: 'היתרה בכרטיס הזה אינה מספיקה. אפשר לנסות סכום קטן יותר.',
    loyalty_card_points_exceeded: 'אין מספיק נקודות בכרטיס הזה. אפשר לנסות סכום קטן יותר.',
    invalid_amount: 'אי אפשר להשתמש בקוד הזה להזמנה בסכום הזה.',
    invalid_number: 'אי אפשר להשתמש בקוד הזה להזמנה בסכום הזה.',
    no_applicable_redeemables: 'הקוד הזה אינו תקף להזמנה הזו. אפשר לנסות קוד אחר.',
    invalid_redeemables: 'הקוד הזה אינו תקף להזמנה הזו. אפשר לנסות קוד אחר.',
    redemption_rules_violated: 'הקוד הזה אינו תקף להזמנה הזו. אפשר לנסות קוד אחר.',
    order_rules_violated: 'הקוד הזה לא מתאים לסל הקניות. אפשר לשנות את הסל או לנסות קוד אחר.',
    missing_order_items_amount: 'הקוד הזה לא מתאים לסל הקניות. אפשר לשנות את הסל או לנסות קוד אחר.',
    missing_order_items: 'לא מופיעים לנו פריטים בסל הקניות. אפשר להוסיף משהו או לפנות אלינו.',
    missing_amount: 'סכום ההזמנה לא ידוע לנו, ולכן אי אפשר להשתמש בקוד הזה. יש לפנות אלינו.',
    missing_customer: 'כדי להשתמש בקוד הזה צריך לזהות אותך. יש להתחבר או לפנות אלינו.',
    customer_rules_violated: 'הקוד הזה אינו זמין לחשבון שלך. אפשר לנסות קוד אחר.',
    invalid_customer: 'הקוד הזה אינו זמין לחשבון שלך. אפשר לנסות קוד אחר.',
    referrer_not_permitted_to_redeem: 'זה הקוד האישי שלך. הוא מיועד לחברים שלך.',
    duplicated_redeemables: 'הקוד הזה כבר בהזמנה שלך.',
    missing_code: 'קודם יש להזין קוד.',
    code_too_long: 'זה ארוך מדי בשביל קוד. כדאי לבדוק מה הוזן.',
  },
  tryInstead: (code) => `לנסות את ${isolated(code)} במקום`,
  maybeHeld: 'לא נותרו שימושים בקוד הזה, או שהוא עדיין שמור בגלל בדיקה קודמת. אפשר לנסות שוב בעוד כמה דקות.',
  refusedOtherwise: 'אי אפשר להשתמש בקוד הזה כאן. הוא לא מומש.',
  refusedPrivately: 'אי אפשר להשתמש בקוד הזה כאן. כדאי לבדוק שגיאות הקלדה או לנסות קוד אחר.',
  offline: 'נראה שאין חיבור לאינטרנט. יש לבדוק את החיבור ולנסות שוב.',
  aborted: 'הפעולה הופסקה. הקוד לא מומש.',
  rateLimited: 'יש כרגע יותר מדי בקשות.',
  wait: (seconds) =>
    seconds === undefined ? 'יש להמתין כמה שניות ולנסות שוב.' : `יש להמתין ${ofSeconds(seconds)} ולנסות שוב.`,
  waitMinutes: (minutes) => `יש להמתין ${ofMinutes(minutes)} ולנסות שוב.`,
  failedOtherwise: 'זה לא הצליח. הקוד לא מומש. אפשר לנסות שוב מאוחר יותר.',
  undecidedTitle: 'לא הצלחנו לאמת את המימוש',
  undecided: 'ייתכן שהקוד כבר נוצל. יש לפנות אלינו לפני שמשתמשים בו שוב.',
  beingChecked: 'אנחנו בודקים אם הקוד נוצל. אין צורך לעשות דבר.',
  reference: (reference) => `מספר אסמכתה: ${isolated(reference)}`,

  offeredTitle: 'עדיין לא מומש',
  offered: {
    amountOff: (taken) => `חיסכון של ${taken}.`,
    percentOff: (percent, taken) => `הנחה של ${percent}: חיסכון של ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `המחיר של הפריטים שנבחרו יהיה ${price}.` : `מחיר ההזמנה יהיה ${price}.`,
    freeUnit: (name, quantity) => `יתווסף במתנה: ${isolated(name)}${quantity > 1 ? ` × ${quantity}` : ''}.`,
    freeShipping: 'המשלוח יהיה חינם.',
    giftPaid: (paid) => `ישולמו ${paid} בכרטיס הזה.`,
    giftLeft: (left) => `היתרה לאחר המימוש: ${left}.`,
    pointsUsed: (count, formatted) =>
      plural('he', count, {
        one: 'תנוצל נקודה אחת.',
        two: 'ינוצלו שתי נקודות.',
        other: `ינוצלו ${formatted} נקודות.`,
      }),
    pointsLeft: (count, formatted) =>
      plural('he', count, {
        one: 'תיוותר נקודה אחת.',
        two: 'ייוותרו שתי נקודות.',
        other: `ייוותרו ${formatted} נקודות.`,
      }),
    applied: 'הקוד הזה תקף להזמנה הזו.',
    noEffect: 'הקוד הזה לא ישנה דבר בהזמנה הזו, אבל לאחר המימוש הוא ייחשב כמנוצל.',
  },
  offeredQuestion: 'לממש עכשיו?',
  orderAmount: 'הזמנה',
  orderDiscount: 'הנחה',
  orderGiftCard: 'כרטיס מתנה',
  orderTotal: 'נותר לתשלום',
  validUntil: (date) => `בתוקף עד ${date}.`,
  amountWrong: (example) => `יש להזין את סכום ההזמנה במספרים, למשל ${example}.`,
  waitOver: 'אפשר לנסות שוב עכשיו.',

  cart: {
    apply: 'החלה',
    list: 'מה שהוחל על ההזמנה',
    remove: (code) => `הסרת ${isolated(code)}`,
    noEffect: 'זה לא ישנה דבר בהזמנה. כדי להשתמש בקוד בכל זאת, יש ללחוץ שוב על ״החלה״.',
    withoutEffect: 'לא משנה דבר בהזמנה, ולכן לא ינוצל.',
    notWith: (code) => `אי אפשר לשלב עם ${isolated(code)}.`,
    notTogether: 'אי אפשר לשלב עם האחרים.',
    tooMany: 'אי אפשר להוסיף עוד קודים להזמנה.',
    parked: 'לא תקף להזמנה כרגע.',
    gone: 'אי אפשר להשתמש בו יותר.',
    undecided: 'ייתכן שכבר נוצל.',
    cardAmount: 'סכום לשימוש',
    cardPoints: 'נקודות לשימוש',
    cardAmountWrong: (example) => `יש להזין סכום, למשל ${example}.`,
    cardAmountTooHigh: (most) => `אפשר להשתמש ב־${most} לכל היותר.`,
    cardPointsWrong: 'יש להזין מספר שלם של נקודות.',
    paidByCards: 'כרטיסי מתנה ונקודות',
    holdOver: 'הקודים כבר לא שמורים עבורך. אפשר להמשיך, וננסה לשמור אותם שוב.',
    notChecked: 'לא הצלחנו לבדוק את הקודים. ייתכן שהמידע המוצג אינו עדכני.',
    promotions: 'מבצעים להזמנה',
    applyPromotion: (name) => `החלת ${isolated(name)}`,
    promotion: 'מבצע',
    changedTitle: 'ההזמנה השתנתה',
    changed: 'דבר לא מומש. יש לבדוק את הסכומים החדשים לפני שממשיכים.',
    accept: 'אישור הסכומים החדשים',
    waitForCheck: 'הקודים עדיין נבדקים. יש להמתין רגע.',
    acceptFirst: 'יש לאשר קודם את הסכומים החדשים.',
  },
};

const tooMany = 'אי אפשר להוסיף עוד קודים להזמנה. הקוד הזה לא נוצל.';
const notTogether = 'אי אפשר לשלב את הקוד הזה עם האחרים. הוא לא נוצל.';

export const heStack: StackMessages = {
  ...he,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'הקוד הזה לא נבדק כי אי אפשר לממש קוד אחר.',
    no_effect: 'הקוד הזה לא ישנה דבר בהזמנה. הוא לא נוצל.',
  },
};
