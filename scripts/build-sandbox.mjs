/**
 * The sandbox as users install it: `dist/sandbox.js` with its types, and `dist/voucher-sandbox.js`, the command. Each is one file
 * that needs nothing but Node, so that it works wherever it is copied to.
 */
import { chmodSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const bundles = [
  { input: 'demo/sandbox/index.ts', output: { file: 'dist/sandbox.js' } },
  {
    input: 'demo/sandbox/cli/voucher-sandbox.ts',
    output: { file: 'dist/voucher-sandbox.js', banner: '#!/usr/bin/env node' },
  },
  {
    input: { sandbox: 'demo/sandbox/index.ts' },
    output: { dir: 'dist' },
    plugins: [dts({ emitDtsOnly: true, tsconfig: 'tsconfig.json' })],
  },
];

export async function buildSandbox(root) {
  for (const { output, ...input } of bundles) {
    const bundle = await rolldown({
      cwd: root,
      platform: 'node',
      // What a package has for bundlers: jsonc-parser's other file loads its parts as it runs.
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
