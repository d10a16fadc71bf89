import { toApiError } from "../backend/backend";
import type { ApiError, CaseHead, CheckView } from "../bindings/api";
import type { CasesDesk } from "./cases.svelte";
import { type Decision, decisions, due, type Section } from "./decisions";
import type { ImportDesk } from "./import.svelte";
import type { Link } from "./link";
import type { ShopGlance } from "./shop.svelte";

/** Clocks that are shown beside the decisions. */
const CLOCKS = 6;

/** What a visit to Today rests on. */
interface Desks {
  shop: ShopGlance;
  import: ImportDesk;
  cases: CasesDesk;
}

/** Today: what needs a decision, wherever in the window it is taken. */
export class TodayDesk {
  check = $state.raw<CheckView | null>(null);
  error = $state.raw<ApiError | null>(null);
  /** The decision that a key would open. */
  selected = $state<string | null>(null);
  readonly #link: Link;
  readonly #desks: Desks;
  #asked = 0;

  constructor(link: Link, desks: Desks) {
    this.#link = link;
    this.#desks = desks;
  }

  get isRead(): boolean {
    return this.check !== null && this.#desks.cases.list !== null;
  }

  get sections(): Section[] {
    const { shop, cases } = this.#desks;
    return decisions({
      check: this.check,
      cases: cases.open,
      files: this.#desks.import.waiting,
      care: shop.view?.care_open ?? 0,
      now: cases.now,
    });
  }

  get listed(): Decision[] {
    return this.sections.flatMap((section) => section.decisions);
  }

  /** The cases whose clocks run out next. */
  get clocks(): CaseHead[] {
    const running = this.#desks.cases.open.filter((head) => Number.isFinite(due(head)));
    return running.sort((one, other) => due(one) - due(other)).slice(0, CLOCKS);
  }

  /** Reads everything afresh: a new visit. */
  async load(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const [check] = await Promise.all([
        this.#link.backend.call("check", { language: this.#link.language() }),
        this.#desks.cases.glance(),
      ]);
      // A slower answer to an earlier question must not replace a later one.
      if (asked !== this.#asked) return;
      this.check = check;
      this.error = this.#desks.cases.error;
    } catch (thrown) {
      this.error = toApiError(thrown);
    }
    const { listed } = this;
    if (!listed.some((one) => one.key === this.selected)) this.selected = listed[0]?.key ?? null;
  }

  step(by: 1 | -1): void {
    const { listed } = this;
    const at = listed.findIndex((one) => one.key === this.selected);
    this.selected = listed[Math.min(Math.max(at + by, 0), listed.length - 1)]?.key ?? null;
  }

  /** The decision that Enter opens. */
  get current(): Decision | undefined {
    return this.listed.find((one) => one.key === this.selected);
  }
}
