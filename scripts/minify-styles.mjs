/** The element's styles as a shopper downloads them, for the browsers the element itself needs. */
import { Buffer } from 'node:buffer';
import { transform } from 'lightningcss';

export const minifyStyles = (css) =>
  String(
    transform({
      filename: 'styles.css',
      // As the template literal reads it.
      code: Buffer.from(css.replaceAll('\\\\', '\\')),
      minify: true,
      targets: { chrome: 123 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) },
    }).code,
  );
