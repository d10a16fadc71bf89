import { toApiError } from "../backend/backend";
import type { AnswersImported, AnswersView, ApiError, ReplyTaken, SupplierQuestions, UndoView } from "../bindings/api";
import { fromText, toText } from "../format/base64";
import type { Link } from "./link";

/** What stands beside the list of answers. */
export type AnswersPanel = "answer" | "supplier" | "import" | "reply";

/** A file that was read and not taken yet, with what would become of each row. */
export interface Waiting<T> {
  file: string;
  content: string;
  would: T;
}

/** The answers that hold: found, taken back with what follows in sight, carried to and from other ledgers and suppliers. */
export class AnswersDesk {
  view = $state.raw<AnswersView | null>(null);
  query = $state("");
  panel = $state<AnswersPanel>("answer");
  selected = $state<string | null>(null);
  effects = $state.raw<UndoView | null>(null);
  supplier = $state("");
  questions = $state.raw<SupplierQuestions | null>(null);
  imported = $state.raw<Waiting<AnswersImported> | null>(null);
  reply = $state.raw<Waiting<ReplyTaken> | null>(null);
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);

  shown = $derived.by(() => {
    const wanted = this.query.toLowerCase().split(/\s+/).filter(Boolean);
    return (this.view?.answers ?? []).filter((answer) => {
      const text = `${answer.says} ${answer.holds_for} ${answer.by} ${answer.date} ${answer.file ?? ""}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  });
  answer = $derived(this.shown.find((answer) => answer.id === this.selected));

  readonly #link: Link;
  #asked = 0;

  constructor(link: Link) {
    this.#link = link;
  }

  async load(): Promise<void> {
    await this.#try(async () => {
      this.view = await this.#link.backend.call("held_answers", { language: this.#link.language() });
      if (this.supplier === "") this.supplier = this.view.supplier ?? "";
    });
    if (this.answer === undefined) this.selected = this.shown[0]?.id ?? null;
    await this.look();
  }

  search(query: string): void {
    this.query = query;
    if (this.answer === undefined) void this.select(this.shown[0]?.id ?? null);
  }

  async select(id: string | null): Promise<void> {
    this.selected = id;
    this.panel = "answer";
    await this.look();
  }

  async step(by: 1 | -1): Promise<void> {
    const at = this.shown.findIndex((answer) => answer.id === this.selected);
    const next = this.shown[Math.min(Math.max(at + by, 0), this.shown.length - 1)];
    if (next !== undefined) await this.select(next.id);
  }

  /** Asks what would follow if the selected answer were taken back; changes nothing. */
  async look(): Promise<void> {
    this.effects = null;
    this.#asked += 1;
    const asked = this.#asked;
    const decision = this.selected;
    if (decision === null) return;
    await this.#try(async () => {
      const effects = await this.#link.backend.call("preview_undo", { decision, language: this.#link.language() });
      if (asked === this.#asked) this.effects = effects;
    });
  }

  async takeBack(): Promise<void> {
    const decision = this.effects?.decision;
    if (decision === undefined || this.isBusy) return;
    await this.#try(async () => {
      const done = await this.#link.backend.call("take_back", { decision, language: this.#link.language() });
      this.#link.toasts.show(done.sentence);
      this.selected = null;
      await this.#link.changed();
    });
    await this.load();
  }

  async exportAnswers(): Promise<void> {
    await this.#try(async () => {
      const file = await this.#link.backend.call("export_answers", { language: this.#link.language() });
      if (await this.#link.backend.saveFile(file.file_name, fromText(file.text)))
        this.#link.toasts.show(this.#link.words().answersExported(file.answers, file.left_out));
    });
  }

  /** Reads a file of answers and says what would become of each; takes nothing yet. */
  async readAnswers(): Promise<void> {
    await this.#try(async () => {
      const file = await this.#link.backend.readFile();
      if (file === null) return;
      const text = toText(file.base64);
      const would = await this.#importOf(file.name, text, true);
      this.imported = { file: file.name, content: text, would };
      this.panel = "import";
    });
  }

  async takeAnswers(): Promise<void> {
    const waiting = this.imported;
    if (waiting === null) return;
    await this.#try(async () => {
      const done = await this.#importOf(waiting.file, waiting.content, false);
      await this.#taken(done.accepted);
    });
  }

  async #importOf(file: string, text: string, preview: boolean): Promise<AnswersImported> {
    return this.#link.backend.call("import_answers", { file, text, preview, language: this.#link.language() });
  }

  openSupplier(): void {
    this.panel = "supplier";
  }

  /** The day's doubts as a message and a sheet. */
  async ask(): Promise<void> {
    await this.#try(async () => {
      this.questions = await this.#link.backend.call("ask_supplier", {
        supplier: this.supplier.trim(),
        language: this.#link.language(),
      });
    });
  }

  async saveSheet(): Promise<void> {
    const questions = this.questions;
    if (questions === null) return;
    await this.#try(async () => {
      if (await this.#link.backend.saveFile(questions.file_name, questions.xlsx_base64))
        this.#link.toasts.show(this.#link.words().fileSaved(questions.file_name));
    });
  }

  /** Reads the sheet that came back and says what would become of each row; takes nothing yet. */
  async readReply(): Promise<void> {
    await this.#try(async () => {
      const file = await this.#link.backend.readFile();
      if (file === null) return;
      const would = await this.#replyOf(file.name, file.base64, true);
      this.reply = { file: file.name, content: file.base64, would };
      this.panel = "reply";
    });
  }

  async takeReply(): Promise<void> {
    const waiting = this.reply;
    if (waiting === null) return;
    await this.#try(async () => {
      const done = await this.#replyOf(waiting.file, waiting.content, false);
      await this.#taken(done.taken);
    });
  }

  async #replyOf(file: string, bytes_base64: string, preview: boolean): Promise<ReplyTaken> {
    const supplier = this.supplier.trim();
    return this.#link.backend.call("take_reply", {
      file,
      bytes_base64,
      preview,
      language: this.#link.language(),
      ...(supplier === "" ? {} : { supplier }),
    });
  }

  async #taken(count: number): Promise<void> {
    this.#link.toasts.show(this.#link.words().answersTaken(count));
    this.imported = null;
    this.reply = null;
    this.questions = null;
    this.panel = "answer";
    await this.#link.changed();
    await this.load();
  }

  /** Does one thing at a time; a fault is shown in place. */
  async #try(deed: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await deed();
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isBusy = false;
    }
  }
}
