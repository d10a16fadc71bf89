import type { Backend } from "./backend";
import { TauriBackend } from "./tauri";

/** The core in the shell; in development and in the demonstration build a fake one, which no shipped build contains. */
export async function chooseBackend(): Promise<Backend> {
  if (import.meta.env.DEV || import.meta.env.MODE === "fake") {
    const { FakeBackend } = await import("./fake/fake");
    return FakeBackend.fromAddress(window.location.search);
  }
  return new TauriBackend();
}
