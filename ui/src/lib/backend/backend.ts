import type { ApiError, Commands, DeskCommands } from "../bindings/api";

/** What is happening with files held over the window. */
export type DropEvent = { kind: "over"; count: number } | { kind: "leave" } | { kind: "drop"; paths: string[] };

/** The core and what only a desktop can do. The page knows nothing else of the outside. */
export interface Backend {
  /** Asks the core; rejects with an {@link ApiError}. */
  call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]>;
  /** Asks what only the whole program can do: open the ledger, replace it, choose where its backups and keys go. */
  desk<K extends keyof DeskCommands>(name: K, request: DeskCommands[K][0]): Promise<DeskCommands[K][1]>;
  /** Lets the person choose files; empty if they chose none. */
  chooseFiles(): Promise<string[]>;
  /** Lets the person choose mails and mailboxes; empty if they chose none. */
  chooseMessages(): Promise<string[]>;
  /** Lets the person choose photos; empty if they chose none. */
  choosePhotos(): Promise<string[]>;
  /** Lets the person say where a PDF goes; false if they thought better of it. */
  savePdf(fileName: string, pdfBase64: string): Promise<boolean>;
  /** Lets the person say where a workbook or a file of answers goes; false if they thought better of it. */
  saveFile(fileName: string, base64: string): Promise<boolean>;
  /** Lets the person choose one file and gives its bytes; nothing if they chose none. */
  readFile(): Promise<{ name: string; base64: string } | null>;
  /** Opens a PDF in the system's viewer. */
  openPdf(fileName: string, pdfBase64: string): Promise<void>;
  /** Hears that the book changed, whoever changed it; returns how to stop hearing. */
  onChange(handler: () => void): () => void;
  /** Hears of files dragged over the window; returns how to stop hearing. */
  onFiles(handler: (event: DropEvent) => void): () => void;
}

const CODES: ReadonlySet<string> = new Set([
  "bad_input",
  "file_refused",
  "findings_open",
  "nothing_to_do",
  "not_found",
  "ledger_in_use",
  "ledger_damaged",
  "ledger_locked",
  "ledger_unread",
  "storage",
  "internal",
]);

/** Whatever was thrown, as the error the page can show. */
export function toApiError(thrown: unknown): ApiError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const { code, message } = thrown;
    const hint = "hint" in thrown && typeof thrown.hint === "string" ? thrown.hint : "";
    if (typeof code === "string" && CODES.has(code) && typeof message === "string") {
      return { code: code as ApiError["code"], message, hint };
    }
  }
  const message = thrown instanceof Error ? thrown.message : typeof thrown === "string" ? thrown : "";
  return { code: "internal", message, hint: "" };
}
