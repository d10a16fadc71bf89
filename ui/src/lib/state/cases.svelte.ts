import { toApiError } from "../backend/backend";
import type { ApiError, CaseHead, CaseList, CaseView, MessageTaken, RemedyView } from "../bindings/api";
import { Composer } from "./compose.svelte";
import { GoodsForm, hasChoice } from "./goods.svelte";
import type { Link } from "./link";
import { type OrderFound, OrderSearch } from "./order-search.svelte";
import { endsToday } from "./clocks";
import { PackDesk } from "./pack.svelte";
import { RemedyForm } from "./remedies.svelte";
import { ReplyDesk } from "./reply.svelte";
import { StageForm, type Apply } from "./stage.svelte";

/** How often the clocks are read again. */
const TICK_MILLISECONDS = 20_000;

/** The complaints: which one is looked at, what it is about, and what becomes of it. */
export class CasesDesk {
  list = $state.raw<CaseList | null>(null);
  selected = $state<number | null>(null);
  view = $state.raw<CaseView | null>(null);
  /** Whether closed cases are listed too. */
  showsClosed = $state(false);
  /** The reasons that are being chosen in place of those that were read, the weightiest first. */
  correcting = $state.raw<string[] | null>(null);
  /** Whether closing was asked for once; the second time it is done. */
  isSure = $state(false);
  /** Whether a further reply is written although the last word is the seller's. */
  isAnswering = $state(false);
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);
  /** The moment that clocks are counted from. */
  now = $state(Date.now());

  open: CaseHead[] = $derived((this.list?.cases ?? []).filter((one) => one.status === "open"));
  closed: CaseHead[] = $derived((this.list?.cases ?? []).filter((one) => one.status !== "open"));
  /** The cases that are listed, in the order of the list. */
  order: number[] = $derived([...this.open, ...(this.showsClosed ? this.closed : [])].map((one) => one.case));
  /** The reasons to choose from: those that were read first. */
  choices = $derived.by(() => {
    const named = this.view?.reasons ?? [];
    const all = this.list?.reasons ?? [];
    return [...all.filter((one) => named.includes(one.id)), ...all.filter((one) => !named.includes(one.id))];
  });

  /** What may be done for the buyer, the cheapest first; a digit chooses. */
  remedies: RemedyView[] = $derived((this.view?.remedies ?? []).filter((one) => one.is_admissible));
  /** How many open cases run out today, or have run out. */
  due: number = $derived(this.open.filter((one) => endsToday(one.next, this.now)).length);

  readonly compose: Composer;
  readonly search: OrderSearch;
  readonly reply: ReplyDesk;
  readonly pack: PackDesk;
  readonly stage: StageForm;
  readonly goods: GoodsForm;
  readonly remedy: RemedyForm;
  readonly #link: Link;
  #asked = 0;

  constructor(link: Link, isLetter: () => boolean) {
    this.#link = link;
    this.compose = new Composer(link, (messages) => this.#taken(messages));
    this.reply = new ReplyDesk(link);
    this.pack = new PackDesk(link, isLetter);
    const apply: Apply = (work) => this.#apply(work);
    this.stage = new StageForm(link, apply);
    this.goods = new GoodsForm(link, apply);
    this.remedy = new RemedyForm(link, apply);
    this.search = new OrderSearch(link, (channel) => this.channelSaid(channel));
  }

  /** The facts that are lit: those of the sentence that is looked at, else those that decided. */
  get lit(): readonly string[] {
    return this.reply.lit ?? (this.view?.verdicts ?? []).flatMap((one) => one.facts);
  }

  get litNote(): string {
    const words = this.#link.words();
    return this.reply.lit === null ? words.caseFactsLit : words.caseFactsSentence;
  }

  /** Whether the last word is the seller's, and no further reply is being written. */
  get isWaiting(): boolean {
    const [sent, received] = [this.view?.replies_sent.at(-1), this.view?.messages_received.at(-1)];
    return !this.isAnswering && sent !== undefined && sent.entry.entry > (received?.entry.entry ?? 0);
  }

  get canChange(): boolean {
    return this.view?.status === "open" && !this.isBusy;
  }

  channelSaid(channel: string): string {
    return this.list?.channels.find((one) => one.id === channel)?.said ?? channel;
  }

  /** Lets the clocks go on; returns how to stop them. */
  tick(): () => void {
    this.now = Date.now();
    const ticking = setInterval(() => (this.now = Date.now()), TICK_MILLISECONDS);
    return () => {
      clearInterval(ticking);
    };
  }

  /** Reads the list alone, for the count in the side. */
  async glance(): Promise<void> {
    this.now = Date.now();
    await this.#guard(() => this.#reread());
  }

  /** Reads the cases afresh: a new visit. */
  async load(): Promise<void> {
    await this.#guard(async () => {
      await this.#reread();
      const isListed = this.selected !== null && this.order.includes(this.selected);
      await this.select(isListed ? this.selected : (this.order[0] ?? null));
    });
  }

  /** Chooses what the next reading opens on; what was begun in another case is let go of. */
  aim(number: number | null): void {
    if (number !== this.selected) {
      // Several things may have been begun in the other case; not one of them is about this one.
      while (this.leave()) continue;
      this.stage.close();
      this.goods.close();
      this.remedy.close();
      this.isAnswering = false;
    }
    this.selected = number;
  }

  async select(number: number | null): Promise<void> {
    this.aim(number);
    this.#asked += 1;
    const asked = this.#asked;
    if (number === null) {
      this.view = null;
      this.reply.leave();
      return;
    }
    await this.#guard(async () => {
      const view = await this.#link.backend.call("case_shown", { case: number, language: this.#link.language() });
      // A slower answer to an earlier question must not replace a later one.
      if (asked !== this.#asked) return;
      this.view = view;
      await this.#reply();
      await this.#repack();
    });
  }

  async step(by: 1 | -1): Promise<void> {
    const at = this.selected === null ? -1 : this.order.indexOf(this.selected);
    const next = this.order[Math.min(Math.max(at + by, 0), this.order.length - 1)];
    if (next !== undefined && next !== this.selected) await this.select(next);
  }

  /** Lets go of whatever was begun; says whether there was anything. */
  leave(): boolean {
    if (this.correcting !== null) this.correcting = null;
    else if (this.search.isOpen) this.search.close();
    else if (this.isSure) this.isSure = false;
    else return false;
    return true;
  }

  /** The same with what was opened beside the case: form, pack, amounts. */
  goBack(): boolean {
    if (this.leave()) return true;
    if (this.stage.isOpen) this.stage.close();
    else if (this.goods.isOpen) this.goods.close();
    else if (this.pack.isOpen) this.pack.close();
    else if (this.remedy.open !== null) this.remedy.close();
    else return false;
    return true;
  }

  toggleClosed(): void {
    this.showsClosed = !this.showsClosed;
    const [first] = this.order;
    if (this.selected !== null && !this.order.includes(this.selected)) void this.select(first ?? null);
  }

  startCorrecting(): void {
    if (!this.canChange) return;
    this.search.close();
    this.isSure = false;
    this.correcting = this.correcting === null ? [...(this.view?.reasons ?? [])] : null;
  }

  toggleReason(reason: string): void {
    const chosen = this.correcting ?? [];
    this.correcting = chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason];
  }

  /** Records what the buyer asserts by the seller's word. */
  async correct(): Promise<void> {
    const [number, reasons] = [this.selected, this.correcting];
    if (number === null || reasons === null || reasons.length === 0) return;
    await this.#change(async () => {
      const language = this.#link.language();
      this.view = await this.#link.backend.call("correct_reasons", { case: number, reasons, language });
      this.correcting = null;
    });
  }

  openSearch(): void {
    if (!this.canChange) return;
    this.correcting = null;
    this.isSure = false;
    if (this.search.isOpen) this.search.close();
    else this.search.open(this.view?.offered ?? []);
  }

  /** Says what is done for the buyer. */
  async choose(key: string): Promise<void> {
    const remedy = this.remedies[Number(key) - 1];
    if (remedy !== undefined && !this.pack.isOpen) await this.remedy.choose(remedy, true);
  }

  /** Opens the remedy that is chosen, or the first, to be looked at closely. */
  lookAtRemedy(): void {
    const one = this.view?.chosen?.remedy ?? this.remedies[0]?.remedy;
    if (one !== undefined && this.canChange && !this.pack.isOpen) this.remedy.toggle(one);
  }

  /** Opens the form for how far the case has gone at the platform. */
  startStaging(): void {
    if (this.view === null || !this.canChange) return;
    if (this.stage.isOpen) this.stage.close();
    else this.stage.open(this.view);
  }

  /** Opens the lines of the order, to say which goods the case is about; leaves them where they are open. */
  startNamingGoods(): void {
    const goods = this.view?.goods;
    if (goods === undefined || !this.canChange) return;
    if (this.goods.isOpen) this.goods.close();
    else if (hasChoice(goods)) this.goods.open(goods);
  }

  /** Opens the evidence pack of the case, or leaves it. */
  async togglePack(): Promise<void> {
    if (this.pack.isOpen) this.pack.close();
    else if (this.view !== null) await this.pack.open(this.view.case, this.view.linked !== undefined);
  }

  /** An open pack follows the case. */
  async #repack(): Promise<void> {
    if (this.pack.isOpen && this.view !== null) await this.pack.open(this.view.case, this.view.linked !== undefined);
  }

  /** Whether some order that carries the fault of this case still runs. */
  get canStop(): boolean {
    return (this.view?.back_trace ?? []).some((trace) => trace.orders.length > trace.stopped.length);
  }

  /** Whether orders wait because of this case; others may run beside them. */
  get canLift(): boolean {
    return (this.view?.stops.length ?? 0) > 0;
  }

  /** Stops the orders that carry the fault of this case and still run. A closed case can do so too: its fault stays. */
  async stop(): Promise<void> {
    if (this.canStop) await this.#holdOrders(false);
  }

  /** Lets all orders go that wait because of this case. */
  async lift(): Promise<void> {
    if (this.canLift) await this.#holdOrders(true);
  }

  async #holdOrders(isLifted: boolean): Promise<void> {
    const number = this.selected;
    if (number === null) return;
    await this.#change(async () => {
      const request = { case: number, orders: [], is_lifted: isLifted, language: this.#link.language() };
      this.view = await this.#link.backend.call("stop_lines", request);
    });
  }

  /** Records that the seller sent the reply. Nothing is sent by this program. */
  async logSent(): Promise<void> {
    const number = this.selected;
    if (number === null || !this.canChange || !this.reply.canSend || this.pack.isOpen) return;
    await this.#change(async () => {
      const { text, asked } = this.reply;
      const request = { case: number, text, ...asked, language: this.#link.language() };
      this.view = await this.#link.backend.call("log_sent", request);
      this.reply.forget();
      this.isAnswering = false;
      this.#link.toasts.show(this.#link.words().replyLogged);
    });
  }

  /** Writes a further reply to a case that waits for its buyer. */
  async answerAgain(): Promise<void> {
    this.isAnswering = true;
    await this.#reply();
  }

  /** Says which order the case is about. */
  async take(found: OrderFound | undefined = this.search.found[this.search.at]): Promise<void> {
    const number = this.selected;
    if (number === null || found === undefined) return;
    await this.#change(async () => {
      const { order, channel } = found;
      const language = this.#link.language();
      this.view = await this.#link.backend.call("link_order", { case: number, order, channel, language });
      this.search.close();
    });
  }

  /** Closes the case; asked twice, since it cannot be taken back. */
  async close(): Promise<void> {
    const number = this.selected;
    if (number === null || !this.canChange) return;
    if (!this.isSure) {
      this.isSure = true;
      return;
    }
    await this.#change(async () => {
      const at = this.order.indexOf(number);
      await this.#link.backend.call("end_case", { case: number, language: this.#link.language() });
      this.isSure = false;
      this.#link.toasts.show(this.#link.words().caseCloseDone(number));
      await this.#reread();
      await this.select(this.order[Math.min(at, this.order.length - 1)] ?? null);
    });
  }

  async #taken(messages: MessageTaken[]): Promise<void> {
    await this.#guard(async () => {
      await this.#reread();
      const last = messages.findLast((one) => one.case !== undefined)?.case;
      if (last !== undefined) await this.select(last);
      await this.#link.changed();
    });
  }

  /** The reply follows the case; a closed one gets none. */
  async #reply(): Promise<void> {
    const { view } = this;
    if (view?.status === "open" && !this.isWaiting) await this.reply.open(view.case);
    else this.reply.leave();
  }

  async #reread(): Promise<void> {
    this.list = await this.#link.backend.call("case_list", { language: this.#link.language() });
  }

  /** Takes a change that the core answers with the whole case. */
  async #apply(work: (number: number) => Promise<CaseView>): Promise<boolean> {
    const number = this.selected;
    if (number === null || !this.canChange) return false;
    await this.#change(async () => {
      this.view = await work(number);
    });
    return this.error === null;
  }

  async #change(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    await this.#guard(async () => {
      await work();
      await this.#reread();
      await this.#reply();
      await this.#repack();
      await this.#link.changed();
    });
    this.isBusy = false;
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    }
  }
}
