import type { LanguageId } from "../words/words";

const GROUP: Record<LanguageId, string> = { en: ",", de: ".", zh: "," };

/** A whole number, grouped as the interface language does; the minus is U+2212. */
export function count(value: number, language: LanguageId): string {
  const digits = Math.abs(Math.round(value)).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  return value < 0 ? `−${grouped}` : grouped;
}
