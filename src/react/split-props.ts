import { VoucherRedeem } from '../element/voucher-redeem.ts';
import type { VoucherRedeemProps } from './props.ts';

/** Values by a name: of a property, an event or an attribute. */
export interface Values {
  [name: string]: unknown;
}

export interface SplitProps {
  /** By the names of the element's properties. */
  properties: Values;
  /** By the names of the events. */
  listeners: { [event: string]: (event: Event) => void };
  /** What React itself writes, as on any element. */
  others: Values;
}

/** The properties that a page can set, and how Lit names their attributes. */
const declared = () => [...VoucherRedeem.elementProperties].filter(([, { state }]) => !state);

/** Tells the props apart by what the element's class declares, so that no property has to be listed here. */
export function splitProps(props: VoucherRedeemProps): SplitProps {
  const names = new Set(declared().map(([name]) => name));
  const split: SplitProps = { properties: {}, listeners: {}, others: {} };
  for (const [name, value] of Object.entries(props) as [string, unknown][])
    if (names.has(name)) split.properties[name] = value;
    else if (!name.startsWith('onVoucher')) {
      const attribute = attributeValue(name, value);
      // React 18 knows no className on a custom element.
      if (attribute !== undefined) split.others[name === 'className' ? 'class' : name] = attribute;
    } else if (typeof value === 'function')
      split.listeners[eventName(name)] = value as (event: Event) => void;
  return split;
}

/** On custom elements, React 18 writes every false as the text "false", and React 19 leaves it out where the text is meant. */
function attributeValue(name: string, value: unknown): unknown {
  if (typeof value !== 'boolean') return value;
  if (/^(aria|data)-/.test(name)) return String(value);
  return value || undefined;
}

/** "voucher-redeemed" of "onVoucherRedeemed". */
const eventName = (prop: string): string =>
  prop.slice(2).replaceAll(/[A-Z]/g, (letter, at) => `${at ? '-' : ''}${letter.toLowerCase()}`);

/** The attributes for a page from a server. Objects have none: they become properties in the browser. */
export function attributesOf(properties: Values): Values {
  const attributes: Values = {};
  for (const [name, { attribute }] of declared()) {
    const value = properties[String(name)];
    if (attribute === false || !/^(string|number|boolean)$/.test(typeof value) || value === false) continue;
    attributes[typeof attribute === 'string' ? attribute : String(name)] = value === true ? '' : value;
  }
  return attributes;
}
