import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome, Refused } from '../../client/outcome.ts';
import { focusedIn } from '../focused-in.ts';
import { phaseOf } from '../phase.ts';
import type { RedemptionState } from '../redemption-state.ts';

/** The box, as far as the focus needs it. */
interface FocusSource {
  state: () => RedemptionState;
  root: () => ShadowRoot | null;
  /** The field that a refusal is about. */
  fieldFor: (outcome: Refused) => HTMLInputElement | null;
}

/**
 * Brings the shopper back to the field that needs mending, after a press that was refused, unless they have gone elsewhere meanwhile.
 *
 * A screen reader reads the message when the focus comes, because it describes the field. So such a message must not be in the alert,
 * which would say it a second time. Where the focus is in the field already, or cannot go there, the alert says it.
 */
export class RefusalFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: FocusSource;
  #isPressed = false;
  /** The last refusal that the shopper was brought back after, or is brought back with the next draw. */
  #handled: Refused | undefined;
  #saidByFocus: Outcome | undefined;
  #next: HTMLInputElement | undefined;

  constructor(host: ReactiveControllerHost, source: FocusSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Whether the focus says the message that is shown now. */
  get isSaying(): boolean {
    const phase = phaseOf(this.#source.state());
    return phase.name === 'refused' && phase.outcome === this.#saidByFocus;
  }

  /** Runs what the shopper has pressed for. */
  async follow<T>(attempt: () => Promise<T>): Promise<T> {
    this.#isPressed = true;
    try {
      return await attempt();
    } finally {
      this.#isPressed = false;
    }
  }

  hostUpdate(): void {
    const phase = phaseOf(this.#source.state());
    if (!this.#isPressed || phase.name !== 'refused' || phase.outcome === this.#handled) return;
    this.#handled = phase.outcome;
    const focused = focusedIn(this.#source.root());
    if (!focused && document.activeElement !== document.body) return;
    this.#next = this.#source.fieldFor(phase.outcome) ?? undefined;
    this.#saidByFocus = this.#next === focused ? undefined : phase.outcome;
  }

  hostUpdated(): void {
    const field = this.#next;
    if (!field) return;
    this.#next = undefined;
    field.focus();
    field.select();
    if (focusedIn(this.#source.root()) === field) return;
    // It is disabled or folded away by now.
    this.#saidByFocus = undefined;
    this.#host.requestUpdate();
  }
}
