import { toApiError } from "../backend/backend";
import type {
  ApiError,
  CheckView,
  EvidenceView,
  FindingView,
  FixView,
  Resolved,
  ScopeView,
  SourceRowView,
} from "../bindings/api";
import { type ListedGroup, type ListRow, listed, merged, rowsOf } from "./check-rows";
import type { Link } from "./link";
import { StockSearch } from "./stock-search.svelte";

/** The findings: which one is looked at, and how it is answered. */
export class CheckDesk {
  view = $state.raw<CheckView | null>(null);
  groups = $state.raw<ListedGroup[]>([]);
  selected = $state<string | null>(null);
  finding = $state.raw<FindingView | null>(null);
  source = $state.raw<SourceRowView | null>(null);
  /** Which piece of evidence the open source row belongs to. */
  sourceAt = $state(-1);
  /** The fix that waits for its reason. */
  reasonFor = $state<string | null>(null);
  reason = $state("");
  scopeAt = $state(0);
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);

  rows: ListRow[] = $derived(rowsOf(this.groups, this.view?.settled ?? [], this.selected));
  /** All findings listed, in the order of the list. */
  order: string[] = $derived(this.groups.flatMap((group) => group.findings.map((finding) => finding.id)));
  toGo: number = $derived(this.view === null ? 0 : this.view.blocks_total - this.view.blocks_answered);
  /** The evidence that can be opened. */
  sources: EvidenceView[] = $derived(
    (this.finding?.evidence ?? []).filter((piece) => piece.row > 0 && piece.file !== "ledger"),
  );
  /** The scopes of the finding's first answer that has any. */
  scopes: ScopeView[] = $derived(this.finding?.fixes.find((fix) => fix.scopes.length > 0)?.scopes ?? []);

  /** The search for another stock item. */
  readonly search: StockSearch;
  readonly #link: Link;
  #asked = 0;

  constructor(link: Link) {
    this.#link = link;
    this.search = new StockSearch(link);
  }

  /** Reads the findings afresh: a new visit. */
  async load(): Promise<void> {
    await this.#guard(async () => {
      const view = await this.#link.backend.call("check", { language: this.#link.language() });
      this.view = view;
      this.groups = listed(view);
      const isListed = this.selected !== null && this.order.includes(this.selected);
      await this.select(isListed ? this.selected : (this.order[0] ?? null));
    });
  }

  /** Chooses what the next reading opens on; what was begun on another finding is let go of. */
  aim(id: string | null): void {
    if (id !== this.selected) {
      this.scopeAt = 0;
      this.stopReason();
      this.closeSource();
      this.search.close();
    }
    this.selected = id;
  }

  async select(id: string | null): Promise<void> {
    this.aim(id);
    this.#asked += 1;
    const asked = this.#asked;
    if (id === null) {
      this.finding = null;
      return;
    }
    await this.#guard(async () => {
      const finding = await this.#link.backend.call("finding", { finding: id, language: this.#link.language() });
      // A slower answer to an earlier question must not replace a later one.
      if (asked === this.#asked) this.finding = finding;
    });
  }

  async step(by: 1 | -1): Promise<void> {
    const at = this.selected === null ? -1 : this.order.indexOf(this.selected);
    const next = this.order[Math.min(Math.max(at + by, 0), this.order.length - 1)];
    if (next !== undefined && next !== this.selected) await this.select(next);
  }

  /** The fix that a key stands for. */
  fix(key: string): FixView | undefined {
    return this.finding?.fixes.find((fix) => fix.key.toLowerCase() === key.toLowerCase());
  }

  /** Does what a key stands for; a fix that needs a reason asks for it first. */
  async choose(key: string): Promise<void> {
    const fix = this.fix(key);
    if (fix === undefined || this.isBusy || this.finding?.settled !== undefined) return;
    this.search.close();
    if (fix.needs_reason) {
      this.reasonFor = fix.key;
      return;
    }
    this.stopReason();
    await this.#resolve(fix);
  }

  /** Answers with the reason that was typed. */
  async record(): Promise<void> {
    const fix = this.reasonFor === null ? undefined : this.fix(this.reasonFor);
    if (fix === undefined || this.reason.trim() === "") return;
    await this.#resolve(fix, this.reason.trim());
  }

  stopReason(): void {
    this.reasonFor = null;
    this.reason = "";
  }

  /** Opens the search for another stock item. */
  openSearch(): void {
    const finding = this.finding;
    if (finding?.can_take_item !== true || finding.settled !== undefined || this.isBusy) return;
    this.stopReason();
    this.search.open(finding.id);
  }

  /** Takes the item that was found for the line. */
  async takeFound(hit = this.search.hits[this.search.at]): Promise<void> {
    const id = this.selected;
    const answer = await this.search.take(hit);
    if (answer === null || id === null) return;
    this.search.close();
    await this.#guard(() => this.#settled(id, answer));
  }

  nextScope(): void {
    if (this.scopes.length > 0) this.scopeAt = (this.scopeAt + 1) % this.scopes.length;
  }

  /** Takes a decision back; without one, the latest. */
  async undo(decision = this.view?.settled[0]?.decision): Promise<void> {
    if (decision === undefined || this.isBusy) return;
    await this.#guard(async () => {
      this.isBusy = true;
      const settled = this.view?.settled.find((row) => row.decision === decision);
      const answer = await this.#link.backend.call("undo", { decision, language: this.#link.language() });
      this.#link.toasts.show(answer.sentence);
      await this.#reread();
      await this.select(settled?.id ?? answer.next ?? this.selected);
    });
    this.isBusy = false;
  }

  /** Opens the row a piece of evidence was read from; asked again, the next piece's, and after the last none. */
  async openSource(at = this.sourceAt + 1): Promise<void> {
    const piece = this.sources[at];
    if (piece === undefined) {
      this.closeSource();
      return;
    }
    await this.#guard(async () => {
      this.source = await this.#link.backend.call("source_row", {
        file: piece.file,
        row: piece.row,
        language: this.#link.language(),
      });
      this.sourceAt = at;
    });
  }

  closeSource(): void {
    this.source = null;
    this.sourceAt = -1;
  }

  async #resolve(fix: FixView, reason?: string): Promise<void> {
    const id = this.selected;
    if (id === null || this.isBusy) return;
    this.isBusy = true;
    await this.#guard(async () => {
      const scope = fix.scopes[this.scopeAt % Math.max(1, fix.scopes.length)]?.id;
      const answer = await this.#link.backend.call("resolve", {
        finding: id,
        key: fix.key,
        ...(scope === undefined ? {} : { scope }),
        ...(reason === undefined ? {} : { reason }),
        language: this.#link.language(),
      });
      this.stopReason();
      await this.#settled(id, answer);
    });
    this.isBusy = false;
  }

  /** Says what an answer did and goes on to the next finding. */
  async #settled(id: string, answer: Resolved): Promise<void> {
    this.#link.toasts.show(answer.sentence, () => void this.undo(answer.decision));
    await this.#reread();
    await this.select(answer.next ?? this.#nextOpen(id) ?? id);
  }

  async #reread(): Promise<void> {
    const view = await this.#link.backend.call("check", { language: this.#link.language() });
    this.groups = merged(this.groups, view);
    this.view = view;
    await this.#link.changed();
  }

  /** The open finding after this one, else the first open one. */
  #nextOpen(id: string): string | undefined {
    const findings = this.groups.flatMap((group) => group.findings);
    const at = findings.findIndex((finding) => finding.id === id);
    return (findings.slice(at + 1).find((f) => !f.isAnswered) ?? findings.find((f) => !f.isAnswered))?.id;
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
