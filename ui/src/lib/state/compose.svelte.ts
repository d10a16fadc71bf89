import { toApiError } from "../backend/backend";
import type { ApiError, MessageTaken } from "../bindings/api";
import type { Link } from "./link";
import { MessageTables, isTable, type TableSaid } from "./message-table.svelte";

/** What a buyer wrote, on its way to become a case. */
export class Composer {
  isOpen = $state(false);
  text = $state("");
  channel = $state("");
  order = $state("");
  /** Messages that were not taken, and why. */
  refused = $state.raw<MessageTaken[]>([]);
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);
  readonly tables: MessageTables;
  readonly #link: Link;
  readonly #taken: (messages: MessageTaken[]) => Promise<void>;

  constructor(link: Link, taken: (messages: MessageTaken[]) => Promise<void>) {
    this.#link = link;
    this.#taken = taken;
    this.tables = new MessageTables(link, async (path, channel, said) => {
      await this.#send([path], undefined, channel, said);
      return this.error === null;
    });
  }

  get canTake(): boolean {
    return this.text.trim() !== "" && !this.isBusy;
  }

  open(text = ""): void {
    if (text !== "") this.text = text;
    this.isOpen = true;
  }

  /** Closes it; words that were typed wait for the next time. */
  close(): void {
    this.tables.close();
    this.isOpen = false;
    this.refused = [];
    this.error = null;
  }

  /** Makes a case of what stands in the field. */
  async take(): Promise<void> {
    if (this.canTake) await this.#send([], this.text);
  }

  /** Makes cases of mails, mailboxes and tables that the person chooses. */
  async choose(): Promise<void> {
    const paths = await this.#link.backend.chooseMessages();
    if (paths.length > 0) await this.takeFiles(paths);
  }

  /** Makes cases of mails at once; tables are looked at first. */
  async takeFiles(paths: string[]): Promise<void> {
    const mails = paths.filter((path) => !isTable(path));
    if (mails.length > 0) await this.#send(mails, undefined);
    const tables = paths.filter(isTable);
    if (tables.length > 0) await this.tables.open(tables);
  }

  async #send(paths: string[], pasted: string | undefined, channel = this.channel, said?: TableSaid): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      const { messages } = await this.#link.backend.call("take_messages", {
        paths,
        ...(pasted === undefined ? {} : { pasted }),
        channel,
        order: said === undefined ? this.order : "",
        ...said,
        language: this.#link.language(),
      });
      this.#tell(messages);
      if (said === undefined) {
        this.text = "";
        this.channel = "";
        this.order = "";
      }
      this.error = null;
      this.refused = messages.filter((one) => one.status === "refused");
      this.isOpen = this.refused.length > 0;
      await this.#taken(messages);
    } catch (thrown) {
      this.error = toApiError(thrown);
      this.isOpen = true;
    } finally {
      this.isBusy = false;
    }
  }

  /** One message is told by its own sentence, many by their number. */
  #tell(messages: MessageTaken[]): void {
    const good = messages.filter((one) => one.status !== "refused" && one.status !== "skipped");
    const [first] = good;
    if (first === undefined) return;
    this.#link.toasts.show(good.length === 1 ? first.sentence : this.#link.words().composeTaken(good.length));
  }
}
