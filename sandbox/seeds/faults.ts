/**
 * Faults on demand: codes that are ordinary vouchers, 5.00 off, but make the answer go wrong on its way. Whether the
 * redemption is committed first is the whole point of most of them, so each says when it strikes.
 */

/** What goes wrong. `instead` means nothing is redeemed; `after` means the redemption is committed. */
export type Fault =
  | { strikes: 'instead'; by: 'cut' }
  | { strikes: 'instead'; by: 'rate-limit' }
  | { strikes: 'instead'; by: 'failure' }
  | { strikes: 'instead'; by: 'page'; status: 200 | 502; type: string; body: string }
  | { strikes: 'after'; by: 'cut' }
  | { strikes: 'after'; by: 'wait'; ms: number; then: 'answer' | 'cut' }
  | { strikes: 'after'; by: 'no-cors' };

interface SeededFault {
  code: string;
  shows: string;
  fault: Fault;
}

/** The codes of a fresh sandbox that go wrong. */
export const seededFaults: readonly SeededFault[] = [
  {
    code: 'SLOW-5S',
    shows: 'redeems, and answers after five seconds',
    fault: { strikes: 'after', by: 'wait', ms: 5000, then: 'answer' },
  },
  {
    code: 'RATE-LIMIT',
    shows: '429: too many requests, with Retry-After; nothing is redeemed',
    fault: { strikes: 'instead', by: 'rate-limit' },
  },
  {
    code: 'HTML-502',
    shows: "502 with a proxy's HTML page; nothing is redeemed, but who could tell",
    fault: {
      strikes: 'instead',
      by: 'page',
      status: 502,
      type: 'text/html; charset=utf-8',
      body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
    },
  },
  {
    code: 'NOT-JSON',
    shows: '200, called JSON, with a body that is not; nothing is redeemed, but who could tell',
    fault: {
      strikes: 'instead',
      by: 'page',
      status: 200,
      type: 'application/json; charset=utf-8',
      body: '<html><body>Welcome to our guest network. Please accept the terms.</body></html>',
    },
  },
  {
    code: 'DROP-BEFORE',
    shows: 'the connection is cut before anything is redeemed',
    fault: { strikes: 'instead', by: 'cut' },
  },
  {
    code: 'DROP-AFTER',
    shows: 'redeems, then the connection is cut',
    fault: { strikes: 'after', by: 'cut' },
  },
  {
    code: 'TIMEOUT-AFTER',
    shows: 'redeems, then never answers; after a minute the connection is cut',
    fault: { strikes: 'after', by: 'wait', ms: 60_000, then: 'cut' },
  },
  {
    code: 'FAILURE-200',
    shows: '200 with result FAILURE; nothing is redeemed',
    fault: { strikes: 'instead', by: 'failure' },
  },
  {
    code: 'NO-CORS',
    shows: 'redeems, but the answer lacks its CORS headers, so the page cannot read it',
    fault: { strikes: 'after', by: 'no-cors' },
  },
  {
    code: 'DOUBLED',
    shows:
      'as DROP-AFTER; on a connection used before, the browser sends the POST again by itself and it is redeemed twice',
    fault: { strikes: 'after', by: 'cut' },
  },
];

/** The fault a code brings, if it is one of those. */
export function faultOf(code: string): Fault | undefined {
  return seededFaults.find((seeded) => seeded.code === code)?.fault;
}
