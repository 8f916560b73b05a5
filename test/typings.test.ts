import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { installPackage, manifest, root, run } from './consumer.ts';

/**
 * The declarations of the packed package, as shops compile them: each framework with its own compiler, from TypeScript 5.0 to the
 * newest. The shops are in test/typings/; what must not compile there is marked in the file, or has a name that begins with Wrong.
 */

let shop: string;
let packed: string[];
test.beforeAll(() => {
  ({ folder: shop, packed } = installPackage([
    ...Object.keys(manifest.dependencies),
    ...['lit-html', 'lit-element', '@lit/reactive-element', '@lit-labs/ssr-dom-shim', '@types/trusted-types'],
    ...['@types/react', 'csstype', 'preact', 'solid-js', 'svelte', 'vue', '@voucherify/sdk'],
  ]));
  cpSync(`${root}/test/typings`, shop, { recursive: true });
});
test.afterAll(() => rmSync(shop, { recursive: true, force: true }));

/** What this strict shop has in its tsconfig.json. Our declarations are checked too. */
const strict = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  types: [] as string[],
};

/** Runs a compiler in the shop. Returns its messages: none if everything compiles. */
function compile(command: string, files: string[], options: object = {}): string {
  const compilerOptions = { ...strict, ...options };
  const vueCompilerOptions = { strictTemplates: true };
  writeFileSync(
    join(shop, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions,
      vueCompilerOptions,
      files: files.filter((file) => !/svelte$/.test(file)),
    }),
  );
  const { stdout, stderr } = run(process.execPath, [join(root, 'node_modules', command), '-p', '.'], shop);
  return stdout + stderr;
}

const tsc = (typescript: string) => `${typescript}/bin/tsc`;

for (const [name, typescript] of [
  ['TypeScript 5.0', 'typescript50'],
  ['TypeScript 7', 'typescript7'],
] as const) {
  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
  ] as const)
    test(`${name} knows options, the tag and the component of React 19 with moduleResolution ${moduleResolution}`, () => {
      const files = ['options.ts', 'react.tsx', 'react-component.tsx'];
      expect(compile(tsc(typescript), files, { module, moduleResolution, jsx: 'react-jsx' })).toBe('');
    });

  // Alone, because every other file of the shop also leads to them.
  test(`${name} knows the events by voucher-redeem/define alone`, () => {
    expect(compile(tsc(typescript), ['events.ts'])).toBe('');
  });

  test(`${name} knows the components of React 18, and the functions that a page of @voucherify/react-widget has`, () => {
    const react18 = join(root, 'node_modules/types-react18');
    const paths = { react: [react18], 'react/jsx-runtime': [`${react18}/jsx-runtime.d.ts`] };
    const jsx = { jsx: 'react-jsx', paths, skipLibCheck: true };
    expect(compile(tsc(typescript), ['react-component.tsx', 'react-widget.tsx'], jsx)).toBe('');
  });

  test(`${name} knows the tag in Preact`, () => {
    const jsx = { jsx: 'react-jsx', jsxImportSource: 'preact', skipLibCheck: true };
    expect(compile(tsc(typescript), ['preact.tsx'], jsx)).toBe('');
  });

  test(`${name} knows the tag in Solid`, () => {
    const jsx = { jsx: 'preserve', jsxImportSource: 'solid-js', skipLibCheck: true };
    expect(compile(tsc(typescript), ['solid.tsx'], jsx)).toBe('');
  });
}

test('vue-tsc knows the tag, its properties and its events with strict templates', () => {
  expect(compile('vue-tsc/bin/vue-tsc.js', ['App.vue'], { skipLibCheck: true })).toBe('');
});

test('svelte-check knows the tag, its attributes and its events, and finds what is wrong', () => {
  writeFileSync(
    join(shop, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...strict, skipLibCheck: true } }),
  );
  const { stdout } = run(
    process.execPath,
    [join(root, 'node_modules/svelte-check/bin/svelte-check'), '--output', 'machine', '--no-tsconfig'],
    shop,
  );
  const errors = stdout.split('\n').filter((line) => / ERROR /.test(line));
  const of = (file: string) => errors.filter((line) => line.includes(`"${file}"`));
  expect(of('App.svelte'), stdout).toEqual([]);
  expect(of('Wrong.svelte').map((line) => / (\d+):\d+ /.exec(line)?.[1])).toEqual(['5', '6', '7']);
});

test.describe('what is generated names all that the element’s class has', () => {
  const read = (name: string) =>
    readFileSync(join(shop, 'node_modules', manifest.name, 'dist', name), 'utf8');
  interface Api {
    attributes: string[];
    properties: string[];
  }

  /** What Lit knows of the class when it runs. The manifest is read from its source. */
  function apiOfTheClass(): Api {
    const source = `
      import { VoucherRedeem } from '${manifest.name}/define';
      const own = [...VoucherRedeem.elementProperties].filter(([, { state }]) => !state);
      const properties = own.map(([name]) => name);
      console.log(JSON.stringify({ attributes: VoucherRedeem.observedAttributes, properties }));`;
    const { stdout, stderr } = run(process.execPath, ['--input-type=module', '-e', source], shop);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Api;
  }

  test('the declarations of the tag have each attribute and each property once', () => {
    const { attributes, properties } = apiOfTheClass();
    expect(attributes.length).toBeGreaterThan(20);
    const declared = (part: string) => {
      const [, after = ''] = read('types/tag.d.ts').split(`interface VoucherRedeem${part} {`);
      return [...after.split('\n}')[0]!.matchAll(/^\s+'?([\w-]+)'?\?:/gm)].map(([, name]) => name);
    };
    expect(declared('Properties').sort()).toEqual(properties.sort());
    expect(declared('Attributes')).toEqual(expect.arrayContaining(attributes));
    expect(declared('Attributes')).toHaveLength(properties.length);
  });

  test('the data for VS Code and JetBrains have each attribute, and a text for each', () => {
    const { attributes } = apiOfTheClass();
    interface Tag {
      name: string;
      attributes: { name: string; description: string | { value: string } }[];
    }
    const vsCode = JSON.parse(read('vscode.html-custom-data.json')) as { tags: Tag[] };
    const webTypes = JSON.parse(read('web-types.json')) as {
      version: string;
      contributions: { html: { elements: Tag[] } };
    };
    expect(webTypes.version).toBe(manifest.version);
    for (const [tag, ...others] of [vsCode.tags, webTypes.contributions.html.elements]) {
      expect(others).toEqual([]);
      expect(tag!.name).toBe('voucher-redeem');
      expect(tag!.attributes.map(({ name }) => name).sort()).toEqual([...attributes].sort());
      for (const { name, description } of tag!.attributes)
        expect(typeof description === 'string' ? description : description.value, name).not.toBe('');
    }
  });

  test('the manifest names files of the package and where the tag is defined', () => {
    interface Declaration {
      name: string;
      module: string;
    }
    interface Export {
      kind: string;
      name: string;
      declaration: Declaration;
    }
    const { modules } = JSON.parse(read('custom-elements.json')) as {
      modules: { path: string; exports: Export[] }[];
    };
    for (const { path, exports } of modules)
      for (const file of [path, ...exports.map(({ declaration }) => declaration.module)])
        expect(packed, path).toContain(file);
    const defined = modules.flatMap(({ path, exports }) => exports.map((entry) => ({ path, ...entry })));
    expect(defined.filter(({ kind }) => kind === 'custom-element-definition')).toMatchObject([
      { path: 'dist/define.js', name: 'voucher-redeem', declaration: { name: 'VoucherRedeem' } },
    ]);
  });
});
