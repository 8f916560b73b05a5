import { html, nothing, type TemplateResult } from 'lit';
import type { CartRow } from '../../cart/view.ts';
import type { Redeemed } from '../../client/outcome.ts';
import { allChangeNothing } from '../../effects/changes-nothing.ts';
import type { Effect } from '../../effects/effect.ts';
import { describeConflict } from '../../messages/describe/describe-conflict.ts';
import { describeEffects } from '../../messages/describe/describe-effect.ts';
import { describeTotals } from '../../messages/describe/describe-totals.ts';
import { describe } from '../../messages/describe/describe.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import { totalsTable } from '../templates/notes.ts';
import { words } from '../templates/words.ts';
import { itemName, type NameOptions } from './item-name.ts';
import { nameView } from './row.ts';

type Item = Pick<CartRow, 'object' | 'id' | 'kind'>;

/** What was redeemed together, a line each. Then what was not used, and why. */
export function drawReceipt(
  { stack, effects }: Redeemed,
  names: NameOptions,
  { messageContext: context, hidesTotals }: { messageContext: MessageContext; hidesTotals: boolean },
): TemplateResult | typeof nothing {
  if (stack?.status !== 'redeemed' && stack?.status !== 'partial') return nothing;
  const { messages } = context;
  const totals = hidesTotals ? [] : describeTotals(stack.order, effects, context);
  const part = allChangeNothing(effects) ? 'note receipt no-effect' : 'note receipt';
  const lines = stack.redeemed.map((one) =>
    line({ ...itemOf(one), kind: kindOf(one.effects) }, describeEffects(one.effects, context), names),
  );
  const unused = stack.unused.map((one) => {
    const reason =
      describeConflict(one, messages) ?? describe({ ...one, status: 'refused' }, context).sentence;
    return line(
      { ...itemOf(one), kind: undefined },
      names.isPrivate ? messages.refusedPrivately : reason,
      names,
    );
  });
  return html`<div part=${part}>
    <div>
      <strong part="title">${words(messages.redeemedTitle)}</strong>
      <ul role="list">
        ${lines}${unused}
      </ul>
      ${totals.length > 0 ? totalsTable(totals) : nothing}
    </div>
  </div>`;
}

const itemOf = ({ object, id }: { object: string; id: string }) => ({ object: object as Item['object'], id });

/** Whether a card was used: private boxes do not show its whole code. */
const kindOf = (effects: readonly Effect[]): Item['kind'] =>
  effects.some(({ kind }) => kind === 'gift' || kind === 'loyalty') ? 'gift' : 'discount';

const line = (item: Item, text: string, names: NameOptions): TemplateResult =>
  html`<li part="item">
    ${nameView(item, itemName({ ...item, name: undefined }, names))}
    <p part="sentence" dir="auto">${words(text)}</p>
  </li>`;
