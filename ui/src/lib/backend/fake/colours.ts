import type { Swatch, SwatchKind } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { type Said, say } from "./say";

interface Colour {
  kind: SwatchKind;
  colours: string[];
  name: Said;
}

const COLOURS = {
  navy: { kind: "plain", colours: ["#1B2A5C"], name: ["navy, dark blue", "Dunkelblau", "藏青色"] },
  royal: { kind: "plain", colours: ["#2C55C9"], name: ["royal blue", "Königsblau", "宝蓝色"] },
  black: { kind: "plain", colours: ["#16181B"], name: ["black", "Schwarz", "黑色"] },
  teal: { kind: "plain", colours: ["#0F5A66"], name: ["teal", "Petrol", "墨绿蓝"] },
  anthracite: { kind: "plain", colours: ["#3A4047"], name: ["anthracite", "Anthrazit", "炭灰色"] },
  wine: { kind: "plain", colours: ["#6E1730"], name: ["wine red", "Weinrot", "酒红色"] },
  olive: { kind: "plain", colours: ["#6B6B2F"], name: ["olive", "Oliv", "橄榄绿"] },
  army: { kind: "plain", colours: ["#4F5B34"], name: ["army green", "Armeegrün", "军绿色"] },
  cream: { kind: "plain", colours: ["#F4E9CF"], name: ["cream", "Creme", "米白色"] },
  white: { kind: "white", colours: ["#FFFFFF"], name: ["white", "Weiß", "白色"] },
  clear: { kind: "clear", colours: [], name: ["clear", "transparent", "透明"] },
  rust: { kind: "split", colours: ["#B0512A", "#F4E9CF"], name: ["rust and cream", "Rost und Creme", "铁锈红配米白"] },
  gold: { kind: "metal", colours: ["#C9A24A"], name: ["gold", "Gold", "金色"] },
  stripes: {
    kind: "pattern",
    colours: ["#1B2A5C", "#FFFFFF"],
    name: ["striped navy", "Dunkelblau gestreift", "藏青条纹"],
  },
  unknown: { kind: "unknown", colours: [], name: ["not known", "nicht bekannt", "未知"] },
} satisfies Record<string, Colour>;

export type ColourId = keyof typeof COLOURS;

export function swatch(id: ColourId, language: LanguageId): Swatch {
  const colour: Colour = COLOURS[id];
  return { kind: colour.kind, colours: colour.colours, name: say(colour.name, language) };
}
