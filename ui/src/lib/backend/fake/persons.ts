import type { Commands, ForgettingDay, HoldsView, HoldView, PersonOrder } from "../../bindings/api";
import { say } from "./say";

/** The commands about personal data that some view calls. */
export type Personal = "find_person" | "access_person" | "erase_person" | "hold_order" | "end_hold";

function order(id: string, number: string, ordered: string, country: string, goes: string): PersonOrder {
  return {
    id,
    channel: "etsy",
    order: number,
    ordered,
    country,
    fields: ["ship_name", "ship_address_1", "ship_postcode", "buyer_email"],
    pieces: 4,
    goes_ms: 1_796_112_000_000,
    goes,
    held_until: "",
  };
}

/** Whoever the stand-in's orders belong to: one invented buyer. */
export const BUYER = "Vera Muster";

/** Personal data in memory. */
export class FakePersons {
  orders = [
    order("o1", "3391002817", "2 November 2026", "DE", "1 December 2026"),
    order("o2", "3391002944", "9 November 2026", "DE", "8 December 2026"),
    order("o3", "3391003120", "21 November 2026", "AT", "20 December 2026"),
  ];
  holds: HoldView[] = [];

  readonly answers: { [K in Personal]: (request: Commands[K][0]) => Commands[K][1] } = {
    find_person: ({ words, order: number, language }) => {
      const orders = this.orders.filter((one) => one.order === number || (words !== "" && BUYER.includes(words)));
      const [pieces, held] = [orders.length * 4, orders.length].map(String);
      return {
        orders,
        pieces: orders.length * 4,
        sentence: say(
          [
            `${pieces ?? ""} pieces of personal data of ${held ?? ""} orders.`,
            `${pieces ?? ""} personenbezogene Angaben aus ${held ?? ""} Bestellungen.`,
            `${held ?? ""} 个订单的 ${pieces ?? ""} 项个人信息。`,
          ],
          language,
        ),
      };
    },
    access_person: () => ({ orders: this.orders.length, json: "{}", text: BUYER, file_name: "access-2026-11-24" }),
    erase_person: ({ orders, language }) => {
      this.orders = this.orders.filter((one) => !orders.includes(one.id));
      const gone = String(orders.length);
      return {
        pieces: orders.length * 4,
        orders: orders.length,
        held: 0,
        certificate: "Certificate of erasure\n",
        file_name: "erased-2026-11-24.txt",
        sentence: say(
          [`Erased: ${gone} orders.`, `Gelöscht: ${gone} Bestellungen.`, `已删除 ${gone} 个订单。`],
          language,
        ),
      };
    },
    hold_order: ({ order: number, channel, reason, until_ms }) => {
      const until = "23 May 2027";
      this.holds = [
        ...this.holds,
        { channel, order: number, reason, until_ms, until, is_against_rules: false, case: null },
      ];
      this.orders = this.orders.map((one) => (one.order === number ? { ...one, held_until: until } : one));
      return this.#held();
    },
    end_hold: ({ order: number }) => {
      this.holds = this.holds.filter((one) => one.order !== number);
      this.orders = this.orders.map((one) => (one.order === number ? { ...one, held_until: "" } : one));
      return this.#held();
    },
  };

  days(): ForgettingDay[] {
    const free = this.orders.filter((one) => one.held_until === "");
    return free.map((one, at) => ({
      day: `2026-12-${String(at * 7 + 1).padStart(2, "0")}`,
      said: one.goes,
      orders: 1,
    }));
  }

  #held(): HoldsView {
    return { holds: this.holds, sentence: "", warning: "" };
  }
}
