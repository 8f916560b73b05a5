import type { ReactiveControllerHost } from 'lit';

/** The element, as far as what belongs to `multiple` knows it. */
export type CartHost = ReactiveControllerHost & HTMLElement;
