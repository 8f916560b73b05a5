import type { StackMessages } from '../describe-unused.ts';
import { en } from './en.ts';

const tooMany = 'Your order can’t take any more codes. It was not used.';
const notTogether = 'This can’t be combined with the others. It was not used.';

export const enStack: StackMessages = {
  ...en,
  skipped: {
    applicable_redeemables_limit_exceeded: tooMany,
    applicable_redeemables_per_category_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_limit_exceeded: notTogether,
    applicable_exclusive_redeemables_per_category_limit_exceeded: notTogether,
    exclusion_rules_not_met: notTogether,
    preceding_validation_failed: 'This was not tried because another one can’t be used.',
    no_effect: 'This would change nothing on your order. It was not used.',
  },
};
