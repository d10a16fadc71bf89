import { dictionaries, type LanguageId, type PickerId, pickerNames, type Words } from "../words/words";

export type ThemeId = "system" | "light" | "dark";
export type PaperId = "a4" | "letter";

const PLACE = "tallyman.settings";

interface Kept {
  language: LanguageId;
  theme: ThemeId;
  paper: PaperId;
  picker: PickerId;
  hasColour: boolean;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

function ofSystem(tag: string): LanguageId {
  const language = tag.slice(0, 2).toLowerCase();
  return oneOf(language, ["en", "de", "zh"] as const, "en");
}

function read(storage: Storage, systemLanguage: string): Kept {
  let kept: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(storage.getItem(PLACE) ?? "{}");
    if (typeof parsed === "object" && parsed !== null) kept = parsed as Record<string, unknown>;
  } catch {
    // Settings that cannot be read are as good as none: each has its default.
  }
  return {
    language: oneOf(kept["language"], ["en", "de", "zh"] as const, ofSystem(systemLanguage)),
    theme: oneOf(kept["theme"], ["system", "light", "dark"] as const, "system"),
    paper: oneOf(kept["paper"], ["a4", "letter"] as const, "a4"),
    picker: oneOf(kept["picker"], Object.keys(pickerNames) as PickerId[], "en"),
    hasColour: kept["hasColour"] === true,
  };
}

/** What the person chose about the window and the paper; kept on this computer. */
export class Settings {
  language = $state<LanguageId>("en");
  theme = $state<ThemeId>("system");
  paper = $state<PaperId>("a4");
  picker = $state<PickerId>("en");
  hasColour = $state(false);
  /** The words of the chosen language. */
  words: Words = $derived(dictionaries[this.language]);
  readonly #storage: Storage;

  constructor(storage: Storage, systemLanguage: string) {
    this.#storage = storage;
    Object.assign(this, read(storage, systemLanguage));
  }

  /** The theme to draw in. */
  drawn(isSystemDark: boolean): "light" | "dark" {
    if (this.theme === "system") return isSystemDark ? "dark" : "light";
    return this.theme;
  }

  /** Keeps what is set now. */
  keep(): void {
    const kept: Kept = {
      language: this.language,
      theme: this.theme,
      paper: this.paper,
      picker: this.picker,
      hasColour: this.hasColour,
    };
    this.#storage.setItem(PLACE, JSON.stringify(kept));
  }
}
