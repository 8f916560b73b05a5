/**
 * `npm run docs`: writes the Custom Elements Manifest (dist/custom-elements.json) and the tables of docs/element.md and
 * docs/styling.md from the docblocks of the element's class, and the tables of the sandbox's README from its data. With `--check`
 * it changes no page, and fails if a table is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { writeManifest } from './analyze.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ELEMENT_PAGE = `${root}/docs/element.md`;
const STYLING_PAGE = `${root}/docs/styling.md`;
const SANDBOX_README = `${root}/sandbox/README.md`;

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
function fill(page, parts) {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`The page has no place for the table ${name}.`);
    return text.replace(place, (_all, start, end) => `${start}\n\n${part}\n\n${end}`);
  }, page);
}

/**
 * Four tables about the sandbox: the options of its command, its codes, its promotions, and what it does where the API's
 * documents say nothing.
 */
async function sandboxTables() {
  const load = async (file) => (await runnerImport(`/sandbox/${file}.ts`)).module;
  const { seededCodes } = await load('fixtures/vouchers');
  const { seededPromotions } = await load('fixtures/promotions');
  const { behaviours } = await load('behaviours/behaviours');
  const { optionTable } = await load('cli/help');
  return {
    options: table(
      ['Option', 'What it does'],
      optionTable.map(({ option, description }) => [`\`${option}\``, description]),
    ),
    codes: table(
      ['Code', 'What it shows'],
      seededCodes.map(({ code, description }) => [`\`${code}\``, description]),
    ),
    promotions: table(
      ['Promotion', 'What it shows'],
      seededPromotions.map(({ id, description }) => [`\`${id}\``, description]),
    ),
    behaviours: table(
      ['About', 'What the sandbox does', 'Basis'],
      behaviours.map(({ area, behaviour, basis }) => [area, behaviour, basis]),
    ),
  };
}

const { styling, ...element } = tables(writeManifest());
const contents = [
  [ELEMENT_PAGE, element],
  [STYLING_PAGE, { styling }],
  [SANDBOX_README, await sandboxTables()],
];
for (const [file, parts] of contents) {
  const before = readFileSync(file, 'utf8');
  const options = { ...(await resolveConfig(file)), parser: 'markdown' };
  const after = await format(fill(before, parts), options);
  if (!process.argv.includes('--check')) writeFileSync(file, after);
  else if (before !== after) {
    console.error(`${file} is out of date: run "npm run docs" and commit what it changes.`);
    process.exitCode = 1;
  }
}
