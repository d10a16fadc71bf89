import { mount } from "svelte";
import AppRoot from "./App.svelte";
import { chooseBackend } from "./lib/backend/choose";
import { App } from "./lib/state/app.svelte";
import { Settings } from "./lib/state/settings.svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";

const target = document.getElementById("app");
if (target !== null) {
  const backend = await chooseBackend();
  const app = new App(backend, new Settings(window.localStorage, navigator.language));
  mount(AppRoot, { target, props: { app } });
}
