import type { StopView, WalkView, WordSpan } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { type ColourId, swatch } from "./colours";
import { say } from "./say";

type Row = [
  bin: string,
  words: WordSpan[],
  title: string,
  colour: ColourId | null,
  units: number,
  tote: string,
  order: string,
];
const d = (text: string): WordSpan => ({ text, differs: true });
const p = (text: string): WordSpan => ({ text, differs: false });

const ROWS: Row[] = [
  ["A-02-1", [d("pack of 2")], "Bamboo toothbrush", null, 1, "B", "#2047"],
  ["A-07-1", [d("Cream")], "Linen apron", "cream", 1, "C", "3301150214"],
  ["B-01-3", [d("Olive"), p("39–42")], "Wool socks", "olive", 2, "D", "14-12877-40312"],
  ["B-04-2", [d("Navy")], "Merino beanie", "navy", 1, "D", "305-7719043-2210761"],
  ["B-09-1", [d("UK"), p("plug")], "USB-C charger 65 W", null, 1, "E", "14-12877-40355"],
  ["B-12-2", [p("Clear"), d("750 ml")], "Glass bottle", "clear", 3, "A", "#2049"],
  ["C-03-4", [d("Rust / cream")], "Wool scarf", "rust", 1, "F", "3301150377"],
  ["C-12", [d("Army green")], "Canvas pouch", "army", 1, "B", "#2051"],
  ["B-04-3", [d("Royal blue")], "Merino beanie", "royal", 1, "F", "028-5530917-4418125"],
  ["D-01-1", [d("Black"), p("large")], "Canvas pouch", "black", 1, "A", "#2053"],
  ["D-03-2", [d("Wine"), p("set of 3")], "Velvet scrunchie", "wine", 1, "C", "3301150401"],
  ["D-07-4", [d("White")], "Linen apron", "white", 2, "G", "3301150419"],
  ["", [d("EU"), p("plug")], "USB-C charger 65 W", null, 1, "C", "14-12877-40391"],
  ["E-04-1", [d("Gold"), p("set of 2")], "Hair clip", "gold", 1, "D", "3301150433"],
];

export function walks(language: LanguageId, copies: number): WalkView[] {
  const stops: StopView[] = Array.from({ length: copies }).flatMap((_, copy) =>
    ROWS.map(([bin, words, title, colour, units, tote, order], at) => ({
      number: copy * ROWS.length + at + 1,
      bin,
      words,
      title,
      ...(colour === null ? {} : { swatch: swatch(colour, language) }),
      units,
      tote,
      order,
      warning: bin === "B-04-2" ? "not ROYAL BLUE, B-04-3" : "",
      ...(bin === "B-04-3"
        ? {
            detour: say(
              [
                "Royal blue is walked later, five lines after navy. This costs 14 m.",
                "Königsblau folgt erst fünf Zeilen nach Dunkelblau. Das kostet 14 m.",
                "宝蓝色排在藏青色五行之后，多走 14 米。",
              ],
              language,
            ),
          }
        : {}),
    })),
  );
  const single = stops.slice(0, 5).map(({ tote: _tote, detour: _detour, ...stop }) => stop);
  return [
    { id: "multi", title: "", orders: 57, lines: stops.length, units: 85 * copies, metres: 412, pairs_apart: 6, stops },
    { id: "single", title: "", orders: 5, lines: 5, units: 8, metres: 96, pairs_apart: 0, stops: single },
  ];
}
