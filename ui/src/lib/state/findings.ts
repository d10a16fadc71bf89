import type { LintFinding } from "../bindings/api";
import { gapIn, type Piece } from "./pieces";

/** A run of a sentence, with what stands against it. */
export interface FlawedRun {
  text: string;
  severity: "error" | "warn" | null;
}

/** Where each sentence stands in the whole text, in characters as the core counts them. */
export function places(pieces: readonly Piece[], language: string): [from: number, to: number][] {
  let at = 0;
  return pieces.map((piece) => {
    if (piece.text === "") return [at, at];
    const gap = at === 0 ? 0 : piece.beginsParagraph ? 2 : gapIn(language).length;
    const from = at + gap;
    at = from + [...piece.text].length;
    return [from, at];
  });
}

/** What stands against a sentence; findings about the whole text stand against none. */
export function against(
  findings: readonly LintFinding[],
  [from, to]: readonly [from: number, to: number],
): LintFinding[] {
  return findings.filter((one) => one.to_char > one.from_char && one.from_char < to && one.to_char > from);
}

/** Splits a sentence where findings begin and end; an error weighs more than a warning. */
export function flawed(text: string, from: number, findings: readonly LintFinding[]): FlawedRun[] {
  const runs: FlawedRun[] = [];
  for (const [place, sign] of [...text].entries()) {
    const here = findings.filter((one) => one.from_char <= from + place && from + place < one.to_char);
    const severity = here.some((one) => one.severity === "error") ? "error" : here.length > 0 ? "warn" : null;
    const last = runs.at(-1);
    if (last?.severity === severity) last.text += sign;
    else runs.push({ text: sign, severity });
  }
  return runs;
}

/** A sentence with what is sure in place of what stands there. */
export function mended(text: string, from: number, finding: LintFinding): string {
  const signs = [...text];
  const [start, end] = [Math.max(0, finding.from_char - from), Math.max(0, finding.to_char - from)];
  return [...signs.slice(0, start), finding.instead ?? "", ...signs.slice(end)].join("");
}
