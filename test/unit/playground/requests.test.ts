import { describe, expect, it } from 'vitest';
import type { SentRequest, ToFrame } from '../../../demo/playground/protocol.ts';
import { createSender, type LoggedRequest } from '../../../demo/playground/requests.ts';

const SANDBOX = 'https://sandbox.example';

function sending({ mayLeave = true, address = SANDBOX }: { mayLeave?: boolean; address?: string } = {}) {
  const sent: string[] = [];
  const answers: ToFrame[] = [];
  const log: LoggedRequest[] = [];
  const sender = createSender({
    sandbox: {
      url: SANDBOX,
      mayLeave,
      send: (url, init) => {
        sent.push(url as string);
        if (init?.body === 'cut') return Promise.reject(new TypeError('cut'));
        return Promise.resolve(new Response('{"ok":true}', { status: 201 }));
      },
    },
    address: () => address,
    answer: (message) => answers.push(message),
    log: (request) => log.push(request),
  });
  const request = (url: string, body = ''): SentRequest => ({
    type: 'request',
    id: 1,
    url,
    method: 'POST',
    mode: 'cors',
    headers: {},
    body,
  });
  return { sent, answers, log, send: (url: string, body?: string) => sender.send(request(url, body)) };
}

describe('the requests of the frame', () => {
  it('are sent to the sandbox, and logged with status, body and answer', async () => {
    const { send, sent, answers, log } = sending();
    await send(`${SANDBOX}/client/v1/redeem?code=A`, '{"order":{}}');
    expect(sent).toEqual([`${SANDBOX}/client/v1/redeem?code=A`]);
    expect(answers).toEqual([expect.objectContaining({ type: 'answer', status: 201, body: '{"ok":true}' })]);
    expect(log.at(-1)).toEqual({
      id: 1,
      method: 'POST',
      path: '/client/v1/redeem?code=A',
      body: '{"order":{}}',
      status: 201,
      answer: '{"ok":true}',
    });
  });

  it('without an answer are told as such', async () => {
    const { send, answers, log } = sending();
    await send(`${SANDBOX}/client/v1/redeem`, 'cut');
    expect(answers).toEqual([{ type: 'no-answer', id: 1 }]);
    expect(log.at(-1)).toMatchObject({ status: 'no answer' });
  });

  for (const url of [
    'https://evil.example/client/v1/redeem',
    `${SANDBOX}/__sandbox/reset`,
    `${SANDBOX}/v1/vouchers`,
    `${SANDBOX}/client/../__sandbox/reset`,
    'https://sandbox.example.evil.example/client/v1/redeem',
    'file:///client/v1/redeem',
    'not an address',
  ])
    it(`are not sent to ${url}`, async () => {
      const { send, sent, answers, log } = sending();
      await send(url);
      expect(sent).toEqual([]);
      expect(answers).toEqual([{ type: 'no-answer', id: 1 }]);
      expect(log.at(-1)).toMatchObject({ status: 'not sent' });
    });

  it('never leave a page that contains its sandbox, whatever address the box has', async () => {
    const { send, answers, log } = sending({ mayLeave: false, address: 'https://api.example' });
    await send('https://api.example/client/v1/redeem');
    expect(answers).toEqual([{ type: 'no-answer', id: 1 }]);
    expect(log.at(-1)).toMatchObject({ status: 'not sent' });
  });
});
