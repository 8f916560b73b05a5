import { inapplicableOf, skippedOf, type Verdict } from '../../domain/verdict.ts';
import type { SerializeOptions } from './options.ts';
import { serializeVerdict, type VerdictBody } from './verdict.ts';

/** The redeemables that were refused or skipped, if there are any. */
export function serializeNotApplied(
  verdicts: readonly Verdict[],
  options: SerializeOptions,
): Record<string, VerdictBody[]> {
  const serialize = (verdict: Verdict): VerdictBody => serializeVerdict(verdict, options);
  const [refused, skipped] = [inapplicableOf(verdicts).map(serialize), skippedOf(verdicts).map(serialize)];
  return {
    ...(refused.length === 0 ? {} : { inapplicable_redeemables: refused }),
    ...(skipped.length === 0 ? {} : { skipped_redeemables: skipped }),
  };
}
