import { toApiError } from "../backend/backend";
import type { ApiError, ShopView, VerifyProgress, VerifyView } from "../bindings/api";
import type { Link } from "./link";

/** The shop at a glance, for the side and the status bar. */
export class ShopGlance {
  view = $state.raw<ShopView | null>(null);
  verification = $state.raw<VerifyView | null>(null);
  isVerifying = $state(false);
  /** How far verifying is, once it takes long enough to say so. */
  progress = $state.raw<VerifyProgress | null>(null);
  error = $state.raw<ApiError | null>(null);
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  async load(): Promise<void> {
    try {
      this.view = await this.#link.backend.call("shop", { language: this.#link.language() });
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    }
  }

  /** Walks the whole chain of the ledger and says what was found. */
  async verify(): Promise<void> {
    if (this.isVerifying) return;
    this.isVerifying = true;
    void this.#follow();
    try {
      this.verification = await this.#link.backend.call("verify_ledger", { language: this.#link.language() });
      if (this.verification.is_whole) this.#link.toasts.show(this.verification.sentence);
      await this.load();
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isVerifying = false;
      this.progress = null;
    }
  }

  /** Stops verifying; what was found so far is forgotten. */
  async stop(): Promise<void> {
    await this.#link.backend.call("stop_verifying", { language: this.#link.language() });
  }

  /** Asks how far verifying is until it is over; nothing in the first half second. */
  async #follow(): Promise<void> {
    let wait = 500;
    for (;;) {
      await new Promise((wake) => setTimeout(wake, wait));
      if (!this.isVerifying) return;
      const progress = await this.#link.backend.call("verify_progress", { language: this.#link.language() });
      // Read again: verifying may have ended while this was asked.
      if ((this.isVerifying as boolean) && progress.is_running) this.progress = progress;
      wait = 200;
    }
  }
}
