import type { DraftView, LintFinding, LintView } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { say } from "./say";

/** A sentence: its words, what it rests on, whether it begins a paragraph. */
type Line = [text: string, facts: string[], begins?: boolean];

const GERMAN: Line[] = [
  ["Guten Tag,", [], true],
  [
    "Sie haben am 5. November bei uns einen Rolltop-Rucksack in Dunkelblau bestellt (Bestellung 14-12877-40312).",
    ["F1"],
    true,
  ],
  ["Wir haben Ihnen einen schwarzen geschickt.", ["F3", "F4"]],
  ["Das war unser Fehler, und es tut uns leid.", ["F3"]],
  ["Der dunkelblaue geht kostenlos an Sie, den schwarzen können Sie behalten.", ["F1"], true],
  ["Er ist bis zum 3. Dezember bei Ihnen.", []],
  ["Mit freundlichen Grüßen", [], true],
  ["Harbour Lane Goods", []],
];
const ENGLISH: Line[] = [
  ["Hello,", [], true],
  ["Thank you for writing to us about your order.", ["F1"], true],
  ["We are looking at our records and will come back to you.", []],
  ["Kind regards", [], true],
  ["Harbour Lane Goods", []],
];

/** An invented reply. */
export function reply(language: string, promised: string | undefined): DraftView {
  const isGerman = language === "de";
  const lines = [...(isGerman ? GERMAN : ENGLISH)];
  if (promised !== undefined) {
    const day = promised.split("-").reverse().join(".");
    lines.splice(-2, 0, [isGerman ? `Er ist bis zum ${day} bei Ihnen.` : `It will be with you by ${promised}.`, []]);
  }
  const sentences = lines.map(([text, facts, begins]) => ({
    text,
    does: "facts",
    template: "invented",
    facts,
    answers: "",
    begins_paragraph: begins === true,
  }));
  return {
    language,
    text: sentences.map((one) => one.text).join(" "),
    sentences,
    questions: promised === undefined ? [{ what: "promised", sentence: "By which day?" }] : [],
  };
}

/** Reads a reply by two invented rules: a day must be in a fact, and the next step should have one. */
export function read(number: number, text: string, language: LanguageId): LintView {
  const findings: LintFinding[] = [];
  const day = /3\. Dezember/.exec(text);
  if (day !== null) {
    const from = [...text.slice(0, day.index)].length;
    findings.push({
      rule: "L03",
      severity: "error",
      from_byte: from,
      to_byte: from + day[0].length,
      from_char: from,
      to_char: from + day[0].length,
      words: day[0],
      sentence: say(
        [
          "“3. Dezember” stands in no fact and no remedy of this case. Check it, or leave it out.",
          "„3. Dezember“ steht in keiner Tatsache und keiner Abhilfe dieses Falls. Prüfen oder weglassen.",
          "“3. Dezember”不在此个案的任何事实或补救中。请核对或删去。",
        ],
        language,
      ),
      instead: "28. November",
    });
  }
  if (!/\d/.test(text)) {
    findings.push({
      rule: "L19",
      severity: "warn",
      from_byte: text.length,
      to_byte: text.length,
      from_char: text.length,
      to_char: text.length,
      words: "",
      sentence: say(
        [
          "No day says when something happens next. Name one.",
          "Kein Tag sagt, wann als Nächstes etwas geschieht. Nennen Sie einen.",
          "没有说明下一步在哪一天。请写明。",
        ],
        language,
      ),
    });
  }
  const errors = findings.filter((one) => one.severity === "error").length;
  return {
    case: number,
    language: "de",
    is_sendable: errors === 0,
    errors,
    warnings: findings.length - errors,
    findings,
    sentences: [],
  };
}
