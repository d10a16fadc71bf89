import type { LanguageId } from "./words";

/** What else a person must know about a message, in each language. A flag of a newer core shows by its own name. */
const NAMES: Record<string, Record<LanguageId, string>> = {
  asks_refund: { en: "wants the money back", de: "will Geld zurück", zh: "要求退款" },
  asks_replacement: { en: "wants another one", de: "will Ersatz", zh: "要求换货" },
  asks_partial_refund: { en: "wants part of the money back", de: "will einen Teil zurück", zh: "要求部分退款" },
  asks_return: { en: "wants to send it back", de: "will zurückschicken", zh: "要求退货" },
  asks_cancel: { en: "wants to cancel", de: "will stornieren", zh: "要求取消订单" },
  chargeback_threat: { en: "chargeback threatened", de: "droht mit Rückbuchung", zh: "威胁拒付" },
  review_threat: { en: "bad review threatened", de: "droht mit Bewertung", zh: "威胁差评" },
  platform_case: { en: "platform called in", de: "Plattform eingeschaltet", zh: "平台介入" },
  police_threat: { en: "police or lawyer named", de: "Polizei oder Anwalt genannt", zh: "提到警察或律师" },
  legal_withdrawal: { en: "withdrawal from the contract", de: "Widerruf", zh: "撤回合同" },
  safety: { en: "someone may be hurt", de: "jemand kann verletzt sein", zh: "可能有人受伤" },
  prompt_injection: { en: "gives orders to software", de: "gibt Software Befehle", zh: "对软件下指令" },
  html: { en: "had tags", de: "hatte Tags", zh: "含标签" },
  spam: { en: "looks like advertising", de: "wirkt wie Werbung", zh: "疑似广告" },
  urgent: { en: "urgent", de: "eilt", zh: "紧急" },
  repeat_contact: { en: "has written before", de: "hat schon geschrieben", zh: "曾经来信" },
  negation: { en: "says what is not wrong", de: "sagt, woran es nicht liegt", zh: "说明哪些没有问题" },
  quoted_history: { en: "quotes earlier mail", de: "zitiert frühere Mail", zh: "引用往来" },
  empty: { en: "nothing to read", de: "nichts zu lesen", zh: "没有内容" },
  multi_problem: { en: "more than one problem", de: "mehr als ein Problem", zh: "不止一个问题" },
  praise: { en: "praises something", de: "lobt etwas", zh: "有所称赞" },
};

/** Flags that change what must be done; the others only colour it. */
const GRAVE = new Set(["chargeback_threat", "platform_case", "police_threat", "legal_withdrawal", "safety"]);

/** The flag in words. */
export function flagName(flag: string, language: LanguageId): string {
  return NAMES[flag]?.[language] ?? flag.replaceAll("_", " ");
}

/** Whether a flag must be seen first. */
export function isGrave(flag: string): boolean {
  return GRAVE.has(flag);
}
