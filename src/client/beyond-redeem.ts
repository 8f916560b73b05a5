/** What an app that only redeems never downloads: `createClient` loads these together when the first of them is called. */
export { diagnose } from './diagnose.ts';
export { promotions } from './promotions.ts';
export { qualify } from './qualify.ts';
export { askRedemptions } from './ask-redemptions.ts';
export { redeemAll } from './redeem-all.ts';
export { validate } from './validate.ts';
