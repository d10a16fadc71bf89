import { render } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import AppRoot from "../App.svelte";
import { toApiError } from "../lib/backend/backend";
import { FakeBackend } from "../lib/backend/fake/fake";
import { count } from "../lib/format/number";
import { languageOf, tagOf } from "../lib/format/language";
import { App } from "../lib/state/app.svelte";
import { Settings } from "../lib/state/settings.svelte";
import { TOAST_MILLISECONDS, Toasts } from "../lib/state/toasts.svelte";
import { openWindow, one, press, settle } from "./window";

describe("the frame", () => {
  it("opens on what needs a person next", async () => {
    expect((await openWindow()).app.view).toBe("import");
    expect((await openWindow({ isImported: true })).app.view).toBe("check");
  });

  it("stays where a person went before the shop was read", async () => {
    const backend = new FakeBackend({ isImported: true });
    const answers = backend.call.bind(backend);
    let read = (): void => undefined;
    const waits = new Promise<void>((resolve) => (read = resolve));
    vi.spyOn(backend, "call").mockImplementation(async (name, request) => {
      if (name === "shop") await waits;
      return answers(name, request);
    });
    const app = new App(backend, new Settings(window.localStorage, "en"));
    render(AppRoot, { props: { app } });
    await settle();
    await press("7", { ctrlKey: true });
    read();
    await settle();
    expect(app.shop.view?.open_lines).toBeGreaterThan(0);
    expect(one("main").dataset["view"]).toBe("ledger");
  });

  it("shows one count of the worst open kind, with its shape and its words", async () => {
    await openWindow({ isImported: true });
    const entry = one("[data-view=check].entry");
    expect(entry.querySelector("[data-shape=block]")).not.toBeNull();
    expect(entry.textContent).toContain("5 findings that block");
  });

  it("has no entry that leads nowhere", async () => {
    const { app } = await openWindow({ isImported: true });
    for (const entry of document.querySelectorAll<HTMLElement>("nav .entry")) {
      entry.click();
      await settle();
      expect(app.view).toBe(entry.dataset["view"]);
      expect(one("h1").textContent).not.toBe("");
    }
  });

  it("changes views with Ctrl and a digit, even from a field", async () => {
    const { app } = await openWindow({ isImported: true });
    await press("o");
    await press("3", { ctrlKey: true }, one("[data-field=reason]"));
    expect(app.view).toBe("pick");
  });

  it("speaks the chosen language at once, tells the page and the core, and remembers it", async () => {
    const { backend } = await openWindow({ isImported: true });
    one("[data-view=settings]").click();
    await settle();
    one("input[value=de]").click();
    await settle();
    expect(document.documentElement.lang).toBe("de");
    expect(one("h1").textContent).toBe("Prüfen");
    expect(backend.calls.filter(([name]) => name === "check").at(-1)?.[1]).toEqual({ language: "de" });
    expect(new Settings(window.localStorage, "en").language).toBe("de");
  });

  it("draws dark when it is chosen", async () => {
    const { app } = await openWindow();
    app.settings.theme = "dark";
    await settle();
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });

  it("verifies the ledger on request and says what was found", async () => {
    const { page } = await openWindow({ isImported: true });
    one("[data-action=verify]").click();
    await settle();
    page.getByText("All 48,211 entries match their seals.");
    page.getByText("verified 08:02");
  });

  it("shows the keys of the view with ? and closes them with Escape", async () => {
    const { page } = await openWindow({ isImported: true });
    await press("?");
    page.getByRole("region", { name: "Keys" });
    await press("Escape");
    expect(page.queryByRole("region", { name: "Keys" })).toBeNull();
  });

  it("reads settings that are damaged as none", () => {
    window.localStorage.setItem("tallyman.settings", "{ not json");
    expect(new Settings(window.localStorage, "zh-CN").language).toBe("zh");
    window.localStorage.setItem("tallyman.settings", '{"language":"xx","paper":7}');
    const settings = new Settings(window.localStorage, "fr");
    expect([settings.language, settings.paper]).toEqual(["en", "a4"]);
  });
});

describe("toasts", () => {
  it("stay 8 seconds, longer while pointed at, and at most two", () => {
    vi.useFakeTimers();
    const toasts = new Toasts();
    toasts.show("one");
    toasts.show("two");
    toasts.show("three");
    expect(toasts.items.map((toast) => toast.text)).toEqual(["two", "three"]);
    toasts.hold(toasts.items[1]?.id ?? 0);
    vi.advanceTimersByTime(TOAST_MILLISECONDS);
    expect(toasts.items.map((toast) => toast.text)).toEqual(["three"]);
    toasts.release(toasts.items[0]?.id ?? 0);
    vi.advanceTimersByTime(TOAST_MILLISECONDS);
    expect(toasts.items).toEqual([]);
    vi.useRealTimers();
  });

  it("undo once", () => {
    const undo = vi.fn();
    const toasts = new Toasts();
    toasts.show("done", undo);
    const id = toasts.items[0]?.id ?? 0;
    toasts.undo(id);
    toasts.undo(id);
    expect(undo).toHaveBeenCalledTimes(1);
  });
});

describe("formats", () => {
  it("groups numbers as the language does, with a true minus", () => {
    expect(count(48_211, "en")).toBe("48,211");
    expect(count(48_211, "de")).toBe("48.211");
    expect(count(-1_284_500, "zh")).toBe("−1,284,500");
    expect(count(999, "de")).toBe("999");
  });

  it("tells the language of a word from its script", () => {
    expect(languageOf("宝蓝色")).toBe("zh-Hans");
    expect(languageOf("濃紺の")).toBe("ja");
    expect(languageOf("Dunkelblau")).toBeUndefined();
    expect(tagOf("zh")).toBe("zh-Hans");
  });

  it("passes an error of the core on and takes anything else as our fault", () => {
    const error = { code: "storage", message: "The disk is full.", hint: "Free some room." };
    expect(toApiError(error)).toEqual(error);
    expect(toApiError(new Error("boom")).code).toBe("internal");
    expect(toApiError({ code: "odd", message: "x" }).code).toBe("internal");
  });
});
