import { render } from "@testing-library/svelte";
import { tick } from "svelte";
import AppRoot from "../App.svelte";
import { FakeBackend, type FakeOptions } from "../lib/backend/fake/fake";
import { BURST_GAP_MILLISECONDS } from "../lib/keys/keys";
import { App } from "../lib/state/app.svelte";
import { Settings } from "../lib/state/settings.svelte";
import type { LanguageId } from "../lib/words/words";

/** The whole window over a fake core. */
export async function openWindow(options: FakeOptions = {}, language: LanguageId = "en") {
  const backend = new FakeBackend(options);
  const settings = new Settings(window.localStorage, language);
  const app = new App(backend, settings);
  const page = render(AppRoot, { props: { app } });
  await settle();
  return { backend, app, page };
}

/** Lets every promise that is ready run, and the page follow. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 30; round += 1) await Promise.resolve();
  await tick();
  for (let round = 0; round < 30; round += 1) await Promise.resolve();
  await tick();
}

/** Presses a key the way a person does: long after the one before. */
export async function press(
  key: string,
  more: KeyboardEventInit = {},
  target: EventTarget = document.body,
): Promise<KeyboardEvent> {
  const event = keyEvent(key, more);
  target.dispatchEvent(event);
  await new Promise((wake) => setTimeout(wake, BURST_GAP_MILLISECONDS + 15));
  await settle();
  return event;
}

export function keyEvent(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
}

/** The one element that matches, or a fault that names the selector. */
export function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}
