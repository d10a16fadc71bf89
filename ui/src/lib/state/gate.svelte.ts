import { toApiError } from "../backend/backend";
import type { ApiError, DeskCommands, GateView, Restored, Way } from "../bindings/api";
import type { Link } from "./link";
import { SheetDesk } from "./sheet.svelte";
import type { Settings } from "./settings.svelte";

/** The door: everything before the ledger is open. */
export class GateDesk {
  view = $state.raw<GateView | null>(null);
  /** Whether the recovery sheet is looked after before anything else. */
  isAtSheet = $state(false);
  way = $state<Way>("keychain");
  secret = $state("");
  again = $state("");
  isRemembered = $state(true);
  typed = $state("");
  /** Whether a ledger that no key opens may be replaced. */
  replacesUnread = $state(false);
  /** Whether the file that was chosen is to be restored from. */
  isRestoring = $state(false);
  restored = $state.raw<Restored | null>(null);
  error = $state.raw<ApiError | null>(null);
  isBusy = $state(false);
  readonly sheet: SheetDesk;
  readonly #link: Link;
  readonly #enter: () => Promise<void>;

  constructor(link: Link, settings: Settings, enter: () => Promise<void>) {
    this.#link = link;
    this.#enter = enter;
    this.sheet = new SheetDesk(link, settings);
  }

  /** Whether the window shows what is behind the door. */
  get isOpen(): boolean {
    return this.view?.state === "open" && !this.isAtSheet;
  }

  /** Asks how it stands, and enters if the door is open. */
  async look(): Promise<void> {
    await this.#ask("gate", { language: this.#link.language() });
  }

  /** Tries to open the ledger as before. */
  async openAgain(): Promise<void> {
    await this.#ask("open_again", { language: this.#link.language() });
  }

  /** Makes a new ledger, and then its recovery sheet. */
  async begin(): Promise<void> {
    const request = { way: this.way, secret: this.secret, language: this.#link.language() };
    await this.#ask("begin", request, true);
  }

  /** Opens the ledger with the key that was given; a wrong one is said and changes nothing. */
  async unlock(): Promise<void> {
    if (this.way === "keychain") {
      await this.openAgain();
      return;
    }
    await this.#ask("unlock", {
      way: this.way,
      secret: this.secret,
      is_remembered: this.isRemembered && this.view?.has_keychain === true,
      language: this.#link.language(),
    });
  }

  /** Lets the person choose a file to restore from. */
  async chooseBackup(): Promise<void> {
    await this.#ask("choose_backup", { language: this.#link.language() });
    if (this.view?.chosen === undefined || this.view.chosen === null) return;
    this.isRestoring = true;
    this.#preset(this.view);
  }

  /** Leaves the file that was chosen. */
  leaveChosen(): void {
    this.isRestoring = false;
    this.replacesUnread = false;
    this.typed = "";
    this.error = null;
    if (this.view !== null) this.#preset(this.view);
  }

  /** Restores from the file that was chosen, with its own key. */
  async restoreChosen(): Promise<void> {
    await this.restore(null, this.way, this.secret);
  }

  /** Puts a backup in the ledger's place; gives what is missing since, or nothing when it was refused. */
  async restore(file: string | null, way: Way | null = null, secret = ""): Promise<Restored | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    try {
      const restored = await this.#link.backend.desk("restore_backup", {
        file,
        way,
        secret,
        typed: this.typed,
        replaces_unread: this.replacesUnread,
        language: this.#link.language(),
      });
      this.error = null;
      this.typed = "";
      this.replacesUnread = false;
      this.isRestoring = false;
      this.restored = restored;
      this.#link.toasts.show(this.#link.words().restoreDone(restored.drill.entries));
      const wasOpen = this.isOpen;
      // Whoever restores in the ledger's view stays there.
      if (wasOpen && restored.gate.state === "open") this.view = restored.gate;
      else await this.#take(restored.gate, false);
      return restored;
    } catch (thrown) {
      this.error = toApiError(thrown);
      return null;
    } finally {
      this.isBusy = false;
    }
  }

  /** The sheet is settled, now or later. */
  async leaveSheet(): Promise<void> {
    this.isAtSheet = false;
    await this.#enter();
  }

  async #ask<K extends "gate" | "open_again" | "begin" | "unlock" | "choose_backup">(
    name: K,
    request: DeskCommands[K][0],
    isNew = false,
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.error = null;
    try {
      await this.#take(await this.#link.backend.desk(name, request), isNew);
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  async #take(view: GateView, isNew: boolean): Promise<void> {
    const before = this.view?.state;
    this.view = view;
    if (view.state !== "open") {
      if (before !== view.state) this.#preset(view);
      return;
    }
    this.secret = "";
    this.again = "";
    this.isAtSheet = await this.sheet.look(isNew);
    if (!this.isAtSheet) await this.#enter();
  }

  /** The way that is most likely meant stands chosen. */
  #preset(view: GateView): void {
    const slots = (this.isRestoring ? view.chosen?.keys : view.keys)?.slots ?? [];
    const given = (["recovery", "passphrase", "key_file"] as const).find((way) =>
      slots.some((slot) => slot.kind === way),
    );
    const fresh: Way = view.has_keychain ? "keychain" : "passphrase";
    this.way = view.state === "new" && !this.isRestoring ? fresh : (given ?? "recovery");
    this.secret = "";
    this.again = "";
  }
}
