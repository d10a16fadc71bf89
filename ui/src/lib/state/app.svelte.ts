import { getContext, setContext } from "svelte";
import type { Backend } from "../backend/backend";
import { Keys } from "../keys/keys";
import type { Words } from "../words/words";
import { AnswersDesk } from "./answers.svelte";
import { CasesDesk } from "./cases.svelte";
import { CheckDesk } from "./check.svelte";
import type { Place } from "./decisions";
import { GateDesk } from "./gate.svelte";
import { ImportDesk } from "./import.svelte";
import { LedgerDesk } from "./ledger.svelte";
import type { Link } from "./link";
import { ListingsDesk } from "./listings.svelte";
import { PickDesk } from "./pick.svelte";
import type { Settings } from "./settings.svelte";
import { ShopGlance } from "./shop.svelte";
import { Toasts } from "./toasts.svelte";
import { TodayDesk } from "./today.svelte";

/** The views that exist, in the order of the side; a view's place is the digit of its key. */
export const VIEWS = ["today", "import", "check", "pick", "listings", "answers", "cases", "ledger"] as const;
export type ViewId = (typeof VIEWS)[number];
/** What can lie open over the foot of the side. */
export type OverlayId = "settings" | "keys" | null;

/** The window's state: which view, and one controller each. */
export class App {
  view = $state<ViewId>("import");
  overlay = $state<OverlayId>(null);
  readonly settings: Settings;
  readonly keys = new Keys();
  readonly toasts = new Toasts();
  readonly shop: ShopGlance;
  readonly today: TodayDesk;
  readonly import: ImportDesk;
  readonly check: CheckDesk;
  readonly pick: PickDesk;
  readonly listings: ListingsDesk;
  readonly answers: AnswersDesk;
  readonly cases: CasesDesk;
  readonly ledger: LedgerDesk;
  readonly gate: GateDesk;
  readonly backend: Backend;
  #isStale = false;
  #isFollowing = false;
  /** How often a view was gone to. */
  #moves = 0;

  constructor(backend: Backend, settings: Settings) {
    this.backend = backend;
    this.settings = settings;
    const link: Link = {
      backend,
      language: () => settings.language,
      words: () => settings.words,
      toasts: this.toasts,
      changed: async () => {
        this.pick.forget();
        await this.shop.load();
      },
    };
    this.shop = new ShopGlance(link);
    this.import = new ImportDesk(link);
    this.check = new CheckDesk(link);
    this.pick = new PickDesk(link, settings);
    this.listings = new ListingsDesk(link);
    this.answers = new AnswersDesk(link);
    this.cases = new CasesDesk(link, () => settings.paper === "letter");
    this.today = new TodayDesk(link, { shop: this.shop, import: this.import, cases: this.cases });
    this.gate = new GateDesk(link, settings, () => this.#enter());
    this.ledger = new LedgerDesk(link, settings, this.shop, this.gate);
  }

  get words(): Words {
    return this.settings.words;
  }

  /** Goes through the door; what stands behind it is entered once the ledger is open. */
  async start(): Promise<void> {
    await this.gate.look();
  }

  /** Opens on the view that needs a person next, unless they went somewhere already: keys work before the shop is read. */
  async #enter(): Promise<void> {
    const moves = this.#moves;
    await this.shop.load();
    void this.cases.glance();
    if (moves !== this.#moves) return;
    const shop = this.shop.view;
    // After a restore, what is missing since is said there.
    if (this.gate.restored !== null) {
      await this.go("ledger");
      return;
    }
    const isUnderWay = shop !== null && shop.open_lines > 0;
    await this.go(!isUnderWay ? "import" : shop.blocks_open + shop.asks_open > 0 ? "check" : "pick");
  }

  async go(view: ViewId): Promise<void> {
    this.#moves += 1;
    this.overlay = null;
    this.view = view;
    await this.#loadView();
  }

  /** Goes to where a decision is taken. */
  async goTo(place: Place): Promise<void> {
    // Said before the view is read, so that it opens there.
    if (place.view === "cases") this.cases.aim(place.case);
    if (place.view === "check") this.check.aim(place.finding);
    await this.go(place.view);
  }

  /** The questions to the supplier, from wherever a doubt is met. */
  async askSupplier(): Promise<void> {
    await this.go("answers");
    this.answers.openSupplier();
  }

  async #loadView(): Promise<void> {
    if (this.view === "today") await this.today.load();
    if (this.view === "check") await this.check.load();
    if (this.view === "pick") await this.pick.load();
    if (this.view === "listings") await this.listings.load();
    if (this.view === "answers") await this.answers.load();
    if (this.view === "cases") await this.cases.load();
    if (this.view === "ledger") await this.ledger.load();
  }

  /** Has everything said again in the language now chosen. */
  async sayAgain(): Promise<void> {
    if (!this.gate.isOpen) return;
    await this.shop.load();
    await this.import.refresh();
    if (this.view !== "cases") await this.cases.glance();
    await this.#loadView();
  }

  /** The book changed: the counts in the side follow, whatever view is open. A running import tells at its end. */
  async bookChanged(): Promise<void> {
    if (this.import.isStoring || !this.gate.isOpen) return;
    this.#isStale = true;
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    while (this.#isStale) {
      this.#isStale = false;
      await this.shop.load();
      if (this.view === "today") await this.today.load();
    }
    this.#isFollowing = false;
  }

  toggle(overlay: Exclude<OverlayId, null>): void {
    this.overlay = this.overlay === overlay ? null : overlay;
  }
}

const PLACE = Symbol("app");

export function provideApp(app: App): void {
  setContext(PLACE, app);
}

export function useApp(): App {
  return getContext<App>(PLACE);
}
