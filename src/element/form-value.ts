import { toJson } from '../api/to-json.ts';

/** What a box contributes to the form of the page around it. */
export interface FormState {
  name: string | undefined;
  values: readonly string[];
  /** Why the form must not be submitted now. Undefined if it may. */
  waitReason: string | undefined;
}

/** Tells the browser what to submit with the form around a box, and whether that must wait. */
export class FormValue {
  /** Parts of it are missing in some test environments. */
  readonly #internals: Partial<ElementInternals> | undefined;
  #told = '';

  constructor(internals: Partial<ElementInternals> | undefined) {
    this.#internals = internals;
  }

  /** @param anchor what the browser points at with the reason. */
  set(state: FormState, anchor: HTMLElement | undefined): void {
    const told = toJson(state);
    if (told === this.#told) return;
    this.#told = told;
    const { name, values, waitReason } = state;
    const form = new FormData();
    if (name) for (const value of values) form.append(name, value);
    this.#internals?.setFormValue?.(name && values.length > 0 ? form : null);
    if (waitReason) this.#internals?.setValidity?.({ customError: true }, waitReason, anchor);
    else this.#internals?.setValidity?.({});
  }
}
