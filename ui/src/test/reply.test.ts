import { describe, expect, it, vi } from "vitest";
import { span } from "../lib/format/span";
import { flawed, mended, places } from "../lib/state/findings";
import { joined } from "../lib/state/pieces";
import { openWindow, one, press, settle } from "./window";

async function openReply(language: "en" | "de" = "en") {
  const window = await openWindow({ isImported: true, hasCases: true }, language);
  await press("6", { ctrlKey: true });
  return window;
}

type Opened = Awaited<ReturnType<typeof openReply>>;
const request = (window: Opened, name: string): unknown =>
  window.backend.calls.findLast(([called]) => called === name)?.[1];
const sentence = (at: number): HTMLElement => one(`[data-sentence="${String(at)}"]`);
const lit = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>("[data-lit=true]")].map((fact) => fact.dataset["fact"]);

/** Mends what the rules found. */
async function mend(): Promise<void> {
  sentence(5).focus();
  await press("Enter", {}, sentence(5));
}

describe("remedies", () => {
  it("are shown with their sums, and a digit chooses one", async () => {
    const window = await openReply();
    const first = one("[data-remedy=replace_keep]");
    expect(first.textContent).toContain("16.19 EUR");
    one("[data-look=replace_return]").click();
    await settle();
    const sum = [...one("[data-remedy-detail=replace_return]").querySelectorAll("li")].map((term) =>
      term.textContent.trim().replace(/\s+/g, " "),
    );
    expect(sum).toEqual([
      "goods 9.40 EUR",
      "postage 4.99 EUR",
      "return label 4.99 EUR",
      "handling 3.00 EUR",
      "resale −7.14 EUR",
      "15.24 EUR",
    ]);
    await press("2");
    expect(request(window, "pick_remedy")).toMatchObject({ case: 7, remedy: "replace_return" });
    expect(one("[data-remedy=replace_return]").getAttribute("aria-pressed")).toBe("true");
    expect(window.app.toasts.items.at(-1)?.text).toMatch(/^Chosen: /);
  });

  it("say what is not known, and which may not be offered and why", async () => {
    const window = await openReply();
    window.page.getByRole("button", { name: "2 more" }).click();
    await settle();
    expect(one("[data-remedy=refund_return]").textContent).toContain("Not known: return label from Germany");
    expect(one("[data-refused=refund_part]").textContent).toContain("Below what the law gives");
    await press("5");
    expect(request(window, "pick_remedy")).toBeUndefined();
  });

  it("take an amount that nobody told, with Enter", async () => {
    const window = await openReply();
    window.page.getByRole("button", { name: "2 more" }).click();
    await settle();
    one("[data-look=refund_return]").click();
    await settle();
    const field = one("[data-field=cost-return_label]") as HTMLInputElement;
    field.value = "4.90";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await press("Enter", {}, field);
    expect(request(window, "tell_cost")).toEqual({
      case: 7,
      cost: "return_label.DE",
      amount: "4.90",
      language: "en",
    });
    expect(one("[data-remedy=refund_return]").textContent).toContain("44.80 EUR");
    expect(document.querySelector("[data-field=cost-return_label]")).toBeNull();
  });

  it("give a part back that the buyer agreed to, opened with A", async () => {
    const window = await openReply();
    await press("3");
    await press("a");
    const field = one("[data-field=remedy-amount]") as HTMLInputElement;
    field.value = "12.50";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    (one("[data-choice=remedy-agreed]") as HTMLInputElement).click();
    await press("Enter", {}, field);
    expect(request(window, "pick_remedy")).toMatchObject({ remedy: "refund_keep", amount: "12.50", is_agreed: true });
    expect(one("[data-remedy=refund_keep]").textContent).toContain("12.50 EUR · The buyer agreed to it");
    expect(document.querySelector("[data-remedy-detail]")).toBeNull();
  });

  it("write amounts as German does", async () => {
    await openReply("de");
    expect(one("[data-remedy=replace_keep]").textContent).toContain("16,19 EUR");
  });
});

describe("the reply", () => {
  it("lights the facts of the sentence that has the focus", async () => {
    await openReply();
    expect(lit()).toEqual(["F3", "F4"]);
    await press("d");
    expect(document.activeElement).toBe(sentence(0));
    sentence(1).focus();
    await settle();
    expect(lit()).toEqual(["F1"]);
    expect(sentence(1).tabIndex).toBe(0);
    expect(one("[data-reply]").querySelector(".draft")?.getAttribute("lang")).toBe("de");
  });

  it("is not copied and not logged while an error stands, and says so", async () => {
    const copy = vi.fn<(text: string) => Promise<void>>(async () => Promise.resolve());
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText: copy } as unknown as Clipboard);
    const window = await openReply();
    window.page.getByText("37 of 38 rules pass");
    const button = window.page.getByRole("button", { name: "Copy, 1 to mend" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(one("[data-flaw=error]").textContent).toBe("3. Dezember");
    expect(one("[data-rule=L03]").textContent).toContain("stands in no fact");
    await press("c");
    await press("s");
    expect(copy).not.toHaveBeenCalled();
    expect(request(window, "log_sent")).toBeUndefined();
    await mend();
    window.page.getByText("38 of 38 rules pass");
    await press("c");
    expect(copy).toHaveBeenCalledTimes(1);
    const text = copy.mock.calls[0]?.[0] ?? "";
    expect(text).toContain("Er ist bis zum 28. November bei Ihnen.");
    expect(text).toMatch(/^Guten Tag,\n\nSie haben/);
    expect(text).not.toContain("F1");
  });

  it("is edited sentence by sentence, read again by the rules, and put back", async () => {
    const window = await openReply();
    sentence(2).focus();
    await press("e", {}, sentence(2));
    const field = one("[data-field=sentence]") as HTMLTextAreaElement;
    expect(field.value).toBe("Wir haben Ihnen einen schwarzen geschickt.");
    expect(document.activeElement).toBe(field);
    field.value = "Es kam ein schwarzer.";
    await press("Enter", {}, field);
    expect(sentence(2).textContent).toBe("Es kam ein schwarzer.");
    expect(document.activeElement).toBe(sentence(2));
    expect(request(window, "lint_reply")).toMatchObject({ case: 7 });
    expect((request(window, "lint_reply") as { text: string }).text).toContain("Es kam ein schwarzer.");
    window.page.getByRole("button", { name: "Put it back" }).click();
    await settle();
    expect(sentence(2).textContent).toBe("Wir haben Ihnen einen schwarzen geschickt.");
  });

  it("leaves a sentence as it was with Escape", async () => {
    await openReply();
    sentence(1).focus();
    const before = sentence(1).textContent;
    await press("e", {}, sentence(1));
    const field = one("[data-field=sentence]") as HTMLTextAreaElement;
    field.value = "nothing";
    await press("Escape", {}, field);
    expect(sentence(1).textContent).toBe(before);
  });

  it("asks what no fact tells, and writes with the answer", async () => {
    const window = await openReply();
    const field = one("[data-field=say-promised]") as HTMLInputElement;
    field.value = "2026-12-01";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    window.page.getByRole("button", { name: "Write it" }).click();
    await settle();
    expect(request(window, "draft_reply")).toMatchObject({ said: [{ what: "promised", value: "2026-12-01" }] });
    expect(request(window, "lint_reply")).toMatchObject({ said: [{ what: "promised", value: "2026-12-01" }] });
    expect(document.querySelector("[data-question]")).toBeNull();
    expect(one(".draft").textContent).toContain("01.12.2026");
  });

  it("keeps edits while another case is looked at, and says that the case may have changed", async () => {
    const window = await openReply();
    await mend();
    await press("j");
    expect(one("[data-reply]").dataset["reply"]).toBe("fr");
    await press("k");
    expect(sentence(5).textContent).toContain("28. November");
    window.page.getByText(/The case changed since/);
    window.page.getByRole("button", { name: "Write anew" }).click();
    await settle();
    expect(sentence(5).textContent).toContain("3. Dezember");
  });

  it("is logged as sent by the seller's word, and then the case waits", async () => {
    const window = await openReply();
    await mend();
    await press("s");
    expect(request(window, "log_sent")).toMatchObject({ case: 7, reply_language: "", remedy: "", said: [] });
    expect(one("[data-sent]").textContent).toContain("28. November");
    expect(one("[data-waiting]").textContent).toContain("Waiting for the buyer");
    window.page.getByRole("button", { name: "Write another reply" }).click();
    await settle();
    expect(document.querySelector("[data-reply]")).not.toBeNull();
  });

  it("is written in another language when that is asked for", async () => {
    const window = await openReply();
    const choice = one("[data-choice=reply-language]") as HTMLSelectElement;
    choice.value = "en";
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    expect(request(window, "draft_reply")).toMatchObject({ reply_language: "en" });
    expect(request(window, "lint_reply")).toMatchObject({ reply_language: "en" });
    expect(one("[data-reply]").dataset["reply"]).toBe("en");
  });
});

describe("clocks", () => {
  it("count down by shape and word, and the side counts what runs out today", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-24T08:34:00"), toFake: ["Date"] });
    await openReply();
    expect(one("[data-case='7']").textContent).toContain("2 h 26 min");
    expect(one("[data-case='7'] [data-shape=clock]")).not.toBeNull();
    expect(one("[data-case='4']").textContent).toContain("8 d");
    expect(one("[data-view=cases].entry").textContent).toContain("2 cases run out today");
    vi.useRealTimers();
  });

  it("are said as people say them", () => {
    const minute = 60_000;
    expect(span(146 * minute, "en")).toBe("2 h 26 min");
    expect(span(39 * 60 * minute, "de")).toBe("1 Tag 15 Std.");
    expect(span(48 * 60 * minute, "en")).toBe("2 d");
    expect(span(200 * 60 * minute, "zh")).toBe("8 天");
    expect(span(-90 * minute, "en")).toBe("1 h 30 min");
  });
});

describe("the text", () => {
  const piece = (text: string, beginsParagraph = false) => ({ text, written: text, facts: [], beginsParagraph });

  it("is joined as the core does, and each sentence knows its place in characters", () => {
    const pieces = [piece("Hi 😀,", true), piece(""), piece("one two.", true), piece("Three.")];
    const text = joined(pieces, "en");
    expect(text).toBe("Hi 😀,\n\none two. Three.");
    const signs = [...text];
    expect(places(pieces, "en").map(([from, to]) => signs.slice(from, to).join(""))).toEqual([
      "Hi 😀,",
      "",
      "one two.",
      "Three.",
    ]);
    expect(joined([piece("甲。"), piece("乙。")], "zh-Hans")).toBe("甲。乙。");
  });

  it("is marked and mended where a finding says, by characters", () => {
    const finding = {
      rule: "L03",
      severity: "error",
      from_byte: 0,
      to_byte: 0,
      from_char: 12,
      to_char: 13,
      words: "b",
      sentence: "",
      instead: "x",
    };
    expect(flawed("😀ab", 10, [finding])).toEqual([
      { text: "😀a", severity: null },
      { text: "b", severity: "error" },
    ]);
    expect(mended("😀ab", 10, finding)).toBe("😀ax");
  });
});
