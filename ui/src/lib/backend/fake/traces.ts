import type { CaseView } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { say } from "./say";

const OF = "Rolltop-Rucksack 18 l, Dunkelblau";
const SKU = "RB-BLK";

/** What else carries the fault of a case, as the core tells it. */
export function trace(orders: string[], stopped: string[], language: LanguageId): CaseView["back_trace"][number] {
  const runs = orders.filter((order) => !stopped.includes(order)).length;
  const [many, waiting] = [String(runs), String(stopped.length)];
  const carry = say(
    [
      runs === 1
        ? `One other open order takes ${SKU} for ${OF} in the same way. Stop it before it leaves.`
        : `${many} other open orders take ${SKU} for ${OF} in the same way. Stop them before they leave.`,
      runs === 1
        ? `Eine weitere offene Bestellung nimmt ${SKU} für ${OF} ebenso. Halten Sie sie an, bevor sie hinausgeht.`
        : `${many} weitere offene Bestellungen nehmen ${SKU} für ${OF} ebenso. Halten Sie sie an, bevor sie hinausgehen.`,
      `另有 ${many} 个待发订单同样为 ${OF} 取 ${SKU}。请在发出前拦下。`,
    ],
    language,
  );
  const wait = say(
    [
      stopped.length === 1
        ? "One open order is stopped until that is mended."
        : `${waiting} open orders are stopped until that is mended.`,
      stopped.length === 1
        ? "Eine offene Bestellung ist angehalten, bis das behoben ist."
        : `${waiting} offene Bestellungen sind angehalten, bis das behoben ist.`,
      `已拦下 ${waiting} 个待发订单，直至问题解决。`,
    ],
    language,
  );
  return {
    of: OF,
    sku: SKU,
    mapping: [{ entry: 43_511, head: "09fd e713 … aa52" }],
    sheets: ["211.1"],
    fits: ["Schwarz"],
    orders,
    stopped,
    accepted: [],
    sentence: [runs > 0 ? carry : "", stopped.length > 0 ? wait : ""].filter((said) => said !== "").join(" "),
  };
}

/** The lines that wait because a case stopped them. */
export function stops(stopped: string[]): CaseView["stops"] {
  return stopped.map((said) => ({
    channel: "ebay",
    order: said.replace("eBay ", ""),
    said,
    line: "1",
    of: OF,
    took: SKU,
    entry: { entry: 48_410, head: "77c1 0e2a … 9b04" },
  }));
}
