import { html } from 'hono/html';
import { behaviours } from '../../behaviours/behaviours.ts';
import { layout, type Html } from './layout.ts';
import { table } from './table.ts';

/** What the sandbox does where Voucherify's documents leave a choice, and what each choice rests on. */
export function fidelityPage(search: string): Html {
  const count = (basis: string) => behaviours.filter((one) => one.basis === basis).length;
  return layout(
    'How true the sandbox is to Voucherify',
    html`<p><a href="/">Back to the sandbox</a></p>
      <p>
        The sandbox follows Voucherify’s published documentation. Where that leaves a question open, this
        table says what the sandbox does, and on what that rests. Before you rely on a row that is inferred or
        ours, look at it in a project of your own.
      </p>
      <ul>
        <li>documented (${count('documented')}): a document says it, or an example shows it</li>
        <li>inferred (${count('inferred')}): no document says it, but several point to it</li>
        <li>ours (${count('ours')}): the documents do not help, and we chose</li>
      </ul>
      <form class="search" role="search">
        <label for="search">Search in the table</label>
        <input id="search" name="search" type="search" value="${search}" autocomplete="off" />
        <button>Search</button>
      </form>
      ${table({
        title: 'Where the documents leave a choice',
        columns: ['About', 'What the sandbox does', 'Basis'],
        items: behaviours,
        toRow: ({ area, behaviour, basis }) => ({
          cells: [area, withCode(behaviour), basis],
          text: [area, behaviour, basis].join('\n'),
        }),
        none: 'There is none.',
        search,
        most: Infinity,
        className: 'prose',
      })}`,
  );
}

/** Text with code between backticks. */
function withCode(text: string): Html {
  const parts = text.split('`');
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
