import type { GoodsView, NamedLine } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { money } from "./remedies";
import { type Said, say } from "./say";

/** A line of an invented order. */
export interface OrderedLine {
  line: string;
  sku: string;
  thing: string;
  ordered: number;
  /** What was paid for all of it, in minor units. */
  price: number;
}

const SENTENCES: Record<"seller" | "facts", Said> = {
  seller: [
    "You said that it is about these goods.",
    "Sie haben gesagt, dass es um diese Waren geht.",
    "您指明是这些商品。",
  ],
  facts: [
    "The facts that decide are about these goods.",
    "Die entscheidenden Fakten betreffen diese Waren.",
    "起决定作用的事实与这些商品有关。",
  ],
};

/** Which goods a case is about: those that were named, else the first line, of which the facts are. */
export function goods(lines: OrderedLine[], named: NamedLine[], language: LanguageId): GoodsView {
  const isNamed = named.length > 0;
  const known = isNamed ? "seller" : "facts";
  return {
    known,
    sentence: say(SENTENCES[known], language),
    because: [],
    ...(isNamed ? { entry: { entry: 48_214, head: "a40c 77be … 1d52" } } : {}),
    lines: lines.map(({ price, ...line }, at) => {
      const word = named.find((one) => one.line === line.line);
      const isMeant = isNamed ? word !== undefined : at === 0;
      const units = isMeant ? (word?.units ?? line.ordered) : 0;
      return {
        ...line,
        is_meant: isMeant,
        units,
        price: money(price, language),
        ...(isMeant ? { paid: money(Math.round((price * units) / line.ordered), language) } : {}),
      };
    }),
  };
}
