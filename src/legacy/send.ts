import type { ParsedResponse } from '../api/response.ts';
import { connect, type Connection } from '../client/connection.ts';
import type { Settings } from './settings.ts';

/** The headers of voucherify.js beside the keys. It sent the type of a body also where there is none. */
const HEADERS = {
  Accept: 'application/json',
  'Content-Type': 'application/json',
  'X-Voucherify-Channel': 'Voucherify.js',
};

/** What pages read of a response beside its status and its JSON. */
export interface HttpDetails {
  statusText: string;
  responseText: string;
}

const DETAILS = Symbol('details of the response');

interface Details {
  [DETAILS]?: HttpDetails | undefined;
}

/**
 * The connection that a call of the old global uses. It is made anew for each call, from what the page has set by then.
 *
 * @throws {TypeError} if a key or the address is missing or wrong.
 */
export function connectAsBefore({ applicationId, clientToken, apiUrl, timeout }: Settings): Connection {
  const connection = connect({ applicationId, clientToken, apiUrl, timeout }, HEADERS);
  return {
    ...connection,
    send: async (call) => {
      let details: HttpDetails | undefined;
      const onResponse = ({ statusText }: Response, responseText: string) => {
        details = { statusText, responseText };
      };
      const response = await connection.send({ ...call, onResponse });
      return { ...response, [DETAILS]: details } satisfies ParsedResponse & Details;
    },
  };
}

/**
 * The details of the response that a refusal or failure was read from. Undefined if there was no response, or if another part of
 * this library sent the request.
 */
export const httpDetails = (result: object): HttpDetails | undefined => (result as Details)[DETAILS];
