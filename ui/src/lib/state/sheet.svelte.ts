import { toApiError } from "../backend/backend";
import type { ApiError, KeysView, RecoverySheetPdf } from "../bindings/api";
import type { Link } from "./link";
import type { Settings } from "./settings.svelte";

/** The recovery sheet: made, printed, and its code typed back once. */
export class SheetDesk {
  keys = $state.raw<KeysView | null>(null);
  /** The sheet that was made since the window opened. */
  made = $state.raw<RecoverySheetPdf | null>(null);
  code = $state("");
  error = $state.raw<ApiError | null>(null);
  isBusy = $state(false);
  readonly #link: Link;
  readonly #settings: Settings;

  constructor(link: Link, settings: Settings) {
    this.#link = link;
    this.#settings = settings;
  }

  /** Whether a code waits to be typed back, and none was yet. */
  get waits(): boolean {
    return this.keys?.advice.some((advice) => advice.code === "type_back") ?? false;
  }

  /** Whether typing it back may still be put off. */
  get canWait(): boolean {
    return this.keys?.slots.some((slot) => slot.state === "not_typed_back") ?? false;
  }

  /** Whether the sheet has to be looked after before anything else: on the first day, and while a code waits. */
  async look(isNew: boolean): Promise<boolean> {
    try {
      this.keys = await this.#link.backend.call("keys", { language: this.#link.language() });
    } catch {
      // Keys that cannot be listed are told where keys are listed; the work goes on.
      return false;
    }
    return isNew || this.waits;
  }

  /** Makes a sheet with a new code and shows it in the viewer, from where it is printed. */
  async print(): Promise<void> {
    await this.#make((made) => this.#link.backend.openPdf(made.file_name, made.pdf_base64));
  }

  /** Makes a sheet with a new code and saves it. */
  async save(): Promise<void> {
    await this.#make((made) => this.#link.backend.savePdf(made.file_name, made.pdf_base64));
  }

  /** Compares what was typed with the sheet; true when it is right. */
  async confirm(): Promise<boolean> {
    return this.#do(async () => {
      const request = { code: this.code, language: this.#link.language() };
      this.keys = await this.#link.backend.call("confirm_recovery", request);
      this.code = "";
      this.made = null;
      this.#link.toasts.show(this.#link.words().sheetConfirmed);
    });
  }

  /** Puts typing back off, once. */
  async postpone(): Promise<boolean> {
    return this.#do(async () => {
      this.keys = await this.#link.backend.call("postpone_recovery", { language: this.#link.language() });
      this.made = null;
    });
  }

  async #make(show: (made: RecoverySheetPdf) => Promise<unknown>): Promise<void> {
    await this.#do(async () => {
      const language = this.#link.language();
      // The same paper again, as long as it is the one that waits: each sheet that is made opens the ledger from then on.
      this.made ??= await this.#link.backend.call("make_recovery_sheet", { paper: this.#settings.paper, language });
      await show(this.made);
      this.keys = await this.#link.backend.call("keys", { language });
    });
  }

  async #do(work: () => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    try {
      await work();
      this.error = null;
      return true;
    } catch (thrown) {
      this.error = toApiError(thrown);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
