import type { PDFDocumentProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/** A PDF that lies open. */
export interface OpenPdf {
  /** Draws one page as large as the place allows; the answer stops the drawing. */
  draw(canvas: HTMLCanvasElement, page: number, width: number, height: number): () => void;
  close(): void;
}

export function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Opens the very bytes that are printed. The reader is loaded when the first sheet is looked at. */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const reader = await import("pdfjs-dist/legacy/build/pdf.mjs");
  reader.GlobalWorkerOptions.workerSrc = workerAddress;
  const task = reader.getDocument({
    data: bytesOf(base64),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: true,
  });
  const document = await task.promise;
  return {
    draw: (canvas, page, width, height) => draw(document, canvas, page, width, height),
    close: () => void task.destroy(),
  };
}

function draw(
  document: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  page: number,
  width: number,
  height: number,
): () => void {
  let stop = (): void => undefined;
  let isStopped = false;
  void document.getPage(Math.min(page, document.numPages)).then(async (sheet) => {
    if (isStopped) return;
    const natural = sheet.getViewport({ scale: 1 });
    const scale = Math.min(width / natural.width, height / natural.height);
    const density = Math.max(1, window.devicePixelRatio);
    const viewport = sheet.getViewport({ scale: scale * density });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${String(canvas.width / density)}px`;
    canvas.style.height = `${String(canvas.height / density)}px`;
    const task = sheet.render({ canvas, viewport });
    stop = () => {
      task.cancel();
    };
    try {
      await task.promise;
    } catch {
      // A drawing that was stopped for a newer one rejects; there is nothing to do.
    }
  });
  return () => {
    isStopped = true;
    stop();
  };
}
