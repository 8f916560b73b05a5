import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { installPackage, root, run } from './consumer.ts';

/** What tools find that look at a packed package: whether every tool and every setting of TypeScript finds its files and types. */

let folder: string;
let tarball: string;
test.beforeAll(() => {
  ({ folder } = installPackage([]));
  tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tool = (path: string, ...parameters: string[]) => {
  const { status, stdout, stderr } = run(
    process.execPath,
    [join(root, 'node_modules', path), ...parameters],
    folder,
  );
  return { status, said: stdout + stderr };
};

test('publint has no error, no warning and no suggestion', () => {
  const { status, said } = tool('publint/src/cli.js', '--strict', tarball);
  expect(said).toContain('All good!');
  expect(status, said).toBe(0);
});

test('Are The Types Wrong finds nothing wrong for a shop with ES modules', () => {
  // The package has ES modules alone. The star stands for languages, of which one is tried.
  const { status, said } = tool(
    '@arethetypeswrong/cli/dist/index.js',
    tarball,
    '--profile',
    'esm-only',
    '--format',
    'json',
    '--include-entrypoints',
    'locales/de',
  );
  expect(status, said).toBe(0);
  const { analysis } = JSON.parse(said) as { analysis: { entrypoints: { [door: string]: unknown } } };
  expect(Object.keys(analysis.entrypoints)).toEqual(
    expect.arrayContaining(['.', './define', './react', './locales/de']),
  );
});
