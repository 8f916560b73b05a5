import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element as far as its controllers know it. It runs in Node, and it draws nothing. */
export class ReactiveHost extends EventTarget implements ReactiveControllerHost {
  isConnected = false;
  readonly #controllers: ReactiveController[] = [];
  #updating: Promise<boolean> = Promise.resolve(true);
  #isUpdatePending = false;

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.splice(this.#controllers.indexOf(controller), 1);
  }

  /** Like Lit, an element updates in a microtask, and not before it is on the page for the first time. */
  requestUpdate(): void {
    if (this.#isUpdatePending || !this.isConnected) return;
    this.#isUpdatePending = true;
    this.#updating = Promise.resolve().then(() => {
      this.update();
      return true;
    });
  }

  get updateComplete(): Promise<boolean> {
    return this.#updating;
  }

  /** Draws what is to be drawn, at once. */
  update(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
    this.#isUpdatePending = false;
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  connect(): void {
    this.isConnected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnect(): void {
    this.isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
