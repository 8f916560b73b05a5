import { isDenied } from '../no-origin.ts';
import { isMixedContent, isUrl, parseUrl } from '../parse-url.ts';
import type { Finding } from './diagnosis.ts';
import type { Observations } from './observations.ts';

/** One finding for each subject. If the observations do not decide about a subject, its state is `unknown`. */
export const findings = (observations: Observations): Finding[] => [
  address(observations),
  policy(observations),
  connection(observations),
  origin(observations),
  keys(observations),
  region(observations),
  redeemingSwitch(observations),
  clock(observations),
];

const ENDPOINT = 'apiUrl: the "API endpoint" in the project settings.';

/** Milliseconds. If the clock is wrong by more than this, waiting times and the validity of certificates are wrong, too. */
const CLOCK_TOLERANCE = 5 * 60_000;

function address({ apiUrl, page }: Observations): Finding {
  if (!isUrl(apiUrl))
    return {
      about: 'address',
      state: 'trouble',
      sentence: `${apiUrl} is not a valid address.`,
      setting: ENDPOINT,
    };
  if (!isMixedContent(page, apiUrl))
    return { about: 'address', state: 'fine', sentence: `This page may call ${apiUrl}.` };
  const sentence = `An https page may not call ${apiUrl}: browsers block mixed content.`;
  return { about: 'address', state: 'trouble', sentence, setting: 'apiUrl: use https.' };
}

function policy({ apiUrl, blockedBy }: Observations): Finding {
  if (!blockedBy)
    return {
      about: 'policy',
      state: 'fine',
      sentence: 'No Content-Security-Policy of the page blocked the requests.',
    };
  return {
    about: 'policy',
    state: 'trouble',
    sentence: `The page's Content-Security-Policy (${blockedBy}) blocks requests to ${apiUrl}.`,
    setting: `Content-Security-Policy: add ${parseUrl(apiUrl)?.origin ?? apiUrl} to connect-src.`,
  };
}

function connection({ apiUrl, tiersResponse: response, blockedBy, isReachable }: Observations): Finding {
  const about = 'connection';
  if (blockedBy)
    return {
      about,
      state: 'unknown',
      sentence: 'The Content-Security-Policy of the page blocked the request.',
    };
  if (response.status === 'failed' && response.kind === 'offline')
    return { about, state: 'trouble', sentence: 'The browser is offline.' };
  if (!isReachable)
    return {
      about,
      state: 'trouble',
      sentence: `No server responds at ${apiUrl}. There may be no network, the address may be wrong, an extension may block it, or the clock may be so wrong that no certificate is valid.`,
      setting: ENDPOINT,
    };
  if (response.status === 'failed' && (response.kind === 'server' || response.kind === 'unreadable'))
    return {
      about,
      state: 'trouble',
      sentence: `The server at ${apiUrl} does not respond as Voucherify's API does (${response.message}).`,
      setting: ENDPOINT,
    };
  return { about, state: 'fine', sentence: `A server responds at ${apiUrl}.` };
}

function origin(observations: Observations): Finding {
  const { page, tiersResponse: response, isReachable, clusterOfKeys, sendsNoOrigin } = observations;
  const about = 'origin';
  if (sendsNoOrigin && isDenied(response))
    return {
      about,
      state: 'trouble',
      sentence: 'No page sends these requests, so they have no Origin, and the API refuses them.',
      setting:
        'Redeem in a page. A backend takes createServerClient() of voucher-redeem/server, and a test the fetch of a sandbox.',
    };
  if (!page) return { about, state: 'unknown', sentence: 'There is no page here, so there is no origin.' };
  if (response.status === 'accepted' || clusterOfKeys)
    return { about, state: 'fine', sentence: `The project trusts the origin ${page.origin}.` };
  if (!isReachable)
    return { about, state: 'unknown', sentence: 'Without a connection this cannot be found out.' };
  const setting = `Project settings, "Allowed website URLs": add ${page.origin}.`;
  if (isDenied(response)) {
    const sentence = `The API refuses the request. The reason may be wrong keys, or that the project does not trust the origin ${page.origin}.`;
    return { about, state: 'unknown', sentence, setting };
  }
  if ('httpStatus' in response)
    return {
      about,
      state: 'unknown',
      sentence: 'The response does not show whether the project trusts the origin.',
    };
  const sentence = `A server responds, but ${page.origin} may not read the response. The project does not trust this origin, or the server is not the API.`;
  return { about, state: 'trouble', sentence, setting };
}

function keys({ tiersResponse: response, clusterOfKeys, sendsNoOrigin }: Observations): Finding {
  const about = 'keys';
  if (sendsNoOrigin && isDenied(response))
    return { about, state: 'unknown', sentence: 'Without an Origin the API refuses every client-side key.' };
  if (response.status === 'accepted' || clusterOfKeys)
    return {
      about,
      state: 'fine',
      sentence: `The application id and the token are accepted${at(clusterOfKeys)}.`,
    };
  if (response.status === 'failed' && isDenied(response))
    return {
      about,
      state: 'trouble',
      sentence: `The API refuses these keys for this page (${response.message}).`,
      setting:
        'applicationId and clientToken: the client-side keys in the project settings, not the server keys.',
    };
  if (response.status === 'failed' && response.kind === 'rate-limited')
    return {
      about,
      state: 'unknown',
      sentence: 'Too many requests were sent. Diagnose again in a few seconds.',
    };
  return { about, state: 'unknown', sentence: 'The keys could not be checked.' };
}

const at = (cluster: string | undefined): string => (cluster ? ` at ${cluster}` : '');

function region({ apiUrl, tiersResponse: response, clusterOfKeys }: Observations): Finding {
  const about = 'region';
  if (response.status === 'accepted')
    return { about, state: 'fine', sentence: `The project is on the cluster at ${apiUrl}.` };
  if (!clusterOfKeys)
    return {
      about,
      state: 'unknown',
      sentence: 'The API refuses keys of another region in the same way as wrong keys.',
    };
  const sentence = `These keys belong to ${clusterOfKeys}, not to ${apiUrl}.`;
  return { about, state: 'trouble', sentence, setting: `apiUrl: ${clusterOfKeys}.` };
}

function redeemingSwitch({ emptyRedemption }: Observations): Finding {
  const about = 'switch';
  if (emptyRedemption?.status === 'refused')
    return { about, state: 'fine', sentence: 'Redeeming from the browser is switched on.' };
  if (!emptyRedemption || !isDenied(emptyRedemption))
    return {
      about,
      state: 'unknown',
      sentence: 'It could not be found out whether redeeming from the browser is switched on.',
    };
  return {
    about,
    state: 'trouble',
    sentence: 'Redeeming from the browser is switched off in this project.',
    setting: 'Project settings, client-side settings: switch on "Redeeming vouchers".',
  };
}

function clock({ clockAhead }: Observations): Finding {
  const about = 'clock';
  if (clockAhead === undefined)
    return { about, state: 'unknown', sentence: 'The API does not let this page read its time.' };
  if (Math.abs(clockAhead) < CLOCK_TOLERANCE)
    return { about, state: 'fine', sentence: "This device's clock agrees with the API's." };
  const minutes = Math.round(Math.abs(clockAhead) / 60_000);
  const direction = clockAhead > 0 ? 'ahead of' : 'behind';
  const sentence = `This device's clock is ${minutes} minutes ${direction} the API's.`;
  return { about, state: 'trouble', sentence, setting: 'The clock of the device.' };
}
