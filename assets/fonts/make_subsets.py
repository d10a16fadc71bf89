#!/usr/bin/env python3
"""Makes the font files of this folder from their packages (see SOURCES.md).

    python3 make_subsets.py INTER_DIR PLEX_MONO_DIR PLEX_SERIF_DIR NOTO_DIR NOTO_CJK_DIR OUT_DIR

Needs fonttools with brotli. Layout features, hinting and scripts that need shaping are left out:
the pick sheet sets one glyph per character, so a script it cannot set must count as missing.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

# Latin, Greek, Cyrillic with their extensions, punctuation, signs, arrows and a few shapes. No combining marks.
LATIN = [
    (0x20, 0x7E), (0xA0, 0x2FF), (0x370, 0x3FF), (0x400, 0x482), (0x48A, 0x52F), (0x1E00, 0x1FFF),
    (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x218B),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x25FF),
    (0x2600, 0x266F), (0x2700, 0x27BF), (0x2C60, 0x2C7F), (0xA640, 0xA69D), (0xA720, 0xA7FF),
]
CJK_SIGNS = [
    (0x2010, 0x2027), (0x2030, 0x205E), (0x2100, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF),
    (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x266F), (0x3000, 0x3029), (0x3030, 0x303F),
    (0x3041, 0x3096), (0x309B, 0x30FF), (0x3105, 0x312F), (0x3131, 0x318E), (0x31A0, 0x31BF), (0x31F0, 0x31FF),
    (0x3200, 0x33FF), (0xFF01, 0xFFEE),
]
CODECS_ALL = ["gb18030", "big5hkscs", "cp950", "euc_jis_2004", "cp932", "cp949"]
CODECS_COMMON = ["gb2312", "cp932", "euc_kr", "big5"]


def spread(ranges):
    return {c for low, high in ranges for c in range(low, high + 1)}


def encodable(codecs, ranges, limit=2):
    """Characters of the ranges that one of the codecs writes in at most `limit` bytes."""
    found = set()
    for codepoint in spread(ranges):
        for codec in codecs:
            try:
                if len(chr(codepoint).encode(codec)) <= limit:
                    found.add(codepoint)
                    break
            except UnicodeEncodeError:
                pass
    return found


def cut(source, out, codepoints, face=-1, family=None, to_quadratic=False):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "STAT", "meta"]
    font = subset.load_font(str(source), options) if face < 0 else TTFont(source, fontNumber=face, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)
    if to_quadratic:
        make_quadratic(font)
    if family:
        rename(font, family)
    font.flavor = None
    font.save(out)
    print(Path(out).name, Path(out).stat().st_size, len(font.getBestCmap()))


def make_quadratic(font):
    """Turns CFF outlines into TrueType ones, which every printer's PDF reader takes inside a version 1.3 file."""
    glyphs = font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder = font.getGlyphOrder()
    glyf.glyphs = {}
    for name in glyf.glyphOrder:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 1000, reverse_direction=True))
        glyph = pen.glyph()
        glyph.recalcBounds(glyf)
        glyf.glyphs[name] = glyph
    font["loca"], font["glyf"] = newTable("loca"), glyf
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth",
                  "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours"):
        setattr(maxp, field, 0)
    post = font["post"]
    post.formatType = 3.0
    post.extraNames, post.mapping = [], {}
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font, family):
    """Renames a changed font whose licence reserves the original name."""
    plain = family.replace(" ", "")
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 16):
            font["name"].setName(family, record.nameID, record.platformID, record.platEncID, record.langID)
        elif record.nameID == 6:
            font["name"].setName(plain, 6, record.platformID, record.platEncID, record.langID)


def main():
    inter, plex_mono, plex_serif, noto, noto_cjk, out = (Path(argument) for argument in sys.argv[1:])
    latin = spread(LATIN)
    for weight in ("Regular", "Bold"):
        cut(inter / f"Inter-{weight}.otf", out / f"Inter-{weight}.ttf", latin, to_quadratic=True)
        cut(noto / f"NotoSans-{weight}.ttf", out / f"NotoSans-{weight}.ttf", latin)
    for weight in ("Medium", "SemiBold"):
        cut(plex_mono / f"IBMPlexMono-{weight}.woff2", out / f"TallyMono-{weight}.ttf", latin, family=f"Tally Mono {weight}")
    cut(plex_serif / "IBMPlexSerif-SemiBold.woff2", out / "TallySerif-SemiBold.ttf", latin, family="Tally Serif SemiBold")
    hanzi = [(0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xAC00, 0xD7A3)]
    regular = encodable(CODECS_ALL, hanzi) | spread(CJK_SIGNS)
    bold = encodable(CODECS_COMMON, hanzi) | spread(CJK_SIGNS)
    # Face 2 of the collection is the Simplified Chinese one; all faces share the glyphs.
    cut(noto_cjk / "NotoSansCJK-Regular.ttc", out / "NotoSansCJK-Regular.otf", regular, face=2)
    cut(noto_cjk / "NotoSansCJK-Bold.ttc", out / "NotoSansCJK-Bold.otf", bold, face=2)


if __name__ == "__main__":
    main()
