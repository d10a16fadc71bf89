import { type LanguageId, languageTags } from "../words/words";

/** A day as the interface language says it, from `2026-11-24`: never digits alone where day and month could swap. */
export function day(iso: string, language: LanguageId): string {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = iso.split("-").map(Number);
  const at = new Date(Date.UTC(year, month - 1, date));
  if (Number.isNaN(at.getTime())) return iso;
  if (language === "zh") return `${String(year)} 年 ${String(month)} 月 ${String(date)} 日`;
  if (language === "de") return new Intl.DateTimeFormat("de", { dateStyle: "medium", timeZone: "UTC" }).format(at);
  const name = new Intl.DateTimeFormat(languageTags.en, { month: "short", timeZone: "UTC" }).format(at);
  return `${String(date)} ${name} ${String(year)}`;
}

/** The same without the year, for lists of this season. */
export function shortDay(iso: string, language: LanguageId): string {
  const whole = day(iso, language);
  if (language === "zh") return whole.replace(/^\d+ 年 /, "");
  return language === "de" ? whole.replace(/\d{4}$/, "") : whole.replace(/ \d{4}$/, "");
}

/** A language by its name in the interface language; nothing where it is not known. */
export function languageSaid(code: string, language: LanguageId): string {
  if (code === "" || code === "und") return "";
  return new Intl.DisplayNames([languageTags[language]], { type: "language" }).of(code) ?? code;
}

/** The day of a moment by the clock on the wall, as a heading: weekday, day and month. */
export function dayHeading(now: number, language: LanguageId): string {
  const options = { weekday: "long", day: "numeric", month: "long" } as const;
  const parts = new Intl.DateTimeFormat(languageTags[language], options).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const [weekday, date, month] = [part("weekday"), part("day"), part("month")];
  if (language === "zh") return `${String(new Date(now).getMonth() + 1)} 月 ${date} 日 ${weekday}`;
  return language === "de" ? `${weekday}, ${date}. ${month}` : `${weekday} ${date} ${month}`;
}
