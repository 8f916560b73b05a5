import { createClient } from '../src/index.ts';
import { VoucherRedeem } from '../src/define.ts';
import type { MessageContext } from '../src/messages.ts';
import { find, element } from './page.ts';
import { createSandbox } from '../sandbox/sandbox.ts';

/**
 * Every phase of the box and every effect of a voucher, side by side. Each box has a sandbox of its own in this page and is
 * brought where it is by a real redemption, so what is seen here is what a shopper sees.
 */

interface Face {
  title: string;
  /** Redeemed one after the other. */
  codes?: string[];
  /** Only checked. */
  checked?: string;
  /** What the page puts into the box. */
  content?: string;
  /** Left in the box. */
  code?: string;
  /** What the box is given beside the usual. */
  properties?: Partial<VoucherRedeem>;
  /** The last answer never comes. */
  isHeld?: boolean;
}

const GALLERY: { title: string; faces: Face[] }[] = [
  {
    title: 'Before an answer',
    faces: [
      { title: 'ready' },
      { title: 'prefilled', code: 'SPRING-2026' },
      { title: 'disabled', code: 'SPRING-2026', properties: { disabled: true } },
      { title: 'redeeming', codes: ['SLOW-5S'], isHeld: true },
      { title: 'checks first', code: 'SPRING-2026', properties: { preview: true } },
      { title: 'checking', checked: 'SLOW-5S', properties: { preview: true }, isHeld: true },
      { title: 'collapsed', properties: { collapsed: true } },
      { title: 'with the order’s amount', properties: { amountField: true } },
      {
        title: 'with fields, a logo and a hint of the shop’s',
        content: `<b slot="logo">Kettle &amp; Crank</b>
          <label slot="fields">E-mail <input name="customer.email" type="email" required></label>
          <label slot="fields"><input name="metadata.newsletter" type="checkbox"> Send me the newsletter</label>
          <span slot="label">Gift card</span><span slot="help">The 11 letters on the back of the card.</span>`,
      },
    ],
  },
  {
    title: 'Checked, not redeemed',
    faces: ['TENOFF', 'SAVE20', 'FLAT30', 'FREEMUG', 'FREESHIP', 'GIFT50', 'POINTS500']
      .map((code): Face => ({ title: code, checked: code, properties: { preview: true } }))
      .concat({ title: 'changes nothing', checked: 'FLAT30', properties: { preview: true, amount: 3000 } }),
  },
  {
    title: 'Redeemed',
    faces: [
      { title: 'amount off', codes: ['TENOFF'] },
      { title: 'percent, capped', codes: ['SAVE20'], properties: { amount: 12_000 } },
      { title: 'fixed price', codes: ['FLAT30'] },
      { title: 'a free product', codes: ['FREEMUG'] },
      { title: 'free delivery', codes: ['FREESHIP'] },
      { title: 'a gift card', codes: ['gfct5ZWI1nL'] },
      { title: 'a loyalty card', codes: ['POINTS500'] },
      { title: 'changes nothing', codes: ['FLAT30'], properties: { amount: 3000 } },
      { title: 'two in a row', codes: ['TENOFF', 'GIFT50'] },
      { title: 'hostile text', codes: ['XSS'] },
    ],
  },
  {
    title: 'Refused',
    faces: [
      { title: 'unknown', codes: ['SUMMER-2O26'] },
      { title: 'unknown, with another spelling', codes: ['ＴＥＮＯＦＦ'] },
      { title: 'expired', codes: ['EXPIRED'] },
      { title: 'with the failure key', codes: ['EXPIRED'], properties: { showReason: true } },
      { title: 'used up', codes: ['USEDUP'] },
      { title: 'another account', codes: ['SIGNIN'] },
      { title: "the merchant's own text", codes: ['BIGCART'] },
      { title: 'after a success', codes: ['TENOFF', 'EXPIRED'] },
      { title: 'an empty box', codes: [''] },
      { title: 'hostile text', codes: ['XSS-REFUSED'] },
      { title: 'in private', codes: ['EXPIRED'], properties: { privacy: 'strict' } },
      {
        title: 'an amount that is none',
        codes: ['TENOFF'],
        properties: { amountField: true, amount: undefined! },
      },
    ],
  },
  {
    title: 'Failed',
    faces: [
      { title: 'undecided', codes: ['DROP-AFTER'] },
      { title: 'undecided, being checked', codes: ['DROP-AFTER'], properties: { checking: true } },
      { title: 'too many requests', codes: ['RATE-LIMIT'] },
      {
        title: 'set up wrongly',
        codes: ['TENOFF'],
        properties: { apiUrl: 'not an address', client: undefined },
      },
      { title: 'an answer that is none', codes: ['HTML-502'] },
    ],
  },
];

async function show(face: Face, card: HTMLElement): Promise<void> {
  const box = document.createElement('voucher-redeem');
  const sandbox = createSandbox({
    settings: { rateLimit: null },
    wait: () => (face.isHeld ? new Promise(() => {}) : Promise.resolve()),
  });
  const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
  const apiUrl = 'http://localhost:4010';
  const client = createClient({
    ...keys,
    apiUrl,
    fetch: sandbox.fetch,
  });
  Object.assign(box, { ...keys, apiUrl, client, amount: 5000, currency: 'USD' }, face.properties);
  box.context = { reward: { id: 'rew_sandbox_points' } };
  box.innerHTML = face.content ?? '';
  card.append(box);
  if (face.checked) {
    const ends = box.check(face.checked);
    if (!face.isHeld) await ends;
  }
  for (const code of face.codes ?? []) {
    const ends = box.redeem(code);
    if (!face.isHeld) await ends;
  }
  if (face.code) box.code = face.code;
}

const gallery = find('gallery');

async function hang(): Promise<void> {
  const shown = GALLERY.flatMap(({ title, faces }) => {
    const wall = element('div', '', 'faces');
    gallery.append(element('h2', title), wall);
    return faces.map((face) => {
      const card = element('section', '', 'card face');
      card.append(element('h3', face.title));
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
  const { lang, dir, theme, width } = Object.fromEntries(
    ['lang', 'dir', 'theme', 'width'].map((name) => [name, field(name).value]),
  );
  document.documentElement.style.colorScheme = theme!;
  gallery.dir = dir!;
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
