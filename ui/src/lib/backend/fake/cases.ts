import type {
  AssertedView,
  CaseHead,
  CaseView,
  Choice,
  Commands,
  FactView,
  FoundOrder,
  MessageTaken,
} from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { goods } from "./goods";
import { complaints, type Complaint } from "./complaints";
import { clock, money, remedies } from "./remedies";
import { pack, stages } from "./packs";
import { read, reply } from "./replies";
import { lookAtTable, wordsOf } from "./message-tables";
import { say } from "./say";
import { stops, trace } from "./traces";

/** The commands about cases that some view calls. */
export type Cased =
  | "case_list"
  | "case_shown"
  | "look_at_messages"
  | "take_messages"
  | "link_order"
  | "correct_reasons"
  | "end_case"
  | "name_goods"
  | "stop_lines"
  | "pick_remedy"
  | "tell_cost"
  | "set_stage"
  | "preview_pack"
  | "draft_reply"
  | "lint_reply"
  | "log_sent"
  | "search";

type Three = [en: string, de: string, zh: string];

const REASONS: Record<string, Three> = {
  wrong_item: ["wrong item", "falscher Artikel", "发错商品"],
  wrong_colour: ["wrong colour", "falsche Farbe", "颜色不对"],
  wrong_size: ["wrong size", "falsche Größe", "尺码不对"],
  wrong_quantity: ["wrong quantity or missing part", "falsche Menge oder fehlendes Teil", "数量不对或缺件"],
  defective: ["defective", "defekt", "有缺陷"],
  damaged_in_transit: ["damaged in transit", "auf dem Transport beschädigt", "运输损坏"],
  late: ["late", "verspätet", "迟到"],
  not_received: ["not received", "nicht erhalten", "未收到"],
  customs_charges: ["customs charges", "Zollgebühren", "关税费用"],
  not_as_described: ["not as described", "nicht wie beschrieben", "与描述不符"],
  changed_mind: ["not wanted any more", "nicht mehr gewollt", "不想要了"],
  counterfeit: ["counterfeit", "Fälschung", "假货"],
  other: ["something else", "etwas anderes", "其他"],
};
const CHANNELS: Choice[] = [
  { id: "amazon.de", said: "Amazon.de" },
  { id: "ebay", said: "eBay" },
  { id: "etsy", said: "Etsy" },
  { id: "shopify", said: "Shopify" },
];

const reasonSaid = (reason: string, language: LanguageId): string => {
  const three = REASONS[reason];
  return three === undefined ? reason : say(three, language);
};
const channelSaid = (channel: string): string => CHANNELS.find((one) => one.id === channel)?.said ?? channel;
const fault = (message: string, code = "not_found"): never => {
  throw { code, message, hint: "" };
};

/** Cases in memory. */
export class FakeCases {
  cases: Complaint[];

  constructor(hasCases: boolean) {
    this.cases = hasCases ? complaints() : [];
  }

  readonly answers: { [K in Cased]: (request: Commands[K][0]) => Commands[K][1] } = {
    case_list: ({ language }) => ({
      cases: [...this.cases]
        .sort((one, other) => Number(one.isClosed) - Number(other.isClosed))
        .map((one) => this.#head(one, language)),
      reasons: Object.keys(REASONS).map((id) => ({ id, said: reasonSaid(id, language) })),
      channels: CHANNELS,
      stages: stages(language),
      platforms: CHANNELS,
    }),
    case_shown: ({ case: number, language }) => this.#show(number, language),
    look_at_messages: (request) => lookAtTable(request),
    take_messages: ({ paths, pasted, order, language, ...said }) => {
      if (pasted !== undefined) return { messages: [this.#take(pasted, order, language)] };
      if (said.fields !== undefined) {
        return { messages: wordsOf(said.fields).map((text) => this.#take(text, "", language)) };
      }
      return { messages: paths.map((path) => this.#file(path, language)) };
    },
    link_order: ({ case: number, order, channel, language }) => {
      if (order === "") fault("There is no order of this number.");
      const one = this.#find(number);
      one.order = order;
      one.channel = channel;
      one.pass = "seller";
      return this.#show(number, language);
    },
    correct_reasons: ({ case: number, reasons, language }) => {
      const one = this.#find(number);
      one.reasons = reasons.map((reason): [string, number] => [reason, 1]);
      one.isCorrected = true;
      return this.#show(number, language);
    },
    end_case: ({ case: number, language }) => {
      this.#find(number).isClosed = true;
      return this.#show(number, language);
    },
    name_goods: ({ case: number, goods, language }) => {
      const one = this.#find(number);
      for (const { line, units } of goods) {
        const ordered =
          one.lines?.find((known) => known.line === line)?.ordered ?? fault("The order has no line of this name.");
        if (units !== undefined && (units < 1 || units > ordered))
          fault(`Line ${line} has ${String(ordered)} units.`, "bad_input");
      }
      one.named = goods;
      return this.#show(number, language);
    },
    stop_lines: ({ case: number, orders, is_lifted: isLifted, language }) => {
      const one = this.#find(number);
      const named = orders.length > 0 ? orders : (one.trace ?? []);
      const isNamed = (said: string): boolean => named.some((order) => said.endsWith(order));
      const stopped = one.stopped ?? [];
      one.stopped = (one.trace ?? []).filter((said) => (isNamed(said) ? !isLifted : stopped.includes(said)));
      return this.#show(number, language);
    },
    pick_remedy: ({ case: number, remedy, amount, is_agreed: isAgreed, language }) => {
      this.#find(number).chosen = remedy;
      this.#find(number).isAgreed = isAgreed;
      if (amount !== "") this.#find(number).refund = Math.round(Number.parseFloat(amount) * 100);
      return this.#show(number, language);
    },
    tell_cost: ({ case: number, cost, amount, language }) => {
      this.#find(number).told = { ...this.#find(number).told, [cost]: Math.round(Number.parseFloat(amount) * 100) };
      return this.#show(number, language);
    },
    set_stage: ({ case: number, stage, due, language }) => {
      if (due !== "" && Number.isNaN(Date.parse(due))) fault(`“${due}” is not a time.`, "bad_input");
      this.#find(number).stage = stage;
      return this.#show(number, language);
    },
    preview_pack: (request) => pack(request),
    draft_reply: ({ case: number, reply_language: wanted, said }) =>
      reply(wanted === "" ? this.#find(number).language : wanted, said.find((one) => one.what === "promised")?.value),
    lint_reply: ({ case: number, text, language }) => read(number, text, language),
    log_sent: ({ case: number, text, language }) => {
      if (!read(number, text, language).is_sendable) fault("Errors stand against this reply: L03.", "findings_open");
      const one = this.#find(number);
      one.sent = [...(one.sent ?? []), text];
      return this.#show(number, language);
    },
    search: ({ text }) => {
      const hits = ["14-12877-40312", "14-12877-40555"]
        .filter((order) => order.includes(text))
        .map((order) => ({
          kind: "order" as const,
          channel: "ebay",
          order,
          line: "1",
          sku: "RT-NVY",
          title: "Rolltop-Rucksack 18 l",
          options: "Farbe: Dunkelblau",
          quantity: 1,
          state: "fulfilled",
          file: "orders.csv",
          row: 12,
        }));
      return { hits, total: hits.length, orders: hits.length, listings: 0, stock: 0 };
    },
  };

  #find(number: number): Complaint {
    return this.cases.find((one) => one.case === number) ?? fault("There is no case of this number.");
  }

  #file(path: string, language: LanguageId): MessageTaken {
    const name = path.split("/").at(-1) ?? path;
    if (!name.endsWith(".eml")) {
      return { message: 1, status: "refused", sentence: `${name}: This is no mail that could be read.` };
    }
    return this.#take("Where is my parcel? It was to come last week.", "", language);
  }

  #take(text: string, order: string, language: LanguageId): MessageTaken {
    const number = Math.max(0, ...this.cases.map((one) => one.case)) + 1;
    this.cases = [
      {
        case: number,
        opened: "2026-11-24",
        channel: order === "" ? "" : "ebay",
        order,
        pass: order === "" ? "" : "seller",
        language: "en",
        reasons: /colour/.test(text) ? [["wrong_colour", 0.93]] : [],
        isCorrected: false,
        isClosed: false,
        messages: [{ text, received: "2026-11-24", because: ["colour"], flags: [] }],
        verdict: "unknown",
        facts: [],
        decides: [],
        offered: [],
      },
      ...this.cases,
    ];
    const said = String(number);
    const sentence = say(
      [`Case ${said} was opened.`, `Fall ${said} wurde eröffnet.`, `已建立个案 ${said}。`],
      language,
    );
    return { message: 1, status: "opened", case: number, sentence };
  }

  #head(one: Complaint, language: LanguageId): CaseHead {
    return {
      case: one.case,
      status: one.isClosed ? "closed" : "open",
      opened: one.opened,
      channel: one.channel,
      channel_said: channelSaid(one.channel),
      order: one.order,
      reasons: one.reasons.map(([reason]) => reason),
      asserts: one.reasons.map(([reason]) => reasonSaid(reason, language)).join(", "),
      language: one.language,
      messages: one.messages.length,
      is_corrected: one.isCorrected,
      ...(one.minutes === undefined || one.isClosed ? {} : { next: clock(one.minutes, language) }),
    };
  }

  #show(number: number, language: LanguageId): CaseView {
    const one = this.#find(number);
    const asserted: AssertedView[] = one.reasons.map(([reason, confidence]) => ({
      reason,
      said: reasonSaid(reason, language),
      confidence,
    }));
    const facts: FactView[] = one.facts.map((fact, at) => ({
      id: `F${String(at + 1)}`,
      sentence: say(fact.sentence, language),
      entries: [{ entry: fact.entry, head: "7f3a 91c2 … d40e" }],
      line: "",
    }));
    const linked = one.order === "" ? undefined : this.#found(one.channel, one.order, one.pass, language);
    return {
      ...this.#head(one, language),
      asserted,
      ...(linked === undefined ? {} : { linked }),
      offered:
        linked === undefined ? one.offered.map((order) => this.#found("ebay", order, "item_and_colour", language)) : [],
      remarks:
        linked !== undefined
          ? []
          : [
              say(
                [
                  "No order was found for sure. Say which one it is.",
                  "Keine Bestellung wurde sicher gefunden. Nennen Sie die gemeinte.",
                  "没有确定的订单。请指明是哪一个。",
                ],
                language,
              ),
            ],
      messages_received: one.messages.map((message, at) => ({
        direction: "received",
        received: message.received,
        language: one.language,
        reasons: one.reasons.map(([reason, confidence], place) => ({
          reason,
          confidence,
          because: place === 0 ? message.because : [],
        })),
        flags: message.flags,
        text: message.text,
        said: message.said ?? [],
        is_erased: false,
        attachments: at === 0 && one.case === 3 ? 1 : 0,
        entry: { entry: 48_190 + one.case * 2 + at, head: "c1b0 44ae … 7d10" },
      })),
      we_erred:
        one.trace === undefined
          ? ""
          : say(
              [
                "The fault is ours: what was taken from the shelf is not what was promised.",
                "Der Fehler liegt bei uns: Aus dem Regal wurde nicht das Zugesagte genommen.",
                "是我方的错：从货架取的不是承诺的商品。",
              ],
              language,
            ),
      verdicts: asserted.map((reason) => this.#verdict(one, reason, language)),
      facts,
      stage: {
        stage: one.stage ?? "message",
        sentence: say(
          one.stage === "claim"
            ? ["Stage: claim.", "Stand: Antrag bei der Plattform.", "阶段：平台索赔。"]
            : ["Stage: message.", "Stand: Nachricht.", "阶段：消息。"],
          language,
        ),
        platform: "",
        since: "",
        printed: "",
      },
      clocks: one.minutes === undefined ? [] : [clock(one.minutes, language)],
      ...(one.lines === undefined ? {} : { goods: goods(one.lines, one.named ?? [], language) }),
      remedies: one.verdict === "confirmed" ? remedies(language, one.told) : [],
      ...this.#chosen(one, language),
      replies_sent: (one.sent ?? []).map((text, at) => ({
        direction: "sent",
        sent: "2026-11-24",
        language: one.language,
        warnings: [],
        text,
        is_erased: false,
        entry: { entry: 48_300 + at, head: "5e88 20c4 … 1fa0" },
      })),
      back_trace: one.trace === undefined ? [] : [trace(one.trace, one.stopped ?? [], language)],
      stops: stops(one.stopped ?? []),
    };
  }

  #chosen(one: Complaint, language: LanguageId): Pick<CaseView, "chosen"> {
    const chosen = remedies(language).find((other) => other.remedy === one.chosen);
    if (chosen === undefined) return {};
    const { remedy, words } = chosen;
    const refund = one.refund === undefined ? {} : { refund: money(one.refund, language) };
    return {
      chosen: {
        remedy,
        words,
        ...refund,
        is_agreed: one.isAgreed ?? false,
        entry: { entry: 48_212, head: "b7a1 6f0d … 3391" },
      },
    };
  }

  #found(channel: string, order: string, pass: string, language: LanguageId): FoundOrder {
    const sentence =
      pass === "seller"
        ? say(
            [
              `You said that it is about order ${order}.`,
              `Sie haben gesagt, dass es um Bestellung ${order} geht.`,
              `您指明是订单 ${order}。`,
            ],
            language,
          )
        : pass === "order_number"
          ? say(
              [
                `The message has the number of order ${order}.`,
                `Die Nachricht enthält die Nummer der Bestellung ${order}.`,
                `消息中有订单 ${order} 的编号。`,
              ],
              language,
            )
          : say(
              [
                `Order ${order} has goods and colours that the message speaks of. Not sure, so it was not taken.`,
                `Bestellung ${order} hat Waren und Farben, von denen die Nachricht spricht. Nicht sicher, daher nicht übernommen.`,
                `订单 ${order} 含有消息提到的商品和颜色。不确定，因此未采用。`,
              ],
              language,
            );
    const isSure = pass !== "item_and_colour";
    return {
      channel,
      channel_said: channelSaid(channel),
      order,
      ordered: "2026-11-05",
      pass,
      is_sure: isSure,
      sentence,
    };
  }

  #verdict(one: Complaint, reason: AssertedView, language: LanguageId): CaseView["verdicts"][number] {
    const { said } = reason;
    const sentences: Record<Complaint["verdict"], Three> = {
      confirmed: [
        `Confirmed: ${said}. Our own records show it.`,
        `Bestätigt: ${said}. Unsere eigenen Aufzeichnungen zeigen es.`,
        `已证实：${said}。我们自己的记录可以证明。`,
      ],
      contradicted: [
        `Contradicted: ${said}. Our records show otherwise; ask for a photo rather than refuse.`,
        `Widerlegt: ${said}. Unsere Aufzeichnungen zeigen anderes; bitten Sie um ein Foto, statt abzulehnen.`,
        `与记录相反：${said}。记录显示并非如此；请先索要照片，不要直接拒绝。`,
      ],
      unknown: [
        `Unknown: ${said}. The records neither show it nor speak against it.`,
        `Unbekannt: ${said}. Die Aufzeichnungen zeigen es nicht und sprechen nicht dagegen.`,
        `无法判断：${said}。记录既不能证实，也不能否定。`,
      ],
    };
    const lacks: Three[] = [
      [
        "No scan says what went into the parcel.",
        "Kein Scan sagt, was in das Paket kam.",
        "没有扫描记录说明包裹里装了什么。",
      ],
      [
        "No photo shows it; ask the buyer for one.",
        "Kein Foto zeigt es; bitten Sie den Käufer um eines.",
        "没有照片；请向买家索要。",
      ],
    ];
    return {
      reason: reason.reason,
      verdict: one.verdict,
      sentence: say(sentences[one.verdict], language),
      facts: one.decides,
      lacks:
        one.verdict === "unknown"
          ? lacks.map((lack, at) => ({ what: ["scan", "photo"][at] ?? "", sentence: say(lack, language) }))
          : [],
    };
  }
}
