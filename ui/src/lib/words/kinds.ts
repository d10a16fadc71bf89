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
  "capsule.erased": { en: "Personal data erased", de: "Personendaten gelöscht", zh: "个人数据已删除" },
};

/** The kind in words. */
export function kindName(kind: string, language: LanguageId): string {
  return NAMES[kind]?.[language] ?? kind;
}
