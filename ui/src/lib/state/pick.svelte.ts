import { toApiError } from "../backend/backend";
import type { ApiError, PickView, SheetPdf, WalkView } from "../bindings/api";
import type { Link } from "./link";
import type { Settings } from "./settings.svelte";

/** The walk, the very sheet, and printing it. */
export class PickDesk {
  view = $state.raw<PickView | null>(null);
  walkId = $state("multi");
  stopAt = $state(0);
  sheet = $state.raw<SheetPdf | null>(null);
  page = $state(1);
  isDrawing = $state(false);
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);
  drawError = $state.raw<ApiError | null>(null);

  walk: WalkView | undefined = $derived(
    this.view?.walks.find((walk) => walk.id === this.walkId) ?? this.view?.walks[0],
  );

  readonly #link: Link;
  readonly #settings: Settings;
  /** The sheet recorded last, while nothing has changed since: printing and saving it twice is one sheet. */
  #recorded: { sheet: SheetPdf; options: string } | null = null;
  #asked = 0;

  constructor(link: Link, settings: Settings) {
    this.#link = link;
    this.#settings = settings;
  }

  async load(): Promise<void> {
    try {
      this.view = await this.#link.backend.call("pick", { language: this.#link.language() });
      this.error = null;
      const isEmpty = this.walk === undefined || this.walk.lines === 0;
      if (isEmpty) this.walkId = this.view.walks.find((walk) => walk.lines > 0)?.id ?? this.walkId;
    } catch (thrown) {
      this.error = toApiError(thrown);
    }
    await this.draw();
  }

  /** The book changed: the sheet drawn before may no longer be the one. */
  forget(): void {
    this.#recorded = null;
  }

  /** Draws the sheet as it would be printed now; records nothing. */
  async draw(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    // A sheet that may not be printed is not drawn either: what would be shown is not what will be walked.
    if (this.view?.can_print === false) {
      this.sheet = null;
      this.drawError = null;
      this.isDrawing = false;
      return;
    }
    const slow = setTimeout(() => (this.isDrawing = true), 120);
    try {
      const sheet = await this.#link.backend.call("draw_sheet", { ...this.#options(), print: false });
      if (asked === this.#asked) {
        this.sheet = sheet;
        this.page = Math.min(this.page, Math.max(1, sheet.pages));
        this.drawError = null;
      }
    } catch (thrown) {
      if (asked === this.#asked) {
        this.sheet = null;
        this.drawError = toApiError(thrown);
      }
    }
    clearTimeout(slow);
    if (asked === this.#asked) this.isDrawing = false;
  }

  async print(): Promise<void> {
    await this.#leave(async (sheet) => {
      await this.#link.backend.openPdf(sheet.file_name, sheet.pdf_base64);
      this.#link.toasts.show(this.#link.words().pickRecorded(sheet.sheet));
    });
  }

  async save(): Promise<void> {
    await this.#leave(async (sheet) => {
      const isSaved = await this.#link.backend.savePdf(sheet.file_name, sheet.pdf_base64);
      const words = this.#link.words();
      this.#link.toasts.show(isSaved ? words.pickSaved(sheet.file_name) : words.pickSaveStopped(sheet.sheet));
    });
  }

  turn(by: 1 | -1): void {
    this.page = Math.min(Math.max(this.page + by, 1), Math.max(1, this.sheet?.pages ?? 1));
  }

  step(by: 1 | -1): void {
    this.stopAt = Math.min(Math.max(this.stopAt + by, 0), Math.max(0, (this.walk?.stops.length ?? 1) - 1));
  }

  show(walkId: string): void {
    this.walkId = walkId;
    this.stopAt = 0;
  }

  /** A sheet that leaves the program is recorded first, so that the bench knows it. */
  async #leave(hand: (sheet: SheetPdf) => Promise<void>): Promise<void> {
    if (this.isBusy || this.view?.can_print !== true) return;
    this.isBusy = true;
    try {
      await hand(await this.#record());
      this.error = null;
      this.view = await this.#link.backend.call("pick", { language: this.#link.language() });
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  async #record(): Promise<SheetPdf> {
    const options = JSON.stringify(this.#options());
    if (this.#recorded?.options === options) return this.#recorded.sheet;
    const sheet = await this.#link.backend.call("draw_sheet", { ...this.#options(), print: true });
    await this.#link.changed();
    this.#recorded = { sheet, options };
    this.sheet = sheet;
    return sheet;
  }

  #options() {
    return {
      paper: this.#settings.paper,
      picker: this.#settings.picker,
      colour: this.#settings.hasColour,
      language: this.#link.language(),
    };
  }
}
