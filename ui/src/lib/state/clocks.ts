import type { ClockView } from "../bindings/api";

const HOUR_MILLISECONDS = 60 * 60 * 1_000;
/** A clock that runs out within so long is red; within a day it is amber; within three days it asks. */
const RED_MILLISECONDS = 6 * HOUR_MILLISECONDS;
const AMBER_MILLISECONDS = 24 * HOUR_MILLISECONDS;
const ASK_MILLISECONDS = 72 * HOUR_MILLISECONDS;

/** How much a clock presses: its shape, and its colour where that is not the shape's own. */
export interface Pressing {
  shape: "clock" | "ask" | "note";
  tone: "block" | "ask" | "note";
}

/** The milliseconds that a clock still has; nothing where its end is not known. */
export function left(clock: ClockView, now: number): number | null {
  const due = Date.parse(clock.due);
  return Number.isNaN(due) ? null : due - now;
}

export function pressing(clock: ClockView | undefined, now: number): Pressing {
  const rest = clock === undefined ? null : left(clock, now);
  if (clock === undefined || rest === null || clock.is_notice) return { shape: "note", tone: "note" };
  if (rest < RED_MILLISECONDS) return { shape: "clock", tone: "block" };
  if (rest < AMBER_MILLISECONDS) return { shape: "clock", tone: "ask" };
  if (rest < ASK_MILLISECONDS) return { shape: "ask", tone: "ask" };
  return { shape: "note", tone: "note" };
}

/** Whether a clock has run out or runs out before the day is over, by the clock on the wall. */
export function endsToday(clock: ClockView | undefined, now: number): boolean {
  if (clock === undefined || clock.is_notice) return false;
  const rest = left(clock, now);
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  return rest !== null && now + rest < midnight;
}
