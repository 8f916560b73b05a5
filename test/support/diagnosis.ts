import type { Diagnosis, Finding } from '../../src/client/diagnose/diagnosis.ts';

/** The state of each finding, by what the finding is about. */
export type States = { [About in Finding['about']]?: Finding['state'] };

/** The states where nothing is wrong. The clock is unknown, because the sandbox, like the API, does not let a page read it. */
export const healthy: States = {
  address: 'fine',
  policy: 'fine',
  connection: 'fine',
  origin: 'fine',
  keys: 'fine',
  region: 'fine',
  switch: 'fine',
  clock: 'unknown',
};

/** The states of a diagnosis. */
export function statesOf(diagnosis: Diagnosis): States {
  return Object.fromEntries(diagnosis.findings.map(({ about, state }) => [about, state]));
}

/** The finding about one thing. */
export function finding(diagnosis: Diagnosis, about: Finding['about']): Finding {
  return diagnosis.findings.find((one) => one.about === about)!;
}
