import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../view-model.ts';
import { words } from './words.ts';

/** Stands for the code in a sentence, so that the code can be put there in an element of its own. */
const CODE = '\ufffc';

/** The button that uses another spelling of a code that was not found. */
export function suggestion({
  suggestion: code,
  isDisabled,
  isPressBlocked,
  messageContext,
  onPress,
  onKeydown,
}: ViewModel): TemplateResult | typeof nothing {
  if (code === undefined) return nothing;
  const [before, after] = messageContext.messages.tryInstead(CODE).split(CODE);
  return html`<button
    type="button"
    part="suggestion"
    ?disabled=${isDisabled}
    aria-disabled=${isPressBlocked || nothing}
    @click=${(event: Event) => onPress(event, code)}
    @keydown=${onKeydown}
  >
    ${words(before!)}<bdi translate="no" dir="ltr">${words(code)}</bdi>${words(after ?? '')}
  </button>`;
}
