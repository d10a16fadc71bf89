import type { LanguageId } from "./words";

/** What a column can mean, in each language. A field of a newer core shows by its own name. */
const NAMES: Record<string, Record<LanguageId, string>> = {
  order: { en: "Order", de: "Bestellung", zh: "订单号" },
  line: { en: "Line", de: "Position", zh: "订单行" },
  sku: { en: "SKU", de: "SKU", zh: "SKU" },
  stock_sku: { en: "Stock SKU", de: "Lager-SKU", zh: "库存 SKU" },
  supplier_sku: { en: "Supplier SKU", de: "Lieferanten-SKU", zh: "供应商货号" },
  title: { en: "Item", de: "Artikel", zh: "品名" },
  item: { en: "Item", de: "Artikel", zh: "品名" },
  variation: { en: "Variation", de: "Variante", zh: "规格" },
  option: { en: "Option", de: "Option", zh: "选项" },
  colour: { en: "Colour", de: "Farbe", zh: "颜色" },
  size: { en: "Size", de: "Größe", zh: "尺寸" },
  material: { en: "Material", de: "Material", zh: "材质" },
  quantity: { en: "Quantity", de: "Menge", zh: "数量" },
  stock_quantity: { en: "In stock", de: "Bestand", zh: "库存数量" },
  bin: { en: "Bin", de: "Platz", zh: "货位" },
  barcode: { en: "Barcode", de: "Strichcode", zh: "条码" },
  supplier_words: { en: "Supplier’s words", de: "Lieferantenwort", zh: "供应商叫法" },
  label: { en: "Label", de: "Etikett", zh: "标签" },
  supplier: { en: "Supplier", de: "Lieferant", zh: "供应商" },
  channel: { en: "Shop", de: "Laden", zh: "店铺" },
  listing: { en: "Listing", de: "Angebot", zh: "商品" },
  note: { en: "Note", de: "Notiz", zh: "备注" },
  date: { en: "Date", de: "Datum", zh: "日期" },
  price: { en: "Price", de: "Preis", zh: "价格" },
  cost: { en: "Cost", de: "Kosten", zh: "成本" },
  currency: { en: "Currency", de: "Währung", zh: "币种" },
  status: { en: "Status", de: "Status", zh: "状态" },
  weight_grams: { en: "Weight", de: "Gewicht", zh: "重量" },
  origin: { en: "Origin", de: "Herkunft", zh: "产地" },
  hs_code: { en: "HS code", de: "Zolltarifnr.", zh: "HS 编码" },
};

/** The field in words. */
export function fieldName(field: string, language: LanguageId): string {
  const plain = field.replaceAll("_", " ");
  return NAMES[field]?.[language] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
