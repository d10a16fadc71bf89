import { describe, expect, it } from "vitest";
import { openWindow, one, press, settle } from "./window";

async function openPack(language: "en" | "de" | "zh" = "en") {
  const window = await openWindow({ isImported: true, hasCases: true }, language);
  await press("6", { ctrlKey: true });
  await press("v");
  return window;
}

const request = (window: Awaited<ReturnType<typeof openPack>>, name: string): unknown =>
  window.backend.calls.findLast(([called]) => called === name)?.[1];
const text = (): string => one("[data-pack]").textContent.replace(/\s+/g, " ");

describe("the evidence pack", () => {
  it("opens with V on the channel that is proposed, and says what is missing and what is in it", async () => {
    const window = await openPack();
    expect(one("[data-pack]").dataset["pack"]).toBe("ebay_payment_dispute");
    expect(text()).toContain("JPEG pictures · at most 5 files · 1.5 MB in all");
    expect(text()).toContain("eBay help pages; read 21 Nov 2026");
    expect(one("[data-missing=scan]").textContent).toContain("needed");
    expect(document.querySelector("[data-missing=weight]")).toBeNull();
    window.page.getByRole("button", { name: "1 more would help" }).click();
    await settle();
    expect(one("[data-missing=weight]").textContent).toContain("helps");
    expect(one("[data-exhibit=E2]").textContent).toContain("left out: it does not fit");
    expect(one("[data-statement]").textContent).toContain("do not contest");
    expect(document.querySelector("[data-reply]")).toBeNull();
  });

  it("takes photos by P and by dropping them, each once, the most telling first", async () => {
    const window = await openPack();
    await press("p");
    expect(request(window, "preview_pack")).toMatchObject({ paths: ["/home/shop/photos/parcel.jpg"] });
    window.backend.drag({ kind: "drop", paths: ["/home/shop/photos/label.PNG", "/home/shop/photos/parcel.jpg"] });
    await settle();
    const names = (): (string | undefined)[] =>
      [...document.querySelectorAll<HTMLElement>("[data-photo]")].map((photo) => photo.dataset["photo"]);
    expect(names()).toEqual(["parcel.jpg", "label.PNG"]);
    window.page.getByRole("button", { name: "Put label.PNG first" }).click();
    await settle();
    expect(names()).toEqual(["label.PNG", "parcel.jpg"]);
    window.page.getByRole("button", { name: "Leave parcel.jpg out" }).click();
    await settle();
    expect(names()).toEqual(["label.PNG"]);
    expect(document.querySelector("[data-missing=scan]")).toBeNull();
  });

  it("says in a sentence which photo is none, and makes no pack of it", async () => {
    const window = await openPack();
    await window.app.cases.pack.add(["/home/shop/notes.txt"]);
    await settle();
    expect(one("[data-pack] [role=alert]").textContent).toContain("notes.txt was not taken");
    await press("Enter", { ctrlKey: true });
    expect(request(window, "save_pack")).toBeUndefined();
    window.page.getByRole("button", { name: "Leave notes.txt out" }).click();
    await settle();
    expect(document.querySelector("[data-pack] [role=alert]")).toBeNull();
  });

  it("is made with Ctrl Enter, and says where it lies", async () => {
    const window = await openPack();
    await press("Enter", { ctrlKey: true });
    expect(request(window, "save_pack")).toEqual({
      case: 7,
      profile: "",
      paths: [],
      is_letter: false,
      headers_only: true,
      language: "en",
    });
    expect(one("[data-folder]").dataset["folder"]).toBe("/home/shop/packs/evidence-case-7");
    expect(one("[data-folder]").textContent).toContain("statement.txt");
    await press("Escape");
    expect(document.querySelector("[data-pack]")).toBeNull();
    expect(document.querySelector("[data-reply]")).not.toBeNull();
  });

  it("holds the keys of remedies and reply while it is open", async () => {
    const window = await openPack();
    for (const key of ["1", "s", "a"]) await press(key);
    expect(request(window, "pick_remedy")).toBeUndefined();
    expect(request(window, "log_sent")).toBeUndefined();
  });

  it("has nothing to prove without an order", async () => {
    const window = await openPack();
    await press("j");
    await press("j");
    expect(one("[data-pack]").textContent).toContain("Without an order there is nothing to prove");
    expect(request(window, "preview_pack")).toMatchObject({ case: 6 });
  });
});

describe("the stage of a case", () => {
  it("is said with T and Enter, a printed date with it", async () => {
    const window = await openWindow({ isImported: true, hasCases: true });
    await press("6", { ctrlKey: true });
    await press("t");
    const stage = one("[data-choice=stage]") as HTMLSelectElement;
    expect(document.activeElement).toBe(stage);
    stage.value = "claim";
    stage.dispatchEvent(new Event("change", { bubbles: true }));
    const due = one("[data-field=stage-due]") as HTMLInputElement;
    due.value = "tomorrow";
    due.dispatchEvent(new Event("input", { bubbles: true }));
    await press("Enter", {}, due);
    expect(one("[role=alert]").textContent).toContain("is not a time");
    due.value = "2026-11-29 11:00";
    due.dispatchEvent(new Event("input", { bubbles: true }));
    await press("Enter", {}, due);
    expect(request(window, "set_stage")).toEqual({
      case: 7,
      stage: "claim",
      platform: "",
      since: "",
      due: "2026-11-29 11:00",
      language: "en",
    });
    expect(document.querySelector("[data-stage-form]")).toBeNull();
    expect(document.querySelector("[role=alert]")).toBeNull();
    expect(document.body.textContent).toContain("Stage: claim.");
  });
});
