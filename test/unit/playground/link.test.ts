import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../../demo/playground/link.ts';
import type { PlaygroundState } from '../../../demo/playground/state.ts';
import { api, usual } from './playground-api.ts';

const read = (hash: string) => readLink(hash, usual, api);
const write = (state: PlaygroundState) => writeLink(state, usual, api);

const full: PlaygroundState = {
  ...usual,
  attributes: {
    'application-id': 'sandbox-client-id',
    'client-token': 'sandbox-client-token',
    'api-url': 'http://localhost:4010',
    currency: 'EUR',
    preview: '',
    privacy: 'strict',
    context: '{"customer":{"source_id":"ben & anna"}}',
  },
  properties: { checking: 'true' },
  slots: { help: 'Ask us: 10 % + 5 = 15 %', fields: 'customer.email' },
  style: { '--voucher-redeem-accent': 'rgb(0 0 0 / 50%)' },
  messages: { redeem: 'Apply', 'offered.amountOff': '{1} less', 'refused.voucher_expired': 'Too late.' },
  lang: 'pt-BR',
  dir: 'rtl',
  theme: 'dark',
  width: 320,
  clock: 86_400_000,
  fault: { status: 503, requests: 2 },
  gate: true,
  steps: [
    { call: 'redeem', with: 'TENOFF' },
    { set: 'amount', to: '3000' },
    { voucher: 'SAVE.20', change: '{"active":false}' },
    { fault: { path: '/client/v1/redemptions', cut: 'after' } },
    { call: 'redeem', with: 'ＴＥＮ ＯＦＦ' },
  ],
};

describe('a link of the playground', () => {
  it('holds every choice, and an opened link is the state it was made from', () => {
    const { hash, left } = write(full);
    expect(left).toEqual([]);
    expect(read(`#${hash}`)).toEqual({ state: full, ignored: [] });
  });

  it('is empty for the usual state', () => {
    expect(write(usual)).toEqual({ hash: '', left: [] });
    expect(read('')).toEqual({ state: usual, ignored: [] });
  });

  it('leaves out addresses, keys and HTML that somebody typed, and names them', () => {
    const { hash, left } = write({
      ...usual,
      attributes: {
        ...usual.attributes,
        'api-url': 'https://eu.example',
        'client-token': 'secret',
        'session-key': 'k',
      },
      slots: { help: '<b>Ask</b>' },
      messages: { redeem: 'See https://evil.example' },
    });
    expect(hash).toBe('');
    expect(left.map((reason) => reason.split(':')[0])).toEqual([
      'client-token',
      'api-url',
      'session-key',
      'slot.help',
      'message.redeem',
    ]);
  });

  const hostile = [
    'api-url=https://evil.example',
    'api-url=evil.example',
    'application-id=stolen',
    'client-token=stolen',
    'session-key=stolen',
    'slot.help=<img src=x onerror=alert(1)>',
    'slot.help=javascript:alert(1)',
    'slot.nowhere=text',
    'message.redeem=<script>alert(1)</script>',
    'message.constructor=text',
    'message.__proto__=text',
    'style.voucher-redeem-accent=url(//evil.example)',
    'style.voucher-redeem-accent=red;background:blue',
    'style.color=red',
    'onclick=alert(1)',
    '__proto__=x',
    'constructor=x',
    'property.client={}',
    'property.outcome=nothing',
    'property.innerHTML={}',
    'do.remove=TENOFF',
    'do.constructor=TENOFF',
    'set.api-url=evil.example',
    'set.client-token=stolen',
    'set.onclick=alert(1)',
    'voucher.TENOFF=nothing',
    'then.fault={"status":200}',
    'then.fault={"status":503,"path":"/__sandbox"}',
    'then.fault={"status":503,"other":1}',
    'then.advance=5',
    'amount=1e9',
    'preview=maybe',
    'privacy=none',
    'context=[object Object]',
    'context={"url":"https://evil.example"}',
    'page.lang=../../x',
    'page.dir=up',
    'page.theme=url(x)',
    'page.width=99999',
    'page.without=onclick',
    'page.zoom=9',
    'sandbox.clock=-5',
    'fault.status=200',
    'fault.path=/v1/',
    'fault.cut=never',
    'fault.requests=2',
    'prototype.polluted=x',
  ];
  for (const part of hostile)
    it(`ignores and names what it must not take: ${part}`, () => {
      const [name = '', ...value] = part.split('=');
      const { state, ignored } = read(`#${new URLSearchParams({ [name]: value.join('=') })}`);
      expect({ ...state, fault: undefined }).toEqual(usual);
      expect(state.fault).toBeUndefined();
      expect(ignored).not.toEqual([]);
      expect(ignored[0]).toContain(name.split('.')[0]);
    });

  it('takes over what is right beside what is wrong', () => {
    const { state, ignored } = read('#currency=EUR&api-url=https://evil.example&do.redeem=TENOFF');
    expect(state.attributes['currency']).toBe('EUR');
    expect(state.attributes['api-url']).toBe(usual.attributes['api-url']);
    expect(state.steps).toEqual([{ call: 'redeem', with: 'TENOFF' }]);
    expect(ignored).toHaveLength(1);
  });

  it('has bounds: twenty calls, and values of 4000 characters', () => {
    const calls = read(`#${'do.redeem=A&'.repeat(25)}`);
    expect(calls.state.steps).toHaveLength(20);
    expect(calls.ignored).toHaveLength(5);
    expect(read(`#slot.help=${'a'.repeat(4001)}`).state).toEqual(usual);
  });
});
