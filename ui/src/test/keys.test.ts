import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BURST_GAP_MILLISECONDS, comboOf, Keys } from "../lib/keys/keys";
import { nextPanel } from "../lib/keys/panels";
import { keyEvent } from "./window";

function at(event: KeyboardEvent, milliseconds: number): KeyboardEvent {
  Object.defineProperty(event, "timeStamp", { value: milliseconds });
  return event;
}

describe("keys", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("reads Ctrl and the Mac's command key alike", () => {
    expect(comboOf(keyEvent("o", { ctrlKey: true }))).toBe("ctrl+o");
    expect(comboOf(keyEvent("O", { metaKey: true }))).toBe("ctrl+o");
  });

  it("reads nothing while composing or from a bare modifier", () => {
    expect(comboOf(keyEvent("a", { isComposing: true }))).toBeNull();
    expect(comboOf(keyEvent("Enter", { keyCode: 229 }))).toBeNull();
    expect(comboOf(keyEvent("Process"))).toBeNull();
    expect(comboOf(keyEvent("Shift"))).toBeNull();
  });

  it("asks the set registered last first, and passes on what it declines", () => {
    const keys = new Keys();
    const heard: string[] = [];
    keys.register([{ combo: "escape", act: () => void heard.push("first") }]);
    const leave = keys.register([{ combo: "escape", act: () => (heard.push("second"), false) }]);
    keys.handle(keyEvent("Escape"));
    leave();
    keys.handle(keyEvent("Escape"));
    expect(heard).toEqual(["second", "first", "first"]);
  });

  it("lets a held key repeat only where that is wanted", () => {
    const keys = new Keys();
    const step = vi.fn();
    const open = vi.fn();
    keys.register([
      { combo: "j", repeats: true, act: step },
      { combo: "e", act: open },
    ]);
    keys.handle(keyEvent("j", { repeat: true }));
    keys.handle(keyEvent("e", { repeat: true }));
    expect(step).toHaveBeenCalledTimes(1);
    expect(open).not.toHaveBeenCalled();
  });

  it("decides nothing when a scanner types", () => {
    const keys = new Keys();
    const decide = vi.fn();
    keys.register(["1", "2", "3", "enter"].map((combo) => ({ combo, isDeliberate: true, act: decide })));
    ["1", "2", "3", "1", "Enter"].forEach((key, place) => {
      keys.handle(at(keyEvent(key), 1000 + place * 5));
    });
    vi.advanceTimersByTime(500);
    expect(decide).not.toHaveBeenCalled();
  });

  it("decides when a person types", () => {
    const keys = new Keys();
    const decide = vi.fn();
    keys.register([{ combo: "1", isDeliberate: true, act: decide }]);
    keys.handle(at(keyEvent("1"), 1000));
    vi.advanceTimersByTime(BURST_GAP_MILLISECONDS);
    keys.handle(at(keyEvent("1"), 1300));
    vi.advanceTimersByTime(BURST_GAP_MILLISECONDS);
    expect(decide).toHaveBeenCalledTimes(2);
  });

  it("leaves Enter to a focused button", () => {
    const keys = new Keys();
    const act = vi.fn();
    keys.register([{ combo: "enter", act }]);
    const button = document.createElement("button");
    document.body.append(button);
    button.addEventListener("keydown", (event) => {
      keys.handle(event);
    });
    button.dispatchEvent(keyEvent("Enter"));
    expect(act).not.toHaveBeenCalled();
    button.remove();
  });

  it("goes from panel to panel and round again", () => {
    document.body.innerHTML = "<section data-panel id=a></section><section data-panel id=b></section>";
    nextPanel(document);
    expect(document.activeElement?.id).toBe("a");
    nextPanel(document);
    nextPanel(document);
    expect(document.activeElement?.id).toBe("a");
    document.body.innerHTML = "";
  });
});
