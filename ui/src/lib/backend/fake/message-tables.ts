import type { LookAtMessages, TableLook } from "../../bindings/api";
import { say } from "./say";

const FIELDS = ["text", "subject", "order", "name", "address", "received", "reason", "stage", "due", "direction"];
const HEADINGS = ["Return ID", "Order ID", "Opened", "Return reason", "Remark", "Buyer"];
const ROWS = [
  ["77120", "304-3141592-6535897", "03/11/2026", "NOT_AS_DESCRIBED", "Falsche Farbe, braun statt blau", "Ada Example"],
  ["77121", "112-0009871-5550143", "05/11/2026", "DEFECTIVE", "The lamp went out after two evenings.", "Ben Example"],
  ["77122", "205-7712340-9981120", "05/11/2026", "NOT_AS_DESCRIBED", "寄来的是小号，我订的是大号。", "陈例"],
  ["77123", "", "06/11/2026", "", "", "Dana Example"],
];
const KNOWN = [null, "order", null, "reason", null, "name"];

/** The words of the rows that are taken. */
export const wordsOf = (fields: (string | null)[]): string[] => {
  const at = fields.indexOf("text");
  return ROWS.slice(0, 3).map((row) => row[at === -1 ? 3 : at] ?? "");
};

/** A table of returns; one that is named after orders holds no words of buyers. */
export function lookAtTable({ paths, fields, date_order: dateOrder, language }: LookAtMessages): TableLook {
  const name = (paths[0] ?? "").split("/").at(-1) ?? "";
  const isOfOrders = name.startsWith("orders");
  const meant = fields ?? (isOfOrders ? HEADINGS.map(() => null) : KNOWN);
  const isSpoken = meant.includes("text") || meant.includes("reason");
  const asksDates = meant.includes("received") && dateOrder === undefined;
  const isAsking = !isSpoken || asksDates;
  const leftOut = say(
    [
      "Row 5 has no words and no reason, so it was left out.",
      "Zeile 5 hat weder Worte noch einen Grund und blieb weg.",
      "第 5 行没有内容也没有原因，未收入。",
    ],
    language,
  );
  return {
    name,
    columns: HEADINGS.map((heading, at) => {
      const field = meant[at];
      return { heading, ...(field === null || field === undefined ? {} : { field }) };
    }),
    sample: ROWS.map((cells, at) => ({ row: at + 2, cells })),
    fields: FIELDS,
    rows: isAsking ? 0 : 3,
    left_out_count: isAsking ? 0 : 1,
    left_out: isAsking ? [] : [leftOut],
    ...(isSpoken
      ? asksDates
        ? { asks: { what: "dates" as const, column: HEADINGS[meant.indexOf("received")] ?? "", sentence: "" } }
        : {}
      : { asks: { what: "columns" as const, sentence: "" } }),
  };
}
