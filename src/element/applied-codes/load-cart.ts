/** The file that a box with `multiple` loads when it is first used. */
export type CartParts = typeof import('./cart-parts.ts');

/** Loads the cart by `import()`, for the npm package. The shop's bundler makes a file of its own of it. */
export const loadCart = (): Promise<CartParts> => import('./cart-parts.ts');
