import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
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
  let isClosed = false;
  return {
    draw: (canvas, page, width, height) => {
      let stop = (): void => undefined;
      const drawing = { isStopped: false };
      const isOver = (): boolean => isClosed || drawing.isStopped;
      const paint = async (): Promise<void> => {
        const sheet = await document.getPage(Math.min(page, document.numPages));
        if (isOver()) return;
        const painting = sheet.render({ canvas, viewport: fit(sheet, canvas, width, height) });
        stop = () => {
          painting.cancel();
        };
        await painting.promise;
      };
      paint().catch((thrown: unknown) => {
        // A page that is asked for or drawn while a newer one takes its place, or the sheet is closed, is nobody's loss.
        if (!isOver()) throw thrown;
      });
      return () => {
        drawing.isStopped = true;
        stop();
      };
    },
    close: () => {
      isClosed = true;
      void task.destroy();
    },
  };
}

/** Gives the canvas the size of the page in its place; the answer is the view of the page at that size. */
function fit(sheet: PDFPageProxy, canvas: HTMLCanvasElement, width: number, height: number): PageViewport {
  const natural = sheet.getViewport({ scale: 1 });
  const scale = Math.min(width / natural.width, height / natural.height);
  const density = Math.max(1, window.devicePixelRatio);
  const viewport = sheet.getViewport({ scale: scale * density });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${String(canvas.width / density)}px`;
  canvas.style.height = `${String(canvas.height / density)}px`;
  return viewport;
}
