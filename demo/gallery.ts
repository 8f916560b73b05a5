import { createClient, type Redeemable } from '../src/index.ts';
import { VoucherRedeem } from '../src/define.ts';
import type { MessageContext } from '../src/messages.ts';
import { find, element } from './page.ts';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';

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
  /** Applied one after the other, in a box with `multiple`. */
  applied?: (string | Redeemable)[];
  /** What happens then. */
  then?: (box: VoucherRedeem, sandbox: Sandbox) => unknown;
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

/** Boxes with `multiple`, in an order of 130.00. */
const APPLIED: Face[] = [
  { title: 'nothing applied' },
  { title: 'with promotions', properties: { promotions: true } },
  { title: 'a code, a card and points', applied: ['TENOFF', 'GIFT50', 'POINTS500'] },
  {
    title: 'a promotion, and others to add',
    applied: [{ object: 'promotion_tier', id: 'promo_5PERCENT' }, 'SAVE20'],
    properties: { promotions: true },
  },
  { title: 'in private', applied: ['TENOFF', 'gfct5ZWI1nL'], properties: { privacy: 'strict' } },
  {
    title: 'one parked, one gone',
    applied: ['NEEDSMETA', 'SAVE20', 'TENOFF'],
    properties: { context: { metadata: { store: 'berlin' } } },
    then(box, sandbox) {
      sandbox.changeVoucher('SAVE20', { active: false });
      box.context = { ...box.context, metadata: {} };
    },
  },
  { title: 'refused', applied: ['TENOFF', 'EXPIRED'] },
  { title: 'cannot be combined', applied: ['SPRING5', 'SPRING8'] },
  { title: 'would change nothing', applied: ['FLAT30'], properties: { amount: 3000 } },
  { title: 'applying', applied: ['SLOW-5S'], isHeld: true },
  {
    title: 'could not be checked',
    applied: ['TENOFF'],
    then(box, sandbox) {
      sandbox.fail({ path: '/client/v1/validations', status: 503, requests: 9 });
      box.context = { ...box.context, metadata: { changed: true } };
    },
  },
  {
    title: 'the price has changed',
    applied: ['TENOFF', 'GIFT50'],
    then: (box) =>
      box.showChange({
        status: 'changed',
        figures: { discount: 900, payments: [{ id: 'GIFT50', amount: 4000 }], total: 4100 },
        unused: [],
      }),
  },
  { title: 'redeemed with the order', applied: ['TENOFF', 'GIFT50'], then: (box) => box.redeem() },
  {
    title: 'redeemed in part',
    applied: ['TENOFF', 'SAVE20'],
    then(box, sandbox) {
      sandbox.changeVoucher('SAVE20', { active: false });
      return box.redeem();
    },
  },
  {
    title: 'undecided with the order',
    applied: ['TENOFF', 'SAVE20'],
    then(box, sandbox) {
      sandbox.fail({ path: '/client/v1/redemptions', cut: 'after' });
      return box.redeem();
    },
  },
  { title: 'collapsed', applied: ['TENOFF'], properties: { collapsed: true } },
];

GALLERY.push({
  title: 'Several codes',
  faces: APPLIED.map((face) => ({
    ...face,
    properties: { multiple: true, amount: 13_000, ...face.properties },
  })),
});

/** Waits until the box has been quiet, and nothing is being checked. */
async function checked(box: VoucherRedeem): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 600));
  while (box.matches(':state(checking)'));
}

let lastProject = 0;

async function show(face: Face, card: HTMLElement): Promise<void> {
  const box = document.createElement('voucher-redeem');
  const sandbox = createSandbox({
    settings: { rateLimit: null },
    wait: () => (face.isHeld ? new Promise(() => {}) : Promise.resolve()),
  });
  const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
  // A code that may have been redeemed is blocked for all boxes of its project, so each box has a project of its own.
  lastProject += 1;
  const apiUrl = `http://box-${lastProject}.localhost:4010`;
  const client = createClient({
    ...keys,
    apiUrl,
    fetch: sandbox.fetch,
  });
  Object.assign(box, { ...keys, apiUrl, client, amount: 5000, currency: 'USD' }, face.properties);
  box.context = { reward: { id: 'rew_sandbox_points' }, ...face.properties?.context };
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
  for (const code of face.applied ?? []) {
    const ends = box.applyCode(code);
    if (!face.isHeld) await ends;
  }
  await face.then?.(box, sandbox);
  if (face.properties?.multiple && !face.isHeld) await checked(box);
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
