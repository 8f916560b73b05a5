import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** The form in which a voucher is changed. The script fills it, opens it and sends it. */
export function editDialog(): Html {
  return html`<dialog id="edit" aria-labelledby="edit-title">
    <form id="edit-form" novalidate>
      <h2 id="edit-title">Change <code id="edit-code"></code></h2>
      <p>
        <label><input type="checkbox" name="active" /> It can be redeemed</label>
      </p>
      <p data-kind="gift">
        <label
          >Balance, in minor units (1000 is 10.00)
          <input name="balance" inputmode="numeric" autocomplete="off" />
        </label>
      </p>
      <p data-kind="loyalty_card">
        <label>Points <input name="points" inputmode="numeric" autocomplete="off" /></label>
      </p>
      <p>
        <label
          >How many times it can be redeemed (empty: any number)
          <input name="quantity" inputmode="numeric" autocomplete="off" />
        </label>
      </p>
      <p>
        <label
          >When it expires, in UTC (empty: never)
          <input type="datetime-local" name="expiration" />
        </label>
      </p>
      <p role="alert" id="edit-error"></p>
      <button>Save</button>
      <button type="button" id="edit-cancel">Cancel</button>
    </form>
  </dialog>`;
}
