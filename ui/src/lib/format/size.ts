import type { LanguageId } from "../words/words";

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** A size in bytes, in the unit that keeps it below 1,000; one decimal below ten. */
export function size(bytes: number, language: LanguageId): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = value < 9.95 ? value.toFixed(1) : Math.round(value).toString();
  return `${language === "de" ? digits.replace(".", ",") : digits} ${UNITS[unit] ?? ""}`;
}
