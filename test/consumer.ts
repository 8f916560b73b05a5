import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';

/** What npm would publish, as a shop's developer gets it: packed, and unpacked into an empty project. */

export const root = fileURLToPath(new URL('..', import.meta.url));

export const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  name: string;
  version: string;
  exports: { [door: string]: string | { [condition: string]: string } };
  bin: { [command: string]: string };
  dependencies: { [name: string]: string };
  /** Those of `voucher-redeem/server/sql` and `voucher-redeem/react`. They are optional. */
  peerDependencies: { [name: string]: string };
};

/** An empty project with the package in it. */
export interface Consumer {
  folder: string;
  /** The paths of the package's files. */
  packed: string[];
}

export const run = (
  command: string,
  parameters: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
) => spawnSync(command, parameters, { cwd, encoding: 'utf8', env });

/** Makes such a project, with these of the package's dependencies: linked, for the network has nothing to do with it. */
export function installPackage(dependencies: readonly string[]): Consumer {
  if (!existsSync(`${root}/dist/index.js`))
    throw new Error('dist/ is missing: run "npm run build" before the end-to-end tests.');
  const folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-consumer-'));
  const { tarball, packed } = packInto(folder);
  unpack(tarball, folder);
  linkPackages(folder, dependencies);
  writeFileSync(join(folder, 'package.json'), '{ "name": "shop", "private": true, "type": "module" }');
  return { folder, packed };
}

/** Packs the package into a folder. */
export function packInto(folder: string): { tarball: string; packed: string[] } {
  // Without scripts: packing would build, and take dist/ from under the other tests.
  const pack = run('npm', ['pack', root, '--ignore-scripts', '--json'], folder);
  expect(pack.status, pack.stderr).toBe(0);
  const [{ filename, files }] = JSON.parse(pack.stdout) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, filename), packed: files.map(({ path }) => path) };
}

/** Unpacks the package into the `node_modules` of a project. */
export function unpack(tarball: string, folder: string): void {
  const home = join(folder, 'node_modules', manifest.name);
  mkdirSync(home, { recursive: true });
  const tar = run('tar', ['-xzf', tarball, '-C', home, '--strip-components=1'], folder);
  expect(tar.status, tar.stderr).toBe(0);
}

/** Links packages of this repository into the `node_modules` of a project. */
export function linkPackages(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
}
