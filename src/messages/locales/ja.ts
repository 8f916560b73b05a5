/** Draft: no native speaker has read these texts yet (docs/translations.md). */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';

export const ja: Messages = {
  label: 'ギフトカードまたは割引コード',
  redeem: '利用する',
  redeeming: '処理中…',
  check: 'コードを確認する',
  checking: '確認中…',
  stillWorking: 'まだ処理中です。もう少し時間がかかる場合があります。',
  disclosure: 'ギフトカードまたは割引コードをお持ちですか？',
  amount: 'ご注文金額',

  amountOff: (taken) => `${taken}お得になりました。`,
  percentOff: (percent, taken) => `${percent}の割引で${taken}お得になりました。`,
  percentLimit: (limit) => `このコードの割引は${limit}までです。`,
  fixedPrice: (price, on) =>
    on === 'items' ? `対象商品の価格は${price}になりました。` : `ご注文の金額は${price}になりました。`,
  freeUnit: (name, quantity) => `${name}${quantity > 1 ? ` × ${quantity}` : ''}が無料で追加されました。`,
  product: '商品',
  freeShipping: '送料は無料です。',
  giftPaid: (paid) => `このカードで${paid}を支払いました。`,
  giftLeft: (left) => `残高は${left}です。`,
  pointsUsed: (_count, formatted) => `${formatted}ポイントを利用しました。`,
  pointsLeft: (_count, formatted) => `残りは${formatted}ポイントです。`,
  rewardName: (name) => `特典：${name}。`,
  rewardCode: (code) => `新しいコードは${code}です。`,
  applied: 'コードが適用されました。',
  noEffect: 'コードは使用されましたが、この注文の内容は変わりません。',

  redeemedTitle: '利用が完了しました',
  refused: {
    resource_not_found: 'このコードは見つかりません。入力ミスや大文字・小文字をご確認ください。',
    not_found: 'このコードは見つかりません。入力ミスや大文字・小文字をご確認ください。',
    voucher_not_active: 'このコードはまだご利用になれません。後でもう一度お試しください。',
    voucher_not_active_now: 'このコードは現在ご利用になれません。後でもう一度お試しください。',
    promotion_not_active_now: 'このキャンペーンは現在実施されていません。後でもう一度お試しください。',
    multiple_requests: 'このコードは現在処理中です。後でもう一度お試しください。',
    promotion_inactive: 'このキャンペーンは終了しました。',
    voucher_disabled: 'このコードはご利用いただけなくなりました。別のコードをお試しください。',
    voucher_expired: 'このコードは有効期限が切れています。別のコードをお試しください。',
    quantity_exceeded: 'このコードはご利用回数の上限に達しています。別のコードをお試しください。',
    zero_card_balance: 'このカードには残高がありません。別のカードをお試しください。',
    gift_amount_exceeded: 'このカードの残高が足りません。金額を減らしてお試しください。',
    loyalty_card_points_exceeded: 'このカードのポイントが足りません。金額を減らしてお試しください。',
    invalid_amount: 'このコードはこの金額の注文にはご利用になれません。',
    invalid_number: 'このコードはこの金額の注文にはご利用になれません。',
    no_applicable_redeemables: 'このコードはこの注文にはご利用になれません。別のコードをお試しください。',
    invalid_redeemables: 'このコードはこの注文にはご利用になれません。別のコードをお試しください。',
    redemption_rules_violated: 'このコードはこの注文にはご利用になれません。別のコードをお試しください。',
    order_rules_violated:
      'このコードはカートの内容に適用できません。カートを変更するか、別のコードをお試しください。',
    missing_order_items_amount:
      'このコードはカートの内容に適用できません。カートを変更するか、別のコードをお試しください。',
    missing_order_items: 'カート内の商品を確認できません。商品を追加するか、当店までお問い合わせください。',
    missing_amount:
      'ご注文金額を確認できないため、このコードはご利用になれません。当店までお問い合わせください。',
    missing_customer:
      'このコードのご利用にはお客様の確認が必要です。ログインするか、当店までお問い合わせください。',
    customer_rules_violated:
      'このコードはお使いのアカウントではご利用になれません。別のコードをお試しください。',
    invalid_customer: 'このコードはお使いのアカウントではご利用になれません。別のコードをお試しください。',
    referrer_not_permitted_to_redeem: 'これはご自身のコードです。お友だちにお渡しください。',
    duplicated_redeemables: 'このコードはすでに注文に適用されています。',
    missing_code: '先にコードを入力してください。',
    code_too_long: 'コードとしては長すぎます。入力内容をご確認ください。',
  },
  tryInstead: (code) => `代わりに${code}を試す`,
  maybeHeld:
    'このコードはご利用回数の上限に達しているか、以前の確認によりまだ確保されています。数分後にもう一度お試しください。',
  refusedOtherwise: 'このコードはここではご利用になれません。コードは使用されていません。',
  refusedPrivately:
    'このコードはここではご利用になれません。入力ミスがないかご確認いただくか、別のコードをお試しください。',
  offline: 'オフラインのようです。接続を確認して、もう一度お試しください。',
  aborted: '処理は中止されました。コードは使用されていません。',
  rateLimited: '現在アクセスが集中しています。',
  wait: (seconds) =>
    seconds === undefined
      ? '数秒待ってから、もう一度お試しください。'
      : `${seconds}秒待ってから、もう一度お試しください。`,
  waitMinutes: (minutes) => `${minutes}分待ってから、もう一度お試しください。`,
  failedOtherwise: '処理できませんでした。コードは使用されていません。後でもう一度お試しください。',
  undecidedTitle: '確認できませんでした',
  undecided: 'コードがすでに使用された可能性があります。再度使用する前に、当店までお問い合わせください。',
  beingChecked: 'コードが使用されたかどうかを確認しています。そのままお待ちください。',
  reference: (reference) => `お問い合わせ番号：${reference}`,

  offeredTitle: 'まだ利用されていません',
  offered: {
    amountOff: (taken) => `${taken}お得になります。`,
    percentOff: (percent, taken) => `${percent}の割引で${taken}お得になります。`,
    fixedPrice: (price, on) =>
      on === 'items' ? `対象商品の価格が${price}になります。` : `ご注文の金額が${price}になります。`,
    freeUnit: (name, quantity) => `${name}${quantity > 1 ? ` × ${quantity}` : ''}が無料で付きます。`,
    freeShipping: '送料が無料になります。',
    giftPaid: (paid) => `このカードで${paid}を支払います。`,
    giftLeft: (left) => `残高は${left}になります。`,
    pointsUsed: (_count, formatted) => `${formatted}ポイントを利用します。`,
    pointsLeft: (_count, formatted) => `残りは${formatted}ポイントになります。`,
    applied: 'このコードはこの注文にご利用いただけます。',
    noEffect: 'このコードを利用してもこの注文の内容は変わりませんが、使用済みとして扱われます。',
  },
  offeredQuestion: '利用しますか？',
  orderAmount: 'ご注文金額',
  orderDiscount: '割引額',
  orderGiftCard: 'ギフトカード',
  orderTotal: 'お支払い金額',
  validUntil: (date) => `有効期限は${date}です。`,
  amountWrong: (example) => `ご注文金額を数字で入力してください（例：${example}）。`,
  waitOver: 'もう一度お試しいただけます。',

  cart: {
    apply: '適用する',
    list: 'ご注文に適用中',
    remove: (code) => `${code}を削除`,
    noEffect: 'ご注文の内容は変わりません。それでも利用する場合は、もう一度「適用する」を押してください。',
    withoutEffect: 'ご注文の内容が変わらないため、使用されません。',
    notWith: (code) => `${code}とは併用できません。`,
    notTogether: 'ほかのコードとは併用できません。',
    tooMany: 'この注文にはこれ以上コードを追加できません。',
    parked: '現在のご注文には適用できません。',
    gone: 'もうご利用になれません。',
    undecided: 'すでに使用された可能性があります。',
    cardAmount: '利用する金額',
    cardPoints: '利用するポイント',
    cardAmountWrong: (example) => `金額を入力してください（例：${example}）。`,
    cardAmountTooHigh: (most) => `ご利用いただけるのは${most}までです。`,
    cardPointsWrong: 'ポイントは整数で入力してください。',
    paidByCards: 'ギフトカードとポイント',
    holdOver: 'コードの確保時間が過ぎました。操作を続けると、もう一度確保を試みます。',
    notChecked: 'コードを確認できませんでした。表示内容が最新でない可能性があります。',
    promotions: 'ご注文に使える特典',
    applyPromotion: (name) => `${name}を適用する`,
    promotion: '特典',
    changedTitle: 'ご注文の内容が変わりました',
    changed: '何も使用されていません。続ける前に、新しい金額をご確認ください。',
    accept: '新しい金額で続ける',
    waitForCheck: 'コードを確認しています。少々お待ちください。',
    acceptFirst: '先に新しい金額をご確認のうえ、承諾してください。',
  },
};

const tooMany = 'この注文にはこれ以上コードを追加できません。このコードは使用されていません。';
const notTogether = 'ほかのコードとは併用できません。このコードは使用されていません。';

export const jaStack: StackMessages = {
  ...ja,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'ほかのコードが利用できないため、このコードは処理されていません。',
    no_effect: '注文の内容が変わらないため、このコードは使用されていません。',
  },
};
