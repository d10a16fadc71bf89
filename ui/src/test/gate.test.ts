import { describe, expect, it } from "vitest";
import type { GateView } from "../lib/bindings/api";
import { FakeBackend } from "../lib/backend/fake/fake";
import { CODE, PASSPHRASE } from "../lib/backend/fake/ledger";
import { App } from "../lib/state/app.svelte";
import { Settings } from "../lib/state/settings.svelte";
import { render } from "@testing-library/svelte";
import AppRoot from "../App.svelte";
import { one, press, settle } from "./window";

/** The window before a door that is not open. */
async function openAt(gate: Partial<GateView>) {
  const backend = new FakeBackend({ isImported: true });
  backend.ledger.gate = { ...backend.ledger.gate, ...gate };
  if (gate.state === "locked") backend.ledger.gate.keys = backend.ledger.keys("en");
  const app = new App(backend, new Settings(window.localStorage, "en"));
  const page = render(AppRoot, { props: { app } });
  await settle();
  return { backend, app, page };
}

function write(selector: string, text: string): void {
  const field = one(selector) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

describe("the door", () => {
  it("keeps everything else away until the ledger is open", async () => {
    const { app, backend } = await openAt({ state: "locked" });
    expect(one("[data-gate]").dataset["gate"]).toBe("locked");
    await press("2", { ctrlKey: true });
    await press("o", { ctrlKey: true });
    expect(document.querySelector("nav")).toBeNull();
    expect(app.view).toBe("import");
    expect(backend.calls.map(([name]) => name)).toEqual(["gate"]);
  });

  it("says that a wrong key changed nothing, and opens with the right one", async () => {
    const { app, page } = await openAt({ state: "locked" });
    expect(app.gate.way).toBe("recovery");
    write("[data-field=secret]", "WRONG-WRONG");
    await settle();
    page.getByText("Open").click();
    await settle();
    page.getByText("This key does not open the ledger. Nothing was changed.");
    write("[data-field=secret]", CODE);
    await settle();
    page.getByText("Open").click();
    await settle();
    expect(app.view).toBe("check");
    expect(one("nav")).not.toBeNull();
    expect(app.gate.secret).toBe("");
  });

  it("offers each way that the ledger was given, and no other", async () => {
    const { app, backend } = await openAt({ state: "locked" });
    const ways = (): string[] =>
      [...document.querySelectorAll<HTMLInputElement>("input[name=way]:not(:disabled)")].map((input) => input.value);
    expect(ways()).toEqual(["recovery", "passphrase", "keychain"]);
    one("input[value=passphrase]").click();
    await settle();
    write("[data-field=secret]", PASSPHRASE);
    await settle();
    await app.gate.unlock();
    await settle();
    const told = backend.calls.find(([name]) => name === "unlock")?.[1];
    // There is no keychain that answers, so nothing is kept in one.
    expect(told).toMatchObject({ way: "passphrase", is_remembered: false });
  });

  it("begins a ledger, makes its recovery sheet, and lets the code wait once", async () => {
    const { app, backend, page } = await openAt({ state: "new" });
    expect(app.gate.way).toBe("passphrase");
    write("[data-field=passphrase]", PASSPHRASE);
    write("[data-field=again]", PASSPHRASE);
    await settle();
    await press("Enter");
    expect(one("[data-gate]").dataset["gate"]).toBe("sheet");
    page.getByText("Save as PDF").click();
    await settle();
    expect(backend.saved).toEqual(["tallyman-recovery-r.pdf"]);
    page.getByText("Later").click();
    await settle();
    expect(document.querySelector("[data-gate]")).toBeNull();
    expect(one("nav")).not.toBeNull();
    // The next start asks again, and it cannot wait a second time.
    await app.gate.look();
    await settle();
    expect(one("[data-gate]").dataset["gate"]).toBe("sheet");
    expect(page.queryByText("Later")).toBeNull();
    page.getByText("Print a new sheet").click();
    await settle();
    write("[data-field=code]", CODE);
    await settle();
    page.getByText("Compare").click();
    await settle();
    expect(app.gate.isOpen).toBe(true);
    // The first sheet never came out of the printer: with the second one read, nobody asks for it any more.
    expect(backend.ledger.slots.map((slot) => slot.state)).toEqual(["ready", "postponed", "ready"]);
    await app.gate.look();
    await settle();
    expect(document.querySelector("[data-gate]")).toBeNull();
  });

  it("names what is wrong with a damaged ledger and restores the backup that holds once its head was typed", async () => {
    const { backend, page } = await openAt({
      state: "damaged",
      damage: {
        sentence: "Entry 31,877 does not match its seal.",
        is_gone: false,
        readable: 31_876,
        head: "09fd e713 … 11aa",
        backup: {
          backup: new FakeBackend().ledger.backups[0] as never,
          entries: 31_000,
          head: "7f3a 91c2 … d40e",
          missing_entries: 876,
          missing_imports: 3,
          missing_files: ["a.csv", "b.csv"],
        },
      },
    });
    page.getByText("Entry 31,877 does not match its seal.");
    page.getByText(/31,876 entries can still be read/);
    page.getByText(/It lacks 876 readable entries with 3 imports/);
    page.getByText(/Files to import again: a.csv, b.csv … and 1 more\./);
    page.getByText("Restore this backup").click();
    await settle();
    expect(backend.calls.some(([name]) => name === "restore_backup")).toBe(false);
    write("[data-field=restore]", "7f3a");
    await settle();
    page.getByText("Restore this backup").click();
    await settle();
    expect(one("nav")).not.toBeNull();
  });

  it("begins nothing in the place of a ledger whose file is gone, and says nothing of entries that can be read", async () => {
    const { backend, page } = await openAt({
      state: "damaged",
      damage: {
        sentence: "The ledger’s file is not in its place any more.",
        is_gone: true,
        readable: null,
        head: "",
        backup: {
          backup: new FakeBackend().ledger.backups[0] as never,
          entries: 31_000,
          head: "7f3a 91c2 … d40e",
          missing_entries: null,
          missing_imports: null,
          missing_files: [],
        },
      },
    });
    page.getByText("The ledger’s file is gone");
    expect(page.queryByText(/can be read|stays where it is/)).toBeNull();
    page.getByText(/The newest backup that holds/);
    expect(backend.calls.some(([name]) => name === "begin")).toBe(false);
  });

  it("restores from a file of another computer with that file's own key", async () => {
    const { app, backend, page } = await openAt({ state: "new" });
    page.getByText("Restore a backup instead").click();
    await settle();
    page.getByText("Restore from old.tallyman");
    write("[data-field=secret]", CODE);
    await settle();
    page.getByText("Restore", { exact: true }).click();
    await settle();
    const told = backend.calls.find(([name]) => name === "restore_backup")?.[1];
    expect(told).toMatchObject({ file: null, way: "recovery", secret: CODE });
    expect(app.gate.isOpen).toBe(true);
  });

  it("replaces a locked ledger only once its head was typed and it was said that it may go unread", async () => {
    const { app, backend, page } = await openAt({ state: "locked" });
    page.getByText("Restore a backup instead").click();
    await settle();
    write("[data-field=secret]", CODE);
    await settle();
    page.getByText("Restore", { exact: true }).click();
    await settle();
    expect(backend.calls.some(([name]) => name === "restore_backup")).toBe(false);
    write("[data-field=restore]", "7F3A");
    await settle();
    page.getByText("Restore", { exact: true }).click();
    await settle();
    page.getByText("shop.tallyman is locked.");
    expect(app.gate.isOpen).toBe(false);
    one("[data-field=unread]").click();
    await settle();
    page.getByText("Restore", { exact: true }).click();
    await settle();
    const told = backend.calls.filter(([name]) => name === "restore_backup").map(([, request]) => request);
    expect(told).toMatchObject([
      { typed: "7F3A", replaces_unread: false },
      { typed: "7F3A", replaces_unread: true },
    ]);
    expect(app.gate.isOpen).toBe(true);
  });

  it("tells why else a ledger does not open, and tries again", async () => {
    const { backend, page } = await openAt({
      state: "failed",
      error: { code: "ledger_in_use", message: "The ledger is in use.", hint: "Close the other Tallyman." },
    });
    page.getByText("The ledger is in use.");
    backend.ledger.gate = { ...backend.ledger.gate, state: "open", error: null };
    page.getByText("Try again").click();
    await settle();
    expect(one("nav")).not.toBeNull();
  });
});
