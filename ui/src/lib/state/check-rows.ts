import type { CheckView, FindingGroup, FindingRow, SettledRow, SeverityView } from "../bindings/api";

/** A finding as listed: an answered one keeps its place until the next visit. */
export interface ListedFinding extends FindingRow {
  isAnswered: boolean;
}

export interface ListedGroup extends Omit<FindingGroup, "findings"> {
  findings: ListedFinding[];
}

/** One row of the list on the left. */
export type ListRow =
  | { kind: "section"; key: string; severity: SeverityView | "settled" }
  | { kind: "group"; key: string; group: ListedGroup; openCount: number; isOpen: boolean }
  | { kind: "line"; key: string; finding: ListedFinding }
  | { kind: "settled"; key: string; settled: SettledRow; isLatest: boolean };

/** The groups as they come. */
export function listed(view: CheckView): ListedGroup[] {
  return view.groups.map((group) => ({
    ...group,
    findings: group.findings.map((finding) => ({ ...finding, isAnswered: false })),
  }));
}

/** The groups after an answer: nothing that is listed moves or goes away, what is new is added at its place. */
export function merged(before: ListedGroup[], view: CheckView): ListedGroup[] {
  const now = new Map(view.groups.map((group) => [group.id, group]));
  const open = new Map(view.groups.flatMap((group) => group.findings).map((finding) => [finding.id, finding]));
  const known = new Set(before.flatMap((group) => group.findings).map((finding) => finding.id));
  const kept = before.map((group) => {
    const fresh = now.get(group.id);
    const added = (fresh?.findings ?? []).filter((finding) => !known.has(finding.id));
    return {
      ...(fresh ?? group),
      findings: [
        ...group.findings.map((old) => {
          const current = open.get(old.id);
          return current === undefined ? { ...old, isAnswered: true } : { ...current, isAnswered: false };
        }),
        ...added.map((finding) => ({ ...finding, isAnswered: false })),
      ],
    };
  });
  const shown = new Set(before.map((group) => group.id));
  const fresh = listed(view).filter((group) => !shown.has(group.id));
  const fresher = fresh.map((group) => ({
    ...group,
    findings: group.findings.filter((finding) => !known.has(finding.id)),
  }));
  return inOrder([...kept, ...fresher.filter((group) => group.findings.length > 0)]);
}

const ORDER: Record<SeverityView, number> = { block: 0, ask: 1, note: 2 };

function inOrder(groups: ListedGroup[]): ListedGroup[] {
  return groups
    .map((group, at) => ({ group, at }))
    .sort((a, b) => ORDER[a.group.severity] - ORDER[b.group.severity] || a.at - b.at)
    .map(({ group }) => group);
}

/** The list on the left, row by row; only the group of the selected finding lies open. */
export function rowsOf(groups: ListedGroup[], settled: SettledRow[], selected: string | null): ListRow[] {
  const rows: ListRow[] = [];
  let section: SeverityView | null = null;
  for (const group of groups) {
    if (group.severity !== section) {
      section = group.severity;
      rows.push({ kind: "section", key: `section ${section}`, severity: section });
    }
    const isOpen = group.findings.some((finding) => finding.id === selected);
    const openCount = group.findings.filter((finding) => !finding.isAnswered).length;
    rows.push({ kind: "group", key: `group ${group.id}`, group, openCount, isOpen });
    if (!isOpen) continue;
    for (const finding of group.findings) rows.push({ kind: "line", key: `line ${finding.id}`, finding });
  }
  if (settled.length > 0) {
    rows.push({ kind: "section", key: "section settled", severity: "settled" });
    settled.forEach((row, at) => {
      rows.push({ kind: "settled", key: `settled ${row.decision} ${row.id}`, settled: row, isLatest: at === 0 });
    });
  }
  return rows;
}
