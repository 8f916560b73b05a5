import { html, nothing, type TemplateResult } from 'lit';
import { askBackend } from './ask.ts';
import { change, type Desk } from './desk.ts';
import { resume, say } from './live.ts';

/** The demo tells its password, so that everybody can look around. A real shop never does. */
const DEMO_PASSWORD = import.meta.env.VITE_STAFF_PASSWORD;

/** Asks for the password of the staff. */
export const loginView = ({ loginRefusal }: Desk): TemplateResult => html`
  <section class="card login" aria-labelledby="login-title">
    <h1 id="login-title">Log in</h1>
    <form @submit=${logIn}>
      <label>
        Password of the staff
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          required
          .value=${DEMO_PASSWORD ?? ''}
          aria-describedby="login-hint login-refusal"
        />
      </label>
      <button>Log in</button>
      <p id="login-hint" class="hint">
        ${
          DEMO_PASSWORD === undefined
            ? html`It is the one in <code>STAFF_PASSWORD</code>, or the one that
                <code>npm start</code> printed.`
            : html`In this demo it is <code>${DEMO_PASSWORD}</code>. A real shop would not tell you.`
        }
      </p>
      <p id="login-refusal" class="refusal" role="alert">${loginRefusal || nothing}</p>
    </form>
  </section>
`;

async function logIn(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const password = new FormData(event.target as HTMLFormElement).get('password');
  const asked = await askBackend<{ message: string } | undefined>('/staff/login', {
    method: 'POST',
    body: { password },
  });
  change({ loginRefusal: asked?.isOk === false ? (asked.answer?.message ?? '') : '' });
  if (!asked?.isOk) return;
  say('You are logged in.');
  await resume();
}

/** Nothing of what the staff has seen stays on the page. */
export async function logOut(): Promise<void> {
  await askBackend('/staff/logout', { method: 'POST' });
  location.reload();
}
