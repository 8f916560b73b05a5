import type { ParsedResponse } from '../../api/response.ts';
import { connect, type Connection } from '../connection.ts';
import { isDenied, sendsNoOrigin } from '../no-origin.ts';
import { parseUrl } from '../parse-url.ts';
import { isReachable } from '../reachable.ts';
import type { Diagnosis } from './diagnosis.ts';
import { findings } from './findings.ts';
import { fetchWithServerTime, sendUnderPolicy } from './probe.ts';

/** The clusters in Europe, the United States and Asia (docs/voucherify-api.md#clusters-and-keys). */
const CLUSTERS = [
  'https://api.voucherify.io',
  'https://us1.api.voucherify.io',
  'https://as1.api.voucherify.io',
];

/**
 * Looks for the reasons why this page cannot redeem. Its requests cannot redeem anything: one lists the promotion tiers, and the
 * other is a redemption without a code.
 */
export async function diagnose({ options, apiUrl, endpoint }: Connection): Promise<Diagnosis> {
  let clockAhead: number | undefined;
  const fetch = fetchWithServerTime(options.fetch, (serverTime) => (clockAhead = Date.now() - serverTime));
  const { applicationId, clientToken, timeout } = options;
  const connectTo = (address: string) =>
    connect({ applicationId, clientToken, timeout, endpoint, apiUrl: address, fetch });

  const [tiersResponse, blockedBy] = await sendUnderPolicy(apiUrl, () => listTiers(connectTo(apiUrl)));
  const hasNoOrigin = sendsNoOrigin(options.fetch);
  const list = findings({
    apiUrl,
    page: globalThis.location,
    sendsNoOrigin: hasNoOrigin,
    tiersResponse,
    blockedBy,
    isReachable:
      'httpStatus' in tiersResponse ||
      (!blockedBy && (await isReachable(options.fetch, apiUrl, timeout ?? 15_000))),
    clusterOfKeys:
      isDenied(tiersResponse) && !hasNoOrigin ? await findOtherCluster(apiUrl, connectTo) : undefined,
    emptyRedemption: tiersResponse.status === 'accepted' ? await redeemNothing(connectTo(apiUrl)) : undefined,
    clockAhead,
  });
  return { status: 'diagnosed', ok: list.every(({ state }) => state !== 'trouble'), findings: list };
}

const listTiers = ({ send }: Connection): Promise<ParsedResponse> =>
  send({ path: '/client/v1/promotions/tiers?limit=1' });

/**
 * Sends a redemption without a code or redeemables. The API refuses it if pages may redeem. If they may not, the API responds 401
 * or 403 (docs/voucherify-api.md#client-side-switches). It redeems nothing in either case.
 */
const redeemNothing = ({ send, endpoint }: Connection): Promise<ParsedResponse> =>
  send({ path: `/client/v1/${endpoint}`, body: endpoint === 'redeem' ? {} : { redeemables: [] } });

/**
 * Looks for another cluster that accepts the keys, because keys belong to one cluster. The keys are sent to other clusters only
 * if `apiUrl` is a cluster of Voucherify, and not an address of the shop's own.
 */
async function findOtherCluster(
  apiUrl: string,
  connectTo: (address: string) => Connection,
): Promise<string | undefined> {
  // The origin is the same for an address with a slash at its end or in capitals.
  const origin = parseUrl(apiUrl)?.origin;
  if (!origin || !CLUSTERS.includes(origin)) return undefined;
  for (const other of CLUSTERS.filter((cluster) => cluster !== origin))
    if ((await listTiers(connectTo(other))).status === 'accepted') return other;
  return undefined;
}
