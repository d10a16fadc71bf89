// The only file that knows the shell. Everything goes through its one command.
import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import type { Commands, DeskCommands } from "../bindings/api";
import { type Backend, type DropEvent, toApiError } from "./backend";

interface DragPayload {
  paths?: string[];
}

// What is refused is told in the window's language, which the page itself says.
async function rpc(command: string, payload: unknown): Promise<unknown> {
  const language = document.documentElement.lang.slice(0, 2);
  try {
    return await invoke("rpc", { command, payload, language });
  } catch (thrown) {
    throw toApiError(thrown);
  }
}

export class TauriBackend implements Backend {
  async call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
    return (await rpc(name, request)) as Commands[K][1];
  }

  async desk<K extends keyof DeskCommands>(name: K, request: DeskCommands[K][0]): Promise<DeskCommands[K][1]> {
    return (await rpc(name, request)) as DeskCommands[K][1];
  }

  async chooseFiles(): Promise<string[]> {
    return (await rpc("choose_files", {})) as string[];
  }

  async chooseMessages(): Promise<string[]> {
    return (await rpc("choose_messages", {})) as string[];
  }

  async choosePhotos(): Promise<string[]> {
    return (await rpc("choose_photos", {})) as string[];
  }

  async savePdf(fileName: string, pdfBase64: string): Promise<boolean> {
    return (await rpc("save_pdf", { file_name: fileName, pdf_base64: pdfBase64 })) as boolean;
  }

  async saveFile(fileName: string, base64: string): Promise<boolean> {
    return (await rpc("save_file", { file_name: fileName, base64 })) as boolean;
  }

  async readFile(): Promise<{ name: string; base64: string } | null> {
    return (await rpc("read_file", {})) as { name: string; base64: string } | null;
  }

  async openPdf(fileName: string, pdfBase64: string): Promise<void> {
    await rpc("open_pdf", { file_name: fileName, pdf_base64: pdfBase64 });
  }

  onChange(handler: () => void): () => void {
    const listening = listen("book-changed", handler);
    return () => {
      void listening.then((end) => {
        end();
      });
    };
  }

  onFiles(handler: (event: DropEvent) => void): () => void {
    const stops: Promise<UnlistenFn>[] = [
      listen<DragPayload>("tauri://drag-enter", (event) => {
        handler({ kind: "over", count: event.payload.paths?.length ?? 0 });
      }),
      listen("tauri://drag-leave", () => {
        handler({ kind: "leave" });
      }),
      listen<DragPayload>("tauri://drag-drop", (event) => {
        handler({ kind: "drop", paths: event.payload.paths ?? [] });
      }),
    ];
    return () => {
      for (const stop of stops)
        void stop.then((end) => {
          end();
        });
    };
  }
}
