import { toApiError } from "../backend/backend";
import type { ApiError, FoundOrder } from "../bindings/api";
import type { Link } from "./link";

/** How long the typing has to rest before orders are looked for. */
const REST_MILLISECONDS = 80;
/** Hits that are asked for: lines of one order are one order. */
const HITS_MAX = 60;

/** An order that a case may be about. */
export interface OrderFound {
  channel: string;
  channelSaid: string;
  order: string;
  /** What is known of it: why it is offered, or what was bought. */
  text: string;
  ordered: string;
}

/** Looking for the order of a case, with the keyboard alone; before anything is typed, the orders that are offered. */
export class OrderSearch {
  isOpen = $state(false);
  query = $state("");
  found = $state.raw<OrderFound[]>([]);
  /** The one that Enter takes. */
  at = $state(0);
  error = $state.raw<ApiError | null>(null);
  readonly #link: Link;
  readonly #said: (channel: string) => string;
  #offered: OrderFound[] = [];
  #asked = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(link: Link, said: (channel: string) => string) {
    this.#link = link;
    this.#said = said;
  }

  open(offered: readonly FoundOrder[]): void {
    this.close();
    this.#offered = offered.map((one) => ({
      channel: one.channel,
      channelSaid: one.channel_said,
      order: one.order,
      text: one.sentence,
      ordered: one.ordered,
    }));
    this.found = this.#offered;
    this.isOpen = true;
  }

  close(): void {
    clearTimeout(this.#resting);
    this.#asked += 1;
    this.isOpen = false;
    this.query = "";
    this.found = [];
    this.at = 0;
    this.error = null;
  }

  /** Looks once the typing rests. */
  type(query: string): void {
    this.query = query;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.look(), REST_MILLISECONDS);
  }

  async look(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (this.query.trim() === "") {
      this.found = this.#offered;
      this.at = 0;
      return;
    }
    try {
      const answer = await this.#link.backend.call("search", { text: this.query, limit: HITS_MAX });
      // A slower answer to an earlier query must not replace a later one.
      if (asked !== this.#asked) return;
      const orders = answer.hits.filter((hit) => hit.kind === "order");
      this.found = orders
        .filter((hit, at) => orders.findIndex((one) => one.order === hit.order && one.channel === hit.channel) === at)
        .map((hit) => ({
          channel: hit.channel,
          channelSaid: this.#said(hit.channel),
          order: hit.order,
          text: [hit.title, hit.options].filter((part) => part !== "").join(" · "),
          ordered: "",
        }));
      this.at = 0;
      this.error = null;
    } catch (thrown) {
      if (asked === this.#asked) this.error = toApiError(thrown);
    }
  }

  step(by: 1 | -1): void {
    this.at = Math.min(Math.max(this.at + by, 0), Math.max(0, this.found.length - 1));
  }
}
