import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Any web server does. This one also sends a strict policy, with Trusted Types. */

/** node server.js --port 3000 */
const { port } = parseArgs({ options: { port: { type: 'string', default: '3000' } } }).values;

/** The folder of the files for script tags. Beside the pages they can also be copied. */
const library = fileURLToPath(new URL('.', import.meta.resolve('voucher-redeem/dist/cdn/voucher-redeem.js')));
const folders = [import.meta.dirname, library];

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' };

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  'img-src data:',
  // The cluster of your project. This is the sandbox.
  'connect-src http://localhost:4010',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types voucher-redeem',
].join('; ');

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = pathname === '/' ? '/index.html' : pathname;
  const type = types[extname(path)];
  const folder = folders.find((one) => existsSync(join(one, path)));
  if (!type || !folder || !/^(\/[\w-]+)+\.m?\w+$/.test(path)) return response.writeHead(404).end();
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Content-Security-Policy', policy);
  response.end(readFileSync(join(folder, path)));
}).listen(Number(port), 'localhost', () => console.log(`The shop is at http://localhost:${port}`));
