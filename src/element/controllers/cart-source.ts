import type { RedemptionContext } from '../../api/context.ts';
import type { CollectedInput } from '../collect-input.ts';
import type { AttemptSettings, ElementClient } from './redemption-source.ts';

export interface CartSettings extends AttemptSettings {
  /** Minutes. */
  hold?: number | undefined;
  timeout?: number | undefined;
}

/** What the controller of the cart reads from its element when it needs it. */
export interface CartSource {
  /** Whether the box has the attribute `multiple`. */
  isMultiple(): boolean;
  /** Throws `TypeError` for an attribute that cannot be used. */
  client(): ElementClient;
  /** The project, the client and the lock, as text that can be compared. With another one, the cart is another one. */
  identity(): string;
  settings(): CartSettings;
  /** The page's context with what the shopper entered. Throws `TypeError` for what cannot be sent. */
  context(): RedemptionContext;
  /** Whether a press or a change was made by the shopper, or the page allows scripts to make it. */
  isAllowed(event: Event): boolean;
  /** The same for a redemption: the fields of the page are checked, and may block it. */
  collectInput(): CollectedInput;
}
