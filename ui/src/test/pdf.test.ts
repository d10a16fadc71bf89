import { afterEach, describe, expect, it, vi } from "vitest";
import type * as Pdf from "../lib/format/pdf";

const reader = vi.hoisted(() => ({ getPage: vi.fn(), destroy: vi.fn() }));
vi.mock("pdfjs-dist/legacy/build/pdf.mjs", () => ({
  GlobalWorkerOptions: {},
  getDocument: () => ({
    promise: Promise.resolve({ numPages: 3, getPage: reader.getPage }),
    destroy: reader.destroy,
  }),
}));

const { openPdf } = await vi.importActual<typeof Pdf>("../lib/format/pdf");

const rejections: unknown[] = [];
const hear = (reason: unknown): void => void rejections.push(reason);
process.on("unhandledRejection", hear);

/** Node tells of a rejection that nobody hears after the tasks that run now. */
async function later(): Promise<unknown[]> {
  await new Promise((resolve) => setImmediate(resolve));
  return rejections.splice(0);
}

afterEach(() => {
  vi.clearAllMocks();
});

describe("a PDF that lies open", () => {
  it("says nothing of a page that is refused because the sheet was closed", async () => {
    let refuse = (): void => undefined;
    reader.getPage.mockReturnValue(
      new Promise((_, reject) => {
        refuse = () => {
          reject(new Error("Transport destroyed"));
        };
      }),
    );
    const pdf = await openPdf("");
    pdf.draw(document.createElement("canvas"), 1, 100, 100);
    pdf.close();
    refuse();
    expect(await later()).toEqual([]);
    expect(reader.destroy).toHaveBeenCalledOnce();
  });

  it("does not hide a page that cannot be read", async () => {
    const fault = new Error("no such page");
    reader.getPage.mockRejectedValue(fault);
    const pdf = await openPdf("");
    pdf.draw(document.createElement("canvas"), 9, 100, 100);
    expect(await later()).toEqual([fault]);
    expect(reader.getPage).toHaveBeenCalledWith(3);
  });

  it("stops a drawing that a newer one replaces", async () => {
    const cancel = vi.fn();
    const getViewport = ({ scale }: { scale: number }) => ({ width: 200 * scale, height: 400 * scale });
    const render = () => ({ promise: new Promise(() => undefined), cancel });
    reader.getPage.mockResolvedValue({ getViewport, render });
    const canvas = document.createElement("canvas");
    const pdf = await openPdf("");
    const stop = pdf.draw(canvas, 1, 100, 100);
    await later();
    expect([canvas.width, canvas.height]).toEqual([50, 100]);
    stop();
    expect(cancel).toHaveBeenCalledOnce();
  });
});
