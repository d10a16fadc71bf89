import type { FileState, SeverityView } from "../../lib/bindings/api";

/** Octagon, diamond, ring, disc, triangle, dashed ring. */
export type ShapeName = "block" | "ask" | "note" | "ok" | "clock" | "open";

export const shapeOfSeverity: Record<SeverityView, ShapeName> = { block: "block", ask: "ask", note: "note" };

export const shapeOfFile: Record<FileState, ShapeName> = {
  ready: "ok",
  known: "note",
  asks: "ask",
  refused: "block",
  left_out: "open",
};
