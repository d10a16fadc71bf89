import { SvelteSet } from "svelte/reactivity";
import { toApiError } from "../backend/backend";
import type { ApiError, HoldView, PersonErased, PersonFound, PersonOrder } from "../bindings/api";
import { fromText } from "../format/base64";
import type { Link } from "./link";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
/** For how many days an order can be held. */
export const HOLD_DAYS = [30, 90, 180, 365] as const;

/** Personal data on request: found, handed over, held, erased. */
export class PersonsDesk {
  words = $state("");
  order = $state("");
  found = $state.raw<PersonFound | null>(null);
  /** The ids of the orders that are meant. */
  readonly chosen = new SvelteSet<string>();
  /** Whether erasing was asked for once; the second time it is done. */
  isSure = $state(false);
  erased = $state.raw<PersonErased | null>(null);
  /** The order for which a hold is being written. */
  holding = $state.raw<PersonOrder | null>(null);
  reason = $state("");
  days = $state<number>(HOLD_DAYS[2]);
  /** What speaks against the hold that was just made. */
  warning = $state("");
  error = $state.raw<ApiError | null>(null);
  isBusy = $state(false);
  readonly #link: Link;
  readonly #changed: () => Promise<void>;

  constructor(link: Link, changed: () => Promise<void>) {
    this.#link = link;
    this.#changed = changed;
  }

  get canLook(): boolean {
    return this.words.trim() !== "" || this.order.trim() !== "";
  }

  /** The orders that are meant and that no hold keeps. */
  get erasable(): PersonOrder[] {
    return (this.found?.orders ?? []).filter((order) => this.chosen.has(order.id) && order.held_until === "");
  }

  async look(): Promise<void> {
    if (!this.canLook) return;
    await this.#do(async () => {
      this.erased = null;
      await this.#look();
    });
  }

  /** Forgets what was looked for, and with it whose it was. */
  clear(): void {
    this.words = "";
    this.order = "";
    this.found = null;
    this.chosen.clear();
    this.isSure = false;
    this.erased = null;
    this.holding = null;
    this.warning = "";
    this.error = null;
  }

  toggle(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.isSure = false;
  }

  /** Saves what is held of the chosen orders, to be read and as JSON: two buyers may have one name. */
  async handOver(): Promise<void> {
    if (this.chosen.size === 0) return;
    await this.#do(async () => {
      const access = await this.#link.backend.call("access_person", {
        orders: [...this.chosen],
        language: this.#link.language(),
      });
      const { backend } = this.#link;
      const names = [`${access.file_name}.txt`, `${access.file_name}.json`];
      if (!(await backend.saveFile(names[0] ?? "", fromText(access.text)))) return;
      if (!(await backend.saveFile(names[1] ?? "", fromText(access.json)))) return;
      this.#link.toasts.show(this.#link.words().personsHandedOver(access.orders));
    });
  }

  /** Erases the chosen orders; asked twice, since it cannot be taken back. */
  async erase(): Promise<void> {
    const orders = this.erasable.map((order) => order.id);
    if (orders.length === 0) return;
    if (!this.isSure) {
      this.isSure = true;
      return;
    }
    await this.#do(async () => {
      const erased = await this.#link.backend.call("erase_person", { orders, language: this.#link.language() });
      // Said first: whatever fails after it, the certificate can be saved.
      this.erased = erased;
      await this.#look();
      await this.#changed();
    });
    this.isSure = false;
  }

  async saveCertificate(): Promise<void> {
    const { erased } = this;
    if (erased === null) return;
    await this.#do(async () => {
      if (await this.#link.backend.saveFile(erased.file_name, fromText(erased.certificate)))
        this.#link.toasts.show(this.#link.words().fileSaved(erased.file_name));
    });
  }

  /** Keeps the order's personal data beyond its time. */
  async hold(): Promise<void> {
    const order = this.holding;
    if (order === null || this.reason.trim() === "") return;
    await this.#do(async () => {
      const until = Date.now() + this.days * DAY_MILLISECONDS;
      const { warning } = await this.#link.backend.call("hold_order", {
        order: order.order,
        channel: order.channel,
        reason: this.reason.trim(),
        until_ms: until,
        language: this.#link.language(),
      });
      this.holding = null;
      this.reason = "";
      this.warning = warning;
      await this.#look();
      await this.#changed();
    });
  }

  async endHold(hold: HoldView): Promise<void> {
    await this.#do(async () => {
      const { order, channel } = hold;
      await this.#link.backend.call("end_hold", { order, channel, language: this.#link.language() });
      this.warning = "";
      if (this.found !== null) await this.#look();
      await this.#changed();
    });
  }

  async #look(): Promise<void> {
    this.found = await this.#link.backend.call("find_person", this.#request());
    this.chosen.clear();
    for (const order of this.found.orders) this.chosen.add(order.id);
    this.holding = null;
    this.isSure = false;
  }

  #request() {
    const order = this.order.trim();
    return { words: order === "" ? this.words.trim() : "", order, channel: "", language: this.#link.language() };
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await work();
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isBusy = false;
    }
  }
}
