import { describe, expect, it } from "vitest";
import tokens from "../styles/tokens.css?raw";

const sources = import.meta.glob<string>(["../**/*.svelte", "../**/*.ts", "../../index.html", "!../test/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

function theme(selector: string): Record<string, string> {
  const found: Record<string, string> = {};
  const blocks = tokens.split("}").filter((block) => block.includes(`${selector}{`));
  for (const [, name, colour] of blocks.join("").matchAll(/--([\w-]+):(#[0-9A-Fa-f]{6})/g)) {
    if (name !== undefined && colour !== undefined) found[name] = colour;
  }
  return found;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = 4.5;
const CONTROL = 3;
const tones = ["block", "ask", "note", "ok"];
const pairs: [front: string, ground: string, least: number][] = [
  ...["canvas", "sheet", "raised", "sunk", "hover", "accent-tint"].flatMap((ground) =>
    ["ink", "ink-2", "ink-3"].map((ink): [string, string, number] => [ink, ground, TEXT]),
  ),
  ...tones.flatMap((tone) =>
    ["canvas", "sheet", "raised", "accent-tint", `${tone}-tint`].map((ground): [string, string, number] => [
      tone,
      ground,
      TEXT,
    ]),
  ),
  ...tones.flatMap((tone): [string, string, number][] => [
    ["ink", `${tone}-tint`, TEXT],
    ["ink-2", `${tone}-tint`, TEXT],
  ]),
  ["ink-3", "ask-tint", TEXT],
  ["accent", "sheet", TEXT],
  ["accent", "canvas", TEXT],
  ["accent", "raised", TEXT],
  ["on-accent", "accent-fill", TEXT],
  ["on-fill", "block-fill", TEXT],
  ["on-fill", "ok-fill", TEXT],
  ["on-fill", "ask-fill", TEXT],
  ["kraft-ink", "kraft-tint", TEXT],
  ["ink", "mark", TEXT],
  ["ink-2", "mark", TEXT],
  ["sheet", "ink", TEXT],
  ["toast-ok", "ink", TEXT],
  ...["canvas", "sheet", "raised", "accent-tint"].map((ground): [string, string, number] => ["focus", ground, CONTROL]),
  ...["sheet", "raised"].flatMap((ground): [string, string, number][] => [
    ["control", ground, CONTROL],
    ["accent-fill", ground, CONTROL],
  ]),
];

describe("contrast", () => {
  const light = theme("[data-theme=light]");
  const dark = { ...light, ...theme("[data-theme=dark]") };
  it.each([
    ["light", light],
    ["dark", dark],
  ])("holds for every pair in use, %s", (_name, colours) => {
    expect(Object.keys(colours).length).toBeGreaterThan(35);
    const low = pairs
      .map(([front, ground, least]) => ({
        front,
        ground,
        least,
        value: contrast(colours[front] ?? "", colours[ground] ?? ""),
      }))
      .filter(({ value, least }) => !(value >= least))
      .map(({ front, ground, value }) => `${front} on ${ground}: ${value.toFixed(2)}`);
    expect(low).toEqual([]);
  });
});

describe("the content policy", () => {
  it("is met: no inline style, no raw markup, no code from text, nothing from elsewhere", () => {
    const faults = Object.entries(sources).flatMap(([file, text]) =>
      [/\sstyle="/, /\{@html/, /\beval\(/, /new Function\(/, /\bonclick="/, /https?:\/\/(?!www\.w3\.org)/]
        .filter((pattern) => pattern.test(text))
        .map((pattern) => `${file}: ${String(pattern)}`),
    );
    expect(Object.keys(sources).length).toBeGreaterThan(60);
    expect(faults).toEqual([]);
  });

  it("keeps the shell behind one file", () => {
    const users = Object.entries(sources)
      .filter(([, text]) => text.includes("@tauri-apps/"))
      .map(([file]) => file);
    expect(users).toEqual(["../lib/backend/tauri.ts"]);
  });

  it("keeps the tiers: shared parts know shared parts only, areas do not know one another", () => {
    const areas = ["check", "import", "pick"];
    const faults = Object.entries(sources).filter(([file, text]) => {
      const own = /components\/(\w+)\//.exec(file)?.[1];
      if (own === undefined) return false;
      const allowed = own === "shared" ? ["shared"] : [own, "shared"];
      const used = [...text.matchAll(/from "\.\.\/(\w+)\//g)].map((match) => match[1] ?? "");
      return used.some((tier) => [...areas, "frame", "shared"].includes(tier) && !allowed.includes(tier));
    });
    expect(faults.map(([file]) => file)).toEqual([]);
  });
});
