import type { Failure } from '../../api/failure.ts';

/**
 * What keeps this page from redeeming, as far as a page can know.
 * @since 0.1.0
 */
export interface Diagnosis {
  status: 'diagnosed';
  /** Nothing stands in the way that a page can see. */
  ok: boolean;
  /** One for each of the things looked at, in this order. */
  findings: Finding[];
}

export interface Finding {
  /**
   * - `files`: whether the code that diagnoses could be loaded (listed only if not);
   * - `options`: whether keys and addresses could be read at all (listed only if not);
   * - `address`: whether a page like this may call such an address at all (mixed content);
   * - `policy`: the page's own Content-Security-Policy;
   * - `connection`: whether anything answers there;
   * - `origin`: whether this page's origin is trusted;
   * - `keys`: whether application id and token are accepted;
   * - `region`: whether the project lives at that cluster;
   * - `switch`: whether redeeming from the browser is switched on;
   * - `clock`: whether this device's clock agrees with the API's.
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
    | 'clock';
  /** `unknown` is what a page cannot know, or could not find out because of another trouble. */
  state: 'fine' | 'trouble' | 'unknown';
  /** For a developer. */
  sentence: string;
  /** What to change, and where. */
  setting?: string;
}

/** The diagnosis where the file that looks further could not be loaded. */
export const notDiagnosed = ({ message }: Failure): Diagnosis =>
  singleFinding({
    about: 'files',
    state: 'trouble',
    sentence: message,
    setting: 'Serve all files of the library from one folder; "voucher-redeem.js" needs no other file.',
  });

/** The diagnosis where an option is missing or cannot be used, so that nothing further can be looked at. */
export const badOptions = (message: string): Diagnosis =>
  singleFinding({ about: 'options', state: 'trouble', sentence: message, setting: 'The option it names.' });

const singleFinding = (finding: Finding): Diagnosis => ({
  status: 'diagnosed',
  ok: false,
  findings: [finding],
});
