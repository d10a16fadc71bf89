import { toApiError } from "../backend/backend";
import type { ApiError, DraftQuestion, DraftReply, DraftView, LintFinding, LintView } from "../bindings/api";
import { against, mended, places } from "./findings";
import type { Link } from "./link";
import { joined, type Piece } from "./pieces";

/** What was asked of a draft: the rules read its reply beside the same draft. */
type Asked = Pick<DraftReply, "reply_language" | "remedy" | "said">;

const NOTHING_ASKED: Asked = { reply_language: "", remedy: "", said: [] };

/** A reply on the desk. */
interface Written {
  draft: DraftView;
  asked: Asked;
  pieces: Piece[];
  said: Record<string, string>;
  /** The language that was asked for; empty for the buyer's. */
  language: string;
}

/** The languages that replies are written in. */
export const REPLY_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh-Hans", "zh-Hant"] as const;

/** The reply to a case: written from facts, sentence by sentence, and edited by the seller. */
export class ReplyDesk {
  draft = $state.raw<DraftView | null>(null);
  pieces = $state.raw<Piece[]>([]);
  /** What the seller said to the questions. */
  said = $state<Record<string, string>>({});
  language = $state("");
  /** The sentence that is looked at. */
  at = $state<number | null>(null);
  /** The sentence that is being edited. */
  editing = $state<number | null>(null);
  /** Whether the case changed since the edited reply was written. */
  isStale = $state(false);
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);

  isEdited = $derived(this.pieces.some((piece) => piece.text !== piece.written));
  text = $derived(joined(this.pieces, this.draft?.language ?? ""));

  /** What the rules say of the text as it stands. */
  lint = $state.raw<LintView | null>(null);
  /** Where each sentence stands in the text. */
  places = $derived(places(this.pieces, this.draft?.language ?? ""));
  /** What was asked of the draft on the desk; answers that are typed since then are in no draft yet. */
  asked: Asked = NOTHING_ASKED;
  readonly #link: Link;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the page shows replies of other cases
  readonly #kept = new Map<number, Written>();
  #case: number | null = null;
  #asked = 0;
  #looked = 0;

  constructor(link: Link) {
    this.#link = link;
  }

  get questions(): DraftQuestion[] {
    return this.draft?.questions ?? [];
  }

  /** The facts of the sentence that is looked at. */
  get lit(): readonly string[] | null {
    return this.at === null ? null : (this.pieces[this.at]?.facts ?? null);
  }

  /** Whether it may be copied and logged: read by the rules as it stands, and no error found. */
  get canSend(): boolean {
    return this.lint?.is_sendable === true && this.text !== "" && this.editing === null;
  }

  /** What stands against a sentence. */
  findings(at: number): LintFinding[] {
    return against(this.lint?.findings ?? [], this.places[at] ?? [0, 0]);
  }

  /** Reads the text by the rules. */
  async look(): Promise<void> {
    const [number, text] = [this.#case, this.text];
    this.#looked += 1;
    const looked = this.#looked;
    this.lint = null;
    if (number === null || text === "") return;
    try {
      const request = { case: number, text, ...this.asked, language: this.#link.language() };
      const lint = await this.#link.backend.call("lint_reply", request);
      // A slower answer about an earlier text must not replace a later one.
      if (looked === this.#looked) this.lint = lint;
    } catch (thrown) {
      if (looked === this.#looked) this.error = toApiError(thrown);
    }
  }

  /** Puts what is sure in place of what stands there. */
  mend(finding: LintFinding): void {
    const at = this.places.findIndex(([from, to]) => finding.from_char >= from && finding.from_char < to);
    const [piece, place] = [this.pieces[at], this.places[at]];
    if (piece === undefined || place === undefined || finding.instead === undefined) return;
    this.edit(at, mended(piece.text, place[0], finding));
  }

  /** Forgets the reply: it was sent. */
  forget(): void {
    if (this.#case !== null) this.#kept.delete(this.#case);
    this.draft = null;
    this.pieces = [];
    this.leave();
  }

  /** Goes to a case: an edited reply to it waits as it was left, else it is written. */
  async open(number: number): Promise<void> {
    if (number === this.#case) {
      await this.refresh();
      return;
    }
    this.leave();
    this.#case = number;
    const kept = this.#kept.get(number);
    if (kept === undefined) {
      this.said = {};
      this.language = "";
      await this.write();
      return;
    }
    this.draft = kept.draft;
    this.asked = kept.asked;
    this.pieces = kept.pieces;
    this.said = kept.said;
    this.language = kept.language;
    this.isStale = true;
    await this.look();
  }

  /** Leaves the case; what was edited is kept as long as the window is open. */
  leave(): void {
    this.#asked += 1;
    if (this.#case !== null && this.draft !== null && this.isEdited) {
      const { draft, asked, pieces, said, language } = this;
      this.#kept.set(this.#case, { draft, asked, pieces, said: { ...said }, language });
    }
    this.#case = null;
    this.draft = null;
    this.pieces = [];
    this.lint = null;
    this.#looked += 1;
    this.at = null;
    this.editing = null;
    this.isStale = false;
    this.error = null;
  }

  /** The case changed: the reply is written anew, unless the seller worked on it. */
  async refresh(): Promise<void> {
    if (this.isEdited) {
      this.isStale = true;
      await this.look();
    } else await this.write();
  }

  /** Writes the reply from what is known now; edits are given up. */
  async write(): Promise<void> {
    const number = this.#case;
    if (number === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.isBusy = true;
    const wanted: Asked = {
      reply_language: this.language,
      remedy: "",
      said: Object.entries(this.said)
        .filter(([, value]) => value.trim() !== "")
        .map(([what, value]) => ({ what, value: value.trim() })),
    };
    try {
      const request = { case: number, ...wanted, language: this.#link.language() };
      const draft = await this.#link.backend.call("draft_reply", request);
      // A slower answer to an earlier question must not replace a later one.
      if (asked !== this.#asked) return;
      this.#kept.delete(number);
      this.draft = draft;
      this.asked = wanted;
      this.pieces = draft.sentences.map((one) => ({
        text: one.text,
        written: one.text,
        facts: one.facts,
        beginsParagraph: one.begins_paragraph,
      }));
      this.at = null;
      this.editing = null;
      this.isStale = false;
      this.error = null;
      void this.look();
    } catch (thrown) {
      if (asked === this.#asked) this.error = toApiError(thrown);
    } finally {
      if (asked === this.#asked) this.isBusy = false;
    }
  }

  async speak(language: string): Promise<void> {
    this.language = language;
    await this.write();
  }

  /** Puts words in the place of a sentence; none at all take it out. */
  edit(at: number, text: string): void {
    this.editing = null;
    const before = this.pieces[at]?.text;
    this.pieces = this.pieces.map((piece, place) => (place === at ? { ...piece, text: text.trim() } : piece));
    if (this.pieces[at]?.text !== before) void this.look();
  }

  /** Puts a sentence back as it was written. */
  restore(at: number): void {
    const piece = this.pieces[at];
    if (piece !== undefined) this.edit(at, piece.written);
  }
}
