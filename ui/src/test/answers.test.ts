import { describe, expect, it } from "vitest";
import { fromText, toText } from "../lib/format/base64";
import { openWindow, one, press, settle } from "./window";

describe("the answers view", () => {
  it("shows what taking an answer back would do, before it is taken back", async () => {
    const { app, backend, page } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("answers");
    await settle();
    page.getByText("One finding would open again.");
    expect(one("[data-effects]").dataset["effects"]).toBe("1");
    expect(backend.calls.some(([name]) => name === "take_back")).toBe(false);
    const before = app.answers.view?.answers.length ?? 0;
    page.getByText("Take back").click();
    await settle();
    expect(backend.calls.filter(([name]) => name === "take_back")).toHaveLength(1);
    expect(app.answers.view?.answers).toHaveLength(before - 1);
  });

  it("finds answers by their words, and J goes to the next", async () => {
    const { app } = await openWindow({ isImported: true, isAnswered: true });
    await app.go("answers");
    await settle();
    const first = app.answers.selected;
    await press("j");
    expect(app.answers.selected).not.toBe(first);
    app.answers.search("navy everywhere");
    await settle();
    expect(app.answers.shown.map((answer) => answer.id)).toEqual(["word-1"]);
    expect(app.answers.selected).toBe("word-1");
    app.answers.search("nothing says this");
    expect(app.answers.shown).toEqual([]);
  });

  it("says what a file of answers would bring, takes it only then, and saves one", async () => {
    const { app, backend, page } = await openWindow({ isImported: true });
    await app.go("answers");
    backend.file = { name: "autumn.jsonl", base64: fromText("{“藏青”}") };
    await app.answers.readAnswers();
    await settle();
    page.getByText("Answers in autumn.jsonl");
    const told = (): unknown[] =>
      backend.calls.filter(([name]) => name === "import_answers").map(([, request]) => request);
    expect(told()).toMatchObject([{ preview: true, text: "{“藏青”}" }]);
    page.getByText("Take 1 answer").click();
    await settle();
    expect(told()).toMatchObject([{ preview: true }, { preview: false }]);
    await app.answers.exportAnswers();
    expect(backend.saved).toEqual(["tallyman-answers.jsonl"]);
  });

  it("asks the supplier from the check, and takes the reply only after showing each row", async () => {
    const { app, backend, page } = await openWindow({ isImported: true });
    await app.go("check");
    await settle();
    page.getAllByText("Ask the supplier")[0]?.click();
    await settle();
    expect(app.view).toBe("answers");
    expect(app.answers.supplier).toBe("Ningbo Haida");
    await app.answers.ask();
    await settle();
    expect(one("[data-questions]").dataset["questions"]).toBe("1");
    await app.answers.saveSheet();
    expect(backend.saved).toEqual(["tallyman-questions.xlsx"]);
    backend.file = { name: "reply.xlsx", base64: "UEsDBA==" };
    await app.answers.readReply();
    await settle();
    expect(one("[data-rows]").dataset["rows"]).toBe("2");
    page.getByText("Take 1 answer").click();
    await settle();
    const told = backend.calls.filter(([name]) => name === "take_reply").map(([, request]) => request);
    expect(told).toMatchObject([{ preview: true, supplier: "Ningbo Haida" }, { preview: false }]);
    expect(app.answers.panel).toBe("answer");
  });

  it("a fault stands in its place", async () => {
    const { app, backend, page } = await openWindow({ isImported: true });
    await app.go("answers");
    backend.failures.set("ask_supplier", { code: "nothing_to_do", message: "There is nothing to ask.", hint: "" });
    app.answers.openSupplier();
    await app.answers.ask();
    await settle();
    page.getByText("There is nothing to ask.");
  });
});

describe("the listings view", () => {
  it("tells flaws with their mends, pairs with reasons, and what a SKU meant when", async () => {
    const { app, backend, page } = await openWindow({ isImported: true });
    await app.go("listings");
    await settle();
    page.getByText("Score 86 of 100 · 25 listings · 1 flaw");
    page.getByText("Choose the stock item that the listing promises.");
    page.getByText("Put one of them in a bin further away.");
    app.listings.sku = " MB-NV ";
    await app.listings.look();
    await settle();
    expect(document.querySelectorAll("[data-span]")).toHaveLength(2);
    expect(backend.calls.at(-1)).toEqual(["history", { sku: "MB-NV", language: "en" }]);
  });
});

it("text goes through base64 and comes back", () => {
  expect(toText(fromText("藏青 – é"))).toBe("藏青 – é");
});
