import type { Backend } from "../backend/backend";
import type { LanguageId, Words } from "../words/words";
import type { Toasts } from "./toasts.svelte";

/** What every controller is given: the core, the language of the moment, and a way to say what happened. */
export interface Link {
  backend: Backend;
  language: () => LanguageId;
  words: () => Words;
  toasts: Toasts;
  /** The book changed: whatever was read from it is read again when it is next looked at. */
  changed: () => Promise<void>;
}
