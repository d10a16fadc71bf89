/** Moves the focus to the next panel on the page, the first after the last. */
export function nextPanel(root: ParentNode): void {
  const panels = [...root.querySelectorAll<HTMLElement>("[data-panel]")];
  const at = panels.findIndex((panel) => panel.contains(document.activeElement));
  const next = panels[(at + 1) % panels.length];
  if (next === undefined) return;
  if (!next.hasAttribute("tabindex")) next.setAttribute("tabindex", "-1");
  next.focus();
}
