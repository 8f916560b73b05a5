import { createClient } from '../src/index.ts';
import { VoucherRedeem } from '../src/define.ts';
import type { MessageContext } from '../src/messages.ts';
import type { VoucherChange } from '../sandbox/browser.ts';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { propertiesOf, stepsOf, type Face } from './face.ts';
import { FACES } from './faces.ts';
import { find, element } from './page.ts';
import { fillSlots } from './playground/slots.ts';
import { argumentOf, type Step } from './playground/steps.ts';

/**
 * Every phase of the box and every effect of a voucher, side by side. Each box has a sandbox of its own in this page and is
 * brought where it is by a real redemption, so what is seen here is what a shopper sees.
 */

/** Waits until the box has been quiet, and nothing is being checked. */
async function checked(box: VoucherRedeem): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 600));
  while (box.matches(':state(checking)'));
}

let lastProject = 0;

const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };

async function show(face: Face, card: HTMLElement): Promise<void> {
  const box = document.createElement('voucher-redeem');
  const sandbox = createSandbox({
    settings: { rateLimit: null },
    wait: () => (face.isHeld ? new Promise(() => {}) : Promise.resolve()),
  });
  // A code that may have been redeemed is blocked for all boxes of its project, so each box has a project of its own.
  lastProject += 1;
  const apiUrl = `http://box-${lastProject}.localhost:4010`;
  Object.assign(box, keys, { apiUrl }, propertiesOf(face));
  // A box that is set up wrongly must make its client itself.
  if (box.clientToken)
    box.client = createClient({ ...keys, apiUrl, fetch: sandbox.fetch, timeout: box.timeout });
  if (face.isGated)
    box.addEventListener('voucher-redeem-request', (event) => event.waitUntil(new Promise(() => {})));
  for (const [name, value] of Object.entries(face.style ?? {})) box.style.setProperty(name, value);
  if (face.looks) card.classList.add(face.looks);
  fillSlots(box, face.slots ?? {});
  // The shop's own texts stay English, whatever the box speaks.
  for (const text of box.children) Object.assign(text, { lang: 'en', dir: 'auto' });
  card.append(box);
  const neverEnds = face.isHeld || face.isGated;
  for (const step of stepsOf(face)) {
    const ends = take(step, box, sandbox);
    if (!neverEnds) await ends;
  }
  if (face.properties?.multiple && !neverEnds) await checked(box);
  if (face.code) box.code = face.code;
}

function take(step: Step, box: VoucherRedeem, sandbox: Sandbox): unknown {
  if ('voucher' in step) return sandbox.changeVoucher(step.voucher, JSON.parse(step.change) as VoucherChange);
  if ('fault' in step) return sandbox.fail(step.fault);
  if ('set' in step) return box.setAttribute(step.set, step.to);
  const calls = box as unknown as { [method: string]: (argument?: unknown) => unknown };
  return step.with === '' ? calls[step.call]!() : calls[step.call]!(argumentOf(step.with));
}

const gallery = find('gallery');

/** The titles stay English when another language is chosen for the boxes, so they are read in English. */
const title = (tag: 'h2' | 'h3', text: string): HTMLElement =>
  Object.assign(element(tag, text), { lang: 'en', dir: 'ltr' });

async function hang(): Promise<void> {
  const shown = FACES.flatMap(({ title: group, faces }) => {
    const wall = element('div', '', 'faces');
    gallery.append(title('h2', group), wall);
    return faces.map((face) => {
      const card = element('section', '', 'card face');
      card.append(title('h3', face.title));
      wall.append(card);
      return show(face, card);
    });
  });
  await Promise.all(shown);
}

const choices = find<HTMLFormElement>('choices');
const field = (name: string) => choices.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

/** Every language's file, loaded when it is chosen. */
const languages = Object.fromEntries(
  Object.entries(
    import.meta.glob<{ [name: string]: MessageContext['messages'] }>('../src/messages/locales/*.ts'),
  ).map(([path, load]) => [path.replace(/.*\/|\.ts$/g, ''), load]),
);

/** Somebody said it, so it no longer follows the language. */
let directionIsChosen = false;

async function choose() {
  if (!directionIsChosen) field('dir').value = /^(ar|he)$/.test(field('lang').value) ? 'rtl' : 'ltr';
  const { lang, dir, theme, look, width } = Object.fromEntries(
    ['lang', 'dir', 'theme', 'look', 'width'].map((name) => [name, field(name).value]),
  );
  document.documentElement.style.colorScheme = theme!;
  gallery.dir = dir!;
  gallery.dataset.look = look!;
  gallery.style.setProperty('--width', `${width}px`);
  const messages = (await languages[lang!]?.())?.[lang!.replaceAll('-', '')];
  if (messages) VoucherRedeem.registerMessages(lang!, messages);
  // Another one may have been chosen while this one was loaded.
  if (field('lang').value === lang) gallery.lang = lang;
}

for (const tag of Object.keys(languages)) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!;
  const isEnglish = tag === 'en';
  const option = new Option(name, tag, isEnglish, isEnglish);
  option.lang = tag;
  (field('lang') as HTMLSelectElement).append(option);
}
const asked = new URLSearchParams(location.search);
for (const [name, value] of asked) if (field(name)) field(name).value = value;
directionIsChosen = asked.has('dir');
choices.addEventListener('input', ({ target }) => {
  directionIsChosen ||= target === field('dir');
  void choose();
});
await Promise.all([choose(), hang()]);
// For those who take pictures.
document.documentElement.dataset.hung = '';
