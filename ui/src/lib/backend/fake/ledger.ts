import type {
  BackupView,
  Commands,
  DeskCommands,
  DrillView,
  GateView,
  HealthView,
  KeySlotView,
  KeysView,
} from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { FakePersons } from "./persons";
import { packSaved } from "./packs";
import { say } from "./say";

/** The commands about the ledger's safety that some view calls. */
export type Careful =
  | "health"
  | "latest_entries"
  | "backups"
  | "back_up"
  | "drill_restore"
  | "keys"
  | "add_keychain"
  | "add_passphrase"
  | "make_recovery_sheet"
  | "confirm_recovery"
  | "postpone_recovery"
  | "remove_key"
  | "verify_progress"
  | "stop_verifying";

/** The code on the sheet that the stand-in prints. */
export const CODE = "7Q2MX-0KD4A-V9RTC-11HBN-ZE3WP-5SGYF-8JXK2-M4D0V";
/** What opens the stand-in's ledger besides it. */
export const PASSPHRASE = "correct horse battery staple";

const DAY = "24 November 2026, 07:55";

function backup(at: string, head: string, bytes: number): BackupView {
  return {
    file: `shop-${head}.tallyman`,
    folder: "/media/stick/backups",
    at_ms: 1_795_507_920_000,
    at,
    head_start: head,
    bytes,
    has_keys: true,
  };
}

function slot(id: string, kind: string, state: KeySlotView["state"] = "ready", isInUse = false): KeySlotView {
  const names: Record<string, string> = { keychain: "keychain", recovery: "recovery code", key_file: "key file" };
  return { id, kind, name: names[kind] ?? kind, made: "2 November 2026, 09:02", state, is_in_use: isInUse };
}

/** A ledger's safety in memory. */
export class FakeLedger {
  gate: GateView = {
    state: "open",
    file: "shop.tallyman",
    folder: "/home/shop/tallyman",
    has_keychain: false,
    keys: null,
    error: null,
    damage: null,
    chosen: null,
  };
  backups = [
    backup(DAY, "7f3a91c208be", 318_000_000),
    backup("23 November 2026, 07:52", "c1b044ae7d10", 316_400_000),
    backup("22 November 2026, 08:03", "09fde713aa52", 312_000_000),
  ];
  slots = [slot("a1", "keychain", "ready", true), slot("b2", "recovery"), slot("c3", "passphrase")];
  warnings: HealthView["warnings"] = [];
  quarantine: HealthView["quarantine"] = [];
  leftBackups: string[] = [];
  isFolderChosen = false;
  keyFaults: string[] = [];
  readonly persons = new FakePersons();

  readonly answers: { [K in Careful]: (request: Commands[K][0]) => Commands[K][1] } = {
    health: () => this.health(),
    latest_entries: () =>
      ["decision.made", "decision.made", "import.completed", "sheet.printed", "decision.made"].map((kind, at) => ({
        number: 48_207 + at,
        kind,
        at: `24 November 2026, 08:${String(19 + at)}`,
        head_start: ["c1b044ae", "09fde713", "5e8820c4", "b7a16f0d", "7f3a91c2"][at] ?? "",
      })),
    backups: () => ({ folder: "/media/stick/backups", backups: this.backups }),
    back_up: () => {
      const made = backup("24 November 2026, 09:12", "b7a16f0d3391", 318_200_000);
      this.backups = [made, ...this.backups];
      this.warnings = this.warnings.filter((warning) => warning !== "no_backup");
      return { backup: made, entries: 48_211, removed: 0, left: [] };
    },
    drill_restore: ({ file }) => this.drill(file),
    keys: ({ language }) => this.keys(language),
    add_keychain: ({ language }) => this.#add("keychain", language),
    add_passphrase: ({ language }) => this.#add("passphrase", language),
    make_recovery_sheet: () => {
      this.slots = [...this.slots, slot(`r${String(this.slots.length)}`, "recovery", "not_typed_back")];
      return { slot: "r", file_name: "tallyman-recovery-r.pdf", pdf_base64: "JVBERi0=" };
    },
    confirm_recovery: ({ code, language }) => {
      if (code.trim().toUpperCase() !== CODE) {
        throw { code: "bad_input", message: "The recovery code cannot be used. Group 3 is mistyped.", hint: "" };
      }
      // The code is of the sheet that was printed last.
      const typed = this.slots.findLast((one) => one.kind === "recovery");
      this.slots = this.slots.map((one) => (one === typed ? { ...one, state: "ready" } : one));
      return this.keys(language);
    },
    postpone_recovery: ({ language }) => {
      const open = this.slots.findLast((one) => one.state === "not_typed_back");
      this.slots = this.slots.map((one) => (one === open ? { ...one, state: "postponed" } : one));
      return this.keys(language);
    },
    remove_key: ({ slot: id, language }) => {
      this.slots = this.slots.filter((one) => one.id !== id);
      return this.keys(language);
    },
    verify_progress: () => ({ is_running: false, done: 0, total: 0 }),
    stop_verifying: () => ({ is_running: false, done: 0, total: 0 }),
  };

  readonly desk: { [K in keyof DeskCommands]: (request: DeskCommands[K][0]) => DeskCommands[K][1] } = {
    gate: () => this.gate,
    open_again: () => this.gate,
    begin: () => {
      this.slots = [slot("a1", "passphrase", "ready", true)];
      return this.#opened();
    },
    unlock: ({ secret }) => {
      if (secret !== PASSPHRASE && secret !== CODE) {
        throw { code: "ledger_locked", message: "No key that was given opens shop.tallyman.", hint: "" };
      }
      return this.#opened();
    },
    choose_backup: () => {
      this.gate = {
        ...this.gate,
        chosen: { file: "old.tallyman", keys: this.keys("en"), to_type: this.gate.state === "locked" ? "7f3a" : "" },
      };
      return this.gate;
    },
    restore_backup: ({ file, replaces_unread: replacesUnread }) => {
      if (this.gate.state === "locked" && !replacesUnread) {
        throw { code: "ledger_unread", message: "shop.tallyman is locked.", hint: "Give one of its own keys as well." };
      }
      const drill = this.drill(file ?? "old.tallyman");
      return { drill, quarantine: "/home/shop/tallyman/quarantine/shop-1", gate: this.#opened() };
    },
    choose_backup_folder: () => {
      this.warnings = this.warnings.filter((warning) => warning !== "same_disk");
      return this.health();
    },
    add_key_file: ({ language }) => this.#add("key_file", language),
    save_pack: (request) => packSaved(request),
  };

  health(): HealthView {
    const last = this.backups[0] ?? null;
    return {
      warnings: this.warnings,
      last_backup: last,
      backup_folder: "/media/stick/backups",
      is_folder_chosen: this.isFolderChosen || !this.warnings.includes("same_disk"),
      backups: this.backups.length,
      forgot_ms: null,
      forgot: "",
      forget_failure: "",
      age_failure: "",
      backup_failure: "",
      left_backups: this.leftBackups,
      next_thinning_ms: null,
      next_thinning: "23 December 2026, 07:55",
      verified_ms: 1_795_507_920_000,
      verified: "24 November 2026, 08:02",
      file: "shop.tallyman",
      ledger_bytes: 318_000_000,
      room_bytes: 6_100_000_000,
      has_ballast: true,
      quarantined: this.quarantine.length,
      quarantine: this.quarantine,
      former_folders: [],
      forgetting: this.persons.days(),
      remembered_orders: this.persons.orders.length,
      holds: this.persons.holds,
      key_slots: this.slots,
      key_advice: [],
      key_faults: this.keyFaults,
    };
  }

  keys(language: LanguageId): KeysView {
    const sheets = this.slots.filter((one) => one.kind === "recovery");
    const waits = sheets.length > 0 && !sheets.some((one) => one.state === "ready");
    const sentence = say(["Type the code back.", "Tippen Sie den Code zurück.", "请核对恢复码。"], language);
    return {
      file: "/home/shop/tallyman/shop.tallyman.keys",
      is_there: true,
      slots: this.slots,
      advice: waits ? [{ code: "type_back", sentence }] : [],
      faults: [],
    };
  }

  drill(file: string): DrillView {
    return {
      file,
      entries: 48_190,
      imports: 212,
      lines: 18_430,
      head: "7f3a 91c2 … d40e",
      is_compared: true,
      is_ancestor: true,
      lost_entries: 21,
      lost_imports: 2,
      lost_files: ["unshipped-2026-11-23.txt", "listings-2026-11-23.txt"],
      lost_lines: 71,
      erased_again: 0,
      kept_again: 0,
      is_forgetting_known: true,
      ways_lost: [],
      ways_back: [],
    };
  }

  #add(kind: string, language: LanguageId): KeysView {
    this.slots = [...this.slots, slot(`n${String(this.slots.length)}`, kind)];
    return this.keys(language);
  }

  #opened(): GateView {
    this.gate = { ...this.gate, state: "open", keys: null, error: null, damage: null, chosen: null };
    return this.gate;
  }
}
