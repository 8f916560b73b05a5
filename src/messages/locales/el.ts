/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const points = (count: number, formatted: string) =>
  `${formatted} ${plural('el', count, { one: 'πόντος', other: 'πόντοι' })}`;
const ofSeconds = (count: number) =>
  `${count} ${plural('el', count, { one: 'δευτερόλεπτο', other: 'δευτερόλεπτα' })}`;
const ofMinutes = (count: number) => `${count} ${plural('el', count, { one: 'λεπτό', other: 'λεπτά' })}`;

export const el: Messages = {
  label: 'Δωροκάρτα ή εκπτωτικός κωδικός',
  redeem: 'Χρήση',
  redeeming: 'Σε εξέλιξη…',
  check: 'Έλεγχος',
  checking: 'Έλεγχος…',
  stillWorking: 'Η επεξεργασία συνεχίζεται… Ίσως χρειαστεί λίγη ώρα.',
  disclosure: 'Έχετε δωροκάρτα ή εκπτωτικό κωδικό;',
  amount: 'Ποσό παραγγελίας',
  offline: 'Φαίνεται ότι δεν έχετε σύνδεση στο διαδίκτυο. Ελέγξτε τη σύνδεση και δοκιμάστε ξανά.',
  failedOtherwise: 'Δεν τα καταφέραμε. Ο κωδικός σας δεν χρησιμοποιήθηκε. Δοκιμάστε ξανά αργότερα.',

  amountOff: (taken) => `Εξοικονομείτε ${taken}.`,
  percentOff: (percent, taken) => `Έκπτωση ${percent}: εξοικονομείτε ${taken}.`,
  percentLimit: (limit) => `Η μέγιστη έκπτωση με αυτόν τον κωδικό είναι ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items'
      ? `Τα επιλεγμένα προϊόντα κοστίζουν τώρα ${price}.`
      : `Η παραγγελία σας κοστίζει τώρα ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} δώρο.`,
  product: 'Ένα προϊόν',
  freeShipping: 'Η αποστολή είναι δωρεάν.',
  giftPaid: (paid) => `Πληρωμή με αυτή την κάρτα: ${paid}.`,
  giftLeft: (left) => `Υπόλοιπο: ${left}.`,
  pointsUsed: (count, formatted) => `Χρησιμοποιήθηκαν: ${points(count, formatted)}.`,
  pointsLeft: (count, formatted) => `Απομένουν: ${points(count, formatted)}.`,
  rewardName: (name) => `Η ανταμοιβή σας: ${name}.`,
  rewardCode: (code) => `Ο ${code} είναι ο νέος κωδικός σας.`,
  applied: 'Ο κωδικός σας εφαρμόστηκε.',
  noEffect: 'Ο κωδικός σας χρησιμοποιήθηκε, αλλά δεν αλλάζει τίποτα σε αυτή την παραγγελία.',

  redeemedTitle: 'Χρησιμοποιήθηκε',
  validUntil: (date) => `Ισχύει έως ${date}.`,
  orderAmount: 'Παραγγελία',
  orderDiscount: 'Έκπτωση',
  orderTotal: 'Υπόλοιπο πληρωμής',
  orderGiftCard: 'Δωροκάρτα',

  offeredTitle: 'Δεν έχει χρησιμοποιηθεί ακόμα',
  offered: {
    amountOff: (taken) => `Θα εξοικονομήσετε ${taken}.`,
    percentOff: (percent, taken) => `Έκπτωση ${percent}: θα εξοικονομήσετε ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items'
        ? `Τα επιλεγμένα προϊόντα θα κοστίζουν ${price}.`
        : `Η παραγγελία σας θα κοστίζει ${price}.`,
    freeUnit: (name, quantity) => `Δώρο: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Η αποστολή θα είναι δωρεάν.',
    giftPaid: (paid) => `Θα πληρώσετε ${paid} με αυτή την κάρτα.`,
    giftLeft: (left) => `Υπόλοιπο μετά τη χρήση: ${left}.`,
    pointsUsed: (count, formatted) => `Θα χρησιμοποιηθούν: ${points(count, formatted)}.`,
    pointsLeft: (count, formatted) => `Θα απομείνουν: ${points(count, formatted)}.`,
    applied: 'Αυτός ο κωδικός ισχύει για την παραγγελία σας.',
    noEffect:
      'Αυτός ο κωδικός δεν αλλάζει τίποτα σε αυτή την παραγγελία, αλλά με τη χρήση του θα θεωρηθεί χρησιμοποιημένος.',
  },
  offeredQuestion: 'Χρήση τώρα;',

  refused: {
    resource_not_found:
      'Δεν αναγνωρίζουμε αυτόν τον κωδικό. Ελέγξτε την ορθογραφία, καθώς και τα κεφαλαία γράμματα.',
    not_found: 'Δεν αναγνωρίζουμε αυτόν τον κωδικό. Ελέγξτε την ορθογραφία, καθώς και τα κεφαλαία γράμματα.',
    voucher_not_active: 'Αυτός ο κωδικός δεν ισχύει ακόμα. Δοκιμάστε ξανά αργότερα.',
    voucher_not_active_now: 'Αυτός ο κωδικός δεν ισχύει αυτή τη στιγμή. Δοκιμάστε ξανά αργότερα.',
    promotion_not_active_now: 'Αυτή η προσφορά δεν ισχύει αυτή τη στιγμή. Δοκιμάστε ξανά αργότερα.',
    multiple_requests: 'Αυτός ο κωδικός χρησιμοποιείται αυτή τη στιγμή. Δοκιμάστε ξανά αργότερα.',
    promotion_inactive: 'Αυτή η προσφορά έχει λήξει.',
    voucher_disabled: 'Αυτός ο κωδικός δεν ισχύει πλέον. Δοκιμάστε άλλον.',
    voucher_expired: 'Αυτός ο κωδικός έχει λήξει. Δοκιμάστε άλλον.',
    quantity_exceeded: 'Αυτός ο κωδικός έφτασε στο όριο χρήσεων. Δοκιμάστε άλλον.',
    zero_card_balance: 'Αυτή η κάρτα δεν έχει υπόλοιπο. Δοκιμάστε άλλη.',
    gift_amount_exceeded: 'Το υπόλοιπο αυτής της κάρτας δεν επαρκεί. Δοκιμάστε μικρότερο ποσό.',
    loyalty_card_points_exceeded: 'Αυτή η κάρτα δεν έχει αρκετούς πόντους. Δοκιμάστε μικρότερο ποσό.',
    invalid_amount: 'Αυτός ο κωδικός δεν ισχύει για παραγγελία με αυτό το ποσό.',
    invalid_number: 'Αυτός ο κωδικός δεν ισχύει για παραγγελία με αυτό το ποσό.',
    no_applicable_redeemables: 'Αυτός ο κωδικός δεν ισχύει για αυτή την παραγγελία. Δοκιμάστε άλλον.',
    invalid_redeemables: 'Αυτός ο κωδικός δεν ισχύει για αυτή την παραγγελία. Δοκιμάστε άλλον.',
    redemption_rules_violated: 'Αυτός ο κωδικός δεν ισχύει για αυτή την παραγγελία. Δοκιμάστε άλλον.',
    order_rules_violated:
      'Αυτός ο κωδικός δεν ισχύει για το καλάθι σας. Αλλάξτε το καλάθι ή δοκιμάστε άλλον κωδικό.',
    missing_order_items_amount:
      'Αυτός ο κωδικός δεν ισχύει για το καλάθι σας. Αλλάξτε το καλάθι ή δοκιμάστε άλλον κωδικό.',
    missing_order_items: 'Δεν βλέπουμε προϊόντα στο καλάθι σας. Προσθέστε κάτι ή επικοινωνήστε μαζί μας.',
    missing_amount:
      'Δεν γνωρίζουμε το ποσό της παραγγελίας σας, οπότε ο κωδικός δεν μπορεί να χρησιμοποιηθεί. Επικοινωνήστε μαζί μας.',
    missing_customer:
      'Για αυτόν τον κωδικό πρέπει να γνωρίζουμε ποιοι είστε. Συνδεθείτε ή επικοινωνήστε μαζί μας.',
    customer_rules_violated:
      'Αυτός ο κωδικός δεν είναι διαθέσιμος για τον λογαριασμό σας. Δοκιμάστε άλλον κωδικό.',
    invalid_customer: 'Αυτός ο κωδικός δεν είναι διαθέσιμος για τον λογαριασμό σας. Δοκιμάστε άλλον κωδικό.',
    referrer_not_permitted_to_redeem: 'Αυτός είναι ο δικός σας κωδικός. Προορίζεται για τους φίλους σας.',
    duplicated_redeemables: 'Αυτός ο κωδικός υπάρχει ήδη στην παραγγελία σας.',
    missing_code: 'Εισαγάγετε πρώτα έναν κωδικό.',
    code_too_long: 'Είναι πολύ μεγάλο για να είναι κωδικός. Ελέγξτε τι πληκτρολογήσατε.',
  },
  tryInstead: (code) => `Δοκιμή του ${code}`,
  maybeHeld:
    'Αυτός ο κωδικός έφτασε στο όριο χρήσεων ή είναι ακόμα δεσμευμένος από προηγούμενο έλεγχο. Δοκιμάστε ξανά σε λίγα λεπτά.',
  refusedOtherwise: 'Αυτός ο κωδικός δεν μπορεί να χρησιμοποιηθεί εδώ. Δεν έχει χρησιμοποιηθεί.',
  refusedPrivately:
    'Αυτός ο κωδικός δεν μπορεί να χρησιμοποιηθεί εδώ. Ελέγξτε την ορθογραφία ή δοκιμάστε άλλον.',
  amountWrong: (example) => `Γράψτε το ποσό της παραγγελίας με αριθμούς, για παράδειγμα ${example}.`,
  aborted: 'Διακόπηκε. Ο κωδικός σας δεν χρησιμοποιήθηκε.',
  rateLimited: 'Υπάρχουν πάρα πολλά αιτήματα αυτή τη στιγμή.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Περιμένετε λίγα δευτερόλεπτα και δοκιμάστε ξανά.'
      : `Περιμένετε ${ofSeconds(seconds)} και δοκιμάστε ξανά.`,
  waitMinutes: (minutes) => `Περιμένετε ${ofMinutes(minutes)} και δοκιμάστε ξανά.`,
  waitOver: 'Τώρα μπορείτε να δοκιμάσετε ξανά.',
  undecidedTitle: 'Η χρήση δεν επιβεβαιώθηκε',
  undecided:
    'Ο κωδικός σας ίσως έχει ήδη χρησιμοποιηθεί. Επικοινωνήστε μαζί μας πριν τον χρησιμοποιήσετε πάλι.',
  beingChecked: 'Ελέγχουμε αν ο κωδικός σας χρησιμοποιήθηκε. Δεν χρειάζεται να κάνετε κάτι.',
  reference: (reference) => `Αριθμός αναφοράς: ${reference}`,

  cart: {
    apply: 'Εφαρμογή',
    list: 'Ισχύουν στην παραγγελία σας',
    remove: (code) => `Αφαίρεση ${code}`,
    noEffect:
      'Αυτό δεν θα άλλαζε τίποτα στην παραγγελία σας. Για να το εφαρμόσετε ούτως ή άλλως, πατήστε πάλι «Εφαρμογή».',
    withoutEffect: 'Δεν αλλάζει τίποτα στην παραγγελία σας, γι’ αυτό δεν θα χρησιμοποιηθεί.',
    notWith: (code) => `Δεν συνδυάζεται με τον κωδικό ${code}.`,
    notTogether: 'Δεν συνδυάζεται με τους άλλους.',
    tooMany: 'Η παραγγελία σας δεν δέχεται άλλους κωδικούς.',
    parked: 'Δεν ισχύει για την παραγγελία σας αυτή τη στιγμή.',
    gone: 'Δεν μπορεί πλέον να χρησιμοποιηθεί.',
    undecided: 'Ίσως έχει ήδη χρησιμοποιηθεί.',
    cardAmount: 'Ποσό προς χρήση',
    cardPoints: 'Πόντοι προς χρήση',
    cardAmountWrong: (example) => `Γράψτε ένα ποσό, για παράδειγμα ${example}.`,
    cardAmountTooHigh: (most) => `Μπορείτε να χρησιμοποιήσετε έως ${most}.`,
    cardPointsWrong: 'Γράψτε έναν ακέραιο αριθμό πόντων.',
    paidByCards: 'Δωροκάρτες και πόντοι',
    holdOver:
      'Έληξε ο χρόνος για τον οποίο κρατούσαμε τους κωδικούς σας. Συνεχίστε και θα προσπαθήσουμε να τους κρατήσουμε πάλι.',
    notChecked: 'Δεν μπορέσαμε να ελέγξουμε τους κωδικούς σας. Όσα βλέπετε ίσως δεν είναι ενημερωμένα.',
    promotions: 'Προσφορές για την παραγγελία σας',
    applyPromotion: (name) => `Εφαρμογή: ${name}`,
    promotion: 'Προσφορά',
    changedTitle: 'Η παραγγελία σας άλλαξε',
    changed: 'Δεν χρησιμοποιήθηκε τίποτα. Ελέγξτε τα νέα ποσά πριν συνεχίσετε.',
    accept: 'Αποδοχή νέων ποσών',
    waitForCheck: 'Οι κωδικοί σας ελέγχονται ακόμα. Περιμένετε λίγο.',
    acceptFirst: 'Αποδεχτείτε πρώτα τα νέα ποσά.',
  },
};

const tooMany = 'Η παραγγελία σας δεν δέχεται άλλους κωδικούς. Αυτός δεν χρησιμοποιήθηκε.';
const notTogether = 'Αυτός ο κωδικός δεν συνδυάζεται με τους άλλους. Δεν χρησιμοποιήθηκε.';

export const elStack: StackMessages = {
  ...el,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed:
      'Αυτός ο κωδικός δεν δοκιμάστηκε, επειδή ένας άλλος δεν μπορεί να χρησιμοποιηθεί.',
    no_effect: 'Αυτός ο κωδικός δεν θα άλλαζε τίποτα στην παραγγελία σας. Δεν χρησιμοποιήθηκε.',
  },
};
