/**
 * Builds the sandbox for the npm package: `dist/sandbox.js` with its types, `dist/sandbox-browser.js` for pages, and
 * `dist/voucher-sandbox.js`, the command. Each is one file that contains the packages it uses, so that the npm package does not
 * depend on them.
 */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** Adds the licences of the packages that a file contains. They require that a copy includes them. */
const withLicences = {
  name: 'with-licences',
  renderChunk(code, { moduleIds }) {
    const packages = moduleIds.flatMap((id) => /.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
    return [code, ...[...new Set(packages)].sort().map(licence)].join('\n');
  },
};

function licence(folder) {
  const file = readdirSync(folder).find((name) => /^licen[sc]e/i.test(name));
  if (file === undefined)
    throw new Error(`The sandbox would contain ${basename(folder)}, which has no licence.`);
  const name = folder.split('/node_modules/').at(-1);
  return `/*! Contains ${name}:\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n*/`;
}

const bundles = [
  {
    input: 'sandbox/index.ts',
    output: { file: 'dist/sandbox.js' },
    plugins: [withLicences],
  },
  {
    input: 'sandbox/browser.ts',
    output: { file: 'dist/sandbox-browser.js' },
    platform: 'browser',
    plugins: [withLicences],
  },
  {
    input: 'sandbox/cli/voucher-sandbox.ts',
    output: { file: 'dist/voucher-sandbox.js', banner: '#!/usr/bin/env node' },
    plugins: [withLicences],
  },
  // Each with types in one file, so that neither has chunks of its own.
  ...Object.entries({ sandbox: 'sandbox/index.ts', 'sandbox-browser': 'sandbox/browser.ts' }).map(
    ([name, file]) => ({
      input: { [name]: file },
      output: { dir: 'dist' },
      plugins: [dts({ emitDtsOnly: true, tsconfig: 'tsconfig.json' })],
    }),
  ),
];

export async function buildSandbox(root) {
  for (const { output, ...input } of bundles) {
    const bundle = await rolldown({
      cwd: root,
      platform: 'node',
      // The `main` file of jsonc-parser calls `require` at run time, which cannot be bundled. Its `module` file can.
      resolve: { mainFields: ['module', 'main'] },
      checks: { bundlerTimings: false },
      ...input,
    });
    await bundle.write({ format: 'esm', comments: { legal: true }, ...resolved(root, output) });
    await bundle.close();
  }
  chmodSync(`${root}/dist/voucher-sandbox.js`, 0o755);
}

const resolved = (root, { file, dir, ...output }) => ({
  ...output,
  ...(file ? { file: `${root}/${file}`, codeSplitting: false } : { dir: `${root}/${dir}` }),
});
