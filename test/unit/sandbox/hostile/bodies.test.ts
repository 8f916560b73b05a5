import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/sandbox.ts';
import { createHttpServer } from '../../../../sandbox/server.ts';
import { clientHeaders, shopOrigin } from '../../../support/sandbox.ts';
import { expectHealthy, remembered, serve } from './requests.ts';

const sandbox = await serve();
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const port = (): number => Number(new URL(sandbox.url).port);
const path = '/client/v1/redeem?code=TENOFF';
const headers = { Origin: shopOrigin, ...clientHeaders, 'Content-Type': 'application/json' };

/** A connection that has sent the head of a request and some of its body. */
async function begin(to: number, head: string, body = ''): Promise<Socket> {
  const socket = connect(to, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}${head}\r\n\r\n${body}`);
  return socket;
}

/** All that the server sends until it closes the connection. */
async function answerOn(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data) => (text += String(data)));
  await once(socket, 'close');
  return text;
}

describe('a body of 200 MB', () => {
  const megabyte = ' '.repeat(2 ** 20);
  const ways: [how: string, head: string, start: string][] = [
    ['with its length', `Content-Length: ${200 * 2 ** 20}`, ''],
    ['in chunks', 'Transfer-Encoding: chunked', `100000\r\n${megabyte}\r\n100000\r\n${megabyte}\r\n`],
    ['in one chunk', 'Transfer-Encoding: chunked', `c800000\r\n${megabyte}`],
  ];
  for (const [how, head, start] of ways)
    it(`${how} is refused with 413 before it has arrived, and the connection is closed`, async () => {
      const before = remembered(sandbox);
      const text = await answerOn(await begin(port(), head, start));
      expect(text).to.contain('HTTP/1.1 413').and.to.contain('"key":"payload_too_large"');
      expect(remembered(sandbox)).to.deep.equal(before);
      await expectHealthy(sandbox);
    });

  it('is refused with 413 where a shop’s page may read it', async () => {
    const body = new Uint8Array(2 ** 20);
    const response = await fetch(sandbox.url + path, { method: 'POST', headers, body });
    expect(response.status).to.equal(413);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(shopOrigin);
    expect(sandbox.requests()).to.deep.equal([]);
  });
});

describe('a body that stops early', () => {
  it('changes nothing, keeps nothing and leaves no entry in the log if the client leaves', async () => {
    const before = remembered(sandbox);
    for (const head of ['Content-Length: 1000', 'Transfer-Encoding: chunked']) {
      const body = head.startsWith('C') ? '{"order":{}}' : '2\r\n{}\r\n';
      const socket = await begin(port(), head, body);
      await sleep(20);
      socket.destroy();
    }
    await sleep(50);
    expect(remembered(sandbox)).to.deep.equal(before);
    expect(sandbox.requests()).to.deep.equal([]);
    await expectHealthy(sandbox);
  });

  it('ends with the server’s timeout if nothing more comes', async () => {
    const other = createSandbox();
    const server = createHttpServer(other, { head: 100, request: 200, check: 20 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: at } = server.address() as { port: number };
    const before = other.state();
    for (const head of ['Content-Length: 1000', 'Transfer-Encoding: chunked', 'Host']) {
      const socket = await begin(at, head, head === 'Host' ? '' : '2\r\n{}\r\n');
      socket.resume();
      await once(socket, 'close');
    }
    expect(await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).to.equal(0);
    expect(other.state()).to.deep.equal(before);
    server.close();
  });

  it('is refused if it is longer than its length says', async () => {
    const socket = await begin(port(), 'Content-Length: 2', `{}${'x'.repeat(5000)}`);
    const text = await answerOn(socket);
    // The body ends where its length says. What follows is no request.
    expect(text).to.contain('HTTP/1.1 400');
    expect(sandbox.state().redemptions.length).to.be.lessThanOrEqual(1);
  });
});
