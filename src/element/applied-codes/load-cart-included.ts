import * as parts from './cart-parts.ts';

/** Contains the cart, for builds that consist of a single file. */
export const loadCart = () => Promise.resolve(parts);
