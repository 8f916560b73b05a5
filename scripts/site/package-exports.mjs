/** The entry points of the package: the keys of `exports` in package.json. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * Lists them in the order of package.json: the key (`./server/sql`), what an import says (`voucher-redeem/server/sql`), the path of its
 * page and, if it is not generated, its source.
 */
export function packageExports(root) {
  const { name, exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.entries(exports).map(([entry, files]) => ({
    entry,
    specifier: name + entry.slice(1),
    path: `entry/${(name + entry.slice(1)).replace('/*', '').replaceAll('/', '-')}.html`,
    source: files.default && sourcesOf(files.default).find((file) => existsSync(root + file)),
  }));
}

/** Where the source of a built file may be. */
function sourcesOf(built) {
  const file = built.replace(/^\.\/dist\//, '').replace(/\.js$/, '.ts');
  return [
    `src/${file}`,
    file.replace(/^sandbox-/, 'sandbox/'),
    file.replace(/^sandbox\.ts$/, 'sandbox/index.ts'),
  ];
}
