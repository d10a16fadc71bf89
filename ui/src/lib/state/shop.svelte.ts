import { toApiError } from "../backend/backend";
import type { ApiError, ShopView, VerifyView } from "../bindings/api";
import type { Link } from "./link";

/** The shop at a glance, for the side and the status bar. */
export class ShopGlance {
  view = $state.raw<ShopView | null>(null);
  verification = $state.raw<VerifyView | null>(null);
  isVerifying = $state(false);
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
    try {
      this.verification = await this.#link.backend.call("verify_ledger", { language: this.#link.language() });
      if (this.verification.is_whole) this.#link.toasts.show(this.verification.sentence);
      await this.load();
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isVerifying = false;
    }
  }
}
