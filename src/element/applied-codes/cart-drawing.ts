/** What draws the list of a box with `multiple`, and decides what of it is submitted. */
export { acceptedForm } from './accepted-form.ts';
export { drawCart } from './draw-cart.ts';
export { itemName } from './item-name.ts';
export { rowSentence } from './row-sentence.ts';
export { drawReceipt } from './stack-receipt.ts';
