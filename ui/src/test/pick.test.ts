import { describe, expect, it } from "vitest";
import { openWindow, one, press, settle } from "./window";

describe("the pick view", () => {
  it("is closed with words while blocks are open, and prints nothing", async () => {
    const { app, backend, page } = await openWindow({ isImported: true });
    await app.go("pick");
    await settle();
    page.getByText("The sheet opens when the last blocking finding is answered.");
    await press("p", { ctrlKey: true });
    expect(backend.opened).toEqual([]);
    expect(
      backend.calls.some(([name, request]) => name === "draw_sheet" && (request as { print: boolean }).print),
    ).toBe(false);
  });

  it("records the sheet before it opens it, and opens on it once everything is answered", async () => {
    const { app, backend } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("pick");
    await settle();
    await press("p", { ctrlKey: true });
    expect(backend.opened).toEqual(["pick-sheet-214.pdf"]);
    expect(
      backend.calls.filter(([name, request]) => name === "draw_sheet" && (request as { print: boolean }).print),
    ).toHaveLength(1);
  });

  it("saves the sheet just printed without recording it twice", async () => {
    const { app, backend } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("pick");
    await app.pick.print();
    await app.pick.save();
    expect(backend.saved).toEqual(["pick-sheet-214.pdf"]);
    expect(
      backend.calls.filter(([name, request]) => name === "draw_sheet" && (request as { print: boolean }).print),
    ).toHaveLength(1);
    app.settings.paper = "letter";
    await app.pick.save();
    expect(
      backend.calls.filter(([name, request]) => name === "draw_sheet" && (request as { print: boolean }).print),
    ).toHaveLength(2);
  });

  it("shows the walk in order with bins, differing words in bold, and the detour with its price", async () => {
    const { app, page } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("pick");
    await settle();
    expect(one("[data-stop='4'] .bin").textContent).toBe("B-04-2");
    expect(one("[data-stop='4'] b").textContent).toBe("Navy");
    page.getByText("Royal blue is walked later, five lines after navy. This costs 14 m.");
    page.getByText("no bin known");
  });

  it("turns pages within the sheet", async () => {
    const { app } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("pick");
    await settle();
    await press("PageUp");
    expect(app.pick.page).toBe(1);
    await press("PageDown");
    await press("PageDown");
    expect(app.pick.page).toBe(2);
  });

  it("draws again for another paper, language and colour, and keeps the choice", async () => {
    const { app, backend } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("pick");
    await settle();
    one("[data-option=paper]").click();
    const picker = one("[data-choice=picker]") as HTMLSelectElement;
    picker.value = "pl";
    picker.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    const last = backend.calls.filter(([name]) => name === "draw_sheet").at(-1)?.[1];
    expect(last).toMatchObject({ paper: "letter", picker: "pl", print: false });
    expect(window.localStorage.getItem("tallyman.settings")).toContain("letter");
  });

  it("changes the walk by its tabs and names stale sheets and lines left off", async () => {
    const { app, page } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("pick");
    await settle();
    page.getByRole("tab", { name: "Single-line orders" }).click();
    await settle();
    expect(app.pick.walk?.id).toBe("single");
    expect(one("[data-stop='1']").textContent).toContain("#2047");
    expect(one("[data-stale='213']").textContent).toContain("one order cancelled since.");
    page.getByText("2 lines left off");
  });

  it("draws a long walk a window at a time", async () => {
    const { app } = await openWindow({ isImported: true, isAnswered: true, walkCopies: 1000 });
    await app.go("pick");
    await settle();
    expect(one("[role=table]").getAttribute("aria-rowcount")).toBe("14001");
    expect(document.querySelectorAll("[data-stop]").length).toBeLessThan(200);
  });
});
