/**
 * Writes what frameworks and editors need to know of the tag, from `dist/custom-elements.json`: the declarations of
 * `voucher-redeem/types/…`, web-types for JetBrains editors, and custom data for VS Code. `npm run build` calls it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { declarations } from './typings/declarations.mjs';
import { cssCustomData, htmlCustomData, webTypes } from './typings/editors.mjs';
import { readElementApi } from './typings/element-api.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}/dist`;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const api = readElementApi(`${dist}/custom-elements.json`);

mkdirSync(`${dist}/types`, { recursive: true });
for (const [name, declare] of Object.entries(declarations)) {
  writeFileSync(`${dist}/types/${name}.d.ts`, declare(api));
  // An import of the declarations is also code for a bundler that keeps it.
  writeFileSync(`${dist}/types/${name}.js`, 'export {};\n');
}

const editorFiles = {
  'web-types.json': webTypes(api, version),
  'vscode.html-custom-data.json': htmlCustomData(api),
  'vscode.css-custom-data.json': cssCustomData(api),
};
for (const [name, content] of Object.entries(editorFiles))
  writeFileSync(`${dist}/${name}`, `${JSON.stringify(content, null, 2)}\n`);
