import type { ParsedResponse } from '../../api/response.ts';
import { connect, type Connection } from '../connection.ts';
import type { Diagnosis } from './diagnosis.ts';
import { findings } from './findings.ts';
import { fetchWithServerTime, isReachable, watchPolicy } from './probe.ts';

/** Europe, the United States, Asia (docs/voucherify-api.md#clusters-and-keys). */
const CLUSTERS = [
  'https://api.voucherify.io',
  'https://us1.api.voucherify.io',
  'https://as1.api.voucherify.io',
];

/** Asks what no voucher can be lost by: for the promotion tiers, and for a redemption of nothing. */
export async function diagnose({ options, apiUrl, endpoint }: Connection): Promise<Diagnosis> {
  let clockAhead: number | undefined;
  const fetch = fetchWithServerTime(options.fetch, (serverTime) => (clockAhead = Date.now() - serverTime));
  const { applicationId, clientToken, timeout } = options;
  const projectAt = (address: string) =>
    connect({ applicationId, clientToken, timeout, endpoint, apiUrl: address, fetch });

  const [answer, blockedBy] = await watchPolicy(apiUrl, () => listTiers(projectAt(apiUrl)));
  const isRefused = answer.status === 'failed' && /^(unauthorized|forbidden)$/.test(answer.kind);
  const list = findings({
    apiUrl,
    page: globalThis.location,
    answer,
    blockedBy,
    isThere:
      'httpStatus' in answer || (!blockedBy && (await isReachable(options.fetch, apiUrl, timeout ?? 15_000))),
    livesAt: isRefused ? await findElsewhere(apiUrl, projectAt) : undefined,
    redeemingNothing: answer.status === 'accepted' ? await redeemNothing(projectAt(apiUrl)) : undefined,
    clockAhead,
  });
  return { status: 'diagnosed', ok: list.every(({ state }) => state !== 'trouble'), findings: list };
}

const listTiers = ({ send }: Connection): Promise<ParsedResponse> =>
  send({ path: '/client/v1/promotions/tiers?limit=1' });

/** Without a code, without redeemables: what is switched off says so before it looks, and nothing can be redeemed. */
const redeemNothing = ({ send, endpoint }: Connection): Promise<ParsedResponse> =>
  send({ path: `/client/v1/${endpoint}`, body: endpoint === 'redeem' ? {} : { redeemables: [] } });

/** Keys belong to one cluster; the others are asked only where Voucherify's own are in use. */
async function findElsewhere(
  apiUrl: string,
  projectAt: (address: string) => Connection,
): Promise<string | undefined> {
  // However it is written: with a slash at its end, or in capitals.
  const { origin } = new URL(apiUrl);
  if (!CLUSTERS.includes(origin)) return undefined;
  for (const other of CLUSTERS.filter((cluster) => cluster !== origin))
    if ((await listTiers(projectAt(other))).status === 'accepted') return other;
  return undefined;
}
