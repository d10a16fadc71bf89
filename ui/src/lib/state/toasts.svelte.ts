/** How long a toast stays when nobody points at it. */
export const TOAST_MILLISECONDS = 8000;
/** How many are shown at once. */
export const TOASTS_MAX = 2;

export interface Toast {
  id: number;
  text: string;
  /** Takes back what happened, where that is possible. */
  undo?: () => void;
}

/** Short sentences of what happened, each with the way back. */
export class Toasts {
  items = $state<Toast[]>([]);
  #next = 1;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the page shows the timers
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, undo?: () => void): void {
    const toast: Toast = undo === undefined ? { id: this.#next, text } : { id: this.#next, text, undo };
    this.#next += 1;
    for (const old of this.items.slice(0, Math.max(0, this.items.length + 1 - TOASTS_MAX))) this.dismiss(old.id);
    this.items = [...this.items, toast];
    this.release(toast.id);
  }

  /** Keeps a toast while it is pointed at or focused. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Lets a toast run out from now. */
  release(id: number): void {
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => {
        this.dismiss(id);
      }, TOAST_MILLISECONDS),
    );
  }

  dismiss(id: number): void {
    this.hold(id);
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  undo(id: number): void {
    const toast = this.items.find((candidate) => candidate.id === id);
    this.dismiss(id);
    toast?.undo?.();
  }
}
