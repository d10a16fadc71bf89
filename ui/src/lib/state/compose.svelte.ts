import { toApiError } from "../backend/backend";
import type { ApiError, MessageTaken } from "../bindings/api";
import type { Link } from "./link";

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
  readonly #link: Link;
  readonly #taken: (messages: MessageTaken[]) => Promise<void>;

  constructor(link: Link, taken: (messages: MessageTaken[]) => Promise<void>) {
    this.#link = link;
    this.#taken = taken;
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
    this.isOpen = false;
    this.refused = [];
    this.error = null;
  }

  /** Makes a case of what stands in the field. */
  async take(): Promise<void> {
    if (this.canTake) await this.#send([], this.text);
  }

  /** Makes cases of mails and mailboxes that the person chooses. */
  async choose(): Promise<void> {
    const paths = await this.#link.backend.chooseMessages();
    if (paths.length > 0) await this.takeFiles(paths);
  }

  async takeFiles(paths: string[]): Promise<void> {
    await this.#send(paths, undefined);
  }

  async #send(paths: string[], pasted: string | undefined): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      const { messages } = await this.#link.backend.call("take_messages", {
        paths,
        ...(pasted === undefined ? {} : { pasted }),
        channel: this.channel,
        order: this.order,
        language: this.#link.language(),
      });
      this.#tell(messages);
      this.text = "";
      this.channel = "";
      this.order = "";
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
