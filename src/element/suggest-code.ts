import type { Refused } from '../client/outcome.ts';
import { foldCode } from '../client/fold-code.ts';
import { isOtherResource } from '../messages/describe/describe-refusal.ts';

/** The longest code that is suggested, in characters: the shopper must be able to read the whole of it on the button. */
const LONGEST = 100;

/**
 * The code as a plain keyboard types it, if a code was not found that copying or a keyboard may have changed. It is only offered:
 * nothing is sent before the shopper presses.
 */
export function suggestCode(outcome: Refused): string | undefined {
  const { key, code } = outcome;
  if (!/^(resource_)?not_found$/.test(key) || isOtherResource(outcome)) return undefined;
  const folded = foldCode(code);
  return folded && folded !== code && folded.length <= LONGEST ? folded : undefined;
}
