import type { LanguageId } from "../words/words";

const MINUTE_MILLISECONDS = 60 * 1_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

const UNITS: Record<LanguageId, [minute: string, hour: string, day: string, days: string]> = {
  en: ["min", "h", "d", "d"],
  de: ["Min.", "Std.", "Tag", "Tage"],
  zh: ["分", "小时", "天", "天"],
};

/** A span of time as clocks say it: `2 h 26 min`, from a day on `1 d 15 h`, from a week on `8 d`. */
export function span(milliseconds: number, language: LanguageId): string {
  const [minute, hour, one, many] = UNITS[language];
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE_MILLISECONDS);
  const [days, hours] = [Math.floor(minutes / DAY_MINUTES), Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES)];
  const day = `${String(days)} ${days === 1 ? one : many}`;
  if (days >= 7) return day;
  if (days > 0) return hours === 0 ? day : `${day} ${String(hours)} ${hour}`;
  if (hours > 0) return `${String(hours)} ${hour} ${String(minutes % HOUR_MINUTES)} ${minute}`;
  return `${String(minutes)} ${minute}`;
}
