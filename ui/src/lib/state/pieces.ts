/** A sentence of the reply as it stands now. */
export interface Piece {
  text: string;
  /** As it was written from facts; nothing where the seller wrote it. */
  written: string;
  facts: readonly string[];
  beginsParagraph: boolean;
}

/** What stands between two sentences of a paragraph. */
export const gapIn = (language: string): string => (/^(ja|zh)/.test(language) ? "" : " ");

/** The text of sentences, as the core joins them. */
export function joined(pieces: readonly Piece[], language: string): string {
  let text = "";
  for (const piece of pieces) {
    if (piece.text === "") continue;
    if (text !== "") text += piece.beginsParagraph ? "\n\n" : gapIn(language);
    text += piece.text;
  }
  return text;
}
