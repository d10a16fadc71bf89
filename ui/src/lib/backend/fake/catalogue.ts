import type { CatalogueView, ChangeView, HistoryView } from "../../bindings/api";

const CHANGE: ChangeView = {
  variant: "MB-NV",
  date: "21 Nov 2026",
  sentence: "Since 21 Nov 2026 MB-NV takes MB-NVY; before it took MB-DBL.",
  source: "mappings.csv, row 12",
  effects: "Open lines that it changes: 2. Sent lines to look at: 1.",
  open_orders: ["114-2210761", "114-2210762"],
  sent_orders: ["114-2190001"],
};

export function catalogue(): CatalogueView {
  return {
    score: 86,
    listings: 25,
    stock: 64,
    flaws: [
      {
        id: "flaw-1",
        code: "mapped_wrong",
        gravity: "high",
        gravity_words: "Can send a wrong parcel",
        kind: "Mapping takes another thing",
        channel: "amazon",
        title: "Merino beanie",
        skus: ["MB-NV"],
        sentence: "Merino beanie: the listing promises navy, the mapping of MB-NV takes royal blue.",
        fix: "Choose the stock item that the listing promises.",
        evidence: [{ sentence: "The listing", text: "Navy", file: "listings.tsv", row: 14, column: "color" }],
      },
    ],
    pairs: [
      {
        one: "MB-NVY",
        one_label: "Merino beanie navy",
        other: "MB-RBL",
        other_label: "Merino beanie royal blue",
        score: 91,
        reasons: ["Their colours are near to each other: navy, royal blue."],
        remedies: ["Put one of them in a bin further away."],
      },
    ],
    pairs_total: 12,
    changes: [CHANGE],
  };
}

export function history(sku: string): HistoryView {
  return {
    sku,
    spans: [
      { variant: sku, takes: "MB-DBL", from: "2 Oct 2026", until: "21 Nov 2026", source: "mappings.csv, row 4" },
      { variant: sku, takes: "MB-NVY", from: "21 Nov 2026", source: "mappings.csv, row 12" },
    ],
    changes: [CHANGE],
  };
}
