/**
 * Which folder may import which (`npm run imports`). In `src` an arrow points from the left to the right:
 * define → element → messages → client → effects → api, and legacy → element, server → client.
 */

/** A folder, or an entry point, and all that it may import inside the repository. */
const mayImport = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|sandbox|demo|test|scripts|bench)/', pathNot: [from, ...to] },
});

const [api, effects, client, messages, element] = ['api', 'effects', 'client', 'messages', 'element'].map(
  (folder) => `^src/${folder}/`,
);
const version = '^src/version\\.ts$';
const sandbox = '^sandbox/';
const merchant = '^demo/merchant/';

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    mayImport('api', api),
    mayImport('effects', effects, api),
    mayImport('client', client, effects, api, version),
    mayImport('messages', messages, client, effects, api),
    mayImport('element', element, messages, client, effects, api, version),
    mayImport('server', '^src/server/', client, effects, api),
    mayImport('legacy', '^src/legacy/', element, client, api),
    mayImport('entry-headless', '^src/(index|eager)\\.ts$', client, effects, api),
    mayImport('entry-messages', '^src/messages\\.ts$', messages),
    mayImport('entry-server', '^src/server\\.ts$', '^src/server/', client, api),
    mayImport('entry-element', '^src/(element|define)\\.ts$', element),
    mayImport(
      'entry-script',
      '^src/script(-module)?\\.ts$',
      '^src/define\\.ts$',
      '^src/legacy/',
      messages,
      client,
    ),
    {
      name: 'folders-of-src',
      comment: 'A new folder of src needs a row above.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '^src/(api|effects|client|messages|element|server|legacy)/' },
      to: {},
    },
    {
      name: 'packages-of-src',
      comment: 'Lit is for the element alone, and nothing else is a dependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(lit|@lit/task)/' },
    },
    {
      name: 'lit-for-the-element',
      severity: 'error',
      from: { path: '^src/', pathNot: element },
      to: { path: 'node_modules/' },
    },
    {
      name: 'src-without-node',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sandbox-alone',
      comment: 'One misreading of the API, shared by client and sandbox, would agree with itself.',
      severity: 'error',
      from: { path: sandbox },
      to: { path: '^(src|demo|test|scripts|bench)/' },
    },
    {
      name: 'sandbox-without-node',
      comment: 'The sandbox also runs in a page: only its server and its command know Node.',
      severity: 'error',
      from: { path: sandbox, pathNot: [`${sandbox}server\\.ts$`, `${sandbox}cli/`] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sandbox-rules-without-http',
      severity: 'error',
      from: { path: `${sandbox}(asked|rules|store|seeds|bodies|webhooks)/` },
      to: { path: [`${sandbox}(app|routes)/`, 'node_modules/hono/'] },
    },
    {
      name: 'demo-by-entry-points',
      comment: 'The demo pages import what a shop imports.',
      severity: 'error',
      from: { path: '^demo/', pathNot: merchant },
      to: { path: '^src/', pathNot: '^src/((index|define|element|messages)\\.ts$|messages/locales/)' },
    },
    {
      name: 'page-without-backend',
      comment: 'A page knows the types that the backend answers with, and nothing else of it.',
      severity: 'error',
      from: { path: '^demo/', pathNot: merchant },
      to: { path: merchant, pathNot: `${merchant}answers\\.ts$` },
    },
    {
      name: 'backend-by-entry-point',
      severity: 'error',
      from: { path: merchant },
      to: { path: '^(src|demo)/', pathNot: [merchant, '^src/server\\.ts$'] },
    },
    {
      name: 'backend-without-node',
      severity: 'error',
      from: { path: merchant, pathNot: `${merchant}serve\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'unit-tests-without-page',
      comment:
        'Unit tests run in Node. Vitest is their only test runner. Those of test/unit/element/environments/ have a simulated page.',
      severity: 'error',
      from: { path: '^test/unit/', pathNot: '^test/unit/element/environments/' },
      to: {
        path: [
          '^src/(define|element|script|script-module)\\.ts$',
          '^test/(browser|e2e)/',
          'node_modules/(@open-wc/testing|@web/|@playwright/test)',
        ],
      },
    },
    {
      name: 'shared-helpers-without-runner',
      comment: 'The tests of several runners use these helpers. The shopper is a person before a real page.',
      severity: 'error',
      from: { path: '^test/(support|fixtures)/', pathNot: '^test/support/shopper\\.ts$' },
      to: { path: 'node_modules/(vitest|@open-wc/testing|@web/|@playwright/test)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
};
