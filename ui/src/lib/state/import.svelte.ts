import { toApiError } from "../backend/backend";
import type {
  ApiError,
  CorrectImport,
  FilePreview,
  ImportPreview,
  ImportProgress,
  ReadingProgress,
} from "../bindings/api";
import type { Link } from "./link";

/** How often a running import is asked how far it is. */
const POLL_MILLISECONDS = 150;
/** Work shorter than this shows no progress. */
export const PROGRESS_AFTER_MILLISECONDS = 500;

export type Correction = Omit<CorrectImport, "preview" | "file" | "language" | "leave_out"> & { leave_out?: boolean };

/** The files that were given, what would become of them, and storing them. */
export class ImportDesk {
  preview = $state.raw<ImportPreview | null>(null);
  selected = $state(0);
  isReading = $state(false);
  /** How far reading is, once it takes long enough to be told. */
  reading = $state.raw<ReadingProgress | null>(null);
  wasStopped = $state(false);
  progress = $state.raw<ImportProgress | null>(null);
  /** Whether the work has taken long enough to show how far it is. */
  showsProgress = $state(false);
  /** The import that was completed last, until the next files come. */
  completed = $state.raw<ImportProgress | null>(null);
  wasCancelled = $state(false);
  error = $state.raw<ApiError | null>(null);

  files: FilePreview[] = $derived(this.preview?.files ?? []);
  file: FilePreview | undefined = $derived(this.files[this.selected]);
  waiting: number = $derived(this.files.filter((file) => file.state === "asks" || file.state === "refused").length);
  isStoring: boolean = $derived(this.progress !== null);

  readonly #link: Link;
  #paths: string[] = [];
  /** The paths that the preview in sight was made from. */
  #shown: string[] = [];
  #pasted: string | undefined;

  constructor(link: Link) {
    this.#link = link;
  }

  /** Reads files, those already given among them, and says what would happen. */
  async read(paths: string[], pasted?: string): Promise<void> {
    if (this.isStoring || this.isReading || (paths.length === 0 && pasted === undefined)) return;
    this.completed = null;
    this.wasCancelled = false;
    this.wasStopped = false;
    const before = this.preview === null ? [] : this.#paths;
    this.#paths = [...before, ...paths.filter((path) => !before.includes(path))];
    this.#pasted = pasted ?? (this.preview === null ? undefined : this.#pasted);
    await this.#read();
  }

  async chooseFiles(): Promise<void> {
    try {
      await this.read(await this.#link.backend.chooseFiles());
    } catch (thrown) {
      this.error = toApiError(thrown);
    }
  }

  /** Has the preview said again, in another language: a correction that corrects nothing keeps all others. */
  async refresh(): Promise<void> {
    const first = this.files[0];
    if (first !== undefined && !this.isReading) await this.correct(0, { leave_out: first.state === "left_out" });
  }

  async correct(file: number, correction: Correction): Promise<void> {
    const preview = this.preview;
    if (preview === null || this.isStoring) return;
    await this.#guard(async () => {
      this.#take(
        await this.#link.backend.call("correct_import", {
          preview: preview.preview,
          file,
          leave_out: false,
          ...correction,
          language: this.#link.language(),
        }),
      );
    });
  }

  /** Forgets what was read. Nothing was stored, so nothing is lost. */
  discard(): void {
    if (this.isStoring) return;
    this.preview = null;
    this.error = null;
    this.#paths = [];
    this.#shown = [];
    this.#pasted = undefined;
    this.selected = 0;
  }

  async commit(): Promise<void> {
    const preview = this.preview;
    if (preview?.can_import !== true || this.isStoring) return;
    const request = { preview: preview.preview, language: this.#link.language() };
    const slow = setTimeout(() => (this.showsProgress = true), PROGRESS_AFTER_MILLISECONDS);
    await this.#guard(async () => {
      this.progress = await this.#link.backend.call("commit_import", request);
      while (!isOver(this.progress)) {
        await new Promise((wake) => setTimeout(wake, POLL_MILLISECONDS));
        this.progress = await this.#link.backend.call("import_progress", request);
      }
      await this.#finish(this.progress);
    });
    clearTimeout(slow);
    this.progress = null;
    this.showsProgress = false;
  }

  async cancel(): Promise<void> {
    const preview = this.preview;
    if (preview === null || !this.isStoring) return;
    await this.#guard(async () => {
      await this.#link.backend.call("cancel_import", { preview: preview.preview, language: this.#link.language() });
    });
  }

  /** Stops reading; what was read before stays as it was. */
  async stopReading(): Promise<void> {
    if (!this.isReading) return;
    this.wasStopped = true;
    await this.#link.backend.call("stop_reading", { language: this.#link.language() });
  }

  step(by: 1 | -1): void {
    this.selected = Math.min(Math.max(this.selected + by, 0), Math.max(0, this.files.length - 1));
  }

  async #finish(progress: ImportProgress): Promise<void> {
    if (progress.error !== undefined) {
      this.error = progress.error;
      return;
    }
    if (progress.is_cancelled) {
      this.wasCancelled = true;
      return;
    }
    this.completed = progress;
    this.preview = null;
    this.#paths = [];
    this.#shown = [];
    this.#pasted = undefined;
    this.selected = 0;
    await this.#link.changed();
  }

  async #read(): Promise<void> {
    const slow = setTimeout(() => {
      this.isReading = true;
      void this.#watch();
    }, 120);
    await this.#guard(async () => {
      const isFirst = this.preview === null;
      this.#take(
        await this.#link.backend.call("preview_import", {
          paths: this.#paths,
          ...(this.#pasted === undefined ? {} : { pasted: this.#pasted }),
          language: this.#link.language(),
        }),
      );
      if (isFirst) this.selected = this.#firstToLookAt();
    });
    clearTimeout(slow);
    this.isReading = false;
    this.reading = null;
    if (!this.wasStopped) return;
    // Being stopped is what was wished, not a fault. Files given to an earlier preview are still there.
    this.error = null;
    this.#paths = this.#shown;
  }

  /** Asks how far reading is, for as long as it goes on. */
  async #watch(): Promise<void> {
    while (this.isReading) {
      try {
        const reading = await this.#link.backend.call("reading_progress", { language: this.#link.language() });
        this.reading = reading.is_reading ? reading : this.reading;
      } catch {
        // How far it is matters less than that it goes on: the answer itself says what went wrong.
        return;
      }
      await new Promise((wake) => setTimeout(wake, POLL_MILLISECONDS));
    }
  }

  /** The file that needs a person most: a question before a refusal, a refusal before rows not used. */
  #firstToLookAt(): number {
    const by = [
      (file: FilePreview) => file.state === "asks",
      (file: FilePreview) => file.state === "refused",
      (file: FilePreview) => file.rejected.length > 0,
    ];
    const found = by.map((needs) => this.files.findIndex(needs)).find((at) => at >= 0);
    return found ?? 0;
  }

  #take(preview: ImportPreview): void {
    this.preview = preview;
    this.#shown = this.#paths;
    this.selected = Math.min(this.selected, Math.max(0, preview.files.length - 1));
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

function isOver(progress: ImportProgress): boolean {
  return progress.is_complete || progress.is_cancelled || progress.error !== undefined;
}
