import { toApiError } from "../backend/backend";
import type { ApiError, CatalogueView, HistoryView } from "../bindings/api";
import type { Link } from "./link";

/** The catalogue: its flaws, what is easily confused, and what a SKU meant when. */
export class ListingsDesk {
  view = $state.raw<CatalogueView | null>(null);
  sku = $state("");
  history = $state.raw<HistoryView | null>(null);
  error = $state.raw<ApiError | null>(null);
  historyError = $state.raw<ApiError | null>(null);
  isLoading = $state(false);

  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  async load(): Promise<void> {
    this.isLoading = true;
    try {
      this.view = await this.#link.backend.call("catalogue", { language: this.#link.language() });
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isLoading = false;
    }
    if (this.history !== null) await this.look();
  }

  /** What the SKU in the field meant when. */
  async look(): Promise<void> {
    const sku = this.sku.trim();
    this.history = null;
    this.historyError = null;
    if (sku === "") return;
    try {
      this.history = await this.#link.backend.call("history", { sku, language: this.#link.language() });
    } catch (thrown) {
      this.historyError = toApiError(thrown);
    }
  }
}
