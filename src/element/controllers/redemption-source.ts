import type { Client } from '../../client/client.ts';
import type { RedemptionContext } from '../../api/context.ts';
import type { Attempt, Result } from '../attempt.ts';
import type { CollectedInput } from '../collect-input.ts';

/** What an element redeems with: our client, or an object of the page with the same methods. */
export type ElementClient = Pick<Client, 'redeem'> & Partial<Pick<Client, 'validate' | 'diagnose'>>;

export interface AttemptSettings {
  attemptKey?: string | undefined;
  sessionKey?: string | undefined;
  /** Milliseconds that a listener may hold a request. */
  gateTimeout?: number | undefined;
}

/** What the controller reads from its element when it needs it. */
export interface RedemptionSource {
  /** Throws `TypeError` for an attribute that cannot be used. */
  client(): ElementClient;
  /** The client that the page set, or the name of the project in the attributes. Undefined without either. */
  project(): string | object | undefined;
  /** The page's context with what the shopper entered. Throws `TypeError` for what cannot be sent. */
  collectInput(): CollectedInput;
  /** Everything that an answer depends on beside the code, as text that can be compared. */
  question(): string;
  /** With `multiple`: what a check does. The code joins what is applied. Undefined without `multiple`. */
  apply?(): ((attempt: Attempt, context: RedemptionContext, question: string) => Promise<Result>) | undefined;
  /** Attributes that an attempt reads when it needs them. */
  settings(): AttemptSettings;
}
