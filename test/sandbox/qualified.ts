import type { Sandbox, SandboxOptions } from '../../demo/sandbox/sandbox.ts';
import { openSandbox, post, type Part } from './page.ts';

/** An answer to the question what a cart qualifies for, as far as the tests look into it. */
export interface QualifiedAnswer {
  status: number;
  body: Part;
  /** What the cart qualifies for, of this page. */
  data: Part[];
}

/** Asks what a cart qualifies for: a sandbox, or a fresh one of these options. */
export async function ask(question: unknown, of: Sandbox | SandboxOptions = {}): Promise<QualifiedAnswer> {
  const sandbox = 'reset' in of ? of : openSandbox(of);
  const response = await post(sandbox, 'qualifications', question);
  const body = (await response.json()) as Part;
  return {
    status: response.status,
    body,
    data: ((body['redeemables'] as Part | undefined)?.['data'] ?? []) as Part[],
  };
}

/** The ids alone, in order. */
export async function ids(...parameters: Parameters<typeof ask>): Promise<unknown[]> {
  return (await ask(...parameters)).data.map(({ id }) => id);
}
