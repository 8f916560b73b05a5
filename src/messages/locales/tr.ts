import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';

export const tr: Messages = {
  label: 'Hediye kartı veya indirim kodu',
  redeem: 'Kullan',
  redeeming: 'Kullanılıyor…',
  check: 'Kodu kontrol et',
  checking: 'Kontrol ediliyor…',
  stillWorking: 'İşlem devam ediyor… Bu biraz sürebilir.',
  disclosure: 'Hediye kartınız veya indirim kodunuz mu var?',
  amount: 'Sipariş tutarı',

  amountOff: (taken) => `${taken} tasarruf ettiniz.`,
  percentOff: (percent, taken) => `${percent} indirim: ${taken} tasarruf ettiniz.`,
  percentLimit: (limit) => `Bu kod en fazla ${limit} indirim sağlar.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Seçili ürünlerin fiyatı artık ${price}.` : `Siparişinizin tutarı artık ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} ücretsiz eklendi.`,
  product: 'Bir ürün',
  freeShipping: 'Teslimat ücretsiz.',
  giftPaid: (paid) => `Bu kartla ödenen: ${paid}.`,
  giftLeft: (left) => `Kalan bakiye: ${left}.`,
  pointsUsed: (_count, formatted) => `${formatted} puan kullanıldı.`,
  pointsLeft: (_count, formatted) => `${formatted} puan kaldı.`,
  rewardName: (name) => `Ödülünüz: ${name}.`,
  rewardCode: (code) => `${code} yeni kodunuzdur.`,
  applied: 'Kodunuz uygulandı.',
  noEffect: 'Kodunuz kullanıldı ancak bu siparişte bir şey değiştirmiyor.',

  redeemedTitle: 'Kullanıldı',
  refused: {
    resource_not_found: 'Bu kodu tanımıyoruz. Yazım hatalarını ve büyük harfleri kontrol edin.',
    not_found: 'Bu kodu tanımıyoruz. Yazım hatalarını ve büyük harfleri kontrol edin.',
    voucher_not_active: 'Bu kod henüz geçerli değil. Daha sonra tekrar deneyin.',
    voucher_not_active_now: 'Bu kod şu anda geçerli değil. Daha sonra tekrar deneyin.',
    promotion_not_active_now: 'Bu kampanya şu anda geçerli değil. Daha sonra tekrar deneyin.',
    multiple_requests: 'Bu kod şu anda kullanılıyor. Daha sonra tekrar deneyin.',
    promotion_inactive: 'Bu kampanya sona erdi.',
    voucher_disabled: 'Bu kod artık geçerli değil. Başka bir kod deneyin.',
    voucher_expired: 'Bu kodun süresi doldu. Başka bir kod deneyin.',
    quantity_exceeded: 'Bu kodun kullanım hakkı kalmadı. Başka bir kod deneyin.',
    zero_card_balance: 'Bu kartta bakiye kalmadı. Başka bir kart deneyin.',
    gift_amount_exceeded: 'Bu kartın bakiyesi yeterli değil. Daha küçük bir tutar deneyin.',
    loyalty_card_points_exceeded: 'Bu kartta yeterli puan yok. Daha küçük bir tutar deneyin.',
    invalid_amount: 'Bu kod bu tutardaki bir siparişte kullanılamaz.',
    invalid_number: 'Bu kod bu tutardaki bir siparişte kullanılamaz.',
    no_applicable_redeemables: 'Bu kod bu siparişte kullanılamaz. Başka bir kod deneyin.',
    invalid_redeemables: 'Bu kod bu siparişte kullanılamaz. Başka bir kod deneyin.',
    redemption_rules_violated: 'Bu kod bu siparişte kullanılamaz. Başka bir kod deneyin.',
    order_rules_violated: 'Bu kod sepetinize uygun değil. Sepetinizi değiştirin veya başka bir kod deneyin.',
    missing_order_items_amount:
      'Bu kod sepetinize uygun değil. Sepetinizi değiştirin veya başka bir kod deneyin.',
    missing_order_items: 'Sepetinizde ürün göremiyoruz. Bir ürün ekleyin veya bize ulaşın.',
    missing_amount: 'Sipariş tutarınızı göremiyoruz, bu yüzden bu kod kullanılamıyor. Bize ulaşın.',
    missing_customer: 'Bu kod için kim olduğunuzu bilmemiz gerekiyor. Oturum açın veya bize ulaşın.',
    customer_rules_violated: 'Bu kod hesabınızda kullanılamaz. Başka bir kod deneyin.',
    invalid_customer: 'Bu kod hesabınızda kullanılamaz. Başka bir kod deneyin.',
    referrer_not_permitted_to_redeem: 'Bu sizin kendi kodunuz. Arkadaşlarınız içindir.',
    duplicated_redeemables: 'Bu kod zaten siparişinizde.',
    missing_code: 'Önce bir kod girin.',
    code_too_long: 'Bu, bir kod için fazla uzun. Girdiğiniz metni kontrol edin.',
  },
  tryInstead: (code) => `Bunun yerine ${code} kodunu dene`,
  maybeHeld:
    'Bu kodun kullanım hakkı kalmadı ya da kod, önceki bir kontrol nedeniyle hâlâ ayrılmış durumda. Birkaç dakika sonra yeniden deneyin.',
  refusedOtherwise: 'Bu kod burada geçerli değil. Kodunuz kullanılmadı.',
  refusedPrivately: 'Bu kod burada geçerli değil. Yazım hatalarını kontrol edin veya başka bir kod deneyin.',
  offline: 'Çevrimdışı görünüyorsunuz. Bağlantınızı kontrol edip tekrar deneyin.',
  aborted: 'İşlem durduruldu. Kodunuz kullanılmadı.',
  rateLimited: 'Şu anda çok fazla istek var.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Birkaç saniye bekleyip tekrar deneyin.'
      : `${seconds} saniye bekleyip tekrar deneyin.`,
  waitMinutes: (minutes) => `${minutes} dakika bekleyip tekrar deneyin.`,
  failedOtherwise: 'İşlem yapılamadı. Kodunuz kullanılmadı. Daha sonra tekrar deneyin.',
  undecidedTitle: 'Kullanımı doğrulayamadık',
  undecided: 'Kodunuz kullanılmış olabilir. Yeniden kullanmadan önce bize danışın.',
  beingChecked: 'Kodunuzun kullanılıp kullanılmadığını kontrol ediyoruz. Bir şey yapmanız gerekmiyor.',
  reference: (reference) => `Referans numarası: ${reference}`,

  offeredTitle: 'Henüz kullanılmadı',
  offered: {
    amountOff: (taken) => `${taken} tasarruf edeceksiniz.`,
    percentOff: (percent, taken) => `${percent} indirim: ${taken} tasarruf edeceksiniz.`,
    fixedPrice: (price, on) =>
      on === 'items' ? `Seçili ürünlerin fiyatı ${price} olacak.` : `Siparişinizin tutarı ${price} olacak.`,
    freeUnit: (name, quantity) => `Ücretsiz eklenecek: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Teslimat ücretsiz olacak.',
    giftPaid: (paid) => `Bu kartla ödenecek: ${paid}.`,
    giftLeft: (left) => `Kalacak bakiye: ${left}.`,
    pointsUsed: (_count, formatted) => `${formatted} puan kullanılacak.`,
    pointsLeft: (_count, formatted) => `${formatted} puan kalacak.`,
    applied: 'Bu kod siparişinizde kullanılabilir.',
    noEffect: 'Bu kodu kullanmak bu siparişte bir şey değiştirmez ama kod kullanılmış sayılır.',
  },
  offeredQuestion: 'Şimdi kullanılsın mı?',
  orderAmount: 'Sipariş',
  orderDiscount: 'İndirim',
  orderGiftCard: 'Hediye kartı',
  orderTotal: 'Ödenecek tutar',
  validUntil: (date) => `${date} tarihine kadar geçerli.`,
  amountWrong: (example) => `Sipariş tutarını sayı olarak girin, örneğin ${example}.`,
  waitOver: 'Şimdi tekrar deneyebilirsiniz.',
};

const tooMany = 'Siparişinize daha fazla kod eklenemez. Bu kullanılmadı.';
const notTogether = 'Bu kod diğerleriyle birlikte kullanılamaz. Kullanılmadı.';

export const trStack: StackMessages = {
  ...tr,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Başka bir kod kullanılamadığı için bu denenmedi.',
    no_effect: 'Bu kod siparişinizde bir şey değiştirmez. Kullanılmadı.',
  },
};
