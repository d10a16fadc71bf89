import type { LanguageId } from "../../words/words";

/** A sentence in the three languages of the interface. */
export type Said = readonly [en: string, de: string, zh: string];

export function say(said: Said, language: LanguageId): string {
  return { en: said[0], de: said[1], zh: said[2] }[language];
}
