/** A small script for each language beside the script-tag file, for pages that speak it: `dist/cdn/locales/de.js`. */
import { readdirSync } from 'node:fs';
import { build } from 'vite';

/** It waits for the element, so that a page may have it before the element's own script or after it. */
const registering = (root, language) => `
  import { ${language} } from '${root}/src/text/locales/${language}.ts';
  customElements.whenDefined('voucher-redeem').then((box) => box.registerMessages('${language}', ${language}));`;

export async function buildLanguages(root) {
  const languages = readdirSync(`${root}/src/text/locales`).map((file) => file.replace('.ts', ''));
  for (const language of languages) {
    // English comes with the box.
    if (language === 'en') continue;
    const entry = `virtual:${language}`;
    const script = {
      name: 'language',
      resolveId: (id) => (id.endsWith(entry) ? entry : null),
      load: (id) => (id === entry ? registering(root, language) : null),
    };
    await build({
      root,
      logLevel: 'warn',
      plugins: [script],
      build: {
        lib: { entry, fileName: () => `${language}.js` },
        outDir: 'dist/cdn/locales',
        emptyOutDir: false,
      },
    });
  }
}
