/**
 * `npm run bench:sandbox`: how many redemptions per second the sandbox answers over HTTP, beside a bare Hono route that parses the
 * same JSON and answers the same JSON, and how much memory it keeps after 100,000 redemptions. It needs the files of
 * `npm run build`, and it fails where a goal below is missed.
 *
 * Each server is a process of its own. This process sends the requests, over plain sockets, because Node's own clients take as much
 * time as the servers that are measured. On a busy machine the times vary: rounds alternate, and medians are compared.
 */
import { fork } from 'node:child_process';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

const CONNECTIONS = 10;
const ROUNDS = 7;
const ROUND = 4_000;
const WARM_UP = 3_000;
/** The sandbox answers at least this share of what the bare route answers. */
const RATIO_GOAL = 1 / 3;
/** The most that the heap may grow from 10,000 to 100,000 redemptions, in MB. */
const GROWTH_GOAL = 20;

const self = fileURLToPath(import.meta.url);

/** The servers, as child processes run them: each returns its port. */
const servers = {
  async sandbox() {
    const { startSandbox } = await import('../dist/sandbox.js');
    const { url } = await startSandbox({ port: 0, host: '127.0.0.1', settings: { rateLimit: null } });
    return Number(new URL(url).port);
  },
  async bare() {
    const [{ Hono }, { serve }] = await Promise.all([import('hono'), import('@hono/node-server')]);
    const app = new Hono();
    const answer = JSON.parse(process.env.ANSWER);
    app.post('/client/v1/redeem', async (c) => {
      await c.req.json();
      return c.json(answer);
    });
    return new Promise((resolve) =>
      serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port)),
    );
  },
};

/** In a child process: starts the server, and tells its heap after a collection, in MB, whenever it is asked. */
async function runServer(name) {
  const port = await servers[name]();
  process.on('message', () => {
    globalThis.gc();
    globalThis.gc();
    process.send({ heap: process.memoryUsage().heapUsed / 1e6 });
  });
  process.send({ port });
}

async function startServer(name, env = {}) {
  const child = fork(self, [name], { execArgv: ['--expose-gc'], env: { ...process.env, ...env } });
  const next = () => new Promise((resolve) => child.once('message', resolve));
  const { port } = await next();
  return {
    port,
    heap: async () => {
      child.send('heap');
      return (await next()).heap;
    },
    stop: () => child.kill(),
  };
}

const body = JSON.stringify({
  customer: { source_id: 'ben' },
  order: {
    amount: 13000,
    items: [
      { product_id: 'prod_beans', quantity: 2, price: 2400 },
      { product_id: 'prod_grinder', quantity: 1, price: 6900 },
      { product_id: 'prod_filter', quantity: 2, price: 650 },
    ],
  },
});

const request = [
  'POST /client/v1/redeem?code=TENOFF HTTP/1.1',
  'Host: localhost',
  'Origin: http://localhost:5173',
  'X-Client-Application-Id: sandbox-client-id',
  'X-Client-Token: sandbox-client-token',
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
  '',
  body,
].join('\r\n');

/** Sends requests over one connection, each after the answer to the one before, as long as `more` returns true. */
function sendAll(port, more) {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    const next = () => (more() ? socket.write(request) : socket.end(() => resolve(last)));
    let last;
    socket.setEncoding('utf8');
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (text) => {
      answer += text;
      const end = answer.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1]);
      // Every character of these answers is one byte.
      if (answer.length < end + 4 + length) return;
      if (!answer.startsWith('HTTP/1.1 200 ')) reject(new Error(`Not redeemed: ${answer}`));
      last = answer.slice(end + 4);
      answer = '';
      next();
    });
  });
}

/** Sends so many requests over all connections. Returns the answers per second, and the last answer. */
async function load(port, count) {
  let left = count;
  const start = performance.now();
  const [last] = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => sendAll(port, () => left-- > 0)),
  );
  return { perSecond: (count / (performance.now() - start)) * 1000, last };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function measureSpeed() {
  const sandbox = await startServer('sandbox');
  const { last } = await load(sandbox.port, WARM_UP);
  const bare = await startServer('bare', { ANSWER: last });
  await load(bare.port, WARM_UP);
  const speeds = { sandbox: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    speeds.bare.push((await load(bare.port, ROUND)).perSecond);
    speeds.sandbox.push((await load(sandbox.port, ROUND)).perSecond);
  }
  for (const server of [sandbox, bare]) server.stop();
  const [ours, theirs] = [median(speeds.sandbox), median(speeds.bare)];
  console.log(`Answers per second over ${CONNECTIONS} connections, median of ${ROUNDS} rounds:`);
  console.log(`a bare Hono route\t${theirs.toFixed(0)}`);
  console.log(`the sandbox\t${ours.toFixed(0)}`);
  console.log(`the sandbox's share\t${(ours / theirs).toFixed(2)} (goal ${RATIO_GOAL.toFixed(2)})`);
  return ours / theirs >= RATIO_GOAL;
}

async function measureMemory() {
  const sandbox = await startServer('sandbox');
  const heaps = [];
  let sent = 0;
  for (const count of [10_000, 50_000, 100_000]) {
    await load(sandbox.port, count - sent);
    sent = count;
    heaps.push(await sandbox.heap());
    console.log(`heap after ${count.toLocaleString('en')} redemptions\t${heaps.at(-1).toFixed(1)} MB`);
  }
  sandbox.stop();
  const growth = heaps.at(-1) - heaps[0];
  console.log(`growth from 10,000 to 100,000\t${growth.toFixed(1)} MB (goal ${GROWTH_GOAL})`);
  return growth < GROWTH_GOAL;
}

const [, , role] = process.argv;
if (role === 'sandbox' || role === 'bare') await runServer(role);
else {
  const goals = [];
  if (role !== 'memory') goals.push(await measureSpeed());
  if (role !== 'speed') goals.push(await measureMemory());
  process.exitCode = goals.every(Boolean) ? 0 : 1;
}
