import { count } from "../../format/number";
import type { en } from "./en";

const n = (value: number): string => count(value, "de");
const many = (value: number, one: string, other: string): string => `${n(value)} ${value === 1 ? one : other}`;

/** The words of Today in German. */
export const de: {
  [K in keyof typeof en]: (typeof en)[K] extends (...args: infer A) => string ? (...args: A) => string : string;
} = {
  navToday: "Heute",
  todayWaits: (all, due) =>
    due === 0
      ? `${many(all, "Entscheidung steht", "Entscheidungen stehen")} an.`
      : `${many(all, "Entscheidung steht", "Entscheidungen stehen")} an, ${n(due)} davon mit einer Frist, die heute abläuft.`,
  todayNoneWaits: "Es steht keine Entscheidung an.",
  todayImported: "Importiert",
  todayLines: (value) => (value === 1 ? "offene Zeile" : "offene Zeilen"),
  todayAccounted: "jede Zeile ist verbucht",
  todayChecked: "Geprüft",
  todayAgree: (lines) => `von ${n(lines)} stimmen`,
  todayAnswered: (answered, open) => `${n(answered)} beantwortet, ${n(open)} offen`,
  todaySheet: "Pickliste",
  todayToGo: (value) => `noch ${many(value, "sperrender Befund", "sperrende Befunde")}`,
  todayCanPrint: "Kann gedruckt werden",
  todayCases: "Fälle",
  todayCase: "Fall",
  todayCasesOpen: (value) => `von ${n(value)} offenen`,
  todayCasesDue: "laufen heute ab",
  todaySectionDue: "Läuft heute ab",
  todaySectionDueNote: "Fristen, die nicht warten",
  todaySectionSheet: "Bevor die Pickliste gedruckt werden kann",
  todaySectionLines: "Bevor diese Zeilen gepickt werden können",
  todaySectionLinesNote: "jede hält nur ihre eigene Zeile auf",
  todaySectionLater: "Später",
  todayDue: "Fällig",
  todayBlocks: "Sperrt",
  todayAnswer: "Antworten",
  todayResolve: "Klären",
  todayLook: "Ansehen",
  todayFiles: (value) => `${many(value, "Datei wartet", "Dateien warten")} auf eine Antwort`,
  todayFilesNote: "Bis dahin wird von ihnen nichts gespeichert.",
  todayCare: (value) =>
    value === 1
      ? "Etwas zur Sicherheit des Ledgers ist offen"
      : `${n(value)} Punkte zur Sicherheit des Ledgers sind offen`,
  todayCareNote: "Sicherungen, Schlüssel und Platz auf dem Datenträger.",
  todayMoreOf: (value) => `und ${n(value)} weitere`,
  todayLinesHeld: (value) => many(value, "Zeile", "Zeilen"),
  todayClocks: "Fristen",
  todayNoClocks: "Keine Frist läuft.",
  todayEmptyTitle: "Nichts steht an",
  todayEmptyText: "Jede offene Zeile ist beantwortet, keine Frist läuft ab, und für das Ledger ist gesorgt.",
  todayFirstTitle: "Der Tag hat noch nicht begonnen",
  todayFirstText:
    "Lesen Sie die Dateien des Tages ein. Dann steht hier, was zu entscheiden ist, geordnet nach dem Zeitpunkt, ab dem es weniger wert ist.",
  keysNextDecision: "Nächste oder vorige Entscheidung",
  keysOpenDecision: "Zur Entscheidung gehen",
};
