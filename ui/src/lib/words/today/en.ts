import { count } from "../../format/number";

const n = (value: number): string => count(value, "en");
const many = (value: number, one: string, other: string): string => `${n(value)} ${value === 1 ? one : other}`;

/** The words of Today in English. */
export const en = {
  navToday: "Today",
  todayWaits: (all: number, due: number) =>
    due === 0
      ? `${many(all, "decision waits", "decisions wait")}.`
      : `${many(all, "decision waits", "decisions wait")}, ${n(due)} of ${all === 1 ? "it" : "them"} with a clock that runs out today.`,
  todayNoneWaits: "Nothing waits for a decision.",
  todayImported: "Imported",
  todayLines: (value: number) => (value === 1 ? "open line" : "open lines"),
  todayAccounted: "every row accounted for",
  todayChecked: "Checked",
  todayAgree: (lines: number) => `of ${n(lines)} agree`,
  todayAnswered: (answered: number, open: number) => `${n(answered)} answered, ${n(open)} open`,
  todaySheet: "Pick sheet",
  todayToGo: (value: number) => `${many(value, "blocking finding", "blocking findings")} to go`,
  todayCanPrint: "Can be printed",
  todayCases: "Cases",
  todayCase: "Case",
  todayCasesOpen: (value: number) => `of ${n(value)} open`,
  todayCasesDue: "run out today",
  todaySectionDue: "Runs out today",
  todaySectionDueNote: "clocks that do not wait",
  todaySectionSheet: "Before the sheet can be printed",
  todaySectionLines: "Before these lines can be picked",
  todaySectionLinesNote: "each holds only its own line",
  todaySectionLater: "Later",
  todayDue: "Due",
  todayBlocks: "Blocks",
  todayAnswer: "Answer",
  todayResolve: "Resolve",
  todayLook: "Look",
  todayFiles: (value: number) => `${many(value, "file waits", "files wait")} for an answer`,
  todayFilesNote: "Nothing is stored of them until then.",
  todayCare: (value: number) => `The ledger asks for ${many(value, "thing", "things")} about its safety`,
  todayCareNote: "Backups, keys and room on the disk.",
  todayMoreOf: (value: number) => `and ${n(value)} more`,
  todayLinesHeld: (value: number) => many(value, "line", "lines"),
  todayClocks: "Clocks",
  todayNoClocks: "No clock runs.",
  todayEmptyTitle: "Nothing waits",
  todayEmptyText: "Every open line is answered, no clock runs out, and the ledger is looked after.",
  todayFirstTitle: "The day has not begun",
  todayFirstText:
    "Bring in the files of the day. What needs a decision is then listed here, by the moment after which it is worth less.",
  keysNextDecision: "Next or previous decision",
  keysOpenDecision: "Go to the decision",
};
