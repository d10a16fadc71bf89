import { describe, expect, it } from "vitest";
import { size } from "../lib/format/size";
import { kindName } from "../lib/words/kinds";
import { CODE } from "../lib/backend/fake/ledger";
import { openWindow, one, press, settle } from "./window";

async function openLedger() {
  const window = await openWindow({ isImported: true });
  await press("7", { ctrlKey: true });
  return window;
}

function write(selector: string, text: string): void {
  const field = one(selector) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

describe("the ledger view", () => {
  it("says in one sentence how safe the ledger is, and the same with what is to be looked at", async () => {
    const { backend, page, app } = await openLedger();
    page.getByText("The ledger verifies. The last backup opens.");
    page.getByText("shop.tallyman, encrypted, 318 MB");
    expect(document.querySelectorAll("[data-care]")).toHaveLength(6);
    expect(document.querySelectorAll("[data-entry]")).toHaveLength(5);
    backend.ledger.warnings = ["same_disk", "not_verified"];
    await app.ledger.load();
    await app.bookChanged();
    await settle();
    page.getByText("2 things to look at");
    expect(one("[data-care=folder]").dataset["state"]).toBe("ask");
    expect(one("[data-view=ledger].entry").textContent).toContain("2 things about safety");
  });

  it("says what was not looked after: forgetting, tidying up, a clock that leapt, what could not be read", async () => {
    const { backend, page, app } = await openLedger();
    backend.ledger.warnings = ["clock_doubted", "forgetting_failed", "ageing_failed", "care_unreadable", "care_lost"];
    await app.ledger.load();
    await settle();
    expect(document.querySelectorAll("[data-care]")).toHaveLength(10);
    expect(one("[data-care=persons]").dataset["state"]).toBe("block");
    expect(one("[data-care=clock]").textContent).toContain("nothing is erased or removed before another day agrees");
    expect(one("[data-care=tidy]").dataset["state"]).toBe("ask");
    page.getByText(/Choose the folder again/);
    page.getByText(/what was remembered about backups is gone/);
  });

  it("names what stays and why, keys that are damaged, and a folder that takes no backup", async () => {
    const { backend, page, app } = await openLedger();
    const left = "/media/stick/backups/shop-20260101-000000-7f3a91c208be.tallyman";
    const kept = {
      folder: "/home/shop/quarantine/shop-20260101-000000",
      since: "1 January 2026",
      until_ms: 0,
      until: "31 January 2026",
    };
    backend.ledger.warnings = ["same_disk", "backups_left", "keys_damaged", "quarantine_kept"];
    backend.ledger.leftBackups = [left];
    backend.ledger.keyFaults = ["the line of slot a1b2 is damaged"];
    backend.ledger.quarantine = [
      { ...kept, stays: "It is damaged, so it stays." },
      { ...kept, folder: "/home/shop/quarantine/shop-20261101-000000", until: "1 December 2026", stays: "" },
    ];
    await app.ledger.load();
    await settle();
    page.getByText(left);
    expect(one("[data-care=keys]").dataset["state"]).toBe("block");
    expect(one("[data-care=keys]").textContent).toContain("the line of slot a1b2 is damaged");
    expect(one("[data-care=quarantine-kept]").textContent).toContain("It is damaged, so it stays.");
    expect(one("[data-care=quarantine]").textContent).toContain("The oldest goes on 1 December 2026");
    expect(one("[data-care=quarantine]").textContent).toContain("1 replaced ledger");
    expect(one("[data-care=folder]").textContent).toContain("Choose a stick");
    backend.ledger.isFolderChosen = true;
    await app.ledger.load();
    await settle();
    expect(one("[data-care=folder]").textContent).toContain("The last backup still lies on the ledger’s own disk");
  });

  it("backs up with B, verifies with V, chooses the folder with F", async () => {
    const { backend, page } = await openLedger();
    backend.ledger.warnings = ["same_disk"];
    await press("b");
    page.getByText("Backed up. 48,211 entries, each verified");
    expect(document.querySelectorAll("[data-backup]")).toHaveLength(4);
    await press("v");
    expect(backend.calls.some(([name]) => name === "verify_ledger")).toBe(true);
    await press("f");
    expect(one("[data-care=folder]").dataset["state"]).toBe("ok");
  });

  it("shows how far verifying is, and stops it", async () => {
    const { app, backend, page } = await openLedger();
    app.shop.isVerifying = true;
    app.shop.progress = { is_running: true, done: 12_000, total: 48_211 };
    await settle();
    page.getByText("12,000 of 48,211 entries verified");
    page.getByText("Verifying, 24 %");
    await press("Escape");
    expect(backend.calls.at(-1)?.[0]).toBe("stop_verifying");
  });

  it("tries the selected backup out and says what restoring would lose", async () => {
    const { backend, page } = await openLedger();
    await press("j");
    await press("p");
    expect(backend.calls.at(-1)).toEqual(["drill_restore", { file: "shop-c1b044ae7d10.tallyman" }]);
    page.getByText(/would lose what came after: 21 entries, 2 imports, 71 order lines/);
  });

  it("says of a drill what would be erased again, carried over, not known, and which ways would change", async () => {
    const { backend, page } = await openLedger();
    const plain = backend.ledger.drill("shop-c1b044ae7d10.tallyman");
    backend.ledger.drill = () => ({
      ...plain,
      erased_again: 3,
      kept_again: 1,
      is_forgetting_known: false,
      ways_lost: ["passphrase"],
      ways_back: ["key_file", "recovery"],
    });
    await press("j");
    await press("p");
    page.getByText(/erased again with it: 3 pieces of personal data/);
    page.getByText(/Carried over: 1 hold, delivery or time of forgetting recorded since/);
    page.getByText(/Erase again what persons asked/);
    page.getByText(/These no longer open it: Passphrase\./);
    page.getByText(/These open it again: Key file, Recovery sheet\./);
  });

  it("restores only after a drill and after the head was typed, and says what is missing", async () => {
    const { app, backend, page } = await openLedger();
    await press("r");
    expect(app.ledger.isAsking).toBe(true);
    expect(document.activeElement?.textContent).toContain("Keep");
    await app.ledger.restore();
    expect(backend.calls.filter(([name]) => name === "restore_backup")).toEqual([]);
    write("[data-field=restore]", "7F3A");
    await settle();
    page.getByText("Restore this backup").click();
    await settle();
    expect(backend.calls.find(([name]) => name === "restore_backup")?.[1]).toMatchObject({
      file: "shop-7f3a91c208be.tallyman",
      typed: "7F3A",
    });
    expect(document.querySelector("dialog")).toBeNull();
    page.getByText(/Missing since: 21 entries/);
    page.getByText(/Files to import again: unshipped-2026-11-23.txt, listings-2026-11-23.txt\./);
    page.getByText("What was there before lies in /home/shop/tallyman/quarantine/shop-1");
  });

  it("a backup that does not open is told in its place, and nothing is asked", async () => {
    const { app, backend, page } = await openLedger();
    backend.failures.set("drill_restore", { code: "bad_input", message: "The backup is damaged.", hint: "" });
    await press("r");
    page.getByText("The backup is damaged.");
    expect(app.ledger.isAsking).toBe(false);
  });

  it("damage is said instead of health, with the newest backup that holds", async () => {
    const { app, backend, page } = await openLedger();
    app.shop.verification = {
      is_whole: false,
      entries: 31_876,
      head: "",
      sentence: "Entry 31,877 does not match its seal.",
      backup: backend.ledger.backups[2] ?? null,
    };
    await settle();
    expect(one("[data-health]").dataset["health"]).toBe("block");
    page.getByText("The newest backup that holds is of 22 November 2026, 08:03.");
    page.getByText("Show that backup").click();
    await settle();
    expect(app.ledger.selected).toBe("shop-09fde713aa52.tallyman");
  });

  it("adds a passphrase only when it was typed twice alike", async () => {
    const { app, backend } = await openLedger();
    await press("w");
    app.ledger.adding = "passphrase";
    await settle();
    write("[data-field=passphrase]", "four words that rhyme");
    write("[data-field=again]", "four words that time");
    await settle();
    await app.ledger.addPassphrase();
    expect(backend.calls.some(([name]) => name === "add_passphrase")).toBe(false);
    write("[data-field=again]", "four words that rhyme");
    await settle();
    await app.ledger.addPassphrase();
    await settle();
    expect(document.querySelectorAll("[data-slot]")).toHaveLength(4);
    expect(app.ledger.passphrase).toBe("");
  });

  it("removes a way only when it was asked twice, and never the one in use", async () => {
    const { app, backend } = await openLedger();
    await press("w");
    expect(one("[data-kind=keychain]").querySelector("button")).toBeNull();
    await app.ledger.remove("b2");
    expect(backend.calls.some(([name]) => name === "remove_key")).toBe(false);
    await app.ledger.remove("b2");
    await settle();
    expect(document.querySelector("[data-slot=b2]")).toBeNull();
  });

  it("prints a recovery sheet and has its code typed back", async () => {
    const { app, backend, page } = await openLedger();
    await press("w");
    page.getByText("Recovery sheet").click();
    await settle();
    page.getByText("Print the sheet").click();
    await settle();
    expect(backend.opened).toEqual(["tallyman-recovery-r.pdf"]);
    write("[data-field=code]", "7Q2MX-0KD4A");
    await settle();
    page.getByText("Compare").click();
    await settle();
    page.getByText(/Group 3 is mistyped/);
    write("[data-field=code]", CODE);
    await settle();
    page.getByText("Compare").click();
    await settle();
    page.getByText("The code is right. The sheet opens this ledger");
    expect(app.ledger.sheet.waits).toBe(false);
    expect(document.querySelector("[data-field=code]")).toBeNull();
  });
});

it("sizes are said in the unit that fits", () => {
  expect(size(318_200_000, "en")).toBe("318 MB");
  expect(size(6_120_000_000, "de")).toBe("6,1 GB");
  expect(size(900, "en")).toBe("0.9 kB");
});

it("kinds of entries have words, and one of a newer core shows by its own name", () => {
  expect(kindName("import.completed", "de")).toBe("Import abgeschlossen");
  expect(kindName("parcel.handed", "en")).toBe("parcel.handed");
});
