/**
 * Which folder may import which (`npm run imports`). In `src` an arrow points from the left to the right:
 * define → element → cart → messages → client → effects → api, and legacy → element, server-sql → server → client.
 */

/** A folder, or an entry point, and all that it may import inside the repository. */
const mayImport = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|sandbox|demo|test|scripts|bench)/', pathNot: [from, ...to] },
});

const [api, effects, client, messages, cart, element] = [
  'api',
  'effects',
  'client',
  'messages',
  'cart',
  'element',
].map((folder) => `^src/${folder}/`);
const version = '^src/version\\.ts$';
const sqlStore = '^src/server/sql/';
const react = '^src/react(/|(-widget)?\\.ts$)';
const reactWidget = '^src/react/widget/';
const testing = '^src/testing(/|\\.ts$)';
const sandbox = '^sandbox/';
const backend = '^demo/backend/';
const nodeBackend = '^examples/node-backend/';

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    mayImport('api', api),
    mayImport('effects', effects, api),
    mayImport('client', client, effects, api, version),
    mayImport('messages', messages, client, effects, api),
    mayImport('cart', cart, messages, client, effects, api),
    mayImport('element', element, cart, messages, client, effects, api, version),
    mayImport('server', '^src/server/', client, effects, api),
    mayImport('legacy', '^src/legacy/', element, client, api),
    mayImport('react', react, element, '^src/define\\.ts$', '^src/legacy/', api),
    mayImport('testing', testing),
    mayImport('entry-headless', '^src/(index|eager)\\.ts$', client, effects, api),
    mayImport('entry-messages', '^src/messages\\.ts$', messages),
    mayImport('entry-cart', '^src/cart\\.ts$', cart),
    mayImport('entry-server', '^src/server\\.ts$', '^src/server/', client, api),
    mayImport('entry-server-sql', '^src/server-sql\\.ts$', sqlStore),
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
      from: {
        path: '^src/[^/]+/',
        pathNot: '^src/(api|effects|client|messages|cart|element|server|legacy|react|testing)/',
      },
      to: {},
    },
    {
      name: 'legacy-for-the-one-script',
      comment:
        'Users of the npm package and of the module never load what only old pages need, unless they import the components of old pages.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/legacy/', '^src/script\\.ts$', reactWidget] },
      to: { path: '^src/legacy/' },
    },
    {
      name: 'packages-of-src',
      comment: 'Lit is for the element alone, and nothing else is a dependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: [sqlStore, react] },
      to: { path: 'node_modules/', pathNot: 'node_modules/(lit|@lit/task)/' },
    },
    {
      name: 'lit-for-the-element',
      severity: 'error',
      from: { path: '^src/', pathNot: [element, sqlStore, react] },
      to: { path: 'node_modules/' },
    },
    {
      name: 'packages-of-the-sql-store',
      comment: 'They are optional: a shop installs kysely and one of the drivers.',
      severity: 'error',
      from: { path: sqlStore },
      to: { path: 'node_modules/', pathNot: 'node_modules/(kysely|libsql|(@types/)?pg)/' },
    },
    {
      name: 'sql-store-apart',
      comment: 'Whoever imports `voucher-redeem/server` needs no database and no package.',
      severity: 'error',
      from: { path: '^src/', pathNot: [sqlStore, '^src/server-sql\\.ts$'] },
      to: { path: ['^src/server-sql\\.ts$', sqlStore] },
    },
    {
      name: 'packages-of-react',
      comment: 'The wrappers take React from the shop, and the types of the element.',
      severity: 'error',
      from: { path: react },
      to: { path: 'node_modules/', pathNot: 'node_modules/((@types/)?react|lit)/' },
    },
    {
      name: 'react-apart',
      comment: 'Whoever does not use React loads none of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: react },
      to: { path: react },
    },
    {
      name: 'src-without-node',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'src-alone',
      comment: 'The library runs without the sandbox, the demo and the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(sandbox|demo|test|scripts|bench)/' },
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
      comment: 'The sandbox also runs in a page. Only its server and its command use Node.',
      severity: 'error',
      from: { path: sandbox, pathNot: [`${sandbox}server\\.ts$`, `${sandbox}cli/`] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sandbox-model-of-types',
      comment: 'The model has only types, and imports nothing outside its folder.',
      severity: 'error',
      from: { path: `${sandbox}domain/model/` },
      to: { path: '.', pathNot: `${sandbox}domain/model/` },
    },
    {
      name: 'sandbox-domain-alone',
      comment: 'The domain knows no HTTP and no store: it is handed the state, and returns domain objects.',
      severity: 'error',
      from: { path: `${sandbox}domain/` },
      to: { path: '.', pathNot: `${sandbox}domain/` },
    },
    {
      name: 'sandbox-serializers-alone',
      comment: 'A serializer reads domain objects. It parses and decides nothing.',
      severity: 'error',
      from: { path: `${sandbox}http/serializers/` },
      to: { path: '.', pathNot: [`${sandbox}http/serializers/`, `${sandbox}domain/`] },
    },
    {
      name: 'sandbox-schemas-alone',
      comment: 'A schema knows values, and neither Hono nor responses.',
      severity: 'error',
      from: { path: `${sandbox}http/schemas/` },
      to: { path: '.', pathNot: [`${sandbox}http/schemas/`, `${sandbox}domain/`, 'node_modules/valibot/'] },
    },
    {
      name: 'sandbox-http-outside',
      comment:
        'HTTP is the outermost layer. Only the state of the controls and the webhooks reuse its serializers.',
      severity: 'error',
      from: { path: `${sandbox}(config|controls|fixtures|store|webhooks)/` },
      to: {
        path: `${sandbox}http/`,
        pathNot: [`${sandbox}http/serializers/`, `${sandbox}http/context\\.ts$`],
      },
    },
    {
      name: 'demo-by-entry-points',
      comment: 'The demo pages import what a shop imports.',
      severity: 'error',
      from: { path: '^demo/', pathNot: backend },
      to: { path: '^src/', pathNot: '^src/((index|cart|define|element|messages)\\.ts$|messages/locales/)' },
    },
    {
      name: 'page-without-backend',
      comment: 'A page knows the types that the backend answers with, and nothing else of it.',
      severity: 'error',
      from: { path: '^demo/', pathNot: backend },
      to: { path: backend, pathNot: `${backend}answers\\.ts$` },
    },
    {
      name: 'backend-by-entry-point',
      severity: 'error',
      from: { path: backend },
      to: {
        path: '^(src|demo)/',
        pathNot: [backend, '^src/(server|server-sql|index|cart)\\.ts$', '^demo/catalogue\\.ts$'],
      },
    },
    {
      name: 'backend-without-node',
      severity: 'error',
      from: { path: backend, pathNot: `${backend}serve\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-backend-by-package',
      comment:
        'A shop copies this folder, so it imports the package by its name, and nothing else of the repository.',
      severity: 'error',
      from: { path: nodeBackend },
      to: {
        path: '^(src|sandbox|demo|test|scripts|bench)/',
        pathNot: '^src/(index|server|server-sql)\\.ts$',
      },
    },
    {
      name: 'node-backend-without-node',
      comment: 'The routes run on every server of web standard requests.',
      severity: 'error',
      from: { path: nodeBackend, pathNot: `${nodeBackend}src/(server|listen|settings)\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-without-node-backend',
      severity: 'error',
      from: { path: '^demo/', pathNot: backend },
      to: { path: nodeBackend },
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
      comment:
        'The tests of several runners use these helpers. The shopper is a person before a real page, and the phases are what that person sees.',
      severity: 'error',
      from: { path: '^test/(support|fixtures)/', pathNot: '^test/support/((cart-)?shopper|phases)\\.ts$' },
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
