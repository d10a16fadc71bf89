/** Names that a sentence carries; the others are counted. */
const NAMED = 5;

/** The first few of a list of names. */
export function fewOf(names: readonly string[]): readonly string[] {
  return names.slice(0, NAMED);
}

/** How many of all there are beside those that are named. */
export function moreOf(names: readonly string[], all: number): number {
  return Math.max(all, names.length) - fewOf(names).length;
}
