/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';

export const id: Messages = {
  label: 'Kartu hadiah atau kode diskon',
  redeem: 'Gunakan',
  redeeming: 'Memproses…',
  check: 'Periksa kode',
  checking: 'Memeriksa…',
  stillWorking: 'Masih diproses… Ini mungkin perlu waktu sebentar.',
  disclosure: 'Punya kartu hadiah atau kode diskon?',
  amount: 'Nilai pesanan',
  offline: 'Sepertinya Anda sedang offline. Periksa koneksi Anda, lalu coba lagi.',
  failedOtherwise: 'Tidak berhasil. Kode Anda tidak digunakan. Coba lagi nanti.',

  amountOff: (taken) => `Anda hemat ${taken}.`,
  percentOff: (percent, taken) => `Diskon ${percent}: Anda hemat ${taken}.`,
  percentLimit: (limit) => `Diskon maksimum kode ini ${limit}.`,
  fixedPrice: (price, on) =>
    on === 'items' ? `Harga produk pilihan sekarang ${price}.` : `Harga pesanan Anda sekarang ${price}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} gratis.`,
  product: 'Satu produk',
  freeShipping: 'Gratis ongkos kirim.',
  giftPaid: (paid) => `${paid} dibayar dengan kartu ini.`,
  giftLeft: (left) => `Sisa saldo: ${left}.`,
  pointsUsed: (_count, formatted) => `${formatted} poin digunakan.`,
  pointsLeft: (_count, formatted) => `Sisa ${formatted} poin.`,
  rewardName: (name) => `Hadiah Anda: ${name}.`,
  rewardCode: (code) => `${code} adalah kode baru Anda.`,
  applied: 'Kode Anda telah diterapkan.',
  noEffect: 'Kode Anda telah digunakan, tetapi tidak mengubah apa pun pada pesanan ini.',

  redeemedTitle: 'Sudah digunakan',
  validUntil: (date) => `Berlaku hingga ${date}.`,
  orderAmount: 'Pesanan',
  orderDiscount: 'Diskon',
  orderTotal: 'Sisa pembayaran',
  orderGiftCard: 'Kartu hadiah',

  offeredTitle: 'Belum digunakan',
  offered: {
    amountOff: (taken) => `Anda akan hemat ${taken}.`,
    percentOff: (percent, taken) => `Diskon ${percent}: Anda akan hemat ${taken}.`,
    fixedPrice: (price, on) =>
      on === 'items'
        ? `Harga produk pilihan akan menjadi ${price}.`
        : `Harga pesanan Anda akan menjadi ${price}.`,
    freeUnit: (name, quantity) => `Akan ditambahkan gratis: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'Ongkos kirim akan gratis.',
    giftPaid: (paid) => `${paid} akan dibayar dengan kartu ini.`,
    giftLeft: (left) => `Saldo setelah digunakan: ${left}.`,
    pointsUsed: (_count, formatted) => `${formatted} poin akan digunakan.`,
    pointsLeft: (_count, formatted) => `Akan tersisa ${formatted} poin.`,
    applied: 'Kode ini dapat digunakan untuk pesanan Anda.',
    noEffect:
      'Kode ini tidak mengubah apa pun pada pesanan ini, tetapi jika digunakan tetap dihitung sebagai terpakai.',
  },
  offeredQuestion: 'Gunakan sekarang?',

  refused: {
    resource_not_found: 'Kami tidak mengenali kode ini. Periksa ejaannya, termasuk huruf besar.',
    not_found: 'Kami tidak mengenali kode ini. Periksa ejaannya, termasuk huruf besar.',
    voucher_not_active: 'Kode ini belum berlaku. Coba lagi nanti.',
    voucher_not_active_now: 'Kode ini sedang tidak berlaku. Coba lagi nanti.',
    promotion_not_active_now: 'Promo ini sedang tidak berlaku. Coba lagi nanti.',
    multiple_requests: 'Kode ini sedang digunakan. Coba lagi nanti.',
    promotion_inactive: 'Promo ini sudah berakhir.',
    voucher_disabled: 'Kode ini sudah tidak berlaku. Coba kode lain.',
    voucher_expired: 'Kode ini sudah kedaluwarsa. Coba kode lain.',
    quantity_exceeded: 'Kode ini sudah mencapai batas penggunaan. Coba kode lain.',
    zero_card_balance: 'Saldo kartu ini sudah habis. Coba kartu lain.',
    gift_amount_exceeded: 'Saldo kartu ini tidak cukup. Coba jumlah yang lebih kecil.',
    loyalty_card_points_exceeded: 'Poin pada kartu ini tidak cukup. Coba jumlah yang lebih kecil.',
    invalid_amount: 'Kode ini tidak dapat digunakan untuk pesanan dengan nilai ini.',
    invalid_number: 'Kode ini tidak dapat digunakan untuk pesanan dengan nilai ini.',
    no_applicable_redeemables: 'Kode ini tidak dapat digunakan untuk pesanan ini. Coba kode lain.',
    invalid_redeemables: 'Kode ini tidak dapat digunakan untuk pesanan ini. Coba kode lain.',
    redemption_rules_violated: 'Kode ini tidak dapat digunakan untuk pesanan ini. Coba kode lain.',
    order_rules_violated: 'Kode ini tidak berlaku untuk keranjang Anda. Ubah keranjang atau coba kode lain.',
    missing_order_items_amount:
      'Kode ini tidak berlaku untuk keranjang Anda. Ubah keranjang atau coba kode lain.',
    missing_order_items: 'Kami tidak melihat produk di keranjang Anda. Tambahkan produk atau hubungi kami.',
    missing_amount:
      'Kami tidak mengetahui nilai pesanan Anda, jadi kode ini tidak dapat digunakan. Hubungi kami.',
    missing_customer: 'Untuk kode ini kami perlu tahu siapa Anda. Masuk ke akun Anda atau hubungi kami.',
    customer_rules_violated: 'Kode ini tidak tersedia untuk akun Anda. Coba kode lain.',
    invalid_customer: 'Kode ini tidak tersedia untuk akun Anda. Coba kode lain.',
    referrer_not_permitted_to_redeem: 'Ini kode Anda sendiri. Kode ini untuk teman-teman Anda.',
    duplicated_redeemables: 'Kode ini sudah ada di pesanan Anda.',
    missing_code: 'Masukkan kode terlebih dahulu.',
    code_too_long: 'Ini terlalu panjang untuk sebuah kode. Periksa apa yang Anda masukkan.',
  },
  tryInstead: (code) => `Coba ${code} saja`,
  maybeHeld:
    'Kode ini sudah mencapai batas penggunaan, atau masih ditahan oleh pemeriksaan sebelumnya. Coba lagi dalam beberapa menit.',
  refusedOtherwise: 'Kode ini tidak dapat digunakan di sini. Kode tidak terpakai.',
  refusedPrivately: 'Kode ini tidak dapat digunakan di sini. Periksa ejaannya atau coba kode lain.',
  amountWrong: (example) => `Masukkan nilai pesanan dengan angka, misalnya ${example}.`,
  aborted: 'Dihentikan. Kode Anda tidak digunakan.',
  rateLimited: 'Saat ini terlalu banyak permintaan.',
  wait: (seconds) =>
    seconds === undefined
      ? 'Tunggu beberapa detik, lalu coba lagi.'
      : `Tunggu ${seconds} detik, lalu coba lagi.`,
  waitMinutes: (minutes) => `Tunggu ${minutes} menit, lalu coba lagi.`,
  waitOver: 'Sekarang Anda bisa mencoba lagi.',
  undecidedTitle: 'Penggunaan kode belum dapat dipastikan',
  undecided: 'Kode Anda mungkin sudah digunakan. Hubungi kami sebelum menggunakannya kembali.',
  beingChecked: 'Kami sedang memeriksa apakah kode Anda sudah digunakan. Anda tidak perlu melakukan apa pun.',
  reference: (reference) => `Nomor referensi: ${reference}`,

  cart: {
    apply: 'Terapkan',
    list: 'Diterapkan pada pesanan Anda',
    remove: (code) => `Hapus ${code}`,
    noEffect:
      'Ini tidak akan mengubah apa pun pada pesanan Anda. Untuk tetap menerapkannya, tekan Terapkan sekali lagi.',
    withoutEffect: 'Tidak mengubah apa pun pada pesanan Anda, jadi tidak akan digunakan.',
    notWith: (code) => `Tidak dapat digabungkan dengan ${code}.`,
    notTogether: 'Tidak dapat digabungkan dengan kode lain.',
    tooMany: 'Pesanan Anda tidak dapat menerima kode lagi.',
    parked: 'Saat ini tidak berlaku untuk pesanan Anda.',
    gone: 'Tidak dapat digunakan lagi.',
    undecided: 'Mungkin sudah digunakan.',
    cardAmount: 'Jumlah yang digunakan',
    cardPoints: 'Poin yang digunakan',
    cardAmountWrong: (example) => `Masukkan jumlah, misalnya ${example}.`,
    cardAmountTooHigh: (most) => `Anda dapat menggunakan paling banyak ${most}.`,
    cardPointsWrong: 'Masukkan jumlah poin dalam bilangan bulat.',
    paidByCards: 'Kartu hadiah dan poin',
    holdOver: 'Waktu kami menahan kode Anda sudah habis. Lanjutkan, dan kami akan mencoba menahannya lagi.',
    notChecked: 'Kami tidak dapat memeriksa kode Anda. Yang Anda lihat mungkin sudah tidak terbaru.',
    promotions: 'Penawaran untuk pesanan Anda',
    applyPromotion: (name) => `Terapkan ${name}`,
    promotion: 'Penawaran',
    changedTitle: 'Pesanan Anda berubah',
    changed: 'Belum ada kode yang digunakan. Periksa jumlah yang baru sebelum melanjutkan.',
    accept: 'Terima jumlah baru',
    waitForCheck: 'Kode Anda masih diperiksa. Tunggu sebentar.',
    acceptFirst: 'Terima jumlah baru terlebih dahulu.',
  },
};

const tooMany = 'Pesanan Anda tidak dapat menerima kode lagi. Kode ini tidak digunakan.';
const notTogether = 'Kode ini tidak dapat digabungkan dengan kode lain. Kode ini tidak digunakan.';

export const idStack: StackMessages = {
  ...id,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'Kode ini tidak diperiksa karena kode lain tidak dapat digunakan.',
    no_effect: 'Kode ini tidak akan mengubah apa pun pada pesanan Anda. Kode ini tidak digunakan.',
  },
};
