import { sharedInPage } from '../client/page-state.ts';

/** The names of locks whose boxes have left the page. A new box takes one, so that a redrawn page does not lock out its shopper. */
export const freeLockKeys = (): string[] => sharedInPage('lock-keys', (): string[] => []);

/** The same for the locks of carts: they hold other codes than the locks of previews. */
export const freeCartKeys = (): string[] => sharedInPage('cart-lock-keys', (): string[] => []);
