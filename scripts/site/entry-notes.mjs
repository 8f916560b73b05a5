/**
 * What the page of an entry point says beside the comment at the top of its source: the page of docs/ that shows how it is used, and
 * for entry points without a source what they are, and how they are taken.
 */

const typesOf = (framework, name) => ({
  docs: 'frameworks.md#types',
  about: `The types of the tag in ${framework}. Import it once in the app. It has no code.`,
  code: `import type {} from 'voucher-redeem/types/${name}';`,
});

export const ENTRY_NOTES = {
  '.': { docs: 'client.md' },
  './eager': { docs: 'client.md' },
  './cart': { docs: 'cart.md' },
  './element': { docs: 'element.md' },
  './define': { docs: 'element.md' },
  './messages': { docs: 'languages.md' },
  './server': { docs: 'server.md' },
  './server/sql': { docs: 'server.md' },
  './sandbox': { docs: 'sandbox.md' },
  './sandbox/browser': { docs: 'sandbox.md' },
  './testing': { docs: 'testing.md' },
  './react': { docs: 'frameworks.md#react-18-and-react-on-a-server' },
  './react-widget': { docs: 'migration.md#from-voucherifyreact-widget' },
  './types/tag': {
    docs: 'frameworks.md#types',
    about:
      'The types of the attributes, properties and listeners of `<voucher-redeem>`, for a framework that has no file of its own. It has no code.',
    code: "import type { VoucherRedeemAttributes } from 'voucher-redeem/types/tag';",
  },
  './types/react': typesOf('React 19', 'react'),
  './types/preact': typesOf('Preact', 'preact'),
  './types/solid': typesOf('Solid', 'solid'),
  './types/svelte': typesOf('Svelte 5', 'svelte'),
  './types/vue': typesOf('Vue', 'vue'),
  './locales/*': {
    docs: 'languages.md#add-a-language',
    about: 'The texts of one language. The file has the name of its tag, such as `de` or `pt-BR`.',
    code: "import { de } from 'voucher-redeem/locales/de';",
  },
  './dist/cdn/*': {
    docs: 'script-tag.md',
    about: 'The files for pages without a bundler: the script, the module, and the languages.',
  },
  './package.json': { docs: 'versioning.md', about: 'The version of the package.' },
  './custom-elements.json': {
    docs: 'element.md',
    about:
      'The Custom Elements Manifest: all attributes, properties, methods, events, slots, parts, custom properties and states of the box.',
  },
  './web-types.json': {
    docs: 'frameworks.md#types',
    about: 'The same for editors of JetBrains, which find it by themselves.',
  },
  './vscode.html-custom-data.json': {
    docs: 'frameworks.md#types',
    about: 'The tag and its attributes, for VS Code.',
  },
  './vscode.css-custom-data.json': {
    docs: 'frameworks.md#types',
    about: 'The custom properties and parts, for VS Code.',
  },
};
