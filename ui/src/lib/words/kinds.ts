import type { LanguageId } from "./words";

/** What an entry of the ledger records, in each language. A kind of a newer core shows by its own name. */
const NAMES: Record<string, Record<LanguageId, string>> = {
  "ledger.began": { en: "Ledger begun", de: "Hauptbuch begonnen", zh: "账本建立" },
  "station.began": { en: "Station begun", de: "Station begonnen", zh: "工作站启用" },
  "import.began": { en: "Import begun", de: "Import begonnen", zh: "导入开始" },
  "import.rows": { en: "Rows stored", de: "Zeilen gespeichert", zh: "行已存入" },
  "import.completed": { en: "Import completed", de: "Import abgeschlossen", zh: "导入完成" },
  "import.voided": { en: "Import voided", de: "Import verworfen", zh: "导入作废" },
  "decision.made": { en: "Finding answered", de: "Befund beantwortet", zh: "已答复" },
  "decision.retracted": { en: "Answer taken back", de: "Antwort zurückgenommen", zh: "答复撤回" },
  "sheet.printed": { en: "Sheet printed", de: "Blatt gedruckt", zh: "拣货单已打印" },
  "columns.learned": { en: "Columns learned", de: "Spalten gelernt", zh: "列含义已记住" },
  "setting.changed": { en: "Setting changed", de: "Einstellung geändert", zh: "设置更改" },
  "order.held": { en: "Data held", de: "Daten gehalten", zh: "数据保留" },
  "order.hold_ended": { en: "Hold ended", de: "Halt beendet", zh: "保留结束" },
  "order.delivered": { en: "Delivered", de: "Zugestellt", zh: "已送达" },
  "orders.forgotten": { en: "Orders forgotten", de: "Bestellungen vergessen", zh: "订单已遗忘" },
  "case.opened": { en: "Case opened", de: "Fall eröffnet", zh: "个案建立" },
  "message.received": { en: "Message received", de: "Nachricht erhalten", zh: "收到消息" },
  "case.linked": { en: "Order linked", de: "Bestellung verknüpft", zh: "订单已关联" },
  "case.lines_stopped": { en: "Orders stopped", de: "Bestellungen angehalten", zh: "订单已拦下" },
  "case.stop_lifted": { en: "Orders let go", de: "Bestellungen freigegeben", zh: "订单已放行" },
  "case.reasons_corrected": { en: "Reasons corrected", de: "Gründe berichtigt", zh: "原因已更正" },
  "case.closed": { en: "Case closed", de: "Fall geschlossen", zh: "个案已结" },
  "capsule.erased": { en: "Personal data erased", de: "Personendaten gelöscht", zh: "个人数据已删除" },
};

/** The kind in words. */
export function kindName(kind: string, language: LanguageId): string {
  return NAMES[kind]?.[language] ?? kind;
}
