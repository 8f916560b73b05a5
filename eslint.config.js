import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      'site/',
    ],
  },
  // test/snippets.test.ts and test/typings.test.ts compile them, against the packed package.
  { ignores: ['test/snippets/', 'test/typings/'] },
  // Shops of their own, with their own compilers: test/examples.test.ts builds them.
  { ignores: ['examples/*/', '!examples/node-backend/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    // Its own tsconfig.json is for whoever has copied it. Here the package is the source.
    files: ['examples/node-backend/**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, project: './tsconfig.json' } },
  },
  { files: ['src/**/*.ts'], extends: [lit['flat/recommended'], wc['flat/recommended']] },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['demo/*.js', 'demo/site/*.js', 'test/e2e/frameworks/**/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        URLSearchParams: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        Voucherify: 'readonly',
      },
    },
  },
  {
    // The functions that a benchmark runs in the page.
    files: ['bench/*.mjs'],
    languageOptions: {
      globals: {
        document: 'readonly',
        customElements: 'readonly',
        HTMLElement: 'readonly',
        performance: 'readonly',
        requestAnimationFrame: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.ts'],
    // chai's assertions are expressions.
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['test/*/**/*.test.ts'],
    ignores: ['test/e2e/**', 'test/unit/**'],
    // @open-wc's types call `equal` a promise, for what it does with snapshots.
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
