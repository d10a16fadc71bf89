/** The language tag of a word from outside as far as its script tells; nothing where the interface's own will do. */
export function languageOf(text: string): string | undefined {
  if (/[\u3040-\u30ff]/.test(text)) return "ja";
  if (/[\uac00-\ud7af]/.test(text)) return "ko";
  if (/[\u3400-\u9fff]/.test(text)) return "zh-Hans";
  if (/[\u0400-\u04ff]/.test(text)) return "ru";
  if (/[\u0370-\u03ff]/.test(text)) return "el";
  return undefined;
}

/** The tag for a language as the core names it: Chinese needs its script. */
export function tagOf(language: string | undefined): string | undefined {
  if (language === "zh") return "zh-Hans";
  return language === "" ? undefined : language;
}
