/** A run of a text, marked or not. */
export interface Run {
  text: string;
  isMarked: boolean;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isHan = (text: string): boolean => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(text);

/** Where a word stands in a text as a word of its own, the first time from a place on. */
function placeOf(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
    if (isWhole || isHan(word)) return at;
  }
  return -1;
}

/**
 * Splits a text so that the given words are marked, each where it stands first. Words that stand side by side make one
 * mark. What is not in the text marks nothing.
 */
export function marked(text: string, words: readonly string[]): Run[] {
  const spans = words
    .filter((word) => word !== "")
    .map((word): [number, number] => {
      const at = placeOf(text, word, 0);
      return [at, at + word.length];
    })
    .filter(([from]) => from >= 0)
    .sort((one, other) => one[0] - other[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && (from <= last[1] || /^\s+$/.test(text.slice(last[1], from)))) {
      last[1] = Math.max(last[1], to);
    } else joined.push([from, to]);
  }
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of joined) {
    if (from > at) runs.push({ text: text.slice(at, from), isMarked: false });
    runs.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isMarked: false });
  return runs;
}
