import type { LanguageId } from "./words";

/** What a column can mean, in each language. A field of a newer core shows by its own name. */
const NAMES: Record<string, Record<LanguageId, string>> = {
  order: { en: "Order", de: "Bestellung", zh: "订单号" },
  line: { en: "Line", de: "Position", zh: "订单行" },
  channel: { en: "Shop", de: "Laden", zh: "店铺" },
  listing: { en: "Listing", de: "Angebot", zh: "商品" },
  parent_sku: { en: "Parent SKU", de: "Sammel-SKU", zh: "父 SKU" },
  channel_sku: { en: "Shop SKU", de: "Laden-SKU", zh: "店铺 SKU" },
  stock_sku: { en: "Stock SKU", de: "Lager-SKU", zh: "库存 SKU" },
  supplier_sku: { en: "Supplier SKU", de: "Lieferanten-SKU", zh: "供应商货号" },
  sku: { en: "SKU", de: "SKU", zh: "SKU" },
  barcode: { en: "Barcode", de: "Strichcode", zh: "条码" },
  title: { en: "Item", de: "Artikel", zh: "品名" },
  supplier_text: { en: "Supplier’s words", de: "Lieferantenwort", zh: "供应商叫法" },
  option: { en: "Option", de: "Option", zh: "选项" },
  variation: { en: "Variation", de: "Variante", zh: "规格" },
  colour: { en: "Colour", de: "Farbe", zh: "颜色" },
  size: { en: "Size", de: "Größe", zh: "尺寸" },
  quantity: { en: "Quantity", de: "Menge", zh: "数量" },
  stock_quantity: { en: "In stock", de: "Bestand", zh: "库存数量" },
  bin: { en: "Bin", de: "Platz", zh: "货位" },
  note: { en: "Note", de: "Notiz", zh: "备注" },
  personalisation: { en: "Personalisation", de: "Personalisierung", zh: "定制内容" },
  price: { en: "Price", de: "Preis", zh: "价格" },
  currency: { en: "Currency", de: "Währung", zh: "币种" },
  ordered_at: { en: "Ordered on", de: "Bestellt am", zh: "下单时间" },
  ship_by: { en: "Ship by", de: "Versand bis", zh: "最迟发货" },
  shipped_at: { en: "Sent on", de: "Versandt am", zh: "发货时间" },
  carrier: { en: "Carrier", de: "Zusteller", zh: "承运商" },
  status: { en: "Status", de: "Status", zh: "状态" },
  country: { en: "Country", de: "Land", zh: "国家" },
  weight: { en: "Weight", de: "Gewicht", zh: "重量" },
  text: { en: "Buyer’s words", de: "Worte des Käufers", zh: "买家原话" },
  subject: { en: "Subject", de: "Betreff", zh: "主题" },
  name: { en: "Buyer’s name", de: "Name des Käufers", zh: "买家姓名" },
  address: { en: "Buyer’s e-mail", de: "E-Mail des Käufers", zh: "买家邮箱" },
  received: { en: "Received on", de: "Eingegangen am", zh: "收到时间" },
  reason: { en: "Reason", de: "Grund", zh: "原因" },
  stage: { en: "Kind of case", de: "Art des Falls", zh: "个案类型" },
  due: { en: "Answer by", de: "Antwort bis", zh: "最迟答复" },
  direction: { en: "Who wrote it", de: "Wer schrieb", zh: "发送方" },
  "person.buyer_email": { en: "Buyer’s e-mail", de: "E-Mail", zh: "买家邮箱" },
  "person.buyer_name": { en: "Buyer’s name", de: "Name", zh: "买家姓名" },
  "person.buyer_username": { en: "Buyer’s user name", de: "Benutzername", zh: "买家用户名" },
  "person.buyer_phone": { en: "Buyer’s phone", de: "Telefon", zh: "买家电话" },
  "person.buyer_address_1": { en: "Buyer’s address", de: "Anschrift", zh: "买家地址" },
  "person.buyer_address_2": { en: "Buyer’s address, line 2", de: "Anschrift, Zeile 2", zh: "买家地址第 2 行" },
  "person.buyer_city": { en: "Buyer’s city", de: "Ort", zh: "买家城市" },
  "person.buyer_state": { en: "Buyer’s state", de: "Bundesland", zh: "买家省、州" },
  "person.buyer_postcode": { en: "Buyer’s postcode", de: "Postleitzahl", zh: "买家邮编" },
  "person.buyer_country": { en: "Buyer’s country", de: "Land", zh: "买家国家" },
  "person.ship_country": { en: "Country", de: "Land", zh: "国家" },
  "person.ship_name": { en: "Recipient", de: "Empfänger", zh: "收件人" },
  "person.ship_address_1": { en: "Address", de: "Anschrift", zh: "地址" },
  "person.ship_address_2": { en: "Address, line 2", de: "Anschrift, Zeile 2", zh: "地址第 2 行" },
  "person.ship_city": { en: "City", de: "Ort", zh: "城市" },
  "person.ship_state": { en: "State", de: "Bundesland", zh: "省、州" },
  "person.ship_postcode": { en: "Postcode", de: "Postleitzahl", zh: "邮编" },
  "person.ship_phone": { en: "Phone", de: "Telefon", zh: "电话" },
  "person.ship_tracking": { en: "Parcel number", de: "Sendungsnummer", zh: "运单号" },
};

/** The field in words. */
export function fieldName(field: string, language: LanguageId): string {
  const plain = field.replace(/^person\./, "").replaceAll("_", " ");
  return NAMES[field]?.[language] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A field of personal data in words, by the name that it has among the data of its order. */
export function personFieldName(field: string, language: LanguageId): string {
  const own = `person.${field}`;
  return fieldName(own in NAMES ? own : field, language);
}
