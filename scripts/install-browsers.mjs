/** `npm run browsers`: installs the browsers that the tests run in, and prints which are there. */
import { installPackages } from './install.mjs';

installPackages();
// After the packages, because it imports one of them.
const { findBrowsers, installBrowsers } = await import('./browsers.mjs');

installBrowsers();
try {
  findBrowsers();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
