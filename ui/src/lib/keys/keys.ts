/** What a key does; `false` passes it on to whoever registered before. */
export type KeyAction = () => unknown;

export interface KeyBinding {
  /** Such as `ctrl+o`, `j`, `?`, `arrowdown`; `shift+h` only where Shift does another thing than the key alone. */
  combo: string;
  act: KeyAction;
  /** Waits until it is sure that no scanner is typing: for keys that decide something. */
  isDeliberate?: boolean;
  /** Whether holding the key down repeats it. */
  repeats?: boolean;
}

/** The keys that walk along a list, held down too: J and down to the next, K and up to the one before. */
export function walking(step: (by: 1 | -1) => unknown): KeyBinding[] {
  const keys: [combo: string, by: 1 | -1][] = [
    ["j", 1],
    ["arrowdown", 1],
    ["k", -1],
    ["arrowup", -1],
  ];
  return keys.map(([combo, by]) => ({
    combo,
    repeats: true,
    act: () => {
      void step(by);
    },
  }));
}

/** A scanner types faster than this; a person does not. */
export const BURST_GAP_MILLISECONDS = 45;

/** Keys that act even while a field has the focus. */
const IN_FIELDS = new Set(["escape", "f6", "ctrl+enter", "ctrl+o", "ctrl+p", "ctrl+s", "pagedown", "pageup"]);

/** The combination an event stands for; nothing while an input method is composing or for a bare modifier. */
export function comboOf(event: KeyboardEvent): string | null {
  // WebKit ends composing before the Enter that confirms it, and marks that key only by its code.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other mark
  const isConfirming = event.keyCode === 229;
  if (event.isComposing || isConfirming || event.key === "Process" || event.key === "Dead") return null;
  if (event.altKey || ["Control", "Shift", "Alt", "Meta"].includes(event.key)) return null;
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/** Whether the person is typing there. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !["button", "checkbox", "radio", "submit"].includes(target.type);
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a[href], summary, [role=tab], [role=radio]") !== null;
}

/** The keys in force: the last registered set is asked first. */
export class Keys {
  #sets: KeyBinding[][] = [];
  #lastPrintableAt = Number.NEGATIVE_INFINITY;
  #isBurst = false;
  #pending: ReturnType<typeof setTimeout> | undefined;

  /** Puts a set in force; returns how to take it away. */
  register(bindings: KeyBinding[]): () => void {
    this.#sets.push(bindings);
    return () => {
      this.#sets = this.#sets.filter((set) => set !== bindings);
    };
  }

  /** Takes a key press. */
  handle(event: KeyboardEvent): void {
    const combo = comboOf(event);
    if (combo === null || event.defaultPrevented) return;
    const inField = isField(event.target);
    const isBurst = inField ? false : this.#notice(event, combo);
    if (inField && !IN_FIELDS.has(combo) && !/^ctrl\+\d$/.test(combo)) return;
    if ((combo === "enter" || combo === " ") && isPressable(event.target)) return;
    for (const set of [...this.#sets].reverse()) {
      const shifted = event.shiftKey ? set.find((candidate) => candidate.combo === `shift+${combo}`) : undefined;
      const binding = shifted ?? set.find((candidate) => candidate.combo === combo);
      if (binding === undefined) continue;
      if (event.repeat && binding.repeats !== true) {
        event.preventDefault();
        return;
      }
      if (binding.isDeliberate === true) {
        event.preventDefault();
        if (!isBurst) this.#defer(binding.act);
        return;
      }
      if (isBurst && combo.length === 1) return;
      if (binding.act() !== false) {
        event.preventDefault();
        return;
      }
    }
  }

  #defer(act: KeyAction): void {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => {
      this.#pending = undefined;
      act();
    }, BURST_GAP_MILLISECONDS);
  }

  /** Whether this key belongs to a burst; a key that waits is dropped when the burst shows itself. */
  #notice(event: KeyboardEvent, combo: string): boolean {
    const isPrintable = combo.length === 1 || combo === "enter";
    if (!isPrintable || event.repeat) return false;
    const gap = event.timeStamp - this.#lastPrintableAt;
    this.#lastPrintableAt = event.timeStamp;
    const isClose = gap < BURST_GAP_MILLISECONDS;
    if (isClose && this.#pending !== undefined) {
      clearTimeout(this.#pending);
      this.#pending = undefined;
      this.#isBurst = true;
    } else if (!isClose) {
      this.#isBurst = false;
    }
    return this.#isBurst;
  }
}
