import { describe, expect, it } from "vitest";
import type { CaseHead, FindingGroup } from "../lib/bindings/api";
import { countOf, decisions, LISTED_MAX, type Moment } from "../lib/state/decisions";
import { openWindow, one, press } from "./window";

const NOW = new Date(2026, 10, 24, 9, 0).getTime();
const HOUR = 60 * 60 * 1_000;

function head(number: number, hours: number | null, more: Partial<CaseHead> = {}): CaseHead {
  const next =
    hours === null
      ? {}
      : { next: { rule: "r", due: new Date(NOW + hours * HOUR).toISOString(), is_notice: false } as CaseHead["next"] };
  return {
    case: number,
    status: "open",
    asserts: "late",
    channel_said: "eBay",
    order: "1",
    ...next,
    ...more,
  } as CaseHead;
}

function group(id: string, severity: FindingGroup["severity"], count = 1): FindingGroup {
  const findings = Array.from({ length: count }, (_, at) => ({ id: `${id}${String(at)}`, subject: "" }));
  return { id, severity, title: id, subtitle: "", findings };
}

function moment(more: Partial<Moment>): Moment {
  return { check: null, cases: [], files: 0, care: 0, now: NOW, ...more };
}

const keys = (of: Moment): string[][] =>
  decisions(of).map((section) => [section.id, ...section.decisions.map((decision) => decision.key)]);

describe("what needs a decision", () => {
  it("stands by the moment after which it is worth less", () => {
    const check = {
      groups: [group("asks", "ask"), group("holds", "block", 3), group("says", "note")],
    } as Moment["check"];
    const cases = [head(1, 40), head(2, 3), head(3, null), head(4, -2), head(5, 1, { status: "closed" })];
    expect(keys(moment({ check, cases, files: 2, care: 1 }))).toEqual([
      ["due", "case-4", "case-2"],
      ["sheet", "group-holds"],
      ["lines", "group-asks"],
      ["later", "files", "care", "case-1", "case-3"],
    ]);
  });

  it("is nothing where nothing waits, and counts what a long list leaves out", () => {
    expect(decisions(moment({}))).toEqual([]);
    const many = decisions(moment({ cases: Array.from({ length: LISTED_MAX + 7 }, (_, at) => head(at, 100)) }));
    expect(many.map((section) => [section.decisions.length, section.more])).toEqual([[LISTED_MAX, 7]]);
    expect(countOf(many)).toBe(LISTED_MAX + 7);
  });
});

describe("today", () => {
  it("lists the sample day, opens a finding with Enter and a case from the clocks", async () => {
    const { app } = await openWindow({ isImported: true, hasCases: true });
    await press("0", { ctrlKey: true });
    expect(app.view).toBe("today");
    const sections = [...document.querySelectorAll<HTMLElement>("[data-section]")].map((of) => of.dataset["section"]);
    expect(sections).toEqual(expect.arrayContaining(["sheet", "lines", "later"]));
    const first = one("[data-decision][aria-current=true]").dataset["decision"];
    await press("j");
    expect(one("[data-decision][aria-current=true]").dataset["decision"]).not.toBe(first);
    await press("k");
    expect(one("[data-decision][aria-current=true]").dataset["decision"]).toBe(first);

    const held = app.today.listed.find((decision) => decision.kind === "group");
    app.today.selected = held?.key ?? null;
    await press("Enter");
    expect(app.view).toBe("check");
    expect(held?.place).toEqual({ view: "check", finding: app.check.selected });

    await press("0", { ctrlKey: true });
    const clock = one("[data-clock-of]");
    clock.click();
    await press("F6");
    expect(app.view).toBe("cases");
    expect(one("[data-open-case]").dataset["openCase"]).toBe(clock.dataset["clockOf"]);
  });

  it("carries nothing that was begun in one case over to another", async () => {
    const { app } = await openWindow({ isImported: true, hasCases: true });
    await press("6", { ctrlKey: true });
    const [first, second] = app.cases.order;
    await app.cases.select(first ?? null);
    await press("r");
    await press("x");
    expect(app.cases.correcting ?? app.cases.isSure).not.toBe(null);
    await press("0", { ctrlKey: true });
    await app.goTo({ view: "cases", case: second ?? 0 });
    expect(app.cases.selected).toBe(second);
    expect(app.cases.view?.case).toBe(second);
    expect(app.cases.correcting).toBe(null);
    expect(app.cases.isSure).toBe(false);

    await press("2", { ctrlKey: true });
    app.check.reasonFor = "O";
    app.check.reason = "half of a sentence";
    app.check.scopeAt = 2;
    await press("0", { ctrlKey: true });
    const other = app.today.listed.findLast((decision) => decision.kind === "group");
    if (other !== undefined) await app.goTo(other.place);
    expect([app.check.reasonFor, app.check.reason, app.check.scopeAt]).toEqual([null, "", 0]);
  });

  it("says in three languages that the day has not begun, and goes to the files", async () => {
    for (const language of ["en", "de", "zh"] as const) {
      const { app, page } = await openWindow({}, language);
      await press("0", { ctrlKey: true });
      page.getByText(app.words.todayFirstTitle);
      page.unmount();
    }
  });

  it("follows the book when another hand answers", async () => {
    const { app, backend } = await openWindow({ isImported: true });
    await press("0", { ctrlKey: true });
    const held = app.today.check?.groups.find((of) => of.severity === "block")?.findings[0];
    const before = app.today.check?.open ?? 0;
    backend.answerElsewhere(held?.id ?? "");
    await press("F6");
    expect(app.today.check?.open).toBeLessThan(before);
  });
});
