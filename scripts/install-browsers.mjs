/** `npm run browsers`: installs the browsers that the tests run in, and prints which of them this machine has. */
import { installPackages } from './install.mjs';

installPackages();
// Imported after the packages are installed, because it imports one of them.
const { findBrowsers, installBrowsers } = await import('./browsers.mjs');

installBrowsers();
try {
  findBrowsers();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
