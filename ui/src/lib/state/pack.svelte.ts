import { toApiError } from "../backend/backend";
import type { ApiError, PackPhoto, PackProfile, PackView } from "../bindings/api";
import type { Link } from "./link";

/** The evidence pack of a case: looked at first, then made. */
export class PackDesk {
  isOpen = $state(false);
  view = $state.raw<PackView | null>(null);
  /** The channel's profile; empty for the one that is proposed. */
  profile = $state("");
  /** Photos that were chosen, the most telling first. */
  paths = $state.raw<string[]>([]);
  /** Whether the contents of cited entries stay out. */
  headersOnly = $state(true);
  /** Where the pack lies; empty before it is made. */
  folder = $state("");
  isBusy = $state(false);
  error = $state.raw<ApiError | null>(null);
  readonly #link: Link;
  readonly #isLetter: () => boolean;
  #case: number | null = null;
  #asked = 0;

  constructor(link: Link, isLetter: () => boolean) {
    this.#link = link;
    this.#isLetter = isLetter;
  }

  /** The profile that the pack is made for. */
  get chosen(): PackProfile | undefined {
    return this.view?.profiles.find((one) => one.id === this.view?.profile);
  }

  /** The photos by their names; those of a refused look by what they are called in the folder. */
  get photos(): PackPhoto[] {
    const known = this.view?.photos ?? [];
    return this.paths.map(
      (path) => known.find((one) => one.path === path) ?? { path, name: path.split(/[/\\]/).at(-1) ?? path, bytes: 0 },
    );
  }

  get canMake(): boolean {
    return this.view !== null && this.error === null && !this.isBusy;
  }

  /** Opens it for a case; another case begins anew. Without an order there is nothing to prove yet. */
  async open(number: number, hasOrder: boolean): Promise<void> {
    if (number !== this.#case) {
      this.#case = number;
      this.profile = "";
      this.paths = [];
      this.folder = "";
      this.view = null;
    }
    this.isOpen = true;
    if (hasOrder) await this.look();
  }

  close(): void {
    this.isOpen = false;
    this.error = null;
  }

  async choose(profile: string): Promise<void> {
    this.profile = profile;
    await this.look();
  }

  async keepContents(isKept: boolean): Promise<void> {
    this.headersOnly = !isKept;
    await this.look();
  }

  /** Lets the person choose photos. */
  async addPhotos(): Promise<void> {
    const paths = await this.#link.backend.choosePhotos();
    if (paths.length > 0) await this.add(paths);
  }

  async add(paths: string[]): Promise<void> {
    const fresh = paths.filter((path) => !this.paths.includes(path));
    this.paths = [...this.paths, ...fresh];
    await this.look();
  }

  async remove(path: string): Promise<void> {
    this.paths = this.paths.filter((one) => one !== path);
    await this.look();
  }

  /** Puts a photo before all others. */
  async first(path: string): Promise<void> {
    this.paths = [path, ...this.paths.filter((one) => one !== path)];
    await this.look();
  }

  /** Makes the pack as it would be, and shows it. */
  async look(): Promise<void> {
    if (this.#case === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.folder = "";
    try {
      const view = await this.#link.backend.call("preview_pack", this.#wish(this.#case));
      if (asked !== this.#asked) return;
      this.view = view;
      this.error = null;
    } catch (thrown) {
      if (asked === this.#asked) this.error = toApiError(thrown);
    }
  }

  /** Lets the person choose a folder and has the pack written there. */
  async make(): Promise<void> {
    if (this.#case === null || !this.canMake) return;
    this.isBusy = true;
    try {
      const saved = await this.#link.backend.desk("save_pack", this.#wish(this.#case));
      if (saved.pack !== undefined) {
        this.view = saved.pack;
        this.folder = saved.folder;
        this.#link.toasts.show(this.#link.words().packMade(saved.pack.files.length));
      }
      this.error = null;
    } catch (thrown) {
      this.error = toApiError(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  #wish(number: number) {
    return {
      case: number,
      profile: this.profile,
      paths: this.paths,
      is_letter: this.#isLetter(),
      headers_only: this.headersOnly,
      language: this.#link.language(),
    };
  }
}
