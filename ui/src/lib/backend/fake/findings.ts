import type {
  CheckView,
  CompareRow,
  EvidenceView,
  FindingView,
  FixView,
  SeverityView,
  SiblingView,
  WordView,
} from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { type ColourId, swatch } from "./colours";
import { type Said, say } from "./say";

/** A finding as the demonstration knows it, before it is put into words. */
export interface Planted {
  id: string;
  group: string;
  code: string;
  severity: SeverityView;
  title: Said;
  subtitle: Said;
  subject: string;
  channel?: string;
  order?: string;
  sentence: Said;
  promised?: ColourId;
  sent?: ColourId;
  /** Findings that are settled together with this one. */
  together?: string[];
  side: "both" | "missing" | "extra";
  scopes?: boolean;
}

const HAT_TITLE: Said = ["Wrong colour through a mapping", "Falsche Farbe durch Zuordnung", "映射导致颜色错误"];
const HAT_SUB: Said = [
  "Merino-Mütze: navy → royal blue",
  "Merino-Mütze: Dunkelblau → Königsblau",
  "Merino-Mütze：藏青色 → 宝蓝色",
];
const HAT_SAY: Said = [
  "This line would send royal blue. The buyer was promised navy.",
  "Diese Position würde Königsblau senden. Versprochen war Dunkelblau.",
  "该行将发出宝蓝色。承诺的是藏青色。",
];
const hats = ["305-7719043-2210761", "302-1184420-9954410", "028-5530917-4418125"];

export const planted: Planted[] = [
  ...hats.map((order, at): Planted => ({
    id: `hat-${String(at + 1)}`,
    group: "wrong_colour.hat",
    code: "wrong_colour",
    severity: "block",
    title: HAT_TITLE,
    subtitle: HAT_SUB,
    subject: order,
    channel: "Amazon DE",
    order,
    sentence: HAT_SAY,
    promised: "navy",
    sent: "royal",
    together: hats.map((_, other) => `hat-${String(other + 1)}`),
    side: "both",
  })),
  {
    id: "pack-1",
    group: "wrong_quantity.brush",
    code: "wrong_quantity",
    severity: "block",
    title: ["Pack of two sent as one", "Zweierpack als Einzelstück", "两支装按单支发出"],
    subtitle: ["Bamboo toothbrush, Shopify", "Bambuszahnbürste, Shopify", "竹牙刷，Shopify"],
    subject: "#2047",
    channel: "Shopify",
    order: "#2047",
    sentence: [
      "This line would send one toothbrush. The buyer was promised a pack of two.",
      "Diese Position würde eine Zahnbürste senden. Versprochen war ein Zweierpack.",
      "该行将发出一支牙刷。承诺的是两支装。",
    ],
    side: "both",
  },
  {
    id: "missing-1",
    group: "missing",
    code: "missing",
    severity: "block",
    title: ["Missing from the pick list", "Fehlt auf der Lieferantenliste", "拣货单缺行"],
    subtitle: ["Linen apron, rust, Etsy", "Leinenschürze, Rost, Etsy", "亚麻围裙，铁锈红，Etsy"],
    subject: "3301150214",
    channel: "Etsy",
    order: "3301150214",
    sentence: [
      "One paid line is not on the pick list: linen apron, rust.",
      "Eine bezahlte Position fehlt auf der Pickliste: Leinenschürze, Rost.",
      "一个已付款的订单行不在拣货单上：亚麻围裙，铁锈红。",
    ],
    promised: "rust",
    side: "missing",
  },
  ...["#2051", "#2058"].map((order, at): Planted => ({
    id: `word-${String(at + 1)}`,
    group: "unclear.word",
    code: "unclear",
    severity: "ask",
    title: ["Supplier word not known here", "Lieferantenwort hier unbekannt", "供应商用词未知"],
    subtitle: ["军绿: olive or army green?", "军绿: Oliv oder Armeegrün?", "军绿：橄榄绿还是军绿？"],
    subject: order,
    channel: "Shopify",
    order,
    sentence: [
      "Cannot tell whether 军绿 means olive or army green in this shop. The listing sells both.",
      "Ob 军绿 in diesem Laden Oliv oder Armeegrün bedeutet, lässt sich nicht sagen. Das Angebot führt beide.",
      "无法判断 军绿 在本店指橄榄绿还是军绿。此商品两种都有。",
    ],
    promised: "olive",
    sent: "unknown",
    together: ["word-1", "word-2"],
    side: "both",
    scopes: true,
  })),
  {
    id: "extra-1",
    group: "extra",
    code: "extra",
    severity: "ask",
    title: ["Extra row on the pick list", "Überzählige Zeile auf der Liste", "拣货单多出一行"],
    subtitle: ["Row 73, no order asks for it", "Zeile 73, keine Bestellung dazu", "第 73 行，没有订单需要"],
    subject: "row 73",
    sentence: [
      "Row 73 of the pick list belongs to no open order.",
      "Zeile 73 der Pickliste gehört zu keiner offenen Bestellung.",
      "拣货单第 73 行不属于任何未发订单。",
    ],
    sent: "stripes",
    side: "extra",
  },
  {
    id: "note-1",
    group: "note.old",
    code: "listing_old",
    severity: "note",
    title: ["Listing snapshot is old", "Angebotsstand ist veraltet", "商品快照较旧"],
    subtitle: ["Etsy, 41 days", "Etsy, 41 Tage", "Etsy，41 天"],
    subject: "Etsy",
    channel: "Etsy",
    sentence: [
      "The Etsy listings were read 41 days ago. Newer ones are checked against the order’s own words.",
      "Die Angebote von Etsy wurden vor 41 Tagen gelesen. Neuere werden an den Worten der Bestellung geprüft.",
      "Etsy 商品读取于 41 天前。较新的商品按订单原文核对。",
    ],
    side: "both",
  },
];

const word = (text: string, gloss = "", lang = "", source = "", extra: Partial<WordView> = {}): WordView => ({
  text,
  gloss,
  source,
  ...(lang === "" ? {} : { lang }),
  ...extra,
});

const ATTRIBUTES: Record<"item" | "colour" | "size" | "quantity", Said> = {
  item: ["Item", "Artikel", "品名"],
  colour: ["Colour", "Farbe", "颜色"],
  size: ["Size", "Größe", "尺寸"],
  quantity: ["Quantity", "Menge", "数量"],
};

function rows(finding: Planted, language: LanguageId): CompareRow[] {
  const l = (said: Said): string => say(said, language);
  const promisedSwatch = finding.promised === undefined ? {} : { swatch: swatch(finding.promised, language) };
  const sentSwatch = finding.sent === undefined ? {} : { swatch: swatch(finding.sent, language) };
  const option = l(["option “Farbe” on Amazon DE", "Option „Farbe“ bei Amazon DE", "Amazon DE 选项“Farbe”"]);
  const column = l(["column 颜色, bin B-04-3", "Spalte 颜色, Platz B-04-3", "颜色 列，货位 B-04-3"]);
  const isPack = finding.code === "wrong_quantity";
  const all: CompareRow[] = [
    {
      attribute: l(ATTRIBUTES.item),
      outcome: "same",
      decides: false,
      promised: word(isPack ? "Bambus-Zahnbürste" : "Merino-Mütze, gerippt", "", "de"),
      sent: word(isPack ? "竹牙刷" : "羊毛针织帽", l(["knitted wool hat", "Strickmütze aus Wolle", ""]), "zh"),
    },
    {
      attribute: l(ATTRIBUTES.colour),
      outcome: finding.severity === "ask" ? "unclear" : "different",
      decides: !isPack,
      promised: word(
        finding.promised === "olive" ? "Oliv" : finding.promised === "rust" ? "Rost / Creme" : "Dunkelblau",
        finding.promised === undefined ? "" : swatch(finding.promised, language).name,
        "de",
        option,
        promisedSwatch,
      ),
      sent: word(
        finding.sent === "unknown" ? "军绿" : finding.sent === "stripes" ? "藏青条纹" : "宝蓝色",
        finding.sent === undefined || finding.sent === "unknown" ? "" : swatch(finding.sent, language).name,
        "zh",
        column,
        sentSwatch,
      ),
    },
    {
      attribute: l(ATTRIBUTES.size),
      outcome: "same",
      decides: false,
      promised: word("Einheitsgröße", "", "de"),
      sent: word("均码", l(["one size", "Einheitsgröße", ""]), "zh"),
    },
    {
      attribute: l(ATTRIBUTES.quantity),
      outcome: isPack ? "different" : "same",
      decides: isPack,
      promised: word(
        isPack ? "2er-Pack" : "1",
        isPack ? l(["pack of two", "", "两支装"]) : "",
        "de",
        isPack ? option : "",
      ),
      sent: word("1", "", "", isPack ? column : ""),
    },
  ];
  const shown = isPack ? all.filter((row) => row.attribute !== l(ATTRIBUTES.colour)) : all;
  if (finding.side === "both") return finding.severity === "note" ? [] : shown;
  return shown.map(({ promised, sent, ...row }) =>
    finding.side === "missing"
      ? { ...row, ...(promised === undefined ? {} : { promised }) }
      : { ...row, ...(sent === undefined ? {} : { sent }) },
  );
}

function siblings(finding: Planted, language: LanguageId): SiblingView[] {
  if (finding.side !== "both" || finding.promised === undefined) return [];
  const six: [string, ColourId, string][] = [
    ["Schwarz", "black", "MB-SW"],
    ["Dunkelblau", "navy", "MB-DBL"],
    ["Königsblau", "royal", "MB-RYB"],
    ["Petrol", "teal", "MB-PET"],
    ["Oliv", "olive", "MB-OLV"],
    ["Armeegrün", "army", "MB-ARM"],
  ];
  return six.map(([words, colour, sku]) => ({
    words,
    swatch: swatch(colour, language),
    sku,
    is_promised: colour === finding.promised,
    is_fitting: colour === finding.sent,
  }));
}

function evidence(finding: Planted, language: LanguageId): EvidenceView[] {
  const l = (said: Said): string => say(said, language);
  const list = "拣货单_1124.xlsx";
  return [
    {
      sentence: l([
        "宝蓝色 means royal blue. No answer of yours says otherwise.",
        "宝蓝色 bedeutet Königsblau. Keine Ihrer Antworten sagt etwas anderes.",
        "宝蓝色 指宝蓝。没有答复另作说明。",
      ]),
      text: "宝蓝色",
      file: list,
      row: 17,
      column: "颜色",
    },
    {
      sentence: l([
        "The buyer chose Dunkelblau. The listing has had this option since 2 Nov.",
        "Gekauft wurde Dunkelblau. Diese Option führt das Angebot seit dem 02.11.",
        "买家选择了 Dunkelblau。该选项自 11 月 2 日起存在。",
      ]),
      text: "Dunkelblau",
      file: "amazon-de-unshipped-1124.txt",
      row: 9,
      column: "product-name",
    },
    {
      sentence: l([
        "The mapping MB-DBL → MB-RYB was entered on 19 Nov, 14:02, by MK. Three open orders use it, none has been sent.",
        "Die Zuordnung MB-DBL → MB-RYB wurde am 19.11. um 14:02 von MK eingetragen. Drei offene Bestellungen nutzen sie, keine ist versandt.",
        "映射 MB-DBL → MB-RYB 由 MK 于 11 月 19 日 14:02 录入。三个未发订单在用，均未发出。",
      ]),
      text: "",
      file: "ledger",
      row: 47_903,
      column: "",
    },
  ].slice(finding.side === "both" ? 0 : 1);
}

const FIX: Record<string, [title: Said, detail: Said]> = {
  mend: [
    ["Pick MB-NVY from B-04-2 instead", "Stattdessen MB-NVY von Platz B-04-2", "改拣 B-04-2 的 MB-NVY"],
    [
      "11 in stock. Corrects the mapping for all three lines.",
      "11 vorrätig. Berichtigt die Zuordnung für alle drei Positionen.",
      "库存 11。三行的映射一并更正。",
    ],
  ],
  line: [
    ["Only this line", "Nur diese Position ändern", "只改本行"],
    [
      "The mapping stays as it is, and so do the other two findings.",
      "Die Zuordnung bleibt, ebenso die beiden anderen Befunde.",
      "映射不变，另外两项也不变。",
    ],
  ],
  ask: [
    ["Ask the supplier", "Lieferant fragen", "询问供应商"],
    [
      "Copies a question in Chinese. The order leaves this sheet.",
      "Kopiert die Frage auf Chinesisch. Bestellung verlässt die Liste.",
      "复制中文问题。订单移出本单。",
    ],
  ],
  hold: [
    ["Hold the order", "Bestellung zurückstellen", "暂缓订单"],
    ["Off the sheet until tomorrow’s check.", "Nicht auf der Liste bis zur Prüfung von morgen.", "明天核对前不上单。"],
  ],
  override: [
    ["Send royal blue anyway", "Königsblau trotzdem senden", "仍发宝蓝色"],
    [
      "Needs a reason. Recorded under your name.",
      "Braucht eine Begründung. Wird unter Ihrem Namen vermerkt.",
      "需要理由，并以您的名义记录。",
    ],
  ],
  olive: [
    ["It is olive", "Es ist Oliv", "是橄榄绿"],
    ["Settles both lines.", "Klärt beide Positionen.", "两行一并解决。"],
  ],
  army: [
    ["It is army green", "Es ist Armeegrün", "是军绿"],
    ["Both lines then send the wrong colour.", "Beide Positionen senden dann die falsche Farbe.", "两行将发错颜色。"],
  ],
};

export function fixes(finding: Planted, language: LanguageId): FixView[] {
  if (finding.severity === "note") return [];
  const names =
    finding.scopes === true ? ["olive", "army", "ask", "hold"] : ["mend", "line", "ask", "hold", "override"];
  const scopes = [
    { id: "listing", words: say(["this listing", "dieses Angebot", "此商品"], language) },
    { id: "supplier", words: say(["this supplier", "diesen Lieferanten", "此供应商"], language) },
    { id: "shop", words: say(["this shop", "diesen Laden", "本店"], language) },
    { id: "everywhere", words: say(["everywhere", "überall", "全部"], language) },
  ];
  return names.map((name, at) => {
    const [title, detail] = FIX[name] ?? [
      ["", "", ""],
      ["", "", ""],
    ];
    return {
      key: name === "override" ? "O" : String(at + 1),
      title: say(title, language),
      detail: say(detail, language),
      ...(name === "mend" ? { bin: "B-04-2" } : {}),
      needs_reason: name === "override",
      scopes: name === "olive" || name === "army" ? scopes : [],
    };
  });
}

/** A finding in words. */
export function told(finding: Planted, language: LanguageId): FindingView {
  const l = (said: Said): string => say(said, language);
  const group = planted.filter((other) => other.group === finding.group);
  return {
    id: finding.id,
    code: finding.code,
    severity: finding.severity,
    index: group.indexOf(finding) + 1,
    of: Math.max(1, group.length),
    group: l(finding.title),
    sentence: l(finding.sentence),
    ...(finding.channel === undefined ? {} : { channel: finding.channel }),
    ...(finding.order === undefined ? {} : { order: finding.order }),
    ...(finding.side === "extra"
      ? {}
      : {
          promised: {
            heading: l(["Promised to the buyer", "Der Kundschaft versprochen", "对买家的承诺"]),
            source:
              finding.severity === "ask"
                ? l([
                    "listing first seen 24 Nov 2026",
                    "Angebot zuerst gesehen 24.11.2026",
                    "商品首见于 2026 年 11 月 24 日",
                  ])
                : l([
                    "Listing as sold, 22 Nov, 21:14",
                    "Angebot beim Kauf, 22.11., 21:14",
                    "售出时的商品，11 月 22 日 21:14",
                  ]),
            is_weak: finding.severity === "ask",
            title: "Merino-Mütze, gerippt",
          },
        }),
    ...(finding.side === "missing"
      ? {}
      : {
          sent: {
            heading: l(["What the pick line sends", "Was die Position sendet", "拣货行将发出"]),
            source: l(["Supplier’s pick list, row 17", "Lieferantenliste, Zeile 17", "供应商拣货单第 17 行"]),
            is_weak: false,
            title: "羊毛针织帽",
          },
        }),
    rows: rows(finding, language),
    siblings_sentence:
      finding.side === "both" && finding.promised !== undefined
        ? l([
            "This listing sells six colours. The pick line fits Königsblau better than Dunkelblau.",
            "Dieses Angebot führt sechs Farben. Die Position passt zu Königsblau, nicht zu Dunkelblau.",
            "此商品有六种颜色。拣货行更符合 Königsblau，而不是 Dunkelblau。",
          ])
        : "",
    siblings: siblings(finding, language),
    evidence: finding.severity === "note" ? [] : evidence(finding, language),
    fixes: fixes(finding, language),
    can_take_item: finding.severity === "block" && finding.side === "both",
  };
}

/** What the check says before anything is brought in. */
export function uncheckedDay(): CheckView {
  return {
    lines: 0,
    agree: 0,
    answered: 0,
    open: 0,
    blocks_total: 0,
    blocks_answered: 0,
    asks_open: 0,
    groups: [],
    settled: [],
  };
}
