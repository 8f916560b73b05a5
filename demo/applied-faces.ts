import { HOUR, POINTS, type Face } from './face.ts';

/** Boxes with `multiple`, in an order of 130.00. */
const faces: Face[] = [
  { title: 'nothing applied' },
  { title: 'with promotions', properties: { promotions: true } },
  { title: 'a code, a card and points', applied: ['TENOFF', 'GIFT50', 'POINTS500'] },
  {
    title: 'a promotion, and others to add',
    applied: [{ object: 'promotion_tier', id: 'promo_5PERCENT' }, 'SAVE20'],
    properties: { promotions: true },
  },
  { title: 'in private', applied: ['TENOFF', 'gfct5ZWI1nL'], properties: { privacy: 'strict' } },
  {
    title: 'one parked, one gone',
    applied: ['NEEDSMETA', 'SAVE20', 'TENOFF'],
    properties: { context: { metadata: { store: 'berlin' } } },
    steps: [switchOff('SAVE20'), { set: 'context', to: JSON.stringify({ ...POINTS, metadata: {} }) }],
  },
  { title: 'refused', applied: ['TENOFF', 'EXPIRED'] },
  { title: 'cannot be combined', applied: ['SPRING5', 'SPRING8'] },
  { title: 'would change nothing', applied: ['FLAT30'], properties: { amount: 3000 } },
  { title: 'applying', applied: ['SLOW-5S'], properties: { timeout: HOUR }, isHeld: true },
  {
    title: 'could not be checked',
    applied: ['TENOFF'],
    steps: [
      { fault: { path: '/client/v1/validations', status: 503, requests: 9 } },
      { set: 'context', to: JSON.stringify({ ...POINTS, metadata: { changed: true } }) },
    ],
  },
  {
    title: 'the price has changed',
    applied: ['TENOFF', 'GIFT50'],
    steps: [
      {
        call: 'showChange',
        with: JSON.stringify({
          status: 'changed',
          figures: { discount: 900, payments: [{ id: 'GIFT50', amount: 4000 }], total: 4100 },
          unused: [],
        }),
      },
    ],
  },
  { title: 'redeemed with the order', applied: ['TENOFF', 'GIFT50'], steps: [redeemAll()] },
  { title: 'redeemed in part', applied: ['TENOFF', 'SAVE20'], steps: [switchOff('SAVE20'), redeemAll()] },
  {
    title: 'undecided with the order',
    applied: ['TENOFF', 'SAVE20'],
    steps: [{ fault: { path: '/client/v1/redemptions', cut: 'after' } }, redeemAll()],
  },
  { title: 'collapsed', applied: ['TENOFF'], properties: { collapsed: true } },
];

export const appliedFaces: Face[] = faces.map((face) => ({
  ...face,
  properties: { multiple: true, amount: 13_000, ...face.properties },
}));

function switchOff(code: string) {
  return { voucher: code, change: '{"active":false}' };
}

function redeemAll() {
  return { call: 'redeem', with: '' };
}
