import type { MissingView } from "../../lib/bindings/api";
import { type LanguageId, languageTags, type Words } from "../../lib/words/words";

/** An amount that nobody told, in plain words, with its country by name. */
export function gapSaid(gap: MissingView, words: Words, language: LanguageId): string {
  if (gap.what === "right_goods") return words.remedyGapCut;
  if (gap.country === "") return gap.words;
  const country = countrySaid(gap.country, language);
  return gap.what === "return_label" ? words.remedyLabel(country) : words.remedyPostage(country);
}

function countrySaid(code: string, language: LanguageId): string {
  try {
    return new Intl.DisplayNames([languageTags[language]], { type: "region" }).of(code) ?? code;
  } catch {
    // A code that is none is shown as it is.
    return code;
  }
}
