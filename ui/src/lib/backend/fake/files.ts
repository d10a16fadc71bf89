import type { Account, FilePreview } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { say } from "./say";

const none: Account = {
  physical_lines: 0,
  records: 0,
  header: 0,
  used: 0,
  parent: 0,
  summary: 0,
  footer: 0,
  blank: 0,
  skipped: 0,
  rejected: 0,
};

function ready(name: string, format: string, reading: string, kind: string, account: Partial<Account>): FilePreview {
  return {
    name,
    format,
    kind,
    reading,
    account: { ...none, ...account },
    state: "ready",
    rejected: [],
    skipped: [],
    notes: [],
  };
}

/** The sample day's files as the core would preview them. */
export function sampleFiles(language: LanguageId): FilePreview[] {
  const l = (en: string, de: string, zh: string): string => say([en, de, zh], language);
  const commas = l("UTF-8, commas", "UTF-8, Kommas", "UTF-8，逗号分隔");
  const tabs = l("UTF-8, tabs", "UTF-8, Tabulatoren", "UTF-8，制表符分隔");
  const amazon = ready(
    "amazon-de-unshipped-1124.txt",
    l("Amazon DE, unshipped orders", "Amazon DE, unversandte Bestellungen", "Amazon DE，未发货订单"),
    tabs,
    "orders",
    { physical_lines: 27, records: 27, header: 1, used: 24, skipped: 2 },
  );
  const ebay = ready(
    "eBay-OrdersReport-Nov-24.csv",
    l("eBay UK, Seller Hub orders", "eBay UK, Bestellungen aus Seller Hub", "eBay UK，Seller Hub 订单"),
    commas,
    "orders",
    { physical_lines: 29, records: 29, header: 1, footer: 3, parent: 3, used: 21, rejected: 1 },
  );
  return [
    {
      ...amazon,
      skipped: [{ rule: l("fulfilled by the marketplace", "vom Marktplatz versandt", "由平台发货"), count: 2 }],
    },
    {
      ...ebay,
      rejected: [
        {
          row: 19,
          column: "Quantity",
          reason: l(
            "Reads “l”. Expected a whole number. Correct the row and import the file again.",
            "Lautet „l“. Erwartet wird eine ganze Zahl. Berichtigen Sie die Zeile und lesen Sie die Datei noch einmal ein.",
            "内容为“l”，应为整数。请改正该行后重新导入。",
          ),
        },
      ],
    },
    ready(
      "EtsySoldOrderItems2026-11.csv",
      l("Etsy, sold order items", "Etsy, verkaufte Artikel", "Etsy，已售商品"),
      commas,
      "orders",
      { physical_lines: 15, records: 15, header: 1, used: 14 },
    ),
    ready("orders_export_1.csv", l("Shopify, orders", "Shopify, Bestellungen", "Shopify，订单"), commas, "orders", {
      physical_lines: 17,
      records: 13,
      header: 1,
      used: 12,
    }),
    ready(
      "Active+Listings+Report.txt",
      l("Amazon DE, active listings", "Amazon DE, aktive Angebote", "Amazon DE，在售商品"),
      l("Windows-1252, tabs", "Windows-1252, Tabulatoren", "Windows-1252，制表符分隔"),
      "listings",
      { physical_lines: 184, records: 184, header: 1, used: 183 },
    ),
    {
      ...ready(
        "orders_export_1 (1).csv",
        l("Shopify, orders", "Shopify, Bestellungen", "Shopify，订单"),
        commas,
        "orders",
        {
          physical_lines: 17,
          records: 13,
          skipped: 13,
        },
      ),
      state: "known",
      sentence: l(
        "has the same bytes as orders_export_1.csv. Nothing to do.",
        "hat dieselben Bytes wie orders_export_1.csv. Nichts zu tun.",
        "与 orders_export_1.csv 内容相同，无需处理。",
      ),
    },
    {
      ...ready("orders_export_3.csv", l("Not recognised", "Nicht erkannt", "未识别"), commas, "orders", {
        physical_lines: 4119,
        records: 4118,
      }),
      state: "refused",
      sentence: l(
        "stops inside row 4,119: a quote in column “Notes” opens and never closes. Download it again.",
        "endet mitten in Zeile 4.119: ein Anführungszeichen in Spalte „Notes“ schließt nie. Laden Sie die Datei neu herunter.",
        "在第 4,119 行中断：“Notes”列的引号没有闭合。请重新下载。",
      ),
    },
    {
      ...ready(
        "拣货单_1124.xlsx",
        l("Pick list, columns not known yet", "Pickliste, Spalten noch unbekannt", "拣货单，列尚未确定"),
        l("sheet 1 of 1", "Blatt 1 von 1", "第 1 / 1 张表"),
        "picks",
        { physical_lines: 76, records: 76 },
      ),
      state: "asks",
      sentence: l("asks which column is what.", "fragt, welche Spalte was ist.", "需要确定各列含义。"),
      columns: {
        columns: [
          { header: "货位", field: "bin", in_doubt: false },
          { header: "货号", field: "supplier_sku", in_doubt: false },
          { header: "品名", field: "title", in_doubt: false },
          { header: "颜色", field: "colour", in_doubt: false },
          { header: "规格", field: "size", in_doubt: false },
          { header: "数", field: "quantity", in_doubt: true },
          { header: "单号", field: "order", in_doubt: false },
          { header: "备注", in_doubt: false },
        ],
        rows: [
          { row: 17, cells: ["B-04-3", "MB-RYB", "羊毛针织帽", "宝蓝色", "均码", "1", "305-7719043-2210761", ""] },
          { row: 18, cells: ["B-04-2", "MB-NVY", "羊毛针织帽", "藏青色", "均码", "1", "302-1184420-9954410", ""] },
          { row: 44, cells: ["C-11", "PC-OLV", "帆布小包", "军绿", "大号", "2", "#2051", ""] },
        ],
        fields: ["order", "bin", "supplier_sku", "sku", "title", "colour", "size", "quantity", "note"],
        question: l(
          "Is 数 the quantity to pick? Its values are 1, 2 and 3, and they add up to the total in row 76: 88.",
          "Ist 数 die Menge? Die Werte sind 1, 2 und 3 und ergeben zusammen die Summe in Zeile 76: 88.",
          "数 是拣货数量吗？取值为 1、2、3，合计等于第 76 行的 88。",
        ),
      },
    },
  ];
}

/** The sums over files that are ready. */
export function sum(files: FilePreview[]): Account {
  const total = { ...none };
  for (const file of files) {
    if (file.state !== "ready" && file.state !== "known") continue;
    for (const key of Object.keys(total) as (keyof Account)[]) total[key] += file.account[key];
  }
  return total;
}
