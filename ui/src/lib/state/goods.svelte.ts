import type { GoodsView, NamedLine } from "../bindings/api";
import type { Link } from "./link";
import type { Apply } from "./stage.svelte";

/** Whether an order leaves anything to choose: an order of one unit does not. */
export function hasChoice(goods: GoodsView): boolean {
  return goods.lines.length > 1 || goods.lines.some((line) => line.ordered > 1);
}

/** Which goods of its order a case is about, as the seller says it. */
export class GoodsForm {
  isOpen = $state(false);
  /** The lines that are marked. */
  marked = $state.raw<string[]>([]);
  /** How many units of a line are meant, as it was typed. */
  units = $state<Record<string, number | null>>({});
  readonly #link: Link;
  readonly #apply: Apply;

  constructor(link: Link, apply: Apply) {
    this.#link = link;
    this.#apply = apply;
  }

  /** Opens it on what holds now. */
  open(goods: GoodsView): void {
    this.marked = goods.lines.filter((line) => line.is_meant).map((line) => line.line);
    this.units = Object.fromEntries(
      goods.lines.map((line) => [line.line, line.is_meant && line.units > 0 ? line.units : line.ordered]),
    );
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  toggle(line: string): void {
    this.marked = this.marked.includes(line) ? this.marked.filter((one) => one !== line) : [...this.marked, line];
  }

  /** Records the lines that are marked. */
  async record(goods: GoodsView): Promise<void> {
    const lines = goods.lines.filter((line) => this.marked.includes(line.line));
    if (lines.length === 0) return;
    await this.#name(
      lines.map(({ line, ordered }) => {
        const units = this.units[line];
        return ordered > 0 && typeof units === "number" ? { line, units } : { line };
      }),
    );
  }

  /** Takes the seller's word back: what the message says holds again. */
  async unsay(): Promise<void> {
    await this.#name([]);
  }

  async #name(goods: NamedLine[]): Promise<void> {
    const isTaken = await this.#apply((number) =>
      this.#link.backend.call("name_goods", { case: number, goods, language: this.#link.language() }),
    );
    if (isTaken) this.close();
  }
}
