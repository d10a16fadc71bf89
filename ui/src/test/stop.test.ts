import { describe, expect, it } from "vitest";
import { openWindow, one, press, settle } from "./window";

async function openCases(language: "en" | "de" | "zh" = "en") {
  const window = await openWindow({ isImported: true, hasCases: true }, language);
  await press("6", { ctrlKey: true });
  return window;
}

const request = (window: Awaited<ReturnType<typeof openCases>>): unknown =>
  window.backend.calls.findLast(([called]) => called === "stop_lines")?.[1];

describe("orders that carry the fault of a case", () => {
  it("are stopped with H and let go with Shift+H", async () => {
    const window = await openCases();
    expect(one("[data-trace]").dataset["stopped"]).toBe("0");
    await press("h");
    expect(request(window)).toEqual({ case: 7, orders: [], is_lifted: false, language: "en" });
    expect(one("[data-trace]").dataset["stopped"]).toBe("2");
    expect(one("[data-trace]").textContent).toContain("2 open orders are stopped until that is mended.");
    expect(one("[data-trace]").textContent).not.toContain("Stop them");
    expect(document.querySelectorAll(".orders .status")).toHaveLength(2);
    const calls = window.backend.calls.length;
    await press("h");
    expect(window.backend.calls).toHaveLength(calls);
    await press("H", { shiftKey: true });
    expect(request(window)).toEqual({ case: 7, orders: [], is_lifted: true, language: "en" });
    expect(one("[data-trace]").dataset["stopped"]).toBe("0");
  });

  it("can be let go while others run", async () => {
    const window = await openWindow({ isImported: true, hasCases: true }, "en");
    await window.backend.call("stop_lines", { case: 7, orders: ["14-12901-11873"], is_lifted: false, language: "en" });
    await press("6", { ctrlKey: true });
    expect(one("[data-trace]").textContent).toContain("One open order is stopped until that is mended.");
    for (const name of ["Stop them", "Let them go"]) expect(window.page.getByRole("button", { name })).toBeDefined();
    await press("H", { shiftKey: true });
    expect(one("[data-trace]").dataset["stopped"]).toBe("0");
  });

  it("are stopped by the button beside them, and a case without any has none", async () => {
    const window = await openCases("de");
    window.page.getByRole("button", { name: "Anhalten" }).click();
    await settle();
    expect(one("[data-trace]").textContent).toContain("angehalten");
    expect(window.page.getByRole("button", { name: "Freigeben" })).toBeDefined();
    await press("j");
    await press("h");
    expect(request(window)).toEqual({ case: 7, orders: [], is_lifted: false, language: "de" });
    expect(document.querySelector("[data-trace]")).toBeNull();
  });
});
