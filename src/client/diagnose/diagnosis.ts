import type { Failure } from '../../api/failure.ts';

/**
 * The reasons why this page cannot redeem, as far as a page can find them.
 * @since 0.1.0
 */
export interface Diagnosis {
  status: 'diagnosed';
  /** Whether no finding has the state `trouble`. */
  ok: boolean;
  /** One finding for each subject, always in the same order. */
  findings: Finding[];
}

/** What a diagnosis found out about one subject. */

export interface Finding {
  /**
   * The subject of the finding:
   *
   * - `files`: whether the code of the diagnosis could be loaded. It is listed only if it could not.
   * - `options`: whether the options are valid. It is listed only if they are not.
   * - `address`: whether this page may call the API's address (mixed content).
   * - `policy`: whether the page's Content-Security-Policy allows the requests.
   * - `connection`: whether a server responds at the API's address.
   * - `origin`: whether the project trusts this page's origin (docs/voucherify-api.md#origins-and-cors).
   * - `keys`: whether the API accepts the application id and the token.
   * - `region`: whether the project is on this cluster (docs/voucherify-api.md#clusters-and-keys).
   * - `switch`: whether the project lets pages redeem (docs/voucherify-api.md#client-side-switches).
   * - `clock`: whether the clock of this device agrees with that of the API.
   * - `currency`: whether it is clear how many decimals the amounts of the API have. Only the element knows its currency, and lists it
   *   if it is not clear.
   */
  about:
    | 'files'
    | 'options'
    | 'address'
    | 'policy'
    | 'connection'
    | 'origin'
    | 'keys'
    | 'region'
    | 'switch'
    | 'clock'
    | 'currency';
  /** `unknown`: a page cannot find this out, or could not find it out because of another problem. */
  state: 'fine' | 'trouble' | 'unknown';
  /** What was found, in English, for a developer. */
  sentence: string;
  /** The setting to change, and where it is. */
  setting?: string;
}

/** The diagnosis if its own code could not be loaded. */
export const notDiagnosed = ({ message }: Failure): Diagnosis =>
  singleFinding({
    about: 'files',
    state: 'trouble',
    sentence: message,
    setting:
      'Serve all files of the library from one folder, or use "voucher-redeem.js", which needs no other file.',
  });

/** The diagnosis if an option is missing or not valid, so that no request can be sent. */
export const badOptions = (message: string): Diagnosis =>
  singleFinding({
    about: 'options',
    state: 'trouble',
    sentence: message,
    setting: 'The option that the sentence names.',
  });

const singleFinding = (finding: Finding): Diagnosis => ({
  status: 'diagnosed',
  ok: false,
  findings: [finding],
});
