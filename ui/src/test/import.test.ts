import { describe, expect, it, vi } from "vitest";
import { openWindow, one, press, settle } from "./window";

async function readSample() {
  const opened = await openWindow();
  await press("Enter");
  return opened;
}

describe("the import view", () => {
  it("offers the sample day where nothing is imported", async () => {
    const { backend, page } = await openWindow();
    page.getByRole("button", { name: "Import the sample day" }).click();
    await settle();
    const request = backend.calls.find(([name]) => name === "preview_import")?.[1] as { paths: string[] };
    expect(request.paths).toHaveLength(8);
  });

  it("accounts for every row: the classes add up to the rows of the file", async () => {
    const { app } = await readSample();
    const row = one("[data-file^=eBay]");
    const cells = [...row.querySelectorAll("[role=cell].number")].map((cell) => Number(cell.textContent));
    const [all, ...classes] = cells;
    expect(classes.reduce((sum, value) => sum + value, 0)).toBe(all);
    expect(app.import.preview?.adds_up).toBe(true);
    expect(one(".total").textContent).toContain("adds up");
  });

  it("opens on the file that asks", async () => {
    const { app } = await readSample();
    expect(app.import.file?.state).toBe("asks");
    expect(one(".file.selected").dataset["state"]).toBe("asks");
  });

  it("lists a row that was not used with row, column and what was expected", async () => {
    const { page } = await readSample();
    one("[data-file^=eBay]").click();
    await settle();
    page.getByText("1 row not used");
    expect(one(".detail .rows").textContent).toContain("row 19");
    expect(one(".detail .rows").textContent).toContain("Expected a whole number");
  });

  it("marks the doubtful column by shape and frame, and sends a changed column with all others", async () => {
    const { backend } = await readSample();
    expect(one(".menu.doubt [data-shape=ask]")).toBeTruthy();
    const menu = one("[data-choice=column-7]") as HTMLSelectElement;
    menu.value = "note";
    menu.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    const request = backend.calls.find(([name]) => name === "correct_import")?.[1];
    expect(request).toMatchObject({
      file: 7,
      leave_out: false,
      columns: ["bin", "supplier_sku", "title", "colour", "size", "quantity", "order", "note"],
    });
  });

  it("takes the guessed columns with Y", async () => {
    const { app } = await readSample();
    await press("y");
    expect(app.import.file?.state).toBe("ready");
  });

  it("closes Import all with the reason in its label until every file is answered", async () => {
    const { app, backend, page } = await readSample();
    const closed = page.getByRole("button", { name: "Import all, 2 to answer" });
    expect(closed.getAttribute("aria-disabled")).toBe("true");
    await press("Enter", { ctrlKey: true });
    expect(backend.calls.some(([name]) => name === "commit_import")).toBe(false);
    await press("y");
    await app.import.correct(6, { leave_out: true });
    await settle();
    expect(page.getByRole("button", { name: "Import all" }).getAttribute("aria-disabled")).toBe("false");
  });

  it("imports with Ctrl Enter and says what was imported", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const { app, page } = await openWindow({ importMilliseconds: 700 });
    await app.import.read(["/sample/day"]);
    await app.import.correct(7, { columns: [] });
    await app.import.correct(6, { leave_out: true });
    const done = app.import.commit();
    await vi.advanceTimersByTimeAsync(600);
    await settle();
    expect(app.import.showsProgress).toBe(true);
    expect(page.getByRole("progressbar").getAttribute("aria-valuemax")).toBe("254");
    page.getByText("Nothing of it shows until all of it is stored.");
    await vi.advanceTimersByTimeAsync(600);
    await done;
    await settle();
    vi.useRealTimers();
    page.getByText("New lines");
    expect(app.shop.view?.open_lines).toBe(71);
  });

  it("cancels a running import with Escape and says that nothing was kept", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const { app, page } = await openWindow({ importMilliseconds: 100_000 });
    await app.import.read(["/sample/day"]);
    await app.import.correct(7, { columns: [] });
    await app.import.correct(6, { leave_out: true });
    const done = app.import.commit();
    await vi.advanceTimersByTimeAsync(600);
    await app.import.cancel();
    await vi.advanceTimersByTimeAsync(600);
    await done;
    await settle();
    vi.useRealTimers();
    page.getByText("Stopped. Nothing of it was kept.");
    expect(app.import.preview).not.toBeNull();
  });

  it("discards with Escape", async () => {
    const { app } = await readSample();
    await press("Escape");
    expect(app.import.preview).toBeNull();
  });

  it("takes dropped files anywhere and frames the window meanwhile", async () => {
    const { app, backend, page } = await openWindow({ isImported: true });
    expect(app.view).toBe("check");
    backend.drag({ kind: "over", count: 7 });
    await settle();
    page.getByText("Drop to read 7 files");
    backend.drag({ kind: "drop", paths: ["/day/a.csv"] });
    await settle();
    expect(app.view).toBe("import");
    expect(backend.calls.find(([name]) => name === "preview_import")?.[1]).toMatchObject({ paths: ["/day/a.csv"] });
    expect(page.queryByText("Drop to read 7 files")).toBeNull();
  });

  it("adds to the files already given", async () => {
    const { app, backend } = await readSample();
    await app.import.read(["/more.csv"]);
    const requests = backend.calls.filter(([name]) => name === "preview_import");
    expect((requests.at(-1)?.[1] as { paths: string[] }).paths).toHaveLength(9);
  });

  it("reads a pasted table, and leaves a pasted word alone", async () => {
    const { backend } = await openWindow();
    const paste = (text: string): void => {
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: { getData: () => text } });
      document.body.dispatchEvent(event);
    };
    paste("navy");
    await settle();
    expect(backend.calls.some(([name]) => name === "preview_import")).toBe(false);
    paste("Order\tSKU\n1\tMB-NVY");
    await settle();
    expect(backend.calls.find(([name]) => name === "preview_import")?.[1]).toMatchObject({
      pasted: "Order\tSKU\n1\tMB-NVY",
    });
  });
});
