import type { ParsedResponse } from '../../api/response.ts';
import type { Finding } from './diagnosis.ts';

/** What a diagnosis saw. */
export interface Seen {
  apiUrl: string;
  /** Missing outside a page. */
  page: Location | undefined;
  /** To the question for the promotion tiers. */
  answer: ParsedResponse;
  /** The directive of the page's security policy that kept it from asking. */
  blockedBy: string | undefined;
  /** Something answers there, though perhaps not so that this page may read it. */
  isThere: boolean;
  /** The cluster that knows these keys, if another than the one asked does. */
  livesAt: string | undefined;
  /** To the question to redeem nothing at all; asked only where the keys are accepted. */
  redeemingNothing: ParsedResponse | undefined;
  /** How far this device's clock is ahead of the API's, milliseconds, where the API lets a page read it. */
  clockAhead: number | undefined;
}

/** One sentence for each thing looked at, and the setting to change. What cannot be known is said to be unknown. */
export const findings = (seen: Seen): Finding[] => [
  address(seen),
  policy(seen),
  connection(seen),
  origin(seen),
  keys(seen),
  region(seen),
  redeemingSwitch(seen),
  clock(seen),
];

const ENDPOINT = 'apiUrl: the "API endpoint" in the project settings.';

/** A clock that is further off spoils dates, waits and certificates. Milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

const isDenied = (answer: ParsedResponse): boolean =>
  answer.status === 'failed' && (answer.kind === 'unauthorized' || answer.kind === 'forbidden');

function address({ apiUrl, page }: Seen): Finding {
  if (!URL.canParse(apiUrl))
    return { about: 'address', state: 'trouble', sentence: `${apiUrl} is no address.`, setting: ENDPOINT };
  const { protocol, hostname } = new URL(apiUrl);
  const isLoopback = /^(localhost|127\..*|\[::1\])$|\.localhost$/.test(hostname);
  if (page?.protocol !== 'https:' || protocol === 'https:' || isLoopback)
    return { about: 'address', state: 'fine', sentence: `This page may call an address like ${apiUrl}.` };
  const sentence = `An https page may not call ${apiUrl}: browsers block mixed content.`;
  return { about: 'address', state: 'trouble', sentence, setting: 'apiUrl: use https.' };
}

function policy({ apiUrl, blockedBy }: Seen): Finding {
  if (!blockedBy)
    return { about: 'policy', state: 'fine', sentence: 'No security policy of the page stood in the way.' };
  return {
    about: 'policy',
    state: 'trouble',
    sentence: `The page's Content-Security-Policy (${blockedBy}) does not let it call ${apiUrl}.`,
    setting: `Content-Security-Policy: add ${new URL(apiUrl).origin} to connect-src.`,
  };
}

function connection({ apiUrl, answer, blockedBy, isThere }: Seen): Finding {
  const about = 'connection';
  if (blockedBy)
    return { about, state: 'unknown', sentence: 'The security policy kept the page from asking.' };
  if (answer.status === 'failed' && answer.kind === 'offline')
    return { about, state: 'trouble', sentence: 'The browser is offline.' };
  if (!isThere)
    return {
      about,
      state: 'trouble',
      sentence: `Nothing answers at ${apiUrl}: no network, a wrong address, a blocker, or a clock so wrong that no certificate is valid.`,
      setting: ENDPOINT,
    };
  if (answer.status === 'failed' && (answer.kind === 'server' || answer.kind === 'unreadable'))
    return {
      about,
      state: 'trouble',
      sentence: `What answers at ${apiUrl} does not answer as Voucherify's API does (${answer.message}).`,
      setting: ENDPOINT,
    };
  return { about, state: 'fine', sentence: `${apiUrl} answers.` };
}

function origin({ page, answer, isThere, livesAt }: Seen): Finding {
  const about = 'origin';
  if (!page) return { about, state: 'unknown', sentence: 'This is no page: it has no origin.' };
  if (answer.status === 'accepted' || livesAt)
    return { about, state: 'fine', sentence: `${page.origin} is a trusted origin.` };
  if (!isThere) return { about, state: 'unknown', sentence: 'Without a connection nobody can tell.' };
  const setting = `Project settings, "Allowed website URLs": add ${page.origin}.`;
  if (isDenied(answer)) {
    const sentence = `The API may refuse an origin it does not trust in the same words as keys it does not know: ${page.origin} may be one.`;
    return { about, state: 'unknown', sentence, setting };
  }
  if ('httpStatus' in answer)
    return { about, state: 'unknown', sentence: 'The answer does not say whether the origin is trusted.' };
  const sentence = `Something answers, but does not let ${page.origin} read it: the origin is not trusted, or what answers is not the API.`;
  return { about, state: 'trouble', sentence, setting };
}

function keys({ answer, livesAt }: Seen): Finding {
  const about = 'keys';
  if (answer.status === 'accepted' || livesAt)
    return { about, state: 'fine', sentence: `Application id and token are accepted${at(livesAt)}.` };
  if (answer.status === 'failed' && isDenied(answer))
    return {
      about,
      state: 'trouble',
      sentence: `The API refuses these keys for this page (${answer.message}).`,
      setting:
        'applicationId and clientToken: the client-side keys in the project settings, not the server keys.',
    };
  if (answer.status === 'failed' && answer.kind === 'rate-limited')
    return { about, state: 'unknown', sentence: 'Too many requests just now: ask again in a few seconds.' };
  return { about, state: 'unknown', sentence: 'The keys were not looked at.' };
}

const at = (livesAt: string | undefined): string => (livesAt ? ` at ${livesAt}` : '');

function region({ apiUrl, answer, livesAt }: Seen): Finding {
  const about = 'region';
  if (answer.status === 'accepted')
    return { about, state: 'fine', sentence: `The project lives at ${apiUrl}.` };
  if (!livesAt)
    return { about, state: 'unknown', sentence: 'Keys of another region are refused like wrong ones.' };
  const sentence = `These keys belong to ${livesAt}, not to ${apiUrl}.`;
  return { about, state: 'trouble', sentence, setting: `apiUrl: ${livesAt}.` };
}

function redeemingSwitch({ redeemingNothing: answer }: Seen): Finding {
  const about = 'switch';
  if (answer?.status === 'refused')
    return { about, state: 'fine', sentence: 'Redeeming from the browser is switched on.' };
  if (!answer || !isDenied(answer))
    return { about, state: 'unknown', sentence: 'Nobody said whether redeeming here is switched on.' };
  return {
    about,
    state: 'trouble',
    sentence: 'Redeeming from the browser is switched off in this project.',
    setting: 'Project settings, client-side settings: switch on "Redeeming vouchers".',
  };
}

function clock({ clockAhead }: Seen): Finding {
  const about = 'clock';
  if (clockAhead === undefined)
    return { about, state: 'unknown', sentence: 'The API does not let a page read its clock.' };
  if (Math.abs(clockAhead) < CLOCK_TOLERANCE)
    return { about, state: 'fine', sentence: "This device's clock agrees with the API's." };
  const minutes = Math.round(Math.abs(clockAhead) / 60_000);
  const way = clockAhead > 0 ? 'ahead of' : 'behind';
  const sentence = `This device's clock is ${minutes} minutes ${way} the API's.`;
  return { about, state: 'trouble', sentence, setting: 'The clock of the device.' };
}
