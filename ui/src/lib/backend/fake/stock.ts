import type { Commands, StockFound, StockHit } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { swatch } from "./colours";

const STOCK: [sku: string, label: string, bin: string, colour: string, units: number, outcome: string][] = [
  ["MB-NVY", "Merino beanie navy", "B-04-2", "navy", 12, "same"],
  ["MB-RYB", "Merino beanie royal blue", "B-04-3", "royal", 7, "different"],
  ["MB-BLK", "Merino beanie black", "B-04-1", "black", 31, "different"],
  ["PC-OLV", "Canvas pouch olive", "C-11", "olive", 0, "unclear"],
];

/** Stock items by any words on them. */
export function foundStock(query: string, language: LanguageId): StockFound {
  const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
  const items = STOCK.filter(([sku, label, bin]) => {
    const text = `${sku} ${label} ${bin}`.toLowerCase();
    return terms.length > 0 && terms.every((term) => text.includes(term));
  }).map(([sku, label, bin, colour, in_stock, outcome]): StockHit => ({
    sku,
    label,
    supplier_text: "",
    bin,
    in_stock,
    swatch: swatch(colour as Parameters<typeof swatch>[0], language),
    outcome,
    difference: outcome === "different" ? "Colour: navy promised, another here" : "",
  }));
  return { items, total: items.length };
}

/** The row of the pick list that most findings point at. */
export function sourceRow({ file, row }: Commands["source_row"][0]): Commands["source_row"][1] {
  return {
    file,
    row,
    kind: "Pick list",
    written: [
      ["颜色", "宝蓝色"],
      ["规格", "均码"],
      ["备注", ""],
    ],
    understood: [
      ["Order", "305-7719043-2210761"],
      ["SKU", "MB-RYB"],
      ["Quantity", "1"],
    ],
  };
}
