import { toApiError } from "../backend/backend";
import type { ApiError, BackupList, BackupView, DrillView, EntryView, HealthView, KeysView } from "../bindings/api";
import type { GateDesk } from "./gate.svelte";
import type { Link } from "./link";
import { PersonsDesk } from "./persons.svelte";
import { SheetDesk } from "./sheet.svelte";
import type { Settings } from "./settings.svelte";
import type { ShopGlance } from "./shop.svelte";

/** What stands beside the ledger's health. */
export type LedgerPanel = "backups" | "keys" | "persons";
/** What is being added to the keys. */
export type AddingKey = "passphrase" | "sheet" | null;

/** The ledger's safety: its health, its backups, its keys. */
export class LedgerDesk {
  health = $state.raw<HealthView | null>(null);
  entries = $state.raw<EntryView[]>([]);
  list = $state.raw<BackupList | null>(null);
  keys = $state.raw<KeysView | null>(null);
  panel = $state<LedgerPanel>("backups");
  selected = $state("");
  drill = $state.raw<DrillView | null>(null);
  /** What takes long, so that it is said. */
  doing = $state<"backup" | "drill" | "restore" | null>(null);
  isAsking = $state(false);
  adding = $state<AddingKey>(null);
  passphrase = $state("");
  again = $state("");
  removing = $state("");
  error = $state.raw<ApiError | null>(null);
  readonly sheet: SheetDesk;
  readonly persons: PersonsDesk;
  readonly #link: Link;
  readonly #shop: ShopGlance;
  readonly #gate: GateDesk;

  constructor(link: Link, settings: Settings, shop: ShopGlance, gate: GateDesk) {
    this.#link = link;
    this.#shop = shop;
    this.#gate = gate;
    this.sheet = new SheetDesk(link, settings);
    this.persons = new PersonsDesk(link, () => this.#changed());
  }

  get backup(): BackupView | undefined {
    return this.list?.backups.find((backup) => backup.file === this.selected);
  }

  /** The beginning of a backup's head, as a person types it before it replaces a ledger. */
  get digits(): string {
    return this.backup?.head_start.slice(0, 4) ?? "";
  }

  /** Whether that beginning was typed. */
  get isTyped(): boolean {
    return this.digits !== "" && this.#gate.typed.trim().toLowerCase() === this.digits;
  }

  async load(): Promise<void> {
    const request = { language: this.#link.language() };
    const { backend } = this.#link;
    try {
      [this.health, this.entries, this.list, this.keys] = await Promise.all([
        backend.call("health", request),
        backend.call("latest_entries", request),
        backend.call("backups", request),
        backend.call("keys", request),
      ]);
      this.sheet.keys = this.keys;
      if (this.backup === undefined) this.selected = this.list.backups[0]?.file ?? "";
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    }
  }

  async verify(): Promise<void> {
    await this.#shop.verify();
    await this.load();
  }

  async backUp(): Promise<void> {
    await this.#do("backup", async (request) => {
      const made = await this.#link.backend.call("back_up", request);
      this.#link.toasts.show(this.#link.words().ledgerBackedUp(made.entries));
      this.selected = made.backup.file;
      await this.#changed();
    });
  }

  async chooseFolder(): Promise<void> {
    await this.#do(null, async (request) => {
      this.health = await this.#link.backend.desk("choose_backup_folder", request);
      await this.#changed();
    });
  }

  select(file: string): void {
    if (this.selected === file) return;
    this.selected = file;
    this.drill = null;
  }

  step(by: 1 | -1): void {
    const all = this.list?.backups ?? [];
    const at = all.findIndex((backup) => backup.file === this.selected);
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next !== undefined) this.select(next.file);
  }

  /** Tries the selected backup out; changes nothing. */
  async practise(): Promise<void> {
    const { backup } = this;
    if (backup === undefined) return;
    this.panel = "backups";
    await this.#do("drill", async () => {
      this.drill = await this.#link.backend.call("drill_restore", { file: backup.file });
    });
  }

  /** Asks whether the selected backup is to replace the ledger; it is tried out first, so that the loss is known. */
  async askRestore(): Promise<void> {
    if (this.backup === undefined) return;
    if (this.drill === null) await this.practise();
    if (this.drill === null) return;
    this.#gate.typed = "";
    this.#gate.error = null;
    this.isAsking = true;
  }

  async restore(): Promise<void> {
    const { backup } = this;
    if (backup === undefined || this.doing !== null || !this.isTyped) return;
    this.doing = "restore";
    try {
      if ((await this.#gate.restore(backup.file)) === null) return;
      this.isAsking = false;
      this.drill = null;
      await this.#changed();
    } finally {
      this.doing = null;
    }
  }

  async addKeychain(): Promise<void> {
    await this.#add("waysKeychain", (request) => this.#link.backend.call("add_keychain", request));
  }

  async addKeyFile(): Promise<void> {
    await this.#add("waysKeyFile", (request) => this.#link.backend.desk("add_key_file", request));
  }

  async addPassphrase(): Promise<void> {
    if (this.passphrase !== this.again) return;
    await this.#add("waysPassphrase", (request) =>
      this.#link.backend.call("add_passphrase", { passphrase: this.passphrase, slot: null, ...request }),
    );
  }

  /** Removes a way to open the ledger; asked twice, since it cannot be taken back. */
  async remove(slot: string): Promise<void> {
    if (this.removing !== slot) {
      this.removing = slot;
      return;
    }
    await this.#do(null, async (request) => {
      this.keys = await this.#link.backend.call("remove_key", { slot, ...request });
      this.removing = "";
      this.#link.toasts.show(this.#link.words().waysRemoved);
      await this.#changed();
    });
  }

  /** The sheet was made, printed or typed back. */
  async sheetChanged(): Promise<void> {
    if (!this.sheet.waits && this.sheet.made === null) this.adding = null;
    await this.#changed();
  }

  async #add(
    name: "waysKeychain" | "waysKeyFile" | "waysPassphrase",
    ask: (request: { language: "en" | "de" | "zh" }) => Promise<KeysView>,
  ): Promise<void> {
    await this.#do(null, async (request) => {
      this.keys = await ask(request);
      this.adding = null;
      this.passphrase = "";
      this.again = "";
      const words = this.#link.words();
      this.#link.toasts.show(words.waysAdded(words[name]));
      await this.#changed();
    });
  }

  async #changed(): Promise<void> {
    await this.load();
    await this.#shop.load();
  }

  async #do(
    doing: "backup" | "drill" | null,
    work: (request: { language: "en" | "de" | "zh" }) => Promise<void>,
  ): Promise<void> {
    if (this.doing !== null) return;
    this.doing = doing;
    try {
      await work({ language: this.#link.language() });
      this.error = null;
    } catch (thrown) {
      // A person who closed a dialog has changed their mind, and knows it.
      const error = toApiError(thrown);
      this.error = error.code === "nothing_to_do" ? null : error;
    } finally {
      this.doing = null;
    }
  }
}
