import { de } from "./de";
import { en } from "./en";
import { zh } from "./zh";

/** A language of the interface. */
export type LanguageId = "en" | "de" | "zh";

/** What every dictionary holds: the keys of the English one, with the same arguments. */
export type Words = {
  [K in keyof typeof en]: (typeof en)[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};

export const dictionaries: Record<LanguageId, Words> = { en, de, zh };

/** The languages by their own names. */
export const languageNames: Record<LanguageId, string> = { en: "English", de: "Deutsch", zh: "简体中文" };

/** The value of `lang` for each interface language. */
export const languageTags: Record<LanguageId, string> = { en: "en-GB", de: "de", zh: "zh-Hans" };

/** The languages a picker can read beside the label's own, by their own names. */
export const pickerNames = { en: "English", de: "Deutsch", zh: "中文", pl: "Polski", es: "Español" } as const;
export type PickerId = keyof typeof pickerNames;
