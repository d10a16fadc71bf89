import { expect, test } from "vitest";
import { SEARCH_REST_MILLISECONDS } from "../lib/state/stock-search.svelte";
import { one, openWindow, press, settle } from "./window";

/** Types into the search for stock, and waits until the typing rests. */
async function look(words: string): Promise<HTMLInputElement> {
  const field = one("[data-field=stock]") as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((wake) => setTimeout(wake, SEARCH_REST_MILLISECONDS + 20));
  await settle();
  return field;
}

test("another stock item is looked for and taken with the keyboard alone", async () => {
  const { app, backend } = await openWindow({ isImported: true });
  await app.go("check");
  await settle();
  const finding = app.check.selected;
  await press("m");
  const field = await look("merino");
  expect(document.activeElement).toBe(field);
  expect([...document.querySelectorAll("[data-stock]")].map((row) => row.getAttribute("data-stock"))).toEqual([
    "MB-NVY",
    "MB-RYB",
    "MB-BLK",
  ]);
  // The arrows choose, and stay within the list.
  await press("ArrowDown", {}, field);
  await press("ArrowUp", {}, field);
  await press("ArrowUp", {}, field);
  expect(one("[data-stock][aria-selected=true]").dataset["stock"]).toBe("MB-NVY");
  await press("F2", {}, field);
  await press("Enter", {}, field);
  expect(backend.calls.find(([name]) => name === "take_item")?.[1]).toEqual({
    finding,
    sku: "MB-NVY",
    quantity: 1,
    is_only_line: true,
    language: "en",
  });
  expect(app.check.search.isOpen).toBe(false);
  expect(app.check.selected).not.toBe(finding);
});

test("a refused item says why, and Escape leaves the search", async () => {
  const { app, backend, page } = await openWindow({ isImported: true });
  await app.go("check");
  await settle();
  await press("m");
  const field = await look("royal");
  backend.failures.set("take_item", {
    code: "bad_input",
    message: "MB-RYB is not what was promised.",
    hint: "Choose another item.",
  });
  await press("Enter", {}, field);
  page.getByText("MB-RYB is not what was promised.");
  expect(app.check.search.isOpen).toBe(true);
  await press("Escape", {}, field);
  expect(document.querySelector("[data-field=stock]")).toBeNull();
});

test("the counts in the side follow the book, whoever answers", async () => {
  const { app, backend } = await openWindow({ isImported: true });
  const count = (): string => one("[data-view=check] .count").title;
  await app.go("check");
  const id = app.check.selected ?? "";
  await app.go("import");
  await settle();
  expect(count()).toBe("5 findings that block");
  backend.answerElsewhere(id);
  await settle();
  expect(count()).not.toBe("5 findings that block");
});

test("reading many files says how far it is and can be stopped", async () => {
  const { app, backend, page } = await openWindow();
  await app.go("import");
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const call = backend.call.bind(backend);
  const slow: typeof backend.call = async (name, request) => {
    if (name === "stop_reading") stop();
    if (name === "reading_progress") {
      return { is_reading: true, file: "huge.csv", files_done: 1, files: 3, rows: 20_481 } as never;
    }
    if (name !== "preview_import") return call(name, request);
    await stopped;
    const error = { code: "nothing_to_do", message: "Reading was stopped.", hint: "" };
    throw error as unknown as Error;
  };
  backend.call = slow;
  const reading = app.import.read(["/day/huge.csv"]);
  await new Promise((wake) => setTimeout(wake, 160));
  await settle();
  page.getByText("Reading huge.csv, file 2 of 3");
  page.getByText("20,481 rows so far");
  await press("Escape");
  await reading;
  await settle();
  page.getByText("Reading was stopped. Nothing is stored.");
  expect(app.import.error).toBeNull();
});
