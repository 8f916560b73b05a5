import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import ts from 'typescript';
import { startSandbox, type ServedSandbox } from '../sandbox/server.ts';
import { installPackage, manifest, root, run } from './consumer.ts';
import { RedeemBox } from './e2e/redeem-box.ts';

/** What npm would publish, used as a shop's developer would use it. */

let consumer: string;
let packed: string[];
const inPackage = (path: string) => join(consumer, 'node_modules', manifest.name, path);

test.beforeAll(() => {
  const { dependencies, peerDependencies } = manifest;
  ({ folder: consumer, packed } = installPackage(Object.keys({ ...dependencies, ...peerDependencies })));
});
test.afterAll(() => rmSync(consumer, { recursive: true, force: true }));

/** Runs a module in plain Node inside the shop's project. */
function inNode(source: string): string {
  const { status, stdout, stderr } = run(process.execPath, ['--input-type=module', '-e', source], consumer);
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

/** The languages stand behind one door with a star. */
const languages = readdirSync(`${root}/src/messages/locales`).map((file) => file.replace(/\.ts$/, ''));
const each = (path: string) =>
  path.includes('*') ? languages.map((language) => path.replace('*', language)) : [path];

/** What a script tag loads is exported too, for bundlers that copy files; it is not imported. */
const doors = Object.keys(manifest.exports)
  .filter((door) => !door.startsWith('./dist/'))
  .flatMap(each);
const specifier = (door: string) => posix.join(manifest.name, door);

test('the package holds what is built, the READMEs and LICENSE, and nothing else', () => {
  expect(packed).toEqual(expect.arrayContaining(['package.json', 'dist/cdn/voucher-redeem.js']));
  expect(
    packed.filter(
      (path) =>
        !/^(dist\/.*\.js|dist\/.*\.d\.ts|dist\/cdn\/.*\.(js|mjs|map|json)|dist\/(custom-elements|web-types|vscode\.(html|css)-custom-data)\.json|(sandbox\/)?README\.md|LICENSE|package\.json)$/.test(
          path,
        ),
    ),
  ).toEqual([]);
});

test('every file the package promises is in it', () => {
  const promised = Object.values(manifest.exports)
    .flatMap((door) => (typeof door === 'string' ? door : Object.values(door)))
    .filter((path) => path !== './dist/cdn/*');
  const { types, unpkg, jsdelivr } = manifest as unknown as Record<string, string>;
  for (const path of [...promised, types!, unpkg!, jsdelivr!].flatMap(each))
    expect(packed).toContain(posix.normalize(path));
});

for (const door of doors) {
  test(`${specifier(door)} can be imported where there is no page`, () => {
    const json = door.endsWith('.json') ? ", { with: { type: 'json' } }" : '';
    const source = `
      const door = await import('${specifier(door)}'${json});
      console.log(JSON.stringify(Object.keys(door).sort()), typeof document);`;
    const [names, dom] = inNode(source).split(' ') as [string, string];
    expect(dom).toBe('undefined');
    const expected: { [door: string]: string[] } = {
      '.': ['createClient', 'createSession', 'lineDiscounts', 'orderTotals'],
      './eager': ['createClient', 'createSession', 'lineDiscounts', 'orderTotals'],
      './cart': ['createCart'],
      './messages': ['describe', 'describeEffect', 'describeUnused'],
      './element': [
        'VoucherFailedEvent',
        'VoucherPreviewedEvent',
        'VoucherRedeem',
        'VoucherRedeemRequestEvent',
        'VoucherRedeemedEvent',
        'VoucherRefusedEvent',
      ],
      './define': ['VoucherRedeem'],
      './testing': ['ShopCheckError', 'documentShop', 'playwrightShop', 'shopChecks'],
      './react': ['VoucherRedeem'],
      './react-widget': ['VoucherifyRedeem', 'VoucherifyValidate'],
      './sandbox': ['createSandbox', 'startSandbox', 'seededCodes'],
      './sandbox/browser': ['createSandbox', 'seededCodes'],
      './server': [
        'IncompleteListError',
        'createServerClient',
        'isRollback',
        'isRolledBack',
        'verifyWebhook',
      ],
      './server/sql': ['SqlStoreError', 'createSqlStore'],
    };
    if (door.startsWith('./types/')) expected[door] = [];
    const [, language] = /^\.\/locales\/(.*)/.exec(door) ?? [];
    const name = language?.replaceAll('-', '');
    if (name) expected[door] = [name, `${name}Stack`];
    expect(JSON.parse(names)).toEqual(expect.arrayContaining(expected[door] ?? ['default']));
  });
}

test('the library says the version of its package.json', () => {
  const { version } = JSON.parse(
    inNode(`
      const { VoucherRedeem } = await import('${manifest.name}/element');
      console.log(JSON.stringify({ version: VoucherRedeem.version }));`),
  ) as { version: string };
  expect(version).toBe(manifest.version);
});

test('what is not a door stays inside', () => {
  const { status, stderr } = run(
    process.execPath,
    ['--input-type=module', '-e', `await import('${manifest.name}/dist/client/transport.js')`],
    consumer,
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
});

test('the headless door redeems from plain Node, and a slip of the developer throws at once', async () => {
  const sandbox = await startSandbox({ port: 0 });
  try {
    // Synchronous runs would keep this process, which serves the sandbox, from answering it.
    writeFileSync(
      join(consumer, 'headless.js'),
      `import { createClient } from '${manifest.name}';
       const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
       const slips = [{}, { ...keys, clientToken: undefined }, { ...keys, apiUrl: 'api.example' }, { ...keys, timeout: '5s' }];
       for (const slip of slips)
         try { createClient(slip); throw new Error('no throw'); }
         catch (error) { console.log(String(error instanceof TypeError), error.message); }
       const outcome = await createClient({ ...keys, apiUrl: '${sandbox.url}' }).redeem('TENOFF');
       console.log(outcome.status, outcome.kind, outcome.message);`,
    );
    const { stdout: printed } = await promisify(execFile)(process.execPath, ['headless.js'], {
      cwd: consumer,
    });
    const lines = printed.trim().split('\n');
    for (const [index, option] of ['applicationId', 'clientToken', 'apiUrl', 'timeout'].entries())
      expect(lines[index]).toMatch(new RegExp(`^true voucher-redeem: ${option} should be .*, got `));
    // Node sends no Origin, and the keys are bound to one.
    expect(lines.at(-1)).toMatch(/^failed unauthorized Client-side keys need the Origin of a page/);
  } finally {
    await sandbox.close();
  }
});

/** "lit" of "lit/decorators.js". */
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

/** Every file reached from a door, and every package. */
function reached(door: string): { files: Set<string>; packages: Set<string> } {
  const entry = manifest.exports[door] as { default: string };
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    for (const { fileName } of ts.preProcessFile(readFileSync(inPackage(path), 'utf8')).importedFiles)
      if (fileName.startsWith('.')) visit(posix.join(posix.dirname(path), fileName));
      else packages.add(fileName);
  };
  visit(posix.normalize(entry.default));
  return { files, packages };
}

test('the eager door has no lazy file, and every call at hand', () => {
  const { files } = reached('./eager');
  expect(files).toContain('dist/client/diagnose/diagnose.js');
  for (const file of files) expect(readFileSync(inPackage(file), 'utf8'), file).not.toMatch(/\bimport\([^)]/);
});

test('the headless door reaches neither Lit nor the element nor a sentence', () => {
  const { files, packages } = reached('.');
  expect([...packages]).toEqual([]);
  expect([...files].filter((path) => /^dist\/(element|messages|legacy)\//.test(path))).toEqual([]);
  expect(files.size).toBeGreaterThan(5);
});

test('the door for backends reaches no package and no sentence, and no other door reaches it', () => {
  const { files, packages } = reached('./server');
  expect([...packages]).toEqual([]);
  expect([...files].filter((path) => !/^dist\/(server|client|effects|api)[./]/.test(path))).toEqual([]);
  for (const door of ['.', './eager', './element', './define', './messages'])
    expect([...reached(door).files].filter((path) => path.startsWith('dist/server'))).toEqual([]);
  expect(readFileSync(inPackage('dist/cdn/voucher-redeem.js'), 'utf8')).not.toContain('X-App-Token');
});

test('the store of attempts reaches its optional packages alone, and no other door reaches it', () => {
  const { files, packages } = reached('./server/sql');
  const optional = Object.keys(manifest.peerDependencies).filter((name) => name !== 'react');
  expect([...packages].sort()).toEqual(optional.sort());
  expect([...files].filter((path) => !/^dist\/(server-sql\.js|server\/(sql|attempts)\/)/.test(path))).toEqual(
    [],
  );
  const others = doors.filter(
    (door) => door !== './server/sql' && typeof manifest.exports[door] === 'object',
  );
  for (const door of others)
    expect(
      [...reached(door).files].filter((path) => /^dist\/server(-sql|\/sql)/.test(path)),
      door,
    ).toEqual([]);
});

test('the old components of React reach no Lit and no other package', () => {
  expect([...reached('./react-widget').packages]).toEqual(['react']);
});

test('the component of React reaches React, the element and Lit, and no other door reaches it', () => {
  const { packages } = reached('./react');
  const element = reached('./define').packages;
  expect([...packages].sort()).toEqual([...element, 'react'].sort());
  const others = doors.filter(
    (door) => !door.startsWith('./react') && typeof manifest.exports[door] === 'object',
  );
  for (const door of others)
    expect(
      [...reached(door).files].filter((path) => /^dist\/react/.test(path)),
      door,
    ).toEqual([]);
});

test('the store of attempts keeps them in an embedded database that the package makes', () => {
  const printed = inNode(`
    import { createSqlStore } from '${manifest.name}/server/sql';
    const url = 'file:attempts.db';
    const store = createSqlStore({ url });
    await store.rememberWebhook('ev_1', 1);
    await store.close();
    const again = createSqlStore({ url });
    console.log(JSON.stringify([await again.rememberWebhook('ev_1', 2), await again.rememberWebhook('ev_2', 2)]));
    await again.close();`);
  expect(JSON.parse(printed)).toEqual([false, true]);
});

test('the store of attempts names the package that is missing, and how to install it', () => {
  const { folder } = installPackage([...Object.keys(manifest.dependencies ?? {}), 'kysely']);
  const open = (url: string) =>
    run(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { createSqlStore, openDatabase } from '${manifest.name}/server/sql';
         for (const open of [() => createSqlStore({ url: '${url}' }).open(), () => openDatabase({ url: '${url}' })])
           await open().catch(({ name, message }) => console.log(name, message));`,
      ],
      folder,
    );
  try {
    for (const [url, missing, password] of [
      ['file:attempts.db', 'libsql'],
      ['postgres://shop:s3cret@127.0.0.1/shop', 'pg', 's3cret'],
    ] as const) {
      const lines = open(url).stdout.trim().split('\n');
      expect(lines).toHaveLength(2);
      for (const line of lines) {
        expect(line).toContain(`SqlStoreError voucher-redeem:`);
        expect(line).toContain(`Cannot find package '${missing}'`);
        expect(line).toContain('npm install kysely libsql, or npm install kysely pg');
        if (password) expect(line).not.toContain(password);
      }
    }
    // Without the query builder nothing of this door can be loaded, and Node names it.
    rmSync(join(folder, 'node_modules/kysely'), { recursive: true });
    expect(open('file:attempts.db').stderr).toContain("Cannot find package 'kysely'");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a bundle for pages with the door for backends in it throws as soon as it is opened', async ({
  page,
}) => {
  writeFileSync(
    join(consumer, 'leak.js'),
    `import { verifyWebhook } from '${manifest.name}/server';\nglobalThis.opened = verifyWebhook;`,
  );
  const bundle = await rolldown({ cwd: consumer, input: 'leak.js', platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife' });
  const thrown = page.waitForEvent('pageerror');
  await page.addScriptTag({ content: output[0].code });
  expect((await thrown).message).toContain(
    'voucher-redeem/server takes secret keys and must not run in a page',
  );
  expect(await page.evaluate(() => 'opened' in globalThis)).toBe(false);
});

test('a backend in TypeScript has types without those of a page', () => {
  writeFileSync(
    join(consumer, 'backend.ts'),
    `import { createServerClient, isRollback, type ReconcileOutcome } from '${manifest.name}/server';
     import { createSqlStore, SqlStoreError, type SqlStore } from '${manifest.name}/server/sql';

     const store: SqlStore = createSqlStore({ url: process.env.DATABASE_URL });
     await store.open().catch((error: unknown) => console.error(error instanceof SqlStoreError));
     // @ts-expect-error one address
     createSqlStore({ file: 'attempts.db' });

     const vouchers = createServerClient({ applicationId: 'a', secretKey: 's' });
     createServerClient({ accessToken: 't', timeout: 1000 });
     export const answer: ReconcileOutcome = await vouchers.reconcile({
       attemptId: 'att_1', codes: ['CODE'], firstHeard: new Date(), order: { source_id: 'order-1' },
     });
     if (answer.status === 'doubled') for (const { id } of answer.extra) await vouchers.rollbackAll(id);
     if (answer.status === 'not-redeemed') answer.final satisfies boolean;
     for await (const record of vouchers.listRedemptions({ result: 'SUCCESS' }))
       if (isRollback(record)) record.reason?.trim();
     const undone = await vouchers.rollback('r_1', { reason: 'returned' });
     if (undone.status === 'failed') undone.mayHaveRolledBack satisfies boolean;
     if (undone.status === 'refused' && undone.key === 'already_rolled_back') console.log(undone.requestId);

     // @ts-expect-error a client needs its secret
     createServerClient({ applicationId: 'a' });
     // @ts-expect-error either keys or a token
     createServerClient({ applicationId: 'a', secretKey: 's', accessToken: 't' });
     // @ts-expect-error it says when the backend first heard of the attempt
     await vouchers.reconcile({ attemptId: 'att_1', codes: ['CODE'] });
     // @ts-expect-error only what the API documents
     vouchers.listRedemptions({ voucher: 'CODE' });
    `,
  );
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  };
  writeFileSync(
    join(consumer, 'tsconfig.backend.json'),
    JSON.stringify({ compilerOptions, files: ['backend.ts'] }),
  );
  const { stdout } = run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.backend.json'],
    consumer,
  );
  expect(stdout).toBe('');
});

test('the element’s doors leave Lit to the shop, and reach no other package', () => {
  for (const door of ['./element', './define'])
    expect([...new Set([...reached(door).packages].map(packageOf))].sort()).toEqual(
      Object.keys(manifest.dependencies).sort(),
    );
});

for (const { moduleResolution, module } of [
  { moduleResolution: 'bundler', module: 'esnext' },
  { moduleResolution: 'node16', module: 'node16' },
]) {
  test(`a shop in TypeScript has types for every door: moduleResolution ${moduleResolution}`, () => {
    writeFileSync(
      join(consumer, 'shop.ts'),
      `import { createClient, orderTotals, type Outcome, type RedemptionContext } from '${manifest.name}';
       import { VoucherRedeem, VoucherRedeemedEvent } from '${manifest.name}/element';
       import { VoucherRedeem as Defined } from '${manifest.name}/define';

       const context: RedemptionContext = { order: { amount: 5000 } };
       const client = createClient({ applicationId: 'a', clientToken: 't' });
       export const outcome: Outcome = await client.redeem('CODE', context);
       if (outcome.status === 'redeemed') {
         const effect = outcome.effects[0];
         if (effect?.kind === 'gift') effect.left?.toFixed();
         orderTotals(outcome.redemption.order).total?.toFixed();
       } else if (outcome.status === 'failed') {
         const spent: boolean = outcome.mayHaveRedeemed;
         if (spent) console.log(outcome.kind);
       } else if (outcome.key === 'voucher_expired') console.log(outcome.merchantMessage);

       const box: VoucherRedeem = document.querySelector('voucher-redeem')!;
       box.context = context;
       box.addEventListener('voucher-redeemed', (event) => {
         const heard: VoucherRedeemedEvent = event;
         console.log(heard.outcome.redemption.id);
       });
       class Own extends Defined {}
       customElements.define('own-redeem', Own);

       // @ts-expect-error amounts are whole minor units, not text
       context.order = { amount: '50.00' };
       // @ts-expect-error a client needs its keys
       createClient({});
       // @ts-expect-error there is no such answer
       if (outcome.status === 'maybe') console.log();
      `,
    );
    const options = {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      module,
      moduleResolution,
      strict: true,
      noEmit: true,
      // Our declarations are checked too, in a shop that is this strict.
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      types: [],
    };
    writeFileSync(
      join(consumer, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['shop.ts'] }),
    );
    const { stdout, status } = run(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', consumer],
      consumer,
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
}

test.describe('in a browser, from the packed files', () => {
  let server: Server;
  let sandbox: ServedSandbox;

  test.beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, settings: { rateLimit: null } });
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      const type = { '.html': 'text/html', '.js': 'text/javascript' }[extname(pathname)];
      try {
        const file = readFileSync(join(consumer, pathname));
        response.writeHead(200, { 'Content-Type': type ?? 'text/plain' }).end(file);
      } catch {
        response.writeHead(404).end();
      }
    });
    for (const name of LIT)
      if (!existsSync(join(consumer, 'node_modules', name))) {
        mkdirSync(dirname(join(consumer, 'node_modules', name)), { recursive: true });
        symlinkSync(join(root, 'node_modules', name), join(consumer, 'node_modules', name));
      }
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  });
  test.beforeEach(() => sandbox.reset());
  test.afterAll(async () => {
    server.closeAllConnections();
    await Promise.all([sandbox.close(), new Promise((resolve) => server.close(resolve))]);
  });

  /** Lit and what it is made of, which a page without a bundler has to name itself. */
  const LIT = ['lit', '@lit/task', '@lit/reactive-element', 'lit-html', 'lit-element'];
  const entryOf: { [name: string]: string } = {
    lit: 'index.js',
    '@lit/task': 'index.js',
    '@lit/reactive-element': 'reactive-element.js',
    'lit-html': 'lit-html.js',
    'lit-element': 'index.js',
  };

  /** Opens a page that has the package by its doors' names, and one script. */
  async function open(page: Page, body: string) {
    const map: { [name: string]: string } = {};
    for (const name of LIT) {
      map[name] = `/node_modules/${name}/${entryOf[name]}`;
      map[`${name}/`] = `/node_modules/${name}/`;
    }
    for (const [door, target] of Object.entries(manifest.exports))
      if (typeof target === 'object')
        each(door).forEach((one, index) => {
          map[specifier(one)] = `/node_modules/${posix.join(manifest.name, each(target.default!)[index]!)}`;
        });
    writeFileSync(
      join(consumer, 'page.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
       <script type="importmap">${JSON.stringify({ imports: map })}</script></head>
       <body>${body}</body></html>`,
    );
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/page.html`);
    return errors;
  }

  const attributes = () =>
    `application-id="sandbox-client-id" client-token="sandbox-client-token"
     api-url="${sandbox.url}" amount="5000" currency="USD"`;

  for (const { door, body, tag } of [
    {
      door: './define',
      tag: 'voucher-redeem',
      body: () => `<script type="module">import '${manifest.name}/define';</script>`,
    },
    {
      door: './element',
      tag: 'own-redeem',
      body: () =>
        `<script type="module">
           import { VoucherRedeem } from '${manifest.name}/element';
           if (customElements.get('voucher-redeem')) throw new Error('./element registers');
           customElements.define('own-redeem', VoucherRedeem);
         </script>`,
    },
    {
      door: 'the script-tag file',
      tag: 'voucher-redeem',
      body: () => `<script src="/node_modules/${manifest.name}/dist/cdn/voucher-redeem.js"></script>`,
    },
  ]) {
    test(`${door} gives a working redeem box`, async ({ page }) => {
      const errors = await open(page, `<${tag} ${attributes()}></${tag}>${body()}`);
      const box = new RedeemBox(page, tag);
      await box.redeem('gfct5ZWI1nL');
      await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
      expect(errors).toEqual([]);
    });
  }

  test('the headless door redeems, and downloads no Lit', async ({ page }) => {
    const downloads: string[] = [];
    page.on('request', (request) => downloads.push(new URL(request.url()).pathname));
    const errors = await open(
      page,
      `<script type="module">
         import { createClient } from '${manifest.name}';
         const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
         window.outcome = createClient({ ...keys, apiUrl: '${sandbox.url}' })
           .redeem('gfct5ZWI1nL', { order: { amount: 5000 } });
       </script>`,
    );
    const outcome = await page.evaluate(
      () => (window as unknown as { outcome: Promise<{ status: string; effects: unknown[] }> }).outcome,
    );
    expect(outcome).toMatchObject({
      status: 'redeemed',
      effects: [{ kind: 'gift', taken: 5000, left: 5000 }],
    });
    expect(downloads.filter((path) => /lit|element/.test(path))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('two copies of ./define on one page do not quarrel', async ({ page }) => {
    const file = `/node_modules/${manifest.name}/dist/define.js`;
    const errors = await open(
      page,
      `<voucher-redeem ${attributes()}></voucher-redeem>
       <script src="/node_modules/${manifest.name}/dist/cdn/voucher-redeem.js"></script>
       <script type="module">import '${manifest.name}/define'; import '${file}?again';</script>`,
    );
    const box = new RedeemBox(page);
    await box.redeem('TENOFF');
    await expect(box.receipts).toContainText('You save $10.00.');
    expect(errors).toEqual([]);
  });
});
