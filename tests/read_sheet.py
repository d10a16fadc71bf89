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
# A line's bars are 88 dots high and two lines at least 160 dots apart. Codes are looked for strip by strip, because the
# reader takes equal codes above one another for one, and an order with two lines has them.
STRIP, STEP, SAME = 150, 50, 100


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


def decoded(dots, width, top, height, barcode_format):
    """Decodes the codes of one kind in a part of the page."""
    part = memoryview(dots)[top * width : (top + height) * width].cast("B", shape=[height, width])
    return [
        {
            "format": str(barcode_format).rsplit(".", 1)[-1].replace(" ", ""),
            "text": code.text,
            "x": code.position.top_left.x,
            "y": code.position.top_left.y + top,
        }
        for code in zxingcpp.read_barcodes(part, formats=barcode_format)
    ]


def codes_of(path):
    """Decodes the codes of one rendered page, from top to bottom."""
    width, height, grey = read_pgm(path)
    dots = grey.translate(bytes(0 if level < 128 else 255 for level in range(256)))
    codes = decoded(dots, width, 0, height, zxingcpp.BarcodeFormat.QRCode)
    for top in range(0, height - STRIP, STEP):
        for code in decoded(dots, width, top, STRIP, zxingcpp.BarcodeFormat.Code128):
            known = [other for other in codes if other["text"] == code["text"] and other["format"] == code["format"]]
            if all(abs(other["y"] - code["y"]) > SAME for other in known):
                codes.append(code)
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
