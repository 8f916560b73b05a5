import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { render } from './dist/server/entry-server.js';

/** node server.js --port 3000 */
const { port } = parseArgs({ options: { port: { type: 'string', default: '3000' } } }).values;

const dist = join(import.meta.dirname, 'dist');
const template = readFileSync(join(dist, 'index.html'), 'utf8');

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(template.replace('<!--app-->', await render()));
  } else if (/^\/assets\/[\w.-]+$/.test(pathname)) {
    response.setHeader('Content-Type', extname(pathname) === '.js' ? 'text/javascript' : 'text/css');
    response.end(readFileSync(join(dist, pathname)));
  } else response.writeHead(404).end();
}).listen(Number(port), 'localhost', () => console.log(`The shop is at http://localhost:${port}`));
