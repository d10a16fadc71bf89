import { describe, expect, it } from "vitest";
import { BUYER } from "../lib/backend/fake/persons";
import { one, openWindow, press, settle } from "./window";

async function openPersons() {
  const window = await openWindow({ isImported: true });
  await press("7", { ctrlKey: true });
  await press("d");
  return window;
}

function write(selector: string, text: string): void {
  const field = one(selector) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

async function look(selector: string, text: string): Promise<void> {
  write(selector, text);
  one(selector).dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await settle();
}

describe("personal data in the ledger view", () => {
  it("says beside the ledger's health and by day what is erased by itself", async () => {
    const { page } = await openPersons();
    expect(one("[data-care=persons]").textContent).toContain("On 1 December 2026 that of 1 order is erased by itself.");
    expect(document.querySelectorAll("[data-goes]")).toHaveLength(3);
    page.getByText("3 orders with personal data");
  });

  it("erases only what was chosen, only when asked twice, and offers the certificate", async () => {
    const { backend, page } = await openPersons();
    await look("[data-field=person]", BUYER);
    page.getByText("12 pieces of personal data of 3 orders.");
    one("[data-order='3391002944'] input").click();
    await settle();
    page.getByText("Erase 2 orders").click();
    await settle();
    expect(backend.calls.some(([name]) => name === "erase_person")).toBe(false);
    page.getByText("Erase 2 orders for good").click();
    await settle();
    expect(backend.calls.find(([name]) => name === "erase_person")?.[1]).toMatchObject({ orders: ["o1", "o3"] });
    expect(document.querySelectorAll("[data-order]")).toHaveLength(1);
    page.getByText("Save the certificate").click();
    await settle();
    expect(backend.saved).toContain("erased-2026-11-24.txt");
  });

  it("has to be asked again after the choice changed", async () => {
    const { app } = await openPersons();
    await look("[data-field=person]", BUYER);
    await app.ledger.persons.erase();
    expect(app.ledger.persons.isSure).toBe(true);
    one("[data-order='3391002944'] input").click();
    expect(app.ledger.persons.isSure).toBe(false);
  });

  it("saves what is held, to be read and as JSON", async () => {
    const { backend, page } = await openPersons();
    await look("[data-field=person]", BUYER);
    one("[data-order='3391003120'] input").click();
    await settle();
    page.getByText("Save what is held").click();
    await settle();
    expect(backend.calls.find(([name]) => name === "access_person")?.[1]).toMatchObject({ orders: ["o1", "o2"] });
    expect(backend.saved).toEqual(["access-2026-11-24.txt", "access-2026-11-24.json"]);
  });

  it("holds an order with a reason, leaves it out of erasing, and ends the hold", async () => {
    const { app, backend, page } = await openPersons();
    await look("[data-field=person-order]", "3391002944");
    page.getByText("Hold").click();
    await settle();
    await app.ledger.persons.hold();
    expect(backend.calls.some(([name]) => name === "hold_order")).toBe(false);
    await look("[data-field=reason]", "chargeback");
    expect(backend.calls.find(([name]) => name === "hold_order")?.[1]).toMatchObject({ reason: "chargeback" });
    page.getByText("held until 23 May 2027");
    expect(app.ledger.persons.erasable).toEqual([]);
    await press("Escape");
    expect(one("[data-hold='3391002944']").textContent).toContain("chargeback");
    page.getByText("End the hold").click();
    await settle();
    expect(document.querySelector("[data-hold]")).toBeNull();
  });

  it("says so when nothing is held", async () => {
    const { page } = await openPersons();
    await look("[data-field=person]", "nobody");
    page.getByText("Nothing is held about them.");
  });
});
