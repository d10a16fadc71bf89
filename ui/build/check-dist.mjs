// Holds the built page to the content policy: nothing inline, nothing from elsewhere, no data of the demonstration.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = new URL("../dist/", import.meta.url).pathname;
const faults = [];
const page = readFileSync(join(folder, "index.html"), "utf8");
if (/<script(?![^>]*\ssrc=)/.test(page)) faults.push("index.html has an inline script");
if (/<style|\sstyle=/.test(page)) faults.push("index.html has inline style");
if (/(src|href)="https?:/.test(page)) faults.push("index.html refers to another origin");

for (const name of readdirSync(join(folder, "assets"))) {
  if (!/\.(js|mjs|css)$/.test(name)) continue;
  const text = readFileSync(join(folder, "assets", name), "utf8");
  if (text.includes("tallyman-fake-backend")) faults.push(`${name} holds the fake backend`);
  if (name.endsWith(".css") && /url\(["']?(https?:|data:)/.test(text)) faults.push(`${name} refers outside`);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
