import { count } from "../../format/number";
import type { en } from "./en";

const n = (value: number): string => count(value, "zh");

/** The words of Today in Chinese. */
export const zh: {
  [K in keyof typeof en]: (typeof en)[K] extends (...args: infer A) => string ? (...args: A) => string : string;
} = {
  navToday: "今日",
  todayWaits: (all, due) => (due === 0 ? `${n(all)} 项待处理。` : `${n(all)} 项待处理，其中 ${n(due)} 项今天到期。`),
  todayNoneWaits: "没有待处理的事项。",
  todayImported: "已导入",
  todayLines: () => "行未完成",
  todayAccounted: "每一行都有去向",
  todayChecked: "已核对",
  todayAgree: (lines) => `/ ${n(lines)} 行一致`,
  todayAnswered: (answered, open) => `已处理 ${n(answered)} 项，待处理 ${n(open)} 项`,
  todaySheet: "拣货单",
  todayToGo: (value) => `还有 ${n(value)} 项阻止打印`,
  todayCanPrint: "可以打印",
  todayCases: "个案",
  todayCase: "个案",
  todayCasesOpen: (value) => `/ ${n(value)} 个未结`,
  todayCasesDue: "今天到期",
  todaySectionDue: "今天到期",
  todaySectionDueNote: "时限不等人",
  todaySectionSheet: "打印拣货单之前",
  todaySectionLines: "拣选这些行之前",
  todaySectionLinesNote: "仅影响各自的行",
  todaySectionLater: "稍后",
  todayDue: "到期",
  todayBlocks: "阻止",
  todayAnswer: "回复",
  todayResolve: "处理",
  todayLook: "查看",
  todayFiles: (value) => `${n(value)} 个文件等待答复`,
  todayFilesNote: "在此之前不会保存其中任何内容。",
  todayCare: (value) => `账本有 ${n(value)} 项安全事宜待处理`,
  todayCareNote: "备份、密钥与磁盘空间。",
  todayMoreOf: (value) => `另有 ${n(value)} 项`,
  todayLinesHeld: (value) => `${n(value)} 行`,
  todayClocks: "时限",
  todayNoClocks: "没有正在计时的时限。",
  todayEmptyTitle: "没有待处理的事项",
  todayEmptyText: "未完成的行都已答复，没有到期的时限，账本也没有待办事项。",
  todayFirstTitle: "今天还没有开始",
  todayFirstText: "导入当天的文件。需要决定的事项会列在这里，按过后价值降低的时刻排序。",
  keysNextDecision: "下一项或上一项",
  keysOpenDecision: "前往该事项",
};
