import type { Diagnosis, Finding } from '../../src/client/diagnose/diagnosis.ts';

/** What is said of each thing. */
export type States = { [About in Finding['about']]?: Finding['state'] };

/** Where nothing is wrong. The sandbox, like the API, does not let a page read its clock. */
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

/** What a diagnosis says of each thing. */
export function statesOf(diagnosis: Diagnosis): States {
  return Object.fromEntries(diagnosis.findings.map(({ about, state }) => [about, state]));
}

/** What it says of this thing. */
export function finding(diagnosis: Diagnosis, about: Finding['about']): Finding {
  return diagnosis.findings.find((one) => one.about === about)!;
}
