import type { Failure } from './outcome.ts';

/**
 * What keeps this page from redeeming, as far as a page can know.
 * @since 0.1.0
 */
export type Diagnosis = Diagnosed | Failure;

export interface Diagnosed {
  status: 'diagnosed';
  /** Nothing stands in the way that a page can see. */
  ok: boolean;
  /** One for each of the things looked at, in this order. */
  findings: Finding[];
}

export interface Finding {
  /**
   * - `address`: whether a page like this may call such an address at all (mixed content);
   * - `policy`: the page's own Content-Security-Policy;
   * - `connection`: whether anything answers there;
   * - `origin`: whether this page's origin is trusted;
   * - `keys`: whether application id and token are accepted;
   * - `region`: whether the project lives at that cluster;
   * - `switch`: whether redeeming from the browser is switched on;
   * - `clock`: whether this device's clock agrees with the API's.
   */
  about: 'address' | 'policy' | 'connection' | 'origin' | 'keys' | 'region' | 'switch' | 'clock';
  /** `unknown` is what a page cannot know, or could not find out because of another trouble. */
  state: 'fine' | 'trouble' | 'unknown';
  /** For a developer. */
  sentence: string;
  /** What to change, and where. */
  setting?: string;
}
