import { toApiError } from "../backend/backend";
import type { ApiError, TableLook } from "../bindings/api";
import type { Link } from "./link";

/** Files that are read as tables, by their names. */
const TABLE = /\.(csv|tsv|tab|xlsx|xlsm)$/i;

export const isTable = (path: string): boolean => TABLE.test(path);

type DateOrder = "day_first" | "month_first";

/** What of a table goes with the request that takes it. */
export interface TableSaid {
  fields: (string | null)[];
  date_order?: DateOrder;
}

/** Tables of messages on their way to become cases: one after the other is looked at, told apart and taken. */
export class MessageTables {
  look = $state.raw<TableLook | null>(null);
  channel = $state("");
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);
  #fields: (string | null)[] | null = null;
  #dateOrder: DateOrder | null = null;
  #waiting: string[] = [];
  readonly #link: Link;
  /** Takes a table; says whether it was taken. */
  readonly #take: (path: string, channel: string, said: TableSaid) => Promise<boolean>;

  constructor(link: Link, take: (path: string, channel: string, said: TableSaid) => Promise<boolean>) {
    this.#link = link;
    this.#take = take;
  }

  get isOpen(): boolean {
    return this.look !== null || this.error !== null;
  }

  get canTake(): boolean {
    return this.look !== null && this.look.asks === undefined && this.look.rows > 0 && !this.isBusy;
  }

  /** Looks at the first of these; the others wait. */
  async open(paths: string[]): Promise<void> {
    this.#waiting = [...paths];
    await this.#lookAtFirst();
  }

  /** Whether a file is a table in which some column holds what buyers say, by its headings alone. */
  async isOfMessages(path: string): Promise<boolean> {
    try {
      // What was said of the table that is open says nothing of this one.
      const look = await this.#ask(path, null, null);
      return look.asks?.what !== "columns";
    } catch {
      return false;
    }
  }

  async choose(at: number, field: string | null): Promise<void> {
    if (this.look === null) return;
    // A field is of one column: what was it before is none now.
    const fields = this.look.columns.map((column) => column.field ?? null);
    this.#fields = fields.map((old, position) => (position === at ? field : old === field ? null : old));
    await this.#lookAgain();
  }

  async order(dateOrder: DateOrder): Promise<void> {
    this.#dateOrder = dateOrder;
    await this.#lookAgain();
  }

  async take(): Promise<void> {
    const [path] = this.#waiting;
    if (!this.canTake || this.look === null || path === undefined) return;
    this.isBusy = true;
    const said = {
      fields: this.look.columns.map((column) => column.field ?? null),
      ...(this.#dateOrder === null ? {} : { date_order: this.#dateOrder }),
    };
    const isTaken = await this.#take(path, this.channel, said);
    this.isBusy = false;
    if (isTaken) await this.skip();
  }

  /** Leaves a table out, and goes on to the next. */
  async skip(): Promise<void> {
    this.#waiting = this.#waiting.slice(1);
    await this.#lookAtFirst();
  }

  close(): void {
    this.#waiting = [];
    this.look = null;
    this.error = null;
  }

  async #lookAtFirst(): Promise<void> {
    this.#fields = null;
    this.#dateOrder = null;
    this.look = null;
    this.error = null;
    await this.#lookAgain();
  }

  async #lookAgain(): Promise<void> {
    const [path] = this.#waiting;
    if (path === undefined) return;
    this.isBusy = true;
    try {
      const look = await this.#ask(path, this.#fields, this.#dateOrder);
      // Meanwhile it may have been left out.
      if (path === this.#waiting[0]) this.look = look;
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  async #ask(path: string, fields: (string | null)[] | null, dateOrder: DateOrder | null): Promise<TableLook> {
    return this.#link.backend.call("look_at_messages", {
      paths: [path],
      ...(fields === null ? {} : { fields }),
      ...(dateOrder === null ? {} : { date_order: dateOrder }),
      language: this.#link.language(),
    });
  }
}
