import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { createSandbox, type SandboxOptions } from '../sandbox/sandbox.ts';
import { installPackage, manifest, root, run, type Consumer } from './consumer.ts';

/** The sandbox as users install it: the package in an empty folder, and nothing that it would depend on. */

let consumer: Consumer;
const inConsumer = (path: string) => join(consumer.folder, path);
const command = () => inConsumer(`node_modules/${manifest.name}/${manifest.bin['voucher-sandbox']!}`);
const voucherSandbox = (...parameters: string[]) => run(command(), parameters, consumer.folder);

test.beforeAll(() => {
  consumer = installPackage([]);
});

const started: ChildProcess[] = [];
test.afterAll(async () => {
  for (const child of started.filter(({ exitCode }) => exitCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(consumer.folder, { recursive: true, force: true });
});

/** Starts the command and waits for the address it prints. */
async function start(...parameters: string[]) {
  const child = spawn(command(), parameters, { cwd: consumer.folder });
  started.push(child);
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(printed)));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        printed += String(chunk);
        const [found] = /http:\/\/[^\s]+:\d+/.exec(printed) ?? [];
        if (found) resolve(found);
      });
  });
  return { child, url, printed: () => printed };
}

const keys = { 'X-Client-Application-Id': 'sandbox-client-id', 'X-Client-Token': 'sandbox-client-token' };
const redeem = (url: string, code: string) =>
  fetch(`${url}/client/v1/redeem?code=${code}`, {
    method: 'POST',
    headers: { ...keys, Origin: 'http://localhost', 'Content-Type': 'application/json' },
    body: JSON.stringify({ order: { amount: 5000 } }),
  });

function seedFile(text: string): string {
  writeFileSync(inConsumer('seed.json'), text);
  return 'seed.json';
}

test('both files need nothing but Node', () => {
  for (const file of ['sandbox.js', 'voucher-sandbox.js']) {
    const source = readFileSync(inConsumer(`node_modules/${manifest.name}/dist/${file}`), 'utf8');
    const needed = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
    expect(needed.filter((name) => !builtinModules.includes(name.replace('node:', '')))).toEqual([]);
    expect(needed.length).toBeGreaterThan(1);
  }
});

test('what is built into them keeps its licence', () => {
  const built = {
    'sandbox.js': ['hono', '@hono/node-server', 'valibot', '@valibot/to-json-schema'],
    'sandbox-browser.js': ['hono', 'valibot', '@valibot/to-json-schema'],
    'voucher-sandbox.js': ['jsonc-parser'],
  };
  for (const [file, packages] of Object.entries(built)) {
    const source = readFileSync(inConsumer(`node_modules/${manifest.name}/dist/${file}`), 'utf8');
    for (const name of packages)
      expect(source).toMatch(new RegExp(`Contains ${name}:\\s+.*MIT License.*\\s+Copyright \\(c\\)`));
  }
});

test('its types need nothing at all', () => {
  const types = readFileSync(inConsumer(`node_modules/${manifest.name}/dist/sandbox.d.ts`), 'utf8');
  expect(ts.preProcessFile(types, true, true).importedFiles).toEqual([]);
});

test('the command can be run', () => {
  expect(statSync(command()).mode & 0o111).toBe(0o111);
  expect(voucherSandbox('--version').stdout.trim()).toBe(manifest.version);
});

test('its help fits one screen', () => {
  const { status, stdout } = voucherSandbox('--help');
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThan(24);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  for (const option of ['--port', '--seed', '--no-rate-limit', '--webhook']) expect(stdout).toContain(option);
});

test('it answers, with the vouchers of a seed file, and Ctrl-C ends it and frees its port', async () => {
  const seed = seedFile(
    '{ "vouchers": [{ "code": "MINE", "discount": { "type": "AMOUNT", "amount_off": 700 } }] }',
  );
  const { child, url, printed } = await start('--port', '0', '--seed', seed, '--no-rate-limit');
  expect(printed()).toContain('sandbox-client-token');
  expect(printed()).toContain('MINE');
  for (let times = 0; times < 7; times += 1) expect((await redeem(url, 'TENOFF')).status).toBe(200);
  expect(await (await redeem(url, 'MINE')).json()).toMatchObject({
    result: 'SUCCESS',
    order: { total_discount_amount: 700 },
  });
  child.kill('SIGINT');
  const [status] = (await once(child, 'exit')) as [number];
  expect(status).toBe(0);
  const next = createServer().listen(Number(new URL(url).port), '127.0.0.1');
  await once(next, 'listening');
  next.close();
});

test('the seed file of its README is one', () => {
  const readme = readFileSync(inConsumer(`node_modules/${manifest.name}/sandbox/README.md`), 'utf8');
  const [, example] = /```json\n([\s\S]*?)```/.exec(readme)!;
  const sandbox = createSandbox(JSON.parse(example!) as SandboxOptions);
  expect(Object.keys(sandbox.state().vouchers)).toEqual(expect.arrayContaining(['MINE', 'CARD', 'VIP']));
});

const examples = () =>
  [...readFileSync(`${root}/sandbox/README.md`, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, example]) => example!,
  );

test('the tests of its README are typed', () => {
  for (const name of ['@playwright/test', '@types/node', 'playwright', 'playwright-core', 'undici-types'])
    link(name);
  const files = examples().map((example, index) => {
    writeFileSync(inConsumer(`example-${index}.ts`), example);
    return `example-${index}.ts`;
  });
  expect(files).toHaveLength(2);
  const compilerOptions = { target: 'es2022', lib: ['es2023', 'dom'], module: 'nodenext', types: ['node'] };
  writeFileSync(
    inConsumer('tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...compilerOptions, strict: true, noEmit: true, skipLibCheck: true },
      files,
    }),
  );
  const compiled = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], consumer.folder);
  expect(compiled.stdout).toBe('');
});

test('the one without a browser passes', () => {
  const example = examples().find((one) => one.includes("'node:test'"))!;
  writeFileSync(inConsumer('example.test.js'), example);
  const { stdout, status } = run(process.execPath, ['--test', 'example.test.js'], consumer.folder);
  expect(status, stdout).toBe(0);
  expect(stdout).toMatch(/pass 2/);
});

test('its ten minutes are true: the SDK redeems in the sandbox, and a lost answer has redeemed', async () => {
  const readme = readFileSync(`${root}/sandbox/README.md`, 'utf8');
  const script = /```js\n( *\/\/ try\.mjs\n[\s\S]*?)```/.exec(readme)![1]!;
  const [, fault] = /-d '(.*)'/.exec(readme)!;
  const { url } = await start('--port', '0');
  link('@voucherify/sdk');
  writeFileSync(inConsumer('try.mjs'), script.replace('http://localhost:4010', url));
  const tryIt = () => run(process.execPath, ['try.mjs'], consumer.folder).stdout.trim().split('\n');
  expect(tryIt()).toEqual(['SUCCESS', 'Redemptions: 1']);
  expect((await fetch(`${url}/__sandbox/faults`, { method: 'POST', body: fault! })).status).toBe(201);
  expect(tryIt()).toEqual([expect.stringMatching(/^No answer: /), 'Redemptions: 2']);
});

test('a folder of recorded answers is read, and what was read is said', async () => {
  mkdirSync(inConsumer('seeds'));
  const list = (data_ref: string, entries: object[]) =>
    writeFileSync(
      inConsumer(`seeds/${data_ref}.json`),
      JSON.stringify({ object: 'list', data_ref, [data_ref]: entries, total: entries.length }),
    );
  list('vouchers', [{ object: 'voucher', code: 'RECORDED', discount: { type: 'PERCENT', percent_off: 10 } }]);
  list('data', [{ object: 'reward', id: 'rew_1' }]);
  const { url, printed } = await start('--port', '0', '--seed', 'seeds');
  await expect.poll(printed).toContain('vouchers: 1; not used: reward: 1');
  expect((await redeem(url, 'RECORDED')).status).toBe(200);
});

function link(name: string): void {
  const place = inConsumer(`node_modules/${name}`);
  mkdirSync(dirname(place), { recursive: true });
  if (!existsSync(place)) symlinkSync(join(root, 'node_modules', name), place);
}

async function settingsOf(...parameters: string[]): Promise<object> {
  const { url } = await start('--port', '0', ...parameters);
  return ((await (await fetch(`${url}/__sandbox/state`)).json()) as { settings: object }).settings;
}

const ours = 'http://localhost:9/told';

test('what the command line says comes beside what the seed file says', async () => {
  const theirs = 'http://localhost:9/told-too';
  const seed = seedFile(
    `{ "settings": { "webhooks": ["${theirs}"], "clientRedeemEnabled": false, "trustedDomains": ["a.test"],
       "rateLimit": { "requests": 1, "seconds": 1 } } }`,
  );
  const options = ['--webhook', ours, '--trusted', 'b.test', '--trusted', '.c.test', '--no-rate-limit'];
  expect(await settingsOf('--seed', seed, ...options)).toMatchObject({
    clientRedeemEnabled: false,
    webhooks: [theirs, ours],
    trustedDomains: ['a.test', 'b.test', '.c.test'],
    rateLimit: null,
  });
});

test('what the command line says comes beside the usual', async () => {
  expect(await settingsOf('--webhook', ours, '--trusted', 'b.test')).toMatchObject({
    clientRedeemEnabled: true,
    webhooks: [ours],
    trustedDomains: ['localhost', '127.0.0.1', '.localhost', 'b.test'],
    rateLimit: { requests: 5, seconds: 5 },
  });
});

for (const [host, address] of [
  ['0.0.0.0', 'http://localhost'],
  ['127.0.0.1', 'http://127.0.0.1'],
] as const)
  test(`listening on ${host}, it prints an address that answers`, async () => {
    const { url } = await start('--port', '0', '--host', host);
    expect(url).toMatch(new RegExp(`^${address.replaceAll('.', '\\.')}:\\d+$`));
    expect((await redeem(url, 'TENOFF')).status).toBe(200);
  });

test('a port that is taken is said in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { status, stderr } = voucherSandbox('--port', String(port));
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^voucher-sandbox: Port ${port} is already taken.*--port 4011.*\n$`));
  other.close();
});

const mistakes: [parameters: string[], said: string][] = [
  [['--prot', '4010'], "Unknown option '--prot'. --help says what there is."],
  [['4010'], "Unexpected argument '4010'. --help says what there is."],
  [['--port', 'high'], '--port should be a number from 0 to 65535, got "high".'],
  [['--webhook', 'localhost'], '--webhook should be an absolute http or https address without a password'],
  [['--trusted', 'http://'], '--trusted should be a domain such as "shop.example"'],
  [['--host', ''], 'host should be a text that is not empty, got "".'],
  [['--host', 'nowhere.invalid', '--port', '0'], 'Cannot listen on nowhere.invalid: '],
  [['--seed', 'none.json'], 'The seed file cannot be read: ENOENT'],
];
for (const [parameters, said] of mistakes)
  test(`a slip on the command line is said in a sentence: ${parameters.join(' ')}`, () => {
    const { status, stderr } = voucherSandbox(...parameters);
    expect(status).toBe(1);
    expect(stderr).toContain(`voucher-sandbox: ${said}`);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

const seeds: [text: string, said: string][] = [
  ['', 'seed.json:1: not JSON'],
  [
    '{\n  "vouchers": [\n    { "code": "A" }\n    { "code": "B" }\n  ]\n}',
    'seed.json:4: not JSON: comma expected.',
  ],
  [
    '{\n  "vouchers": [\n    { "code": "A" },\n    { "code": "B",\n      "discount": { "type": "PERCENT",\n        "percent_off": "20" } } ] }',
    'seed.json:6: vouchers[1].discount.percent_off should be a number from 0 to 100, got "20".',
  ],
  ['{\n  "vouchers": [\n    { "cod": "A" }\n  ]\n}', 'seed.json:3: vouchers[0].code is missing.'],
  ['{\n  "vuchers": []\n}', 'seed.json:2: vuchers is not a property that is known here.'],
  ['[]', 'seed.json:1: The seed should be an object, got a list.'],
  ['{ "vouchers": [] }\n{}', 'seed.json:2: not JSON: end of file expected.'],
  [
    '{ "vouchers": [{ "code": "A" }],\n  "vouchers": [{ "code": "B" }] }',
    'seed.json:2: vouchers is there twice.',
  ],
  [
    '{ "vouchers": [\n  { "code": "A",\n    "gift": { "amount": 1,\n      "amount": 2 } }] }',
    'seed.json:4: vouchers[0].gift.amount is there twice.',
  ],
  [
    '{ "vouchers": [],\n  "settings": {\n    "rateLimit": 5 } }',
    'seed.json:3: settings.rateLimit should be an object, got 5.',
  ],
  [
    '{ "settings": {\n  "stackingRules": {\n    "redeemables_limit": 99 } } }',
    'seed.json:3: settings.stackingRules.redeemables_limit should be a whole number from 1 to 30, got 99.',
  ],
];
for (const [text, said] of seeds)
  test(`a wrong seed file is refused by line and property: ${said}`, () => {
    const { status, stderr } = voucherSandbox('--port', '0', '--seed', seedFile(text));
    expect(status).toBe(1);
    expect(stderr).toContain(`voucher-sandbox: ${said}`);
  });

test('in a test of the user’s own, typed, and two share nothing', () => {
  writeFileSync(
    inConsumer('test.ts'),
    `import { clientKeys, startSandbox, type VoucherSeed } from '${manifest.name}/sandbox';

     const vouchers: VoucherSeed[] = [{ code: 'CARD', type: 'GIFT_VOUCHER', gift: { amount: 5000, balance: 2500 } }];
     const [shop, other] = await Promise.all([startSandbox({ port: 0, vouchers }), startSandbox({ port: 0 })]);
     const redeem = (code: string): Promise<Response> =>
       shop.fetch(\`\${shop.url}/client/v1/redeem?code=\${code}\`, {
         method: 'POST',
         headers: { 'X-Client-Application-Id': clientKeys.applicationId, 'X-Client-Token': clientKeys.token },
         body: JSON.stringify({ order: { amount: 1000 } }),
       });
     await redeem('CARD');
     const left: number | undefined = shop.state().vouchers['CARD']?.gift?.balance;
     shop.changeVoucher('CARD', { active: false });
     const { status } = await redeem('CARD');
     shop.fail({ status: 503 });
     const fault = (await redeem('CARD')).status;
     shop.changeSettings({ clientRedeemEnabled: false });
     shop.advance(1000);
     const bodies: unknown[] = shop.requests().map(({ body }) => body);
     let refused = '';
     try {
       shop.addVouchers({ code: 'BAD', discount: { type: 'PERCENT', percent_off: 200 } });
     } catch (error) {
       refused = String(error);
     }
     // @ts-expect-error a voucher has a code
     const bad: VoucherSeed = {};
     console.log(JSON.stringify({ left, status, fault, asked: bodies.length, refused, other: 'CARD' in other.state().vouchers, bad }));
     await Promise.all([shop.close(), other.close()]);
    `,
  );
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom'],
    module: 'nodenext',
    strict: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    types: [],
    outDir: '.',
  };
  writeFileSync(inConsumer('tsconfig.json'), JSON.stringify({ compilerOptions, files: ['test.ts'] }));
  const compiled = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], consumer.folder);
  expect(compiled.stdout).toBe('');
  const { stdout, stderr } = run(process.execPath, ['test.js'], consumer.folder);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    left: 1500,
    status: 400,
    fault: 503,
    asked: 3,
    refused: 'TypeError: discount.percent_off should be a number from 0 to 100, got 200.',
    other: false,
    bad: {},
  });
});
