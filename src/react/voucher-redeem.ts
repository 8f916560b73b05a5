'use client';
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';
import { VoucherRedeem as VoucherRedeemElement } from '../define.ts';
import type { VoucherRedeemProps } from './props.ts';
import { attributesOf, splitProps, type Values } from './split-props.ts';

const neverChanges = () => () => {};

/** React 18 warns of layout effects on a server, where none runs. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * The redeem box for React 18 and 19. It sets the element's properties and adds the listeners itself: React 18 does neither, and no
 * React does it when it hydrates a page from a server. Until then the box of such a page is disabled, because a press would miss
 * the context and the listeners.
 *
 * `ref` is the element, with its methods (`redeem()`, `settle()`, `reset()`).
 *
 * @example
 * <VoucherRedeem applicationId="…" clientToken="…" context={context} onVoucherRedeemed={({ outcome }) => showReceipt(outcome)} />
 */
export const VoucherRedeem: ForwardRefExoticComponent<
  VoucherRedeemProps & RefAttributes<VoucherRedeemElement>
> = forwardRef<VoucherRedeemElement, VoucherRedeemProps>(function VoucherRedeem(props, ref) {
  const { properties, listeners, others } = splitProps(props);
  const box = useRef<VoucherRedeemElement>(null);
  // True on the server, and in the browser while a page from the server is hydrated.
  const isFromServer = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  // As the server wrote them. All later changes are made to the properties.
  const [markup] = useState(() => (isFromServer ? attributesOf(properties) : undefined));
  const given = useRef<Values>(undefined);

  useBrowserEffect(() => {
    const element = box.current!;
    if (!given.current && markup && !properties.disabled) element.removeAttribute('disabled');
    // What is in an attribute is given already: the shopper may have typed another code meanwhile.
    given.current ??= markup ? textsAmong(properties) : {};
    giveProperties(element, given.current, properties);
    given.current = properties;
  });

  useBrowserEffect(() => {
    const element = box.current!;
    const entries = Object.entries(listeners);
    for (const [event, listener] of entries) element.addEventListener(event, listener);
    return () => {
      for (const [event, listener] of entries) element.removeEventListener(event, listener);
    };
  });

  useImperativeHandle(ref, () => box.current!, []);

  return createElement('voucher-redeem', {
    ...others,
    ...markup,
    ...(markup ? { disabled: '' } : {}),
    ref: box,
  });
});

const textsAmong = (properties: Values): Values =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => typeof value === 'string'));

/** Sets what has changed, so that a render of the page does not undo what the shopper has typed. */
function giveProperties(element: VoucherRedeemElement, before: Values, now: Values): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)]))
    if (before[name] !== now[name]) Object.assign(element, { [name]: now[name] ?? defaultOf(name) });
}

/** What a new box has, for a property that the page no longer sets. */
const defaultOf = (name: string): unknown =>
  (document.createElement('voucher-redeem') as unknown as Values)[name];
