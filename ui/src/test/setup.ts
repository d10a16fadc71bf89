import { cleanup } from "@testing-library/svelte";
import { afterEach, beforeEach, vi } from "vitest";

// The test page lays nothing out: every element gets a size, so that virtual lists show their rows.
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 800 },
  offsetWidth: { configurable: true, get: () => 800 },
  clientHeight: { configurable: true, get: () => 800 },
  clientWidth: { configurable: true, get: () => 800 },
  offsetParent: { configurable: true, get: () => document.body },
});

/** Says the size of what it observes once: rows of a virtual list are 40 px high, everything else fills the window. */
class StillObserver implements ResizeObserver {
  readonly #hear: ResizeObserverCallback;

  constructor(hear: ResizeObserverCallback) {
    this.#hear = hear;
  }

  observe(target: Element): void {
    queueMicrotask(() => {
      const isRow = target instanceof HTMLElement && target.style.position === "absolute";
      const contentRect = { width: 800, height: isRow ? 40 : 800 };
      this.#hear([{ target, contentRect } as unknown as ResizeObserverEntry], this);
    });
  }

  unobserve(): void {
    // Nothing changes its size here.
  }

  disconnect(): void {
    // Nothing changes its size here.
  }
}
globalThis.ResizeObserver = StillObserver;
window.ResizeObserver = StillObserver;

beforeEach(() => {
  window.localStorage.clear();
  // The reader of PDFs needs a canvas and a worker, which the test page has not.
  vi.mock("../lib/format/pdf", () => ({
    openPdf: async () => Promise.resolve({ draw: () => () => undefined, close: () => undefined }),
  }));
});

afterEach(() => {
  cleanup();
});
