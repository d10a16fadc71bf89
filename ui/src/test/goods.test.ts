import { describe, expect, it } from "vitest";
import { openWindow, one, press, settle } from "./window";

async function openCases(language: "en" | "de" | "zh" = "en") {
  const window = await openWindow({ isImported: true, hasCases: true }, language);
  await press("6", { ctrlKey: true });
  return window;
}

const request = (window: Awaited<ReturnType<typeof openCases>>): unknown =>
  window.backend.calls.findLast(([called]) => called === "name_goods")?.[1];
const line = (id: string): HTMLInputElement => one(`[data-goods-line="${id}"]`) as HTMLInputElement;

describe("the goods of a case", () => {
  it("are shown with what was paid for them and how that is known", async () => {
    await openCases();
    expect(one("[data-goods]").dataset["goods"]).toBe("facts");
    expect(one('[data-meant="1"]').textContent.replace(/\s+/g, " ")).toContain(
      "1 × Rolltop-Rucksack 18 l (Farbe: Dunkelblau) 39.90 EUR",
    );
    expect(document.querySelector('[data-meant="2"]')).toBeNull();
    expect(one("[data-goods]").textContent).toContain("The facts that decide are about these goods.");
  });

  it("are said with G, marks, a number of units and Enter, and the word is taken back", async () => {
    const window = await openCases();
    await press("g");
    expect(document.activeElement).toBe(line("1"));
    expect(line("1").checked).toBe(true);
    line("1").click();
    line("2").click();
    await settle();
    const units = one('[data-goods-units="2"]') as HTMLInputElement;
    expect(units.disabled).toBe(false);
    units.value = "1";
    units.dispatchEvent(new Event("input", { bubbles: true }));
    await press("Enter", {}, units);
    expect(request(window)).toEqual({ case: 7, goods: [{ line: "2", units: 1 }], language: "en" });
    expect(document.querySelector("[data-goods-form]")).toBeNull();
    expect(one("[data-goods]").dataset["goods"]).toBe("seller");
    expect(one('[data-meant="2"]').textContent.replace(/\s+/g, " ")).toContain(
      "1 of 3 × Trinkflasche 0,5 l (Farbe: Oliv) 12.00 EUR",
    );
    await press("g");
    window.page.getByRole("button", { name: "Take my word back" }).click();
    await settle();
    expect(request(window)).toEqual({ case: 7, goods: [], language: "en" });
    expect(one("[data-goods]").dataset["goods"]).toBe("facts");
  });

  it("are not said without a line, and what the core refuses is told", async () => {
    const window = await openCases();
    await press("g");
    line("1").click();
    await settle();
    await press("Enter", {}, line("1"));
    expect(request(window)).toBeUndefined();
    line("2").click();
    await settle();
    const units = one('[data-goods-units="2"]') as HTMLInputElement;
    units.value = "4";
    units.dispatchEvent(new Event("input", { bubbles: true }));
    await press("Enter", {}, units);
    expect(one("[role=alert]").textContent).toContain("Line 2 has 3 units");
    expect(document.querySelector("[data-goods-form]")).not.toBeNull();
    await press("Escape");
    expect(document.querySelector("[data-goods-form]")).toBeNull();
  });

  it("that were begun in one case never meet the next", async () => {
    await openCases();
    await press("g");
    await press("j");
    expect(document.querySelector("[data-goods-form]")).toBeNull();
    await press("k");
    expect(document.querySelector("[data-goods-form]")).toBeNull();
  });

  it("are told in German", async () => {
    await openCases("de");
    expect(one("[data-goods]").textContent).toContain("Die entscheidenden Fakten betreffen diese Waren.");
  });
});
