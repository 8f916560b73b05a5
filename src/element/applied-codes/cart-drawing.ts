/** What draws the list of a box with `multiple`, and decides what of it is submitted. */
export { acceptedForm } from './accepted-form.ts';
export { CartDisplay } from './cart-display.ts';
