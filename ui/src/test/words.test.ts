import { describe, expect, it } from "vitest";
import { fieldName } from "../lib/words/fields";
import { FILLED, limits } from "../lib/words/limits";
import { dictionaries, type LanguageId, type Words } from "../lib/words/words";

const languages = Object.keys(dictionaries) as LanguageId[];

/** How long a text is in Latin letters: a Han character is as wide as two. */
function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
}

/** Every text of a dictionary, functions called with arguments as long as they get. */
function texts(language: LanguageId): [key: keyof Words, text: string][] {
  return (Object.entries(dictionaries[language]) as [keyof Words, string | ((...all: never[]) => string)][]).map(
    ([key, value]) => [
      key,
      typeof value === "string"
        ? value
        : value(...((FILLED[key] ?? [888, 888, 888, 888].slice(0, value.length)) as never[])),
    ],
  );
}

describe.each(languages)("the dictionary of %s", (language) => {
  it("stays within the length of each key", () => {
    const tooLong = texts(language)
      .filter(([key, text]) => width(text) > (limits[key] ?? 200))
      .map(([key, text]) => `${key} (${String(width(text))}): ${text}`);
    expect(tooLong).toEqual([]);
  });

  it("has no empty text, no exclamation mark, no straight apostrophe and none of the banned words", () => {
    const faults = texts(language).filter(([, text]) =>
      /^\s*$|!|！|'|\b(oops|invalid|please|successfully)\b|went wrong|bitte/i.test(text),
    );
    expect(faults).toEqual([]);
  });

  it("tells one from many", () => {
    const words = dictionaries[language];
    if (language !== "zh") expect(words.importOrders(1)).not.toBe(words.importOrders(2).replace("2", "1"));
    expect(words.importOrders(1200)).toContain(language === "de" ? "1.200" : "1,200");
  });
});

it("Chinese uses full-width punctuation and a space between Han and Latin or digits", () => {
  const faults = texts("zh").filter(
    ([, text]) =>
      /[\u4e00-\u9fff][,.:;?]/.test(text) || /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/.test(text),
  );
  expect(faults).toEqual([]);
});

it("columns have a name in each language, and a field of a newer core shows by its own", () => {
  expect(fieldName("supplier_sku", "de")).toBe("Lieferanten-SKU");
  expect(fieldName("stock_quantity", "zh")).toBe("库存数量");
  expect(fieldName("person.loyalty_card", "en")).toBe("Loyalty card");
});
