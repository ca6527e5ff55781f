"""Documents whose text layer says what nobody sees: hidden text, and glyphs that are mapped to other characters."""

import io
import re
from dataclasses import replace
from datetime import timedelta

import pikepdf

# The place is empty on the pages it is put on; sizes are in points from the bottom left.
AREA = "340 {y} 214 {height} re"


def _lines(setup, texts, size=10, y=386):
    return "\n".join(f"BT {setup} /Hidden {size} Tf 344 {y - 14 * index} Td ({text}) Tj ET"
                     for index, text in enumerate(texts))


def _image(y, height):
    """A small picture of coarse grain over the place."""
    pixels = "".join("30 60 90 c0 f0 a0 50 20".split()[(3 * row + 5 * column) % 8]
                     for row in range(4) for column in range(16))
    return (f"q 214 0 0 {height} 340 {y} cm BI /W 16 /H 4 /CS /G /BPC 8 /F /AHx ID\n{pixels}>\nEI Q")


def _area(y, height):
    return AREA.format(y=y, height=height)


# How the operators of a page hide lines of text, by the name of the way.
WAYS = {
    "invisible": ("invisible render mode", lambda texts: _lines("3 Tr", texts)),
    "white": ("white on white", lambda texts: _lines("1 g", texts)),
    "same-colour": ("the colour of its background", lambda texts: "0.20 0.35 0.60 rg " + _area(366, 34) + " f\n"
                    + _lines("0.20 0.35 0.60 rg", texts)),
    "covered": ("under a filled shape", lambda texts: _lines("0 g", texts) + "\n1 g " + _area(366, 34) + " f"),
    "under-image": ("under a picture", lambda texts: _lines("0 g", texts) + "\n" + _image(366, 34)),
    "clipped": ("clipped away", lambda texts: "q 10 10 1 1 re W n\n" + _lines("0 g", texts) + "\nQ"),
    "tiny": ("too small to be read", lambda texts: _lines("0 g", texts, size=0.6)),
}


def sibling(document, number, days):
    """The same business a little later, under another number."""
    return replace(document, number=number, issued=document.issued + timedelta(days=days),
                   due=document.due and document.due + timedelta(days=days))


def _saved(document):
    result = io.BytesIO()
    document.save(result, deterministic_id=True)
    return result.getvalue()


def with_hidden_text(pdf, way, texts):
    """The document with lines of text on its first page that nobody sees."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        page.add_resource(pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding), pikepdf.Name.Font, pikepdf.Name.Hidden)
        operators = f"q\n{WAYS[way][1](texts)}\nQ\n".encode("cp1252")
        page.contents_add(document.make_stream(operators))
        return _saved(document)


def with_mapping(pdf, characters):
    """The document with fonts whose glyphs are said to be other characters than they show; none for an empty text."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                item.ToUnicode.write(re.sub(
                    rb"<(00[0-9A-Fa-f]{2})>",
                    lambda found: b"<%04X>" % ord(characters.get(chr(int(found[1], 16)), chr(int(found[1], 16)))),
                    item.ToUnicode.read_bytes()))
        return _saved(document)


def with_stamp(pdf, area, text):
    """The document with an annotation that paints another text over an area (left, bottom, right, top)."""
    left, bottom, right, top = area
    with pikepdf.open(io.BytesIO(pdf)) as document:
        look = document.make_stream(
            f"1 g {left} {bottom} {right - left} {top - bottom} re f 0 g "
            f"BT /F 11 Tf {left + 2} {bottom + 3} Td ({text}) Tj ET".encode("cp1252"),
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=pikepdf.Array(area),
            Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F=pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica-Bold"),
                Encoding=pikepdf.Name.WinAnsiEncoding))))
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=pikepdf.Array(area), F=4,
            AP=pikepdf.Dictionary(N=look)))]))
        return _saved(document)
