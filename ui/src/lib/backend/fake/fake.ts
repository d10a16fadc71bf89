import type {
  ApiError,
  CheckView,
  Commands,
  DeskCommands,
  FilePreview,
  FindingView,
  ImportPreview,
  ImportProgress,
  PickView,
  Resolved,
  SettledRow,
  SheetPdf,
  SheetView,
} from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import type { Backend, DropEvent } from "../backend";
import { swatch } from "./colours";
import { sampleFiles, sum } from "./files";
import { type Planted, fixes, planted, told, uncheckedDay } from "./findings";
import { plainPdf } from "./pdf";
import { answersFile, answersImported, heldAnswers, replyTaken, supplierQuestions, undone } from "./answers";
import { catalogue, history } from "./catalogue";
import { type Cased, FakeCases } from "./cases";
import { type Careful, FakeLedger } from "./ledger";
import type { Personal } from "./persons";
import { say } from "./say";
import { foundStock, sourceRow } from "./stock";
import { walks } from "./walk";

/** Stands in every bundle that holds this file, so that a build can prove it does not. */
export const MARK = "tallyman-fake-backend";
if (typeof window !== "undefined") Object.assign(window, { [MARK]: true });

export interface FakeOptions {
  /** Whether the day is imported already. */
  isImported?: boolean;
  /** Whether buyers have complained. */
  hasCases?: boolean;
  hasTable?: boolean;
  /** How many findings of one cause are added, for long lists. */
  extraFindings?: number;
  /** How often the walk is repeated, for long lists. */
  walkCopies?: number;
  /** Whether every finding is answered from the start. */
  isAnswered?: boolean;
  /** How long storing takes. */
  importMilliseconds?: number;
}

/** What changes the book. */
const CHANGING: ReadonlySet<keyof Commands> = new Set(["resolve", "take_item", "undo", "take_back", "commit_import"]);

/** The commands that some view calls; the command line has the others. */
type Shown = Exclude<keyof Commands, Careful | Personal | Cased | "change_passphrase" | "holds">;

/** A core in memory with believable data, for tests and for looking at the page. */
export class FakeBackend implements Backend {
  readonly calls: [name: string, request: unknown][] = [];
  saved: string[] = [];
  opened: string[] = [];
  /** The file that a person would choose. */
  file: { name: string; base64: string } | null = null;
  failures = new Map<keyof Commands | keyof DeskCommands, ApiError>();
  readonly ledger = new FakeLedger();
  readonly cases: FakeCases;
  readonly #findings: Planted[];
  readonly #settled = new Map<string, { answer: string; decision: string }>();
  #isImported: boolean;
  #files: FilePreview[] = [];
  #decisions = 0;
  #sheets: SheetView[] = [];
  #verified = "";
  #progress: ImportProgress | null = null;
  #started = 0;
  readonly #options: FakeOptions;
  readonly #listeners = new Set<() => void>();
  readonly #handlers = new Set<(event: DropEvent) => void>();

  constructor(options: FakeOptions = {}) {
    this.#options = options;
    this.#isImported = options.isImported ?? false;
    this.cases = new FakeCases(options.hasCases ?? false);
    const like = planted[0];
    const extra = Array.from({ length: like === undefined ? 0 : (options.extraFindings ?? 0) }, (_, at) => ({
      ...(like as Planted),
      id: `many-${String(at)}`,
      group: "many",
      subject: `900-${String(1000000 + at)}`,
      together: [`many-${String(at)}`],
    }));
    this.#findings = [...planted.slice(0, 3), ...extra, ...planted.slice(3)];
    if (options.isAnswered === true) {
      for (const finding of this.#findings) {
        if (finding.severity === "block") this.#settle(finding, "Pick MB-NVY from B-04-2 instead");
      }
    }
  }

  static fromAddress(search: string): FakeBackend {
    const asked = new URLSearchParams(search);
    return new FakeBackend({
      isImported: asked.has("imported"),
      isAnswered: asked.has("answered"),
      hasCases: asked.has("cases"),
      hasTable: asked.has("table"),
      extraFindings: Number(asked.get("many") ?? 0),
      walkCopies: Number(asked.get("walk") ?? 1),
      importMilliseconds: Number(asked.get("slow") ?? 900),
    });
  }

  async call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
    this.calls.push([name, request]);
    await Promise.resolve();
    const failure = this.failures.get(name);
    if (failure !== undefined) throw failure;
    const answers: Partial<Record<keyof Commands, unknown>> = {
      ...this.#answers,
      ...this.ledger.answers,
      ...this.ledger.persons.answers,
      ...this.cases.answers,
    };
    const answer = answers[name] as ((request: Commands[K][0]) => Commands[K][1]) | undefined;
    if (answer === undefined) throw new Error(`No view calls ${name}, and so the stand-in has no answer.`);
    const answered = answer(request);
    if (CHANGING.has(name)) for (const handler of this.#listeners) handler();
    return answered;
  }

  async desk<K extends keyof DeskCommands>(name: K, request: DeskCommands[K][0]): Promise<DeskCommands[K][1]> {
    this.calls.push([name, request]);
    await Promise.resolve();
    const failure = this.failures.get(name);
    if (failure !== undefined) throw failure;
    return (this.ledger.desk[name] as (request: DeskCommands[K][0]) => DeskCommands[K][1])(request);
  }

  async chooseFiles(): Promise<string[]> {
    return Promise.resolve(["/home/shop/day/orders.csv"]);
  }

  async chooseMessages(): Promise<string[]> {
    return Promise.resolve([
      this.#options.hasTable === true ? "/home/shop/returns.xlsx" : "/home/shop/mails/complaint.eml",
    ]);
  }

  async choosePhotos(): Promise<string[]> {
    return Promise.resolve(["/home/shop/photos/parcel.jpg"]);
  }

  async savePdf(fileName: string, _pdfBase64: string): Promise<boolean> {
    this.saved.push(fileName);
    return Promise.resolve(true);
  }

  async saveFile(fileName: string, _base64: string): Promise<boolean> {
    this.saved.push(fileName);
    return Promise.resolve(true);
  }

  async readFile(): Promise<{ name: string; base64: string } | null> {
    return Promise.resolve(this.file);
  }

  async openPdf(fileName: string, _pdfBase64: string): Promise<void> {
    this.opened.push(fileName);
    return Promise.resolve();
  }

  onFiles(handler: (event: DropEvent) => void): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  onChange(handler: () => void): () => void {
    this.#listeners.add(handler);
    return () => this.#listeners.delete(handler);
  }

  /** What another hand would do to the book. */
  answerElsewhere(id: string): void {
    this.#settle(this.#find(id), "Answered elsewhere");
    for (const handler of this.#listeners) handler();
  }

  /** What the desktop would tell of files held over the window. */
  drag(event: DropEvent): void {
    for (const handler of this.#handlers) handler(event);
  }

  readonly #answers: { [K in Shown]: (request: Commands[K][0]) => Commands[K][1] } = {
    shop: () => ({
      name: "Harbour Lane Goods",
      is_sample: true,
      entries: 48_211 + this.#decisions,
      head: "7f3a 91c2 … d40e",
      verified: this.#verified,
      backed_up: "24 November 2026, 07:55",
      care_open: this.ledger.warnings.length,
      open_lines: this.#isImported ? 71 : 0,
      blocks_open: this.#isImported ? this.#open("block").length : 0,
      asks_open: this.#isImported ? this.#open("ask").length : 0,
      sample_files: this.#isImported ? [] : sampleFiles("en").map((file) => `/sample/day/${file.name}`),
    }),
    preview_import: ({ language, pasted }) => {
      this.#files = pasted === undefined ? sampleFiles(language) : sampleFiles(language).slice(-1);
      return this.#preview();
    },
    reading_progress: () => ({ is_reading: false, file: "", files_done: 0, files: 0, rows: 0 }),
    stop_reading: () => ({ is_reading: false, file: "", files_done: 0, files: 0, rows: 0 }),
    correct_import: ({ file, columns, leave_out, kind, language }) => {
      const fresh = sampleFiles(language);
      this.#files = this.#files.map((old, at) => {
        const said = fresh.find((other) => other.name === old.name) ?? old;
        if (at !== file) return { ...said, state: old.state, account: old.account };
        if (leave_out) return { ...said, state: "left_out" };
        if (columns === undefined || said.columns === undefined) {
          return { ...said, ...(kind === undefined ? {} : { kind }) };
        }
        const guess = said.columns;
        const account = { ...said.account, header: 2, footer: 1, used: 73 };
        const named = guess.columns.map((column, place) => {
          const field = columns[place] ?? null;
          return { header: column.header, in_doubt: false, ...(field === null ? {} : { field }) };
        });
        return { ...said, state: "ready", account, columns: { ...guess, columns: named } };
      });
      return this.#preview();
    },
    commit_import: () => {
      this.#started = Date.now();
      this.#progress = {
        done: 0,
        total: 254,
        file: this.#files[0]?.name ?? "",
        is_complete: false,
        is_cancelled: false,
      };
      return this.#progress;
    },
    import_progress: () => this.#step(),
    cancel_import: () => {
      this.#progress = { done: 0, total: 254, file: "", is_complete: false, is_cancelled: true };
      return this.#progress;
    },
    check: ({ language }) => this.#check(language),
    finding: ({ finding, language }) => this.#tell(finding, language),
    resolve: ({ finding, key, language }) => this.#resolve(finding, key, language),
    undo: ({ decision, language }) => this.#undo(decision, language),
    find_stock: ({ query, language }) => foundStock(query, language),
    take_item: ({ finding, sku }) => this.#take(finding, sku),
    source_row: sourceRow,
    held_answers: ({ language }) => heldAnswers(this.#answered(), language),
    preview_undo: ({ decision }) => undone(decision, false),
    take_back: ({ decision, language }) => {
      this.#undo(decision, language);
      return undone(decision, true);
    },
    export_answers: ({ language }) => answersFile(heldAnswers(this.#answered(), language).answers),
    import_answers: ({ preview }) => answersImported(!preview),
    ask_supplier: ({ supplier }) => supplierQuestions(supplier),
    take_reply: ({ preview }) => replyTaken(!preview),
    catalogue: () => catalogue(),
    history: ({ sku }) => history(sku),
    pick: ({ language }) => this.#pick(language),
    draw_sheet: (request) => this.#draw(request),
    verify_ledger: ({ language }) => {
      this.#verified = "08:02";
      const sentence = say(
        [
          "All 48,211 entries match their seals.",
          "Alle 48.211 Einträge stimmen mit ihren Siegeln überein.",
          "全部 48,211 条与封印相符。",
        ],
        language,
      );
      return { is_whole: true, entries: 48_211, head: "7f3a 91c2 … d40e", sentence, backup: null };
    },
  };

  /** What was answered, with the decision and the words. */
  #answered(): { decision: string; says: string }[] {
    // One decision may settle several findings.
    const given = new Map([...this.#settled.values()].map(({ decision, answer }) => [decision, answer]));
    return [...given].map(([decision, says]) => ({ decision, says }));
  }

  #open(severity: Planted["severity"]): Planted[] {
    return this.#findings.filter((finding) => finding.severity === severity && !this.#settled.has(finding.id));
  }

  #preview(): ImportPreview {
    const total = sum(this.#files);
    return {
      preview: "p1",
      files: this.#files,
      total,
      adds_up: true,
      orders: 58,
      lines: 71,
      variants: 183,
      others: 0,
      can_import: this.#files.every((file) => file.state !== "asks" && file.state !== "refused"),
    };
  }

  #step(): ImportProgress {
    const before = this.#progress;
    if (before === null || before.is_cancelled)
      return before ?? { done: 0, total: 0, file: "", is_complete: false, is_cancelled: true };
    const share = Math.min(1, (Date.now() - this.#started) / (this.#options.importMilliseconds ?? 0));
    const isDone = Number.isNaN(share) || share >= 1;
    this.#progress = { ...before, done: isDone ? before.total : Math.floor(share * before.total), is_complete: isDone };
    if (isDone) {
      this.#isImported = true;
      this.#progress.log = {
        lines_new: 71,
        lines_changed: 2,
        lines_unchanged: 0,
        variants: 183,
        stock: 96,
        mappings: 41,
        picks: 73,
        files_known: 1,
      };
    }
    return this.#progress;
  }

  #check(language: LanguageId): CheckView {
    if (!this.#isImported) return uncheckedDay();
    const open = this.#findings.filter((finding) => !this.#settled.has(finding.id));
    const groups = [...new Set(open.map((finding) => finding.group))].map((id) => {
      const members = open.filter((finding) => finding.group === id);
      const first = members[0] as Planted;
      return {
        id,
        severity: first.severity,
        title: say(first.title, language),
        subtitle: say(first.subtitle, language),
        findings: members.map((finding) => ({
          id: finding.id,
          subject: finding.subject,
          ...(finding.promised === undefined ? {} : { promised: swatch(finding.promised, language) }),
          ...(finding.sent === undefined ? {} : { sent: swatch(finding.sent, language) }),
        })),
      };
    });
    const blocks = this.#findings.filter((finding) => finding.severity === "block").length;
    const openBlocks = this.#open("block").length;
    return {
      lines: 71,
      agree: 62,
      answered: this.#settled.size,
      open: open.length,
      blocks_total: blocks,
      blocks_answered: blocks - openBlocks,
      asks_open: this.#open("ask").length,
      groups,
      settled: [...this.#settled.keys()].reverse().map((id) => this.#settledRow(id, language)),
    };
  }

  #settledRow(id: string, language: LanguageId): SettledRow {
    const finding = this.#find(id);
    const { answer, decision } = this.#settled.get(id) ?? { answer: "", decision: "" };
    return { id, title: say(finding.title, language), subject: finding.subject, answer, decision };
  }

  #find(id: string): Planted {
    const finding = this.#findings.find((other) => other.id === id);
    if (finding === undefined) {
      const error: ApiError = { code: "not_found", message: "This finding is no longer open.", hint: "" };
      throw error;
    }
    return finding;
  }

  #tell(id: string, language: LanguageId): FindingView {
    const finding = this.#find(id);
    const view = told(finding, language);
    return this.#settled.has(id) ? { ...view, settled: this.#settledRow(id, language) } : view;
  }

  #settle(finding: Planted, answer: string): string {
    this.#decisions += 1;
    const decision = `d${String(this.#decisions)}`;
    for (const id of finding.together ?? [finding.id]) this.#settled.set(id, { answer, decision });
    return decision;
  }

  #resolve(id: string, key: string, language: LanguageId): Resolved {
    const finding = this.#find(id);
    const fix = fixes(finding, language).find((other) => other.key === key);
    const onlyThis = fix?.key === "2" && finding.scopes !== true;
    const decision = this.#settle(onlyThis ? { ...finding, together: [id] } : finding, fix?.title ?? "");
    const at = this.#findings.indexOf(finding);
    const next = [...this.#findings.slice(at), ...this.#findings].find((other) => !this.#settled.has(other.id));
    return { sentence: `${fix?.title ?? ""}.`, decision, ...(next === undefined ? {} : { next: next.id }) };
  }

  #take(id: string, sku: string): Resolved {
    const finding = this.#find(id);
    const decision = this.#settle(finding, `Pick ${sku} instead`);
    const next = this.#findings.find((other) => !this.#settled.has(other.id));
    return { sentence: `Pick ${sku} instead.`, decision, ...(next === undefined ? {} : { next: next.id }) };
  }

  #undo(decision: string, language: LanguageId): Resolved {
    const ids = [...this.#settled].filter(([, settled]) => settled.decision === decision).map(([id]) => id);
    for (const id of ids) this.#settled.delete(id);
    const sentence = say(["The answer is taken back.", "Die Antwort ist zurückgenommen.", "答复已撤回。"], language);
    return { sentence, decision: `${decision}-undone`, ...(ids[0] === undefined ? {} : { next: ids[0] }) };
  }

  #pick(language: LanguageId): PickView {
    const open = this.#open("block").length;
    const list = this.#isImported ? walks(language, this.#options.walkCopies ?? 1) : [];
    return {
      can_print: this.#isImported && open === 0,
      sentence:
        open === 0
          ? say(
              [
                "All blocking findings are answered.",
                "Alle sperrenden Befunde sind beantwortet.",
                "所有阻止项均已答复。",
              ],
              language,
            )
          : say(
              [
                `${String(open)} blocking findings are open.`,
                `${String(open)} sperrende Befunde sind offen.`,
                `还有 ${String(open)} 个阻止项未答复。`,
              ],
              language,
            ),
      walks: list,
      left_off: this.#isImported
        ? this.#open("ask")
            .slice(0, 2)
            .map((finding) => ({
              order: finding.subject,
              title: "Canvas pouch",
              reason: say(["Its question is open.", "Die Rückfrage ist offen.", "问题尚未答复。"], language),
            }))
        : [],
      sheets: [
        ...this.#sheets,
        {
          sheet: 213,
          revision: 1,
          printed: say(["23 Nov 2026, 09:02", "23.11.2026, 09:02", "2026 年 11 月 23 日 09:02"], language),
          pages: 7,
          is_stale: true,
          stale_sentence: say(
            ["one order cancelled since.", "seither eine Bestellung storniert.", "此后有一个订单取消。"],
            language,
          ),
        },
      ],
    };
  }

  #draw({ paper, print, colour, picker }: Commands["draw_sheet"][0]): SheetPdf {
    const [width, height] = paper === "a4" ? [595, 842] : [612, 792];
    const lines = walks("en", 1).flatMap((walk) => walk.stops);
    const pages = [lines.slice(0, 9), lines.slice(9)].map((stops, at) => [
      `Pick sheet 214, page ${String(at + 1)} of 2 ${picker} ${colour ? "colour" : ""}`,
      ...stops.map((stop) => `${stop.bin}   ${stop.words.map((word) => word.text.toUpperCase()).join(" ")}`),
    ]);
    if (print) {
      this.#sheets = [
        { sheet: 214, revision: 1, printed: "24 Nov 2026, 09:12", pages: 2, is_stale: false, stale_sentence: "" },
        ...this.#sheets,
      ];
    }
    return {
      sheet: 214,
      revision: 1,
      pages: pages.length,
      file_name: "pick-sheet-214.pdf",
      pdf_base64: plainPdf(pages, width, height),
      notes: [],
    };
  }
}
