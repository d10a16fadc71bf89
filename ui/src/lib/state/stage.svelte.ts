import type { CaseView } from "../bindings/api";
import type { Link } from "./link";

/** Records a change of a case by what the core answers; says whether it was taken. */
export type Apply = (work: (number: number) => Promise<CaseView>) => Promise<boolean>;

/** How far a case has gone at the platform, as the seller says it. */
export class StageForm {
  isOpen = $state(false);
  stage = $state("");
  platform = $state("");
  since = $state("");
  due = $state("");
  readonly #link: Link;
  readonly #apply: Apply;

  constructor(link: Link, apply: Apply) {
    this.#link = link;
    this.#apply = apply;
  }

  /** Opens it on what holds now; dates are written anew. */
  open(view: CaseView): void {
    this.stage = view.stage.stage;
    this.platform = view.stage.platform;
    this.since = "";
    this.due = "";
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  async record(): Promise<void> {
    const { stage, platform, since, due } = this;
    const isTaken = await this.#apply((number) =>
      this.#link.backend.call("set_stage", {
        case: number,
        stage,
        platform,
        since,
        due,
        language: this.#link.language(),
      }),
    );
    if (isTaken) this.close();
  }
}
