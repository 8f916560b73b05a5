/** Writes the Custom Elements Manifest, `dist/custom-elements.json`, from the docblocks of the element's class. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MANIFEST = `${root}/dist/custom-elements.json`;

/** The files of the package that hold the class, and that register the tag. */
const CLASS_FILE = 'dist/element/voucher-redeem.js';
const DEFINE_FILE = 'dist/define.js';

/** Writes the manifest and returns what it says of the element. */
export function writeManifest() {
  const globs = ['--globs', 'src/element/voucher-redeem.ts'];
  const { status, stderr } = spawnSync(
    'npx',
    ['cem', 'analyze', '--litelement', ...globs, '--outdir', 'dist'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`cem analyze failed: ${stderr}`);
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const [element] = manifest.modules.flatMap(({ declarations }) =>
    declarations.filter(({ tagName }) => tagName),
  );
  // The analyzer also lists private members, which are not for users of the element.
  const isPrivate = ({ name }) =>
    element.members.some((member) => member.name === name && member.privacy === 'private');
  element.attributes = element.attributes.filter((attribute) => !isPrivate(attribute));
  element.members = element.members.filter(
    ({ privacy, static: isStatic }) => privacy !== 'private' && !isStatic,
  );
  writeFileSync(MANIFEST, `${JSON.stringify(ofThePackage(manifest, element), null, 2)}\n`);
  return element;
}

/** The analyzer names files of `src`, and does not see where the tag is registered. */
function ofThePackage(manifest, { name, tagName }) {
  const declaration = { name, module: CLASS_FILE };
  const classModule = {
    ...manifest.modules[0],
    path: CLASS_FILE,
    exports: [{ kind: 'js', name, declaration }],
  };
  const defineModule = {
    kind: 'javascript-module',
    path: DEFINE_FILE,
    declarations: [],
    exports: [
      { kind: 'js', name, declaration },
      { kind: 'custom-element-definition', name: tagName, declaration },
    ],
  };
  return { ...manifest, modules: [classModule, defineModule] };
}
