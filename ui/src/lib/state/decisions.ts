import type { CaseHead, CheckView, FindingGroup } from "../bindings/api";
import { endsToday } from "./clocks";

/** Where a decision is taken. */
export type Place =
  { view: "cases"; case: number } | { view: "check"; finding: string } | { view: "import" } | { view: "ledger" };

/** What needs a person. */
export type Decision = { key: string; place: Place } & (
  | { kind: "case"; head: CaseHead; isDue: boolean }
  | { kind: "group"; group: FindingGroup }
  | { kind: "files" | "care"; count: number }
);

export type SectionId = "due" | "sheet" | "lines" | "later";

/** Decisions that are worth less after the same moment; `more` counts those that are not listed. */
export interface Section {
  id: SectionId;
  decisions: Decision[];
  more: number;
}

/** What a shop shows of itself at this moment. */
export interface Moment {
  check: CheckView | null;
  cases: readonly CaseHead[];
  /** Files that wait for an answer. */
  files: number;
  /** Things about the ledger's safety. */
  care: number;
  now: number;
}

/** So many of a section are listed; a person who has more decides in the view they belong to. */
export const LISTED_MAX = 40;

/** When the clock of a case runs out; a case without one comes last. */
export const due = (head: CaseHead): number => {
  const at = Date.parse(head.next?.due ?? "");
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
};

/** What needs a decision, by the moment after which it is worth less. */
export function decisions(moment: Moment): Section[] {
  const byClock = moment.cases
    .filter((head) => head.status === "open")
    .sort((one, other) => (due(one) === due(other) ? one.case - other.case : due(one) - due(other)));
  const asCase = (head: CaseHead, isDue: boolean): Decision => ({
    key: `case-${String(head.case)}`,
    place: { view: "cases", case: head.case },
    kind: "case",
    head,
    isDue,
  });
  const grouped = (severity: FindingGroup["severity"]): Decision[] =>
    (moment.check?.groups ?? [])
      .filter((group) => group.severity === severity)
      .flatMap((group) => {
        const first = group.findings[0];
        if (first === undefined) return [];
        return [{ key: `group-${group.id}`, place: { view: "check", finding: first.id }, kind: "group", group }];
      });
  const waiting: Decision[] = [
    ...(moment.files > 0
      ? [{ key: "files", place: { view: "import" }, kind: "files", count: moment.files } as const]
      : []),
    ...(moment.care > 0 ? [{ key: "care", place: { view: "ledger" }, kind: "care", count: moment.care } as const] : []),
  ];
  const isDue = (head: CaseHead): boolean => endsToday(head.next, moment.now);
  const all: [SectionId, Decision[]][] = [
    ["due", byClock.filter(isDue).map((head) => asCase(head, true))],
    ["sheet", grouped("block")],
    ["lines", grouped("ask")],
    ["later", [...waiting, ...byClock.filter((head) => !isDue(head)).map((head) => asCase(head, false))]],
  ];
  return all
    .filter(([, rows]) => rows.length > 0)
    .map(([id, rows]) => ({
      id,
      decisions: rows.slice(0, LISTED_MAX),
      more: Math.max(0, rows.length - LISTED_MAX),
    }));
}

/** How many decisions there are, listed or not. */
export function countOf(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => sum + section.decisions.length + section.more, 0);
}
