import { describe, expect, it } from "vitest";
import { openWindow, one, press, settle } from "./window";

const opened = (): string | undefined => one("[data-open]").dataset["open"];

describe("the check view", () => {
  it("opens on the first finding with its sentence, both sides and the safest answer first", async () => {
    const { page } = await openWindow({ isImported: true });
    expect(opened()).toBe("hat-1");
    page.getByRole("heading", { name: "This line would send royal blue. The buyer was promised navy." });
    expect(one("[data-outcome=different]").textContent).toContain("Dunkelblau");
    expect(one("[data-outcome=different]").textContent).toContain("宝蓝色");
    expect(one(".fix").dataset["key"]).toBe("1");
  });

  it("marks a foreign word with its language", async () => {
    await openWindow({ isImported: true });
    const word = [...document.querySelectorAll(".own span")].find((span) => span.textContent === "宝蓝色");
    expect(word?.getAttribute("lang")).toBe("zh-Hans");
  });

  it("names the judged cell for a screen reader, and shows shape and word", async () => {
    const { page } = await openWindow({ isImported: true });
    const cell = page.getByRole("cell", { name: "Colour: Different" });
    expect(cell.querySelector("[data-shape=block]")).not.toBeNull();
    expect(cell.textContent).toContain("Different");
  });

  it("answers with a digit, opens the next finding and offers undo", async () => {
    const { app, backend, page } = await openWindow({ isImported: true });
    await press("1");
    expect(opened()).toBe("pack-1");
    expect(backend.calls.some(([name]) => name === "resolve")).toBe(true);
    page.getByText("2 to go until the sheet can be printed");
    expect(app.toasts.items).toHaveLength(1);
    expect(one(".toasts").getAttribute("aria-live")).toBe("polite");
  });

  it("keeps answered findings in their place until the next visit", async () => {
    const { app } = await openWindow({ isImported: true });
    await press("1");
    expect(app.check.order.slice(0, 3)).toEqual(["hat-1", "hat-2", "hat-3"]);
    await app.go("pick");
    await app.go("check");
    expect(app.check.order[0]).toBe("pack-1");
  });

  it("takes the last answer back with Ctrl Z and returns to its finding", async () => {
    const { app } = await openWindow({ isImported: true });
    await press("1");
    await press("z", { ctrlKey: true });
    expect(app.check.view?.settled).toHaveLength(0);
    expect(app.check.toGo).toBe(5);
    expect(opened()?.startsWith("hat-")).toBe(true);
  });

  it("asks for a reason in the same panel and records only with one", async () => {
    const { app, backend } = await openWindow({ isImported: true });
    await press("o");
    const field = one("[data-field=reason]") as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    const form = field.closest("form");
    form?.requestSubmit();
    await settle();
    expect(backend.calls.some(([name]) => name === "resolve")).toBe(false);
    field.value = "the buyer agreed in writing";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    form?.requestSubmit();
    await settle();
    const request = backend.calls.find(([name]) => name === "resolve")?.[1];
    expect(request).toMatchObject({ finding: "hat-1", key: "O", reason: "the buyer agreed in writing" });
    expect(app.check.reasonFor).toBeNull();
  });

  it("leaves the reason with Escape and answers nothing", async () => {
    const { app, backend } = await openWindow({ isImported: true });
    await press("o");
    await press("Escape", {}, one("[data-field=reason]"));
    expect(app.check.reasonFor).toBeNull();
    expect(backend.calls.some(([name]) => name === "resolve")).toBe(false);
  });

  it("does nothing with letters and digits while a field has the focus", async () => {
    const { app, backend } = await openWindow({ isImported: true });
    await press("o");
    const field = one("[data-field=reason]");
    await press("1", {}, field);
    await press("j", {}, field);
    expect(app.check.selected).toBe("hat-1");
    expect(backend.calls.some(([name]) => name === "resolve")).toBe(false);
  });

  it("waits for an input method to finish composing", async () => {
    const { app, backend } = await openWindow({ isImported: true });
    await press("1", { isComposing: true });
    await press("j", { isComposing: true });
    expect(app.check.selected).toBe("hat-1");
    expect(backend.calls.some(([name]) => name === "resolve")).toBe(false);
  });

  it("walks with J and K and stops at both ends", async () => {
    const { app } = await openWindow({ isImported: true });
    await press("k");
    expect(opened()).toBe("hat-1");
    await press("j");
    await press("ArrowDown");
    expect(opened()).toBe("hat-3");
    for (let step = 0; step < 20; step += 1) await app.check.step(1);
    await settle();
    expect(opened()).toBe("note-1");
  });

  it("changes the scope with S and sends the chosen one", async () => {
    const { app, backend } = await openWindow({ isImported: true });
    await app.check.select("word-1");
    await settle();
    expect(one("[data-scope=listing]").getAttribute("aria-checked")).toBe("true");
    await press("s");
    expect(one("[data-scope=supplier]").getAttribute("aria-checked")).toBe("true");
    await press("1");
    expect(backend.calls.find(([name]) => name === "resolve")?.[1]).toMatchObject({ key: "1", scope: "supplier" });
  });

  it("opens the source row beside the finding with E and marks the cited cell", async () => {
    const { page } = await openWindow({ isImported: true });
    await press("e");
    const panel = page.getByRole("region", { name: "Source row" });
    expect(panel.querySelector("mark")?.textContent).toBe("宝蓝色");
    await press("Escape");
    expect(page.queryByRole("region", { name: "Source row" })).toBeNull();
  });

  it("draws the empty side of a missing line dashed and names it", async () => {
    const { app, page } = await openWindow({ isImported: true });
    await app.check.select("missing-1");
    await settle();
    page.getByText("Not on the pick list");
    expect(document.querySelectorAll(".comparison .absent").length).toBeGreaterThan(1);
  });

  it("keeps a list of thousands short on the page and says how long it is", async () => {
    const { app } = await openWindow({ isImported: true, extraFindings: 5000 });
    await app.check.select("many-0");
    await settle();
    expect(app.check.order.length).toBeGreaterThan(5000);
    expect(document.querySelectorAll("[data-finding]").length).toBeLessThan(200);
  });

  it("shows a refusal of the core in place, never as a toast", async () => {
    const { app, backend } = await openWindow({ isImported: true });
    backend.failures.set("resolve", { code: "storage", message: "The disk is full.", hint: "Free some room." });
    await press("1");
    expect(one("[role=alert][data-code=storage]").textContent).toContain("Free some room.");
    expect(app.toasts.items).toHaveLength(0);
    expect(opened()).toBe("hat-1");
  });
});
