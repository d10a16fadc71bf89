import { toApiError } from "../backend/backend";
import type { ApiError, Resolved, StockHit } from "../bindings/api";
import type { Link } from "./link";

/** How long the typing has to rest before stock is looked for. */
export const SEARCH_REST_MILLISECONDS = 80;

/** Looking for another stock item: by SKU, words, barcode or bin, with the keyboard alone. */
export class StockSearch {
  isOpen = $state(false);
  query = $state("");
  hits = $state.raw<StockHit[]>([]);
  total = $state(0);
  /** The hit that Enter takes. */
  at = $state(0);
  quantity = $state(1);
  /** Whether only this line takes it; otherwise the mapping is corrected. */
  isOnlyLine = $state(false);
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);

  readonly #link: Link;
  #finding: string | null = null;
  #asked = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(link: Link) {
    this.#link = link;
  }

  open(finding: string): void {
    this.close();
    this.#finding = finding;
    this.isOpen = true;
  }

  close(): void {
    clearTimeout(this.#resting);
    this.#asked += 1;
    this.isOpen = false;
    this.query = "";
    this.hits = [];
    this.total = 0;
    this.at = 0;
    this.quantity = 1;
    this.isOnlyLine = false;
    this.error = null;
  }

  /** Looks once the typing rests. */
  type(query: string): void {
    this.query = query;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.look(), SEARCH_REST_MILLISECONDS);
  }

  async look(): Promise<void> {
    const finding = this.#finding;
    if (finding === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const request = { finding, query: this.query, language: this.#link.language() };
      const found = await this.#link.backend.call("find_stock", request);
      // A slower answer to an earlier query must not replace a later one.
      if (asked !== this.#asked) return;
      this.hits = found.items;
      this.total = found.total;
      this.at = 0;
      this.error = null;
    } catch (thrown) {
      if (asked === this.#asked) this.error = toApiError(thrown);
    }
  }

  step(by: 1 | -1): void {
    this.at = Math.min(Math.max(this.at + by, 0), Math.max(0, this.hits.length - 1));
  }

  /** Takes the marked hit; nothing where there is none or the core refuses it. */
  async take(hit = this.hits[this.at]): Promise<Resolved | null> {
    const finding = this.#finding;
    if (finding === null || hit === undefined || this.isBusy) return null;
    this.isBusy = true;
    try {
      return await this.#link.backend.call("take_item", {
        finding,
        sku: hit.sku,
        quantity: Math.max(1, Math.trunc(this.quantity)),
        is_only_line: this.isOnlyLine,
        language: this.#link.language(),
      });
    } catch (thrown) {
      this.error = toApiError(thrown);
      return null;
    } finally {
      this.isBusy = false;
    }
  }
}
