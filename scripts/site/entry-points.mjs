/** One page for each entry point of the package: what it is for, how it is imported, and what it exports. */
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Where more is said about an entry point. */
const DOCS = {
  '.': 'client.md',
  './eager': 'client.md',
  './cart': 'cart.md',
  './element': 'element.md',
  './define': 'element.md',
  './messages': 'languages.md',
  './server': 'server.md',
  './server/sql': 'server.md',
  './sandbox': 'sandbox.md',
  './sandbox/browser': 'sandbox.md',
  './react': 'frameworks.md',
  './react-widget': 'migration.md',
  './testing': 'testing.md',
};

export function entryPointPages(root, hasApi) {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.keys(exports).flatMap((entry) => {
    const file = sourceOf(root, entry);
    return file ? [pageOf(root, entry, file, hasApi)] : [];
  });
}

/** The source of an entry point; undefined for one without a file of its own, such as the types of frameworks. */
function sourceOf(root, entry) {
  const name = entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '-');
  const places = entry.startsWith('./sandbox')
    ? [`sandbox/${entry === './sandbox' ? 'index' : 'browser'}.ts`]
    : [`src/${name}.ts`];
  return places.find((place) => existsSync(root + place));
}

/** The name of the reference's page of a module; typedoc makes it from the name that api.mjs gives. */
export const moduleName = (entry) => `voucher-redeem${entry.slice(1)}`;

function pageOf(root, entry, file, hasApi) {
  const source = ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const specifier = moduleName(entry);
  const names = exportsOf(root, source);
  const first = names.values[0];
  const statement = first ? `import { ${first} } from '${specifier}';` : `import '${specifier}';`;
  const text = `# ${specifier}

${introduction(source)}

\`\`\`ts
${statement}
\`\`\`

${DOCS[entry] ? `[The page about it](../docs/${DOCS[entry]}) shows how it is used.` : ''}

${list('Values', names.values)}

${list('Types', names.types)}

${hasApi ? 'The reference of all entry points says what each is: [types and functions](site:api/index.html).' : ''}
`;
  // The file is only where links begin.
  return { file: `entry/${entry}.md`, path: `entry/${specifier.replaceAll('/', '-')}.html`, text };
}

const list = (title, names) =>
  names.length === 0 ? '' : `## ${title}\n\n${names.map((name) => `\`${name}\``).join(', ')}`;

/** The comment at the top of the file, without the words that every one begins with. */
function introduction(source) {
  const [comment = ''] = /\/\*\*[\s\S]*?\*\//.exec(source.text) ?? [];
  const text = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const rest = text.replace(/^The entry point `[^`]+`(, |: )/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The names that a file exports, those of `export *` included. */
function exportsOf(root, source) {
  const names = { values: [], types: [] };
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement)) continue;
    if (!statement.exportClause && statement.moduleSpecifier) {
      const path = new URL(statement.moduleSpecifier.text, `file://${root}${source.fileName}`).pathname;
      const more = exportsOf(
        root,
        ts.createSourceFile(path.slice(root.length), readFileSync(path, 'utf8'), ts.ScriptTarget.Latest),
      );
      names.values.push(...more.values);
      names.types.push(...more.types);
    }
    for (const { name, isTypeOnly } of statement.exportClause?.elements ?? [])
      names[statement.isTypeOnly || isTypeOnly ? 'types' : 'values'].push(name.text);
  }
  return names;
}
