/** A plain PDF with one big line of text a row, so that the page can be looked at without the core. */
export function plainPdf(pages: string[][], width: number, height: number): string {
  const objects: string[] = [];
  const kids = pages.map((_, at) => `${String(4 + at * 2)} 0 R`).join(" ");
  objects.push("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>");
  pages.forEach((rows, at) => {
    const content = rows
      .map((row, line) => {
        const y = height - 60 - line * 74;
        const text = row.replace(/[()\\]|[^ -~]/g, "-");
        return `BT /F1 ${line === 0 ? "20" : "24"} Tf 40 ${String(y)} Td (${text}) Tj ET 40 ${String(y - 28)} m ${String(width - 40)} ${String(y - 28)} l S`;
      })
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + at * 2)} 0 R >>`,
    );
    objects.push(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`);
  });
  let text = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, at) => {
    offsets.push(text.length);
    text += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF`;
  return btoa(text);
}
