import type { DIFFERENCES } from './differences.ts';
import type { Observation, SentRequest } from './observe.ts';

/** The calls that the old script and ours are compared on. `V` is `window.Voucherify`, `CB` the callback of the page. */

/** A call for which ours does something else. What, is said by another call of the old script, or by what changes. */
export interface DifferentCall {
  call: string;
  differs: keyof typeof DIFFERENCES;
  /** Ours does for `call` what the old script does for this one. */
  like?: string;
  /** What ours does, where it is not what the old script does. */
  becomes?: (old: Observation) => Partial<Observation>;
}

/** The error of a call that sent nothing. */
const notSent = {
  type: 'error',
  context: { status: 0, statusText: 'error', readyState: 0, responseText: '' },
};

/** Calls back with an error, and sends nothing. */
const callsBack = (): Partial<Observation> => ({
  requests: [],
  returned: 'undefined',
  thrown: null,
  callbacks: [[notSent]],
});

/** The same, where the page has no callback. */
const rejects = (): Partial<Observation> => ({
  requests: [],
  returned: 'promise',
  thrown: null,
  settled: ['rejects', notSent],
});

const returns = (returned: unknown) => (): Partial<Observation> => ({ returned, thrown: null });

const withPath =
  (path: string) =>
  ({ requests: [request] }: Observation): Partial<Observation> => ({
    requests: [{ ...(request as SentRequest), path }],
  });

export const CALLS: (string | DifferentCall)[] = [
  // --- redeem
  "V.redeem('TENOFF', {order:{amount:5000}}, CB)",
  "V.redeem('TENOFF', {order:{amount:5000}})",
  "V.redeem('TENOFF', null, CB)",
  "V.redeem('TENOFF', undefined, CB)",
  { call: "V.redeem('TENOFF', CB)", differs: 'callback in second place', like: "V.redeem('TENOFF', {}, CB)" },
  { call: "V.redeem('', {}, CB)", differs: 'mistake', becomes: callsBack },
  { call: 'V.redeem(undefined, {}, CB)', differs: 'mistake', becomes: callsBack },
  { call: 'V.redeem(null)', differs: 'mistake', becomes: rejects },
  { call: 'V.redeem(12345, {}, CB)', differs: 'number as code', like: "V.redeem('12345', {}, CB)" },
  "V.redeem(' TEN OFF\\n', {order:{amount:5000}}, CB)",
  "V.redeem('A/B&C#D', {}, CB)",
  "V.redeem('EXPIRED', {order:{amount:5000}}, CB)",
  "V.redeem('EXPIRED', {order:{amount:5000}})",
  "V.redeem('BIGCART', {order:{amount:5000}}, CB)",
  "V.redeem('NOPE', {order:{amount:5000}}, CB)",
  "V.redeem('gfct5ZWI1nL', {}, CB)",
  "V.redeem('gfct5ZWI1nL', {order:{amount:5000}}, CB)",
  "V.redeem('TENOFF', {customer:{source_id:'ben'}, order:{amount:5000}}, CB)",
  "V.redeem('TENOFF', {customer:{email:'a@b.c'}, order:{amount:5000}}, CB)",
  "V.setIdentity('anna@x'); const r = V.redeem('TENOFF', {order:{amount:5000}}, CB); r",
  "V.setIdentity('anna@x'); V.redeem('TENOFF', {customer:{email:'a@b.c'}, order:{amount:5000}}, CB)",
  "V.setIdentity('anna@x'); V.redeem('TENOFF', {customer:{source_id:'ben'}}, CB)",
  {
    call: "V.setIdentity('anna@x'); window.PAY = {order:{amount:1}}; V.redeem('TENOFF', PAY, r => CB(r, JSON.stringify(PAY)))",
    differs: 'payload',
    becomes: ({ callbacks: [first] }) => ({
      callbacks: [[first![0], '{"order":{"amount":1}}']],
    }),
  },
  "V.redeem('NEEDSMETA', {order:{items:[{product_id:'prod_mug', quantity:2, price:1400, amount:2800}]}, metadata:{store:'berlin'}}, CB)",
  "V.redeem('HTML-502', {}, CB)",
  "V.redeem('NOT-JSON', {}, CB)",
  "V.redeem('DROP-BEFORE', {}, CB)",
  "V.redeem('NO-CORS', {}, CB)",
  "V.redeem('RATE-LIMIT', {}, CB)",
  "V.redeem('FAILURE-200', {}, CB)",
  "V.initialize('sandbox-client-id','sandbox-client-token',300); V.redeem('TIMEOUT-AFTER', {}, CB)",
  "V.initialize('sandbox-client-id','sandbox-client-token'); V.redeem('SLOW-5S', {}, CB)",
  "V.initialize('no','no'); V.redeem('TENOFF', {}, CB)",
  {
    call: "V.initialize(undefined, undefined); V.redeem('TENOFF', {}, CB)",
    differs: 'mistake',
    becomes: callsBack,
  },
  {
    call: "V.initialize('sandbox-client-id'); V.redeem('TENOFF', {}, CB)",
    differs: 'missing token',
    becomes: callsBack,
  },
  "V.redeem('TENOFF', {}, function (r) { CB(r); throw new Error('page bug') })",
  { call: "V.redeem('TENOFF', {order:{amount:50.5}}, CB)", differs: 'wrong amount', becomes: callsBack },
  { call: "V.redeem('TENOFF', {order:{amount:'5000'}}, CB)", differs: 'wrong amount', becomes: callsBack },
  { call: "V.redeem('TENOFF', {order:{amount:NaN}}, CB)", differs: 'wrong amount', becomes: callsBack },
  "(V.redeem('TENOFF', {order:{amount:5000}}).done(CB), 'done')",
  "(V.redeem('EXPIRED', {}).fail(CB), 'fail')",
  "(V.redeem('EXPIRED', {}).always(CB), 'always')",
  "(V.redeem('EXPIRED', {}).then(r => CB('then-ok', r), r => CB('then-no', r)), 'then')",
  "V.setBaseUrl('localhost:4399'); V.redeem('TENOFF', {}, CB)",
  "V.setBaseUrl(''); 'ok'",
  "V.setBaseUrl(undefined); 'ok'",
  {
    call: "V.setBaseUrl(API + '/'); V.redeem('TENOFF', {}, CB)",
    differs: 'slash after the address',
    like: "V.redeem('TENOFF', {}, CB)",
  },
  // --- validate
  "V.validate('TENOFF', CB)",
  "V.validate({code:'TENOFF'}, CB)",
  "V.validate({code:'TENOFF', amount:5000}, CB)",
  "V.validate({code:'TENOFF', amount:'4999.9'}, CB)",
  "V.validate('gfct5ZWI1nL', CB)",
  "V.validate({code:'gfct5ZWI1nL', amount:5000}, CB)",
  "V.validate('EXPIRED', CB)",
  "V.validate('NOPE', CB)",
  "V.validate({code:'TENOFF', amount:2800, items:[{product_id:'prod_mug', quantity:2},{sku_id:'s', quantity:1}], metadata:{store:'berlin', n:1}, orderMetadata:{a:true}, customer:{source_id:'ben', metadata:{vip:true}}}, CB)",
  { call: "V.validate({code:'TENOFF', customer:'ben'}, CB)", differs: 'mistake', becomes: callsBack },
  "V.setIdentity('anna@x'); V.validate('TENOFF', CB)",
  "V.validate('TEN OFF ', CB)",
  "V.validate({amount:20000, items:[{product_id:'prod_mug', quantity:1}]}, CB)",
  {
    call: 'V.validate({metadata:{a:1}}, CB)',
    differs: 'query of a check',
    becomes: withPath('/promotions/validation?metadata%5Ba%5D=1'),
  },
  "V.validate('TENOFF')",
  { call: 'V.validate(null, CB)', differs: 'mistake', becomes: callsBack },
  // --- listVouchers
  'V.listVouchers(CB)',
  "V.listVouchers({campaign:'A B', category:'x', page:1, limit:10, customer:'ben', created_at:{before:'2017-09-08T13:52:18.227Z'}}, CB)",
  'V.listVouchers()',
  // --- publish
  "V.publish('My Campaign', {customer:{source_id:'ben', email:'b@x'}, metadata:{a:1}}, CB)",
  "V.setIdentity('anna@x'); V.publish('C', null, CB)",
  { call: "V.publish('', {}, CB)", differs: 'mistake', becomes: callsBack },
  "V.publish('C', {channel:'mine', customer:{source_id:'z'}}, CB)",
  "V.publish('nostub', {customer:{source_id:'z'}}, CB)",
  // --- track
  "V.track('clicked', {a:1}, {source_id:'ben'}, CB)",
  "V.setIdentity('anna@x'); V.track('clicked', {a:1}, CB)",
  "V.track('clicked')",
  "V.track('nostub', {}, {source_id:'z'}, CB)",
  // --- utils
  "V.utils.calculatePrice(49.99, {discount:{type:'AMOUNT', amount_off:1000}})",
  "V.utils.calculatePrice(5, {discount:{type:'AMOUNT', amount_off:1000}})",
  "V.utils.calculatePrice(49.99, {discount:{type:'PERCENT', percent_off:15}})",
  "V.utils.calculatePrice(100, {discount:{type:'PERCENT', percent_off:50, amount_limit:2000}})",
  "V.utils.calculatePrice(30, {discount:{type:'UNIT', unit_off:1}}, 10)",
  "V.utils.calculatePrice(30, {discount:{type:'UNIT', unit_off:1}})",
  'V.utils.calculatePrice(30, {gift:{amount:10000, balance:2500}})',
  "[V.utils.calculatePrice(1.005, {discount:{type:'AMOUNT', amount_off:1}}), V.utils.calculatePrice(19.99, {discount:{type:'PERCENT', percent_off:33.3}}), V.utils.calculateDiscount(19.99, {discount:{type:'PERCENT', percent_off:33.3}})]",
  {
    call: "V.utils.calculatePrice(30, {discount:{type:'FIXED', fixed_amount:100}})",
    differs: 'fixed',
    becomes: returns(1),
  },
  'V.utils.calculatePrice(30, {loyalty_card:{points:1}})',
  "V.utils.calculatePrice(30, {discount:{type:'PERCENT', percent_off:0}})",
  "V.utils.calculatePrice(30, {discount:{type:'PERCENT', percent_off:101}})",
  "V.utils.calculatePrice(30, {discount:{type:'AMOUNT', amount_off:0}})",
  "V.utils.calculateDiscount(49.99, {discount:{type:'AMOUNT', amount_off:1000}})",
  "V.utils.calculateDiscount(5, {discount:{type:'AMOUNT', amount_off:1000}})",
  "V.utils.calculateDiscount(5, {discount:{type:'UNIT', unit_off:2}}, 10)",
  'V.utils.calculateDiscount(30, {gift:{amount:10000, balance:2500}})',
  // --- more: redeem
  "V.redeem('tenoff', {order:{amount:5000}}, CB)",
  "V.redeem('TENOFF', {order:{amount:0}}, CB)",
  "V.redeem('TENOFF', {order:{amount:5000}, metadata:{a:null, b:[1,{c:2}]}}, CB)",
  "V.redeem('TENOFF', {order:{amount:5000}, customer:null}, CB)",
  {
    call: "V.redeem('TENOFF', {order:{amount:5000, id:null}}, CB)",
    differs: 'null in a payload',
    like: "V.redeem('TENOFF', {order:{amount:5000}}, CB)",
  },
  "V.redeem('TENOFF', {order:{amount:5000}, foo:1}, CB)",
  "V.redeem('TENOFF', {order:{amount:5000}, metadata:{at:new Date(0)}}, CB)",
  "V.redeem('\\u017b\\u00f3\\u0142w', {}, CB)",
  'V.redeem(\'50%+"x"?=\\u20ac\', {}, CB)',
  "V.redeem('\\u{1F381}GIFT', {}, CB)",
  {
    call: "V.redeem('TEN\\u200bOFF', {order:{amount:5000}}, CB)",
    differs: 'invisible characters',
    like: "V.redeem('TENOFF', {order:{amount:5000}}, CB)",
  },
  "V.redeem('TEN\\u00a0OFF\\t', {order:{amount:5000}}, CB)",
  "V.redeem('USEDUP', {}, CB)",
  "V.redeem('DISABLED', {}, CB)",
  "V.setIdentity('ben'); V.redeem('VIPONLY', {order:{amount:5000}}, CB)",
  {
    call: "V.setIdentity('ben'); V.redeem('TENOFF', {customer:{id:'cust_anna'}}, CB)",
    differs: 'identity beside an id',
    like: "V.redeem('TENOFF', {customer:{id:'cust_anna'}}, CB)",
  },
  {
    call: "V.setIdentity('ben'); V.setIdentity(''); V.redeem('TENOFF', {}, CB)",
    differs: 'empty identity',
    like: "V.redeem('TENOFF', {}, CB)",
  },
  "V.setIdentity('ben'); V.setIdentity('zo\\u00eb'); V.redeem('TENOFF', {}, CB)",
  "V.setIdentity(42); V.redeem('TENOFF', {}, CB)",
  "V.redeem('TENOFF', {customer:{source_id:'z', name:'Zed', address:{city:'Rome'}, metadata:{vip:true}}}, CB)",
  "V.redeem('gfct5ZWI1nL', {order:{amount:5000}, gift:{credits:1000}}, CB)",
  "V.redeem('gfct5ZWI1nL', {order:{amount:5000}, gift:{credits:99999}}, CB)",
  "V.redeem('POINTS500', {order:{amount:5000}, reward:{id:'rew_sandbox_points', points:100}}, CB)",
  "V.redeem('SAVE20', {order:{items:[{product_id:'prod_mug', quantity:1}]}, session:{type:'LOCK', key:'k'}}, CB)",
  "V.redeem('TENOFF', {}, r => V.redeem('EXPIRED', {}, CB))",
  "V.redeem('TENOFF', {}, r => V.redeem('TENOFF', {}, CB))",
  "V.redeem('TENOFF', {}).then(r => r.result)",
  "V.redeem('TENOFF', {}).then(r => V.validate('EXPIRED')).then(r => r.valid)",
  "V.redeem('EXPIRED', {}).then(null, e => e.context.status)",
  "V.redeem('EXPIRED', {}).catch(e => e.context.responseJSON.key)",
  "V.redeem('TENOFF', {}).done(CB).always(() => CB('always')).fail(() => CB('fail'))",
  "[V.redeem('TENOFF', {}).state(), typeof V.redeem('SAVE20', {}).progress]",
  {
    call: "V.redeem('TENOFF', {}, CB); V.redeem('TENOFF', {}, CB)",
    differs: 'double click',
    becomes: ({ requests: [request], callbacks: [first] }) => ({
      requests: [request!],
      callbacks: [first!, first!],
    }),
  },
  {
    call: "V.redeem('DROP-AFTER', {}, () => V.redeem('DROP-AFTER', {}, CB))",
    differs: 'undecided',
    becomes: ({ requests: [request] }) => ({ requests: [request!] }),
  },
  { call: "V.redeem('TENOFF', {customer:'ben'}, CB)", differs: 'mistake', becomes: callsBack },
  { call: "V.redeem('TENOFF', 'x', CB)", differs: 'mistake', becomes: callsBack },
  "V.initialize('a', 'b'); V.initialize('sandbox-client-id', 'sandbox-client-token', '9000'); V.redeem('TENOFF', {}, CB)",
  "const { redeem } = V; redeem('TENOFF', {}, CB)",
  // --- more: validate
  "V.validate({code:'TENOFF', amount:0}, CB)",
  "V.validate({code:'TENOFF', amount:'50,5'}, CB)",
  { call: "V.validate({code:'TENOFF', amount:'x'}, CB)", differs: 'wrong amount', becomes: callsBack },
  {
    call: "V.validate({code:'TENOFF', items:[], metadata:null, customer:null}, CB)",
    differs: 'query of a check',
    like: "V.validate('TENOFF', CB)",
  },
  {
    call: "V.validate({code:'TENOFF', metadata:{}}, CB)",
    differs: 'query of a check',
    like: "V.validate('TENOFF', CB)",
  },
  "V.validate({code:'TENOFF', metadata:{'a b':'c&d=\\u20ac'}}, CB)",
  {
    call: "V.validate({code:'TENOFF', metadata:{a:null}}, CB)",
    differs: 'query of a check',
    like: "V.validate('TENOFF', CB)",
  },
  {
    call: "V.validate({code:'TENOFF', metadata:{list:[1,2]}}, CB)",
    differs: 'query of a check',
    becomes: withPath('/validate?code=TENOFF&metadata%5Blist%5D%5B0%5D=1&metadata%5Blist%5D%5B1%5D=2'),
  },
  {
    call: "V.validate({code:'TENOFF', metadata:{a:{b:1}}}, CB)",
    differs: 'query of a check',
    becomes: withPath('/validate?code=TENOFF&metadata%5Ba%5D%5Bb%5D=1'),
  },
  "V.validate({code:'TENOFF', items:[{product_id:'prod_mug', quantity:1, price:1400, amount:1400}]}, CB)",
  "V.validate({code:'TENOFF', customer:{id:'cust_ben', email:'b@x'}}, CB)",
  "V.validate({code:'A/B&C', amount:100}, CB)",
  "V.validate('', CB)",
  'V.validate(undefined, CB)',
  'V.validate({}, CB)',
  "V.setIdentity('anna@x'); V.validate({amount:100}, CB)",
  { call: 'V.validate(12345, CB)', differs: 'number as code', like: "V.validate('12345', CB)" },
  "V.validate('HTML-502')",
  // --- more: publish, listVouchers, track
  'V.publish(7, {}, CB)',
  "V.publish('Fr\\u00fchling & Sommer', {voucher:'X'})",
  "V.setIdentity('anna@x'); V.publish('C', {customer:{name:'Zo\\u00eb'}}, CB)",
  { call: "V.publish('C', CB)", differs: 'callback in second place', like: "V.publish('C', {}, CB)" },
  'V.listVouchers({}, CB)',
  'V.listVouchers({limit:5, page:2})',
  {
    call: 'V.listVouchers({campaign:null, limit:5}, CB)',
    differs: 'filters that are null',
    like: 'V.listVouchers({limit:5}, CB)',
  },
  "V.listVouchers({created_at:{after:'2020-01-01'}}, CB)",
  "V.track('paid', null, {email:'a@b.c'}, CB)",
  "V.setIdentity('anna@x'); V.track('paid', undefined, {name:'A'}).done(CB)",
  {
    call: "V.track('clicked', CB)",
    differs: 'callback in second place',
    like: "V.track('clicked', undefined, CB)",
  },
  // --- more: utils
  {
    call: "V.utils.calculatePrice(1000, {discount:{type:'AMOUNT', amount_off:1}})",
    differs: 'cents',
    becomes: returns(999.99),
  },
  {
    call: "V.utils.calculateDiscount(2000, {discount:{type:'PERCENT', percent_off:50}})",
    differs: 'cents',
    becomes: returns(1000),
  },
  'V.utils.calculatePrice(10, {gift:{amount:10000, balance:2500}})',
  {
    call: "V.utils.calculateDiscount(30, {discount:{type:'FIXED', fixed_amount:100}})",
    differs: 'fixed',
    becomes: returns(29),
  },
  "V.utils.calculatePrice(0.3, {discount:{type:'AMOUNT', amount_off:10}})",
  {
    call: "V.utils.calculateDiscount(30, {discount:{type:'UNIT', unit_off:1}})",
    differs: 'no unit price',
    becomes: returns(30),
  },
  "Object.keys(V).concat(Object.keys(V.utils).map(k => 'utils.' + k)).sort()",
  'typeof docReady',
  "docReady(CB, 'ctx')",
];
