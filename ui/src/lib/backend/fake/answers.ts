import type {
  AnswersFile,
  AnswersImported,
  AnswersView,
  AnswerView,
  ReplyTaken,
  SupplierQuestions,
  UndoView,
} from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { say } from "./say";

/** The answers that hold: those given in the window, and one about a word that a file brought. */
export function heldAnswers(given: { decision: string; says: string }[], language: LanguageId): AnswersView {
  const word: AnswerView = {
    id: "word-1",
    date: "21 Nov 2026",
    at: "2026-11-21T16:40:00.000Z",
    by: "JK",
    says: say(["“藏青” means navy.", "„藏青“ heißt Marineblau.", "“藏青”指藏青色。"], language),
    scope: "everywhere",
    holds_for: say(["everywhere", "überall", "所有地方"], language),
    lines: 3,
    file: "answers-autumn.jsonl",
  };
  const answers = given.map(({ decision, says }) => ({
    id: decision,
    date: "24 Nov 2026",
    at: "2026-11-24T09:12:00.000Z",
    by: "",
    says,
    scope: "finding",
    holds_for: say(["this line", "diese Zeile", "此行"], language),
    lines: 1,
  }));
  return { answers: [...answers, word], supplier: "Ningbo Haida" };
}

export function undone(decision: string, is_done: boolean): UndoView {
  return {
    decision,
    says: "Pick MB-NVY from B-04-2 instead",
    is_done,
    sentence: is_done ? "Taken back. One finding opened again." : "One finding would open again.",
    effects: [
      {
        effect: "opens",
        finding: "f1",
        code: "wrong_colour",
        subject: "114-2210761",
        sentence: "This line would send royal blue. The buyer was promised navy.",
      },
    ],
  };
}

export function answersFile(answers: AnswerView[]): AnswersFile {
  return {
    file_name: "tallyman-answers.jsonl",
    text: '{"tallyman_answers":1}\n',
    answers: answers.length,
    left_out: 0,
  };
}

export function answersImported(is_done: boolean): AnswersImported {
  return {
    is_done,
    accepted: 1,
    known: 1,
    conflicting: 0,
    refused: 0,
    rows: [
      { row: 2, says: "“藏青” means navy.", status: "known", sentence: "It holds already." },
      { row: 3, says: "“米白” means cream.", status: "accepted", sentence: "Nothing here says otherwise." },
    ],
  };
}

export function supplierQuestions(supplier: string): SupplierQuestions {
  return {
    questions: [
      {
        id: "Q-1",
        item: "Canvas tote",
        ordered: ["Natural"],
        words: "帆布袋 本色",
        word: "本色",
        choices: ["Natural", "Cream", "White"],
        lines: 2,
      },
    ],
    message: `${supplier}，您好！请确认：1. 帆布袋 本色 …`,
    file_name: "tallyman-questions.xlsx",
    xlsx_base64: "UEsDBA==",
  };
}

export function replyTaken(is_done: boolean): ReplyTaken {
  return {
    is_done,
    taken: 1,
    known: 0,
    unanswered: 1,
    no_longer_asked: 0,
    contradicts: 0,
    not_understood: 0,
    rows: [
      { row: 3, id: "Q-1", answer: "Natural", status: "taken", sentence: "“本色” means natural.", decisions: [] },
      { row: 4, id: "Q-2", answer: "", status: "unanswered", sentence: "There is no answer.", decisions: [] },
    ],
  };
}
