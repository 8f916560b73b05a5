/** What stands between the backticks of a `css` template, minified. */
export function minifyStyles(css: string): string;
