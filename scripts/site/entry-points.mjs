/** One page for each entry point of the package: what it is for, how it is imported, and what it exports. */
import { readFileSync } from 'node:fs';
import { ENTRY_NOTES } from './entry-notes.mjs';
import { exportedNames } from './exported-names.mjs';
import { packageExports } from './package-exports.mjs';

export function entryPointPages(root, hasApi) {
  const entries = packageExports(root);
  const names = exportedNames(
    root,
    entries.flatMap(({ source }) => source ?? []),
  );
  return entries.map((entry) => {
    const notes = ENTRY_NOTES[entry.entry];
    if (!notes) throw new Error(`scripts/site/entry-notes.mjs says nothing about ${entry.entry}.`);
    const exported = names.get(entry.source);
    const more = `[${titleOf(root, notes.docs)}](../${notes.docs}) shows how it is used.`;
    return {
      // Its links begin here, and there is no such file.
      file: `docs/${entry.path.replace('.html', '.md')}`,
      path: entry.path,
      text: exported ? textOfSource(entry, exported, more, hasApi) : textOfFile(entry, notes, more),
    };
  });
}

const textOfFile = ({ specifier }, { about, code }, more) => `# ${specifier}

${about}

${code ? `\`\`\`ts\n${code}\n\`\`\`` : ''}

${more}
`;

function textOfSource({ specifier }, { introduction, values, types }, more, hasApi) {
  const [first] = values;
  const statement = first ? `import { ${first.name} } from '${specifier}';` : `import '${specifier}';`;
  const module = specifier.replaceAll('/', '_');
  return `# ${specifier}

${introduction}

\`\`\`ts
${statement}
\`\`\`

${more}
${hasApi ? `[The reference](site:api/modules/${module}.html) has the parameters and fields of all of these.` : ''}

${table('Values', values)}

${table('Types', types)}
`;
}

const titleOf = (root, docs) => /^# (.*)/m.exec(readFileSync(`${root}docs/${docs.split('#')[0]}`, 'utf8'))[1];

const table = (title, names) =>
  names.length === 0
    ? ''
    : `## ${title}

| Name | What it is |
| --- | --- |
${names.map(({ name, sentence }) => `| \`${name}\` | ${sentence.replaceAll('|', '\\|')} |`).join('\n')}`;
