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
  it("are stopped with H and let go with H again", async () => {
    const window = await openCases();
    expect(one("[data-trace]").dataset["stopped"]).toBe("0");
    await press("h");
    expect(request(window)).toEqual({ case: 7, orders: [], is_lifted: false, language: "en" });
    expect(one("[data-trace]").dataset["stopped"]).toBe("2");
    expect(one("[data-trace]").textContent).toContain("2 open orders are stopped until that is mended.");
    expect(one("[data-trace]").textContent).not.toContain("Stop them");
    expect(document.querySelectorAll(".orders .status")).toHaveLength(2);
    await press("h");
    expect(request(window)).toEqual({ case: 7, orders: [], is_lifted: true, language: "en" });
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
