import type { ClockView, MoneyView, RemedyView } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { say } from "./say";

type Three = [en: string, de: string, zh: string];

export function money(amountMinor: number, language: LanguageId): MoneyView {
  const figures = (Math.abs(amountMinor) / 100).toFixed(2);
  const text = `${language === "de" ? figures.replace(".", ",") : figures} EUR`;
  return { amount_minor: amountMinor, currency: "EUR", text: amountMinor < 0 ? `−${text}` : text };
}

const TERMS: Record<string, Three> = {
  goods: ["goods", "Ware", "货品"],
  packing: ["packing", "Verpackung", "包装"],
  postage: ["postage", "Porto", "运费"],
  risk: ["risk", "Risiko", "风险"],
  return_label: ["return label", "Rücksendung", "退货标签"],
  handling: ["handling", "Annahme", "处理"],
  resale: ["resale", "Wiederverkauf", "转售"],
  refund: ["given back", "Erstattung", "退款"],
  fees: ["fees kept", "Gebühren", "手续费"],
};

function remedy(
  id: string,
  place: number,
  words: Three,
  terms: [of: string, amount: number | null][],
  language: LanguageId,
  why?: Three,
): RemedyView {
  const known = terms.reduce((sum, [, amount]) => sum + (amount ?? 0), 0);
  const gaps = terms.filter(([, amount]) => amount === null);
  return {
    remedy: id,
    words: say(words, language),
    place,
    is_admissible: true,
    why: why === undefined ? [] : [say(why, language)],
    ...(gaps.length === 0 ? { cost: money(known, language) } : {}),
    known: money(known, language),
    ...(id.startsWith("refund") ? { refund: money(3_990, language) } : {}),
    terms: terms.map(([of, amount]) => ({
      of,
      words: say(TERMS[of] ?? [of, of, of], language),
      ...(amount === null ? {} : { amount: money(amount, language) }),
      arithmetic: "",
    })),
    missing: gaps.map(([of]) => ({
      what: of,
      words: say(TERMS[of] ?? [of, of, of], language),
      fill: `cost.${of}.DE`,
      cost: `${of}.DE`,
      country: "DE",
    })),
  };
}

/** What could be done about an invented wrong colour. */
export function remedies(language: LanguageId, told: Record<string, number> = {}): RemedyView[] {
  const law: Three = [
    "The buyer may ask for the right item at no cost. BGB § 439, read 21 November 2026.",
    "Der Käufer darf das Richtige ohne Kosten verlangen. BGB § 439, gelesen am 21. November 2026.",
    "买家有权免费要求更换。BGB § 439，查阅于 2026 年 11 月 21 日。",
  ];
  return [
    remedy(
      "replace_keep",
      1,
      [
        "Send the right one, buyer keeps what came",
        "Das Richtige senden, Käufer behält das Falsche",
        "补发正确商品，买家保留错发商品",
      ],
      [
        ["goods", 940],
        ["packing", 60],
        ["postage", 499],
        ["risk", 120],
      ],
      language,
      law,
    ),
    remedy(
      "replace_return",
      2,
      [
        "Send the right one, what came is returned",
        "Das Richtige senden, das Falsche kommt zurück",
        "补发正确商品，退回错发商品",
      ],
      [
        ["goods", 940],
        ["postage", 499],
        ["return_label", 499],
        ["handling", 300],
        ["resale", -714],
      ],
      language,
    ),
    remedy(
      "refund_keep",
      3,
      ["Refund in full, buyer keeps what came", "Alles erstatten, Käufer behält die Ware", "全额退款，买家保留商品"],
      [
        ["refund", 3_990],
        ["fees", 35],
      ],
      language,
    ),
    remedy(
      "refund_return",
      0,
      ["Refund once it is returned", "Erstatten, sobald es zurück ist", "退回后退款"],
      [
        ["refund", 3_990],
        ["return_label", told["return_label.DE"] ?? null],
      ],
      language,
    ),
    {
      ...remedy("refund_part", 0, ["Refund a part", "Einen Teil erstatten", "部分退款"], [], language, [
        "Below what the law gives the buyer in Germany.",
        "Weniger, als das Gesetz dem Käufer in Deutschland gibt.",
        "低于德国法律给予买家的权利。",
      ]),
      is_admissible: false,
    },
  ];
}

/** A clock that runs out so many minutes from now. */
export function clock(minutes: number, language: LanguageId): ClockView {
  const due = new Date(Date.now() + minutes * 60_000);
  return {
    rule: "ebay_inr_reply",
    due: due.toISOString(),
    due_words: say(["24 November 2026, 11:00", "24. November 2026, 11:00", "2026 年 11 月 24 日 11:00"], language),
    origin: "table",
    is_hard: true,
    is_notice: false,
    is_passed: minutes < 0,
    confidence: "high",
    action: say(["Answer the buyer", "Dem Käufer antworten", "回复买家"], language),
    missed: say(
      ["The buyer may call in the platform.", "Der Käufer kann die Plattform einschalten.", "买家可以请平台介入。"],
      language,
    ),
    why: say(
      [
        "3 business days from the request. Source: the platform’s help page (2026), read on 21 November 2026.",
        "3 Werktage ab der Anfrage. Quelle: Hilfeseite der Plattform (2026), gelesen am 21. November 2026.",
        "自请求起 3 个工作日。来源：平台帮助页（2026），查阅于 2026 年 11 月 21 日。",
      ],
      language,
    ),
    source: "help page",
    source_date: "2026",
    checked: "2026-11-21",
  };
}
