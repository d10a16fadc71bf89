import { describe, expect, it } from "vitest";
import { marked } from "../lib/format/marks";
import { openWindow, one, press, settle } from "./window";

async function openCases(language: "en" | "de" | "zh" = "en") {
  const window = await openWindow({ isImported: true, hasCases: true }, language);
  await press("6", { ctrlKey: true });
  return window;
}

const opened = (): string | undefined => one("[data-open-case]").dataset["openCase"];
const request = (window: Awaited<ReturnType<typeof openCases>>, name: string): unknown =>
  window.backend.calls.findLast(([called]) => called === name)?.[1];

function write(selector: string, text: string): void {
  const field = one(selector) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

async function choose(place: string, option: string): Promise<void> {
  const field = one(`[data-choice=${place}]`) as HTMLSelectElement;
  field.value = option;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

function paste(text: string, target: EventTarget = document.body): Event {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  target.dispatchEvent(event);
  return event;
}

describe("the cases view", () => {
  it("opens on the first case: words that the reasons rest on marked, verdict first, deciding facts lit", async () => {
    const { page } = await openCases();
    expect(opened()).toBe("7");
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      "schwarz",
      "nicht dunkelblau",
    ]);
    expect(one(".text").getAttribute("lang")).toBe("de");
    expect(one("[data-verdict]").dataset["verdict"]).toBe("block");
    expect(one("[data-verdict]").textContent.trim()).toMatch(/^The fault is ours/);
    const lit = [...document.querySelectorAll<HTMLElement>("[data-lit=true]")].map((fact) => fact.dataset["fact"]);
    expect(lit).toEqual(["F3", "F4"]);
    page.getByText("entry 43,511 · 7f3a 91c2 … d40e");
    page.getByText("eBay 14-12901-11873");
    expect(one("[data-reason=wrong_colour]").textContent).toContain("97 % sure");
  });

  it("says what the buyer ordered and what came, in the buyer's own words", async () => {
    await openCases("de");
    const told = [...one("[data-told]").children].map((part) => part.textContent.replace(/\s+/g, " ").trim());
    expect(told).toEqual(["gekommen schwarz", "bestellt dunkelblau"]);
  });

  it("walks with J and K, shows closed cases with O and changes nothing of them", async () => {
    const window = await openCases();
    await press("j");
    expect(opened()).toBe("6");
    await press("k");
    await press("k");
    expect(opened()).toBe("7");
    expect(document.querySelector("[data-case='3']")).toBeNull();
    await press("o");
    await window.app.cases.select(3);
    await settle();
    for (const key of ["r", "l", "x", "x"]) await press(key);
    expect(document.querySelector("[data-choices], [data-field=order]")).toBeNull();
    expect(request(window, "end_case")).toBeUndefined();
    window.page.getByText("Closed");
  });

  it("shows messages oldest first, and what must be known of them, by shape and word", async () => {
    await openCases();
    await press("j");
    const days = [...document.querySelectorAll("[data-message]")].map((message) => message.textContent);
    expect(days).toHaveLength(2);
    expect(days[0]).toContain("21 Nov 2026");
    const grave = one("[data-flag=chargeback_threat]");
    expect(grave.querySelector("[data-shape=ask]")).not.toBeNull();
    expect(one("[data-lack=photo]").textContent).toContain("ask the buyer for one");
  });

  it("takes a hostile message for text", async () => {
    await openCases();
    await press("j");
    await press("j");
    expect(one("[data-message]").textContent).toContain("<b>{{order.total}}</b>");
    expect(one("[data-message]").querySelector("b")).toBeNull();
    expect(one("[data-flag=prompt_injection]").textContent).toContain("gives orders to software");
  });

  it("corrects the reasons with R, digits and Enter", async () => {
    const window = await openCases();
    await press("r");
    const first = document.activeElement as HTMLElement;
    expect(first.dataset["choice"]).toBe("wrong_colour");
    await press("1", {}, first);
    await press("3", {}, first);
    expect(one("[data-choice=wrong_colour]").getAttribute("aria-checked")).toBe("false");
    await press("Enter", {}, first);
    expect(request(window, "correct_reasons")).toEqual({ case: 7, reasons: ["wrong_size"], language: "en" });
    expect(one("[data-reason=wrong_size]").textContent).toContain("your word");
    expect(document.querySelector("[data-choices]")).toBeNull();
    expect(one("[data-case='7']").textContent).toContain("Wrong size");
  });

  it("records no empty correction, and leaves with Escape", async () => {
    const window = await openCases();
    await press("r");
    const first = document.activeElement as HTMLElement;
    await press("1", {}, first);
    await press("Enter", {}, first);
    expect(request(window, "correct_reasons")).toBeUndefined();
    await press("Escape", {}, first);
    expect(document.querySelector("[data-choices]")).toBeNull();
  });

  it("offers orders, finds another with L, and takes it with Enter", async () => {
    const window = await openCases();
    await press("j");
    await press("j");
    expect(document.querySelectorAll("[data-offered]")).toHaveLength(2);
    await press("l");
    const field = one("[data-field=order]");
    expect(document.activeElement).toBe(field);
    await press("ArrowDown", {}, field);
    expect(one("[role=option][aria-selected=true]").dataset["order"]).toBe("14-12870-10093");
    write("[data-field=order]", "40312");
    await window.app.cases.search.look();
    await settle();
    await press("Enter", {}, field);
    expect(request(window, "link_order")).toMatchObject({ case: 5, order: "14-12877-40312", channel: "ebay" });
    expect(one("[data-linked]").dataset["linked"]).toBe("14-12877-40312");
    expect(document.querySelector("[data-offered]")).toBeNull();
  });

  it("takes what is pasted, with shop and order if they are known", async () => {
    const window = await openCases();
    expect(paste("Wrong colour.\tI am not happy.").defaultPrevented).toBe(true);
    await settle();
    expect(window.app.view).toBe("cases");
    const field = one("[data-field=message]") as HTMLTextAreaElement;
    expect(field.value).toBe("Wrong colour.\tI am not happy.");
    write("[data-field=case-order]", "14-12877-40555");
    await press("Enter", { ctrlKey: true }, field);
    expect(request(window, "take_messages")).toEqual({
      paths: [],
      pasted: "Wrong colour.\tI am not happy.",
      channel: "",
      order: "14-12877-40555",
      language: "en",
    });
    expect(opened()).toBe("8");
    expect(window.app.toasts.items.at(-1)?.text).toBe("Case 8 was opened.");
  });

  it("keeps what was typed when it is left with Escape, and leaves paste in a field alone", async () => {
    await openCases();
    await press("n");
    const field = one("[data-field=message]");
    write("[data-field=message]", "half a");
    expect(paste("more", field).defaultPrevented).toBe(false);
    await press("Escape", {}, field);
    expect(document.querySelector("[data-field=message]")).toBeNull();
    await press("n");
    expect((one("[data-field=message]") as HTMLTextAreaElement).value).toBe("half a");
  });

  it("takes mails that are dropped in any view, and says which were not taken", async () => {
    const { app, backend, page } = await openCases();
    await app.go("check");
    backend.drag({ kind: "drop", paths: ["/home/shop/a.eml", "/home/shop/b.mbox"] });
    await settle();
    expect(app.view).toBe("cases");
    page.getByText("1 message not taken");
    page.getByText(/b\.mbox: This is no mail/);
    await press("Escape");
    expect(opened()).toBe("8");
    backend.drag({ kind: "drop", paths: ["/home/shop/orders.csv"] });
    await settle();
    expect(app.view).toBe("import");
  });

  it("shows what a table of messages would become, asks what it leaves open, and takes it so", async () => {
    const window = await openCases();
    window.backend.drag({ kind: "drop", paths: ["/home/shop/returns.xlsx"] });
    await settle();
    expect(window.app.view).toBe("cases");
    window.page.getByText("3 rows become messages");
    window.page.getByText("1 row is left out");
    await choose("column-4", "text");
    await choose("column-2", "received");
    window.page.getByText("Does the day or the month come first in “Opened”?");
    window.page.getByText("Day before month").click();
    await settle();
    await press("Enter", { ctrlKey: true });
    expect(request(window, "take_messages")).toEqual({
      paths: ["/home/shop/returns.xlsx"],
      channel: "",
      order: "",
      fields: [null, "order", "received", "reason", "text", "name"],
      date_order: "day_first",
      language: "en",
    });
    expect(document.querySelector("[data-choice=column-4]")).toBeNull();
    window.backend.drag({ kind: "drop", paths: ["/home/shop/orders.csv"] });
    await settle();
    expect(window.app.view).toBe("import");
  });

  it("asks twice before a case is closed, and goes on to the next", async () => {
    const window = await openCases();
    await press("x");
    expect(request(window, "end_case")).toBeUndefined();
    window.page.getByText(/no longer holds the buyer’s data/);
    await press("Escape");
    expect(document.querySelector(".warning")).toBeNull();
    await press("x");
    await press("x");
    expect(request(window, "end_case")).toEqual({ case: 7, language: "en" });
    expect(opened()).toBe("6");
    window.page.getByText("2 closed");
  });

  it("says in each language what to do where nobody has complained", async () => {
    for (const [language, words] of [
      ["en", "Paste what a buyer wrote"],
      ["de", "Fügen Sie ein, was ein Käufer schrieb"],
      ["zh", "粘贴买家写的内容"],
    ] as const) {
      const { page } = await openWindow({ isImported: true }, language);
      await press("6", { ctrlKey: true });
      page.getByText(new RegExp(words));
      page.unmount();
    }
  });

  it("says itself in German and Chinese, the buyer's words in their own", async () => {
    const { app, page } = await openCases("de");
    page.getByRole("heading", { name: "Fälle" });
    page.getByText("falsche Farbe", { exact: false, selector: ".chip" });
    expect(one("[data-fact=F1]").textContent).toContain("Eintrag 44.108");
    app.settings.language = "zh";
    await app.sayAgain();
    await settle();
    page.getByRole("heading", { name: "个案" });
    expect(one(".text").textContent).toContain("Hallo, der Rucksack");
    expect(one("[data-fact=F1]").textContent).toContain("条目 44,108");
  });

  it("says what failed and keeps the words", async () => {
    const { backend, page } = await openCases();
    backend.failures.set("take_messages", {
      code: "bad_input",
      message: "There are no words in it.",
      hint: "Paste more.",
    });
    paste("?");
    await settle();
    await press("Enter", { ctrlKey: true }, one("[data-field=message]"));
    page.getByText("There are no words in it.");
    expect((one("[data-field=message]") as HTMLTextAreaElement).value).toBe("?");
  });
});

describe("marking", () => {
  const marks = (text: string, words: string[]) =>
    marked(text, words)
      .filter((run) => run.isMarked)
      .map((run) => run.text);

  it("marks whole words, neighbours together, nothing twice, and loses no sign", () => {
    expect(marks("blackish black, not blue", ["black", "not"])).toEqual(["black", "not"]);
    expect(marks("it is not blue", ["blue", "not"])).toEqual(["not blue"]);
    expect(marks("颜色不对，我要蓝色", ["不对", "颜色"])).toEqual(["颜色不对"]);
    expect(marks("a", ["b", ""])).toEqual([]);
    const text = "Das T-Shirt ist braun.\n\nNicht blau!";
    const whole = marked(text, ["braun", "Nicht"])
      .map((run) => run.text)
      .join("");
    expect(whole).toBe(text);
  });
});
