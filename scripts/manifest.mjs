/**
 * The element's class docblock is its contract, and this is what is made from it: the Custom Elements Manifest
 * (dist/custom-elements.json) and the README's tables; the sandbox's tables come from its seeds. `--check` leaves
 * the README as it is and fails if it is behind.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const README = `${root}/README.md`;
const MANIFEST = `${root}/dist/custom-elements.json`;

function analyze() {
  const globs = ['--globs', 'src/widget/voucher-redeem.ts'];
  const { status, stderr } = spawnSync(
    'npx',
    ['cem', 'analyze', '--litelement', ...globs, '--outdir', 'dist'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The manifest could not be made: ${stderr}`);
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const [element] = manifest.modules.flatMap(({ declarations }) =>
    declarations.filter(({ tagName }) => tagName),
  );
  // The analyzer lists our own state beside the page's attributes.
  const isPrivate = ({ name }) =>
    element.members.some((member) => member.name === name && member.privacy === 'private');
  element.attributes = element.attributes.filter((attribute) => !isPrivate(attribute));
  element.members = element.members.filter(
    ({ privacy, static: isStatic }) => privacy !== 'private' && !isStatic,
  );
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  return element;
}

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const named = (entries, wrap = (name) => `\`${name}\``) =>
  entries.map(({ name, description }) => [wrap(name), description]);

function tables({ attributes, members, events, slots, cssParts, cssProperties, cssStates }) {
  const onlyProperties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  return {
    attributes: table(['Attribute', 'What it says'], named(attributes)),
    properties: table(['Property', 'What it says'], named(onlyProperties)),
    methods: table(
      ['Method', 'What it does'],
      named(methods, (name) => `\`${name}()\``),
    ),
    events: table(['Event', 'When'], named(events)),
    slots: table(
      ['Slot', 'What goes there'],
      named(slots, (name) => (name ? `\`${name}\`` : '(default)')),
    ),
    styling: table(
      ['Custom property, part or state', 'What it styles'],
      [
        ...named(cssProperties),
        ...named(cssParts, (name) => `\`::part(${name})\``),
        ...named(cssStates, (name) => `\`:state(${name})\``),
      ],
    ),
  };
}

/** Puts each table between `<!-- name -->` and `<!-- /name -->`. */
function fill(readme, parts) {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`README.md has no place for ${name}.`);
    return text.replace(place, (_all, start, end) => `${start}\n\n${part}\n\n${end}`);
  }, readme);
}

/** The sandbox's codes and promotions, each with what it shows, and what it does where the API's documents are silent. */
async function sandboxTables() {
  const load = async (file) => (await runnerImport(`/demo/sandbox/${file}.ts`)).module;
  const { seededCodes } = await load('seeds/seeds');
  const { seededPromotions } = await load('seeds/seeded-promotions');
  const { behaviours } = await load('behaviours/behaviours');
  return {
    codes: table(
      ['Code', 'What it shows'],
      seededCodes.map(({ code, shows }) => [`\`${code}\``, shows]),
    ),
    promotions: table(
      ['Promotion', 'What it shows'],
      seededPromotions.map(({ id, shows }) => [`\`${id}\``, shows]),
    ),
    behaviours: table(
      ['About', 'What the sandbox does', 'Basis'],
      behaviours.map(({ area, behaviour, basis }) => [area, behaviour, basis]),
    ),
  };
}

const before = readFileSync(README, 'utf8');
const options = { ...(await resolveConfig(README)), parser: 'markdown' };
const after = await format(fill(before, { ...tables(analyze()), ...(await sandboxTables()) }), options);
if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('README.md is behind the element: run "npm run docs" and commit what it changes.');
    process.exit(1);
  }
} else writeFileSync(README, after);
