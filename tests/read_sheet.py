#!/usr/bin/env python3
"""Reads a printed sheet back: every barcode and QR code of every page, and the page's text.

    python3 read_sheet.py FILE.pdf

Prints one JSON value: {"pages": [{"page": 1, "codes": [{"format", "text", "x", "y"}], "lines": ["…"]}]}.
Pages are rendered as a label printer would print them: 203 dots an inch, each dot black or white.
Needs poppler's pdftoppm and pdftotext, and the Python package zxing-cpp.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import zxingcpp

DOTS_PER_INCH = 203
FORMATS = [zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode]


def read_pgm(path):
    """Gives width, height and the bytes of a binary grey map."""
    data = path.read_bytes()
    fields, at = [], 0
    while len(fields) < 4:
        end = at
        while data[end : end + 1].strip():
            end += 1
        fields.append(data[at:end])
        at = end + 1
    if fields[0] != b"P5" or fields[3] != b"255":
        raise ValueError(f"{path.name}: not a grey map of 256 steps")
    width, height = int(fields[1]), int(fields[2])
    return width, height, data[at : at + width * height]


def codes_of(path):
    """Decodes the codes of one rendered page, from top to bottom."""
    width, height, grey = read_pgm(path)
    dots = bytes(grey).translate(bytes(0 if level < 128 else 255 for level in range(256)))
    found = zxingcpp.read_barcodes(memoryview(dots).cast("B", shape=[height, width]), formats=FORMATS)
    codes = [
        {
            "format": str(code.format).rsplit(".", 1)[-1].replace(" ", ""),
            "text": code.text,
            "x": code.position.top_left.x,
            "y": code.position.top_left.y,
        }
        for code in found
    ]
    return sorted(codes, key=lambda code: (code["y"], code["x"]))


def lines_of(pdf, page):
    """The page's text in the order of writing: each line of the sheet from its location to its tote."""
    command = ["pdftotext", "-raw", "-f", str(page), "-l", str(page), str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    return [" ".join(line.split()) for line in text.replace("\f", "").splitlines() if line.strip()]


def main():
    if len(sys.argv) != 2:
        sys.exit("Give the path of one PDF.")
    pdf = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", str(pdf), f"{folder}/page"]
        subprocess.run(command, check=True)
        rendered = sorted(Path(folder).glob("page*.pgm"))
        pages = [
            {"page": number, "codes": codes_of(path), "lines": lines_of(pdf, number)}
            for number, path in enumerate(rendered, 1)
        ]
    json.dump({"pages": pages}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
