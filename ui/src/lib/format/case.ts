import type { CaseHead } from "../bindings/api";
import type { Words } from "../words/words";

/** What the buyer asserts, as a heading. */
export function caseTitle(head: CaseHead, words: Words): string {
  if (head.asserts === "") return words.casesUnsure;
  return head.asserts.charAt(0).toLocaleUpperCase() + head.asserts.slice(1);
}

/** Which order of which channel a case is about. */
export function caseAbout(head: CaseHead, words: Words): string {
  return head.order === "" ? words.casesNoOrder : `${head.channel_said}${words.listComma}${head.order}`;
}
