import type { RemedyView } from "../bindings/api";
import type { Link } from "./link";
import type { Apply } from "./stage.svelte";

/** A remedy looked at closely: its sum, what is not known of it, how much is given back. */
export class RemedyForm {
  /** The remedy that is looked at. */
  open = $state<string | null>(null);
  /** How much the buyer gets back; empty for what is offered. */
  amount = $state("");
  /** Whether the buyer agreed to it. */
  isAgreed = $state(false);
  readonly #link: Link;
  readonly #apply: Apply;

  constructor(link: Link, apply: Apply) {
    this.#link = link;
    this.#apply = apply;
  }

  toggle(remedy: string): void {
    this.open = this.open === remedy ? null : remedy;
    this.amount = "";
    this.isAgreed = false;
  }

  close(): void {
    this.open = null;
  }

  /** Says that this is done for the buyer, with the amount and the word of the buyer, or as it is offered. */
  async choose(one: RemedyView, isAsOffered: boolean): Promise<void> {
    const [amount, isAgreed] = isAsOffered ? ["", false] : [this.amount.trim(), this.isAgreed];
    const isTaken = await this.#apply((number) =>
      this.#link.backend.call("pick_remedy", {
        case: number,
        remedy: one.remedy,
        amount,
        is_agreed: isAgreed,
        language: this.#link.language(),
      }),
    );
    if (!isTaken) return;
    this.#link.toasts.show(this.#link.words().remedyChosenIs(one.words));
    if (!isAsOffered) this.close();
  }

  /** Tells an amount that nobody told. */
  async tell(cost: string, amount: string): Promise<void> {
    if (amount.trim() === "") return;
    await this.#apply((number) =>
      this.#link.backend.call("tell_cost", { case: number, cost, amount, language: this.#link.language() }),
    );
  }
}
