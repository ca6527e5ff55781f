#!/usr/bin/env python3
"""Makes the fonts of this folder from DejaVu (Debian's fonts-dejavu-core): make.py [FOLDER]. Needs fonttools.

They stand in for the fonts that a PDF names and does not carry. Poppler reads such a font whole for every document, with
the names of all its glyphs: DejaVu Sans has 6,000 of them, these have the letters of Europe and no names.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/truetype/dejavu")
HERE = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
FONTS = [("DejaVuSans", "Intake Sans"), ("DejaVuSerif", "Intake Serif"), ("DejaVuSansMono", "Intake Mono")]
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x491), (0x1E00, 0x1EFF),
          (0x2010, 0x2027), (0x2030, 0x203A), (0x2044, 0x2044), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x214F),
          (0x2190, 0x2199), (0x2200, 0x2265), (0x25A0, 0x25CF), (0x2610, 0x2612), (0x2713, 0x2714), (0xFB00, 0xFB04)]

for name, family in FONTS:
    for style in ("Regular", "Bold"):
        font = TTFont(SOURCE / f"{name}{'' if style == 'Regular' else '-Bold'}.ttf", recalcTimestamp=False)
        options = subset.Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True)
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
        options.drop_tables += ["GPOS", "GSUB", "GDEF", "kern", "MATH", "DSIG", "FFTM", "gasp"]
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
        subsetter.subset(font)
        label = f"{family.replace(' ', '')}-{style}"
        for record in font["name"].names:
            # The licence wants another name for a changed font.
            names = {1: family, 2: style, 3: label, 4: family if style == "Regular" else f"{family} {style}", 6: label}
            record.string = names.get(record.nameID, record.toUnicode())
        font.save(HERE / f"{label}.ttf")
