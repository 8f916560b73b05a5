/** What a box with `multiple` needs beside the rest of the element: the cart, and what draws it. It is loaded when it is first used. */
export { createCart } from '../../cart/create-cart.ts';
export * from './cart-drawing.ts';
