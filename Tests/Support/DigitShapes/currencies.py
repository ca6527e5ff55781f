#!/usr/bin/env python3
"""Draws signs of currencies and digits in DejaVu's typefaces and writes CurrencyShapes.swift.

    currencies.py > Sources/Reader/PageSight/CurrencyShapes.swift

The shapes are those of `DigitShape`, in steps of a fortieth. Needs Pillow."""

import sys
import textwrap

from PIL import Image, ImageDraw, ImageFont

FOLDER = "/usr/share/fonts/truetype/dejavu/"
FACES = ["Sans", "Sans-Bold", "Serif", "Serif-Bold", "SansMono", "SansCondensed"]
COLUMNS, ROWS, LEAST, SIZE = 10, 12, 72, 17


def shape(face, character):
    image = Image.new("L", (64, 64), 0)
    font = ImageFont.truetype(f"{FOLDER}DejaVu{face}.ttf", SIZE)
    ImageDraw.Draw(image).text((20, 15), character, font=font, fill=255)
    left, top, right, bottom = image.point(lambda value: 255 if value >= LEAST else 0).getbbox()
    width, height = right - left, bottom - top
    vertical = height / ROWS
    is_wide = width / vertical > COLUMNS
    horizontal = width / COLUMNS if is_wide else vertical
    margin = 0 if is_wide else (COLUMNS - width / vertical) / 2
    grid = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            x0, x1 = max((column - margin) * horizontal, 0), min((column + 1 - margin) * horizontal, width)
            y0, y1 = row * vertical, (row + 1) * vertical
            grid.append(sum(
                (min(x + 1, x1) - max(x, x0)) * (min(y + 1, y1) - max(y, y0)) * image.getpixel((left + x, top + y))
                for y in range(int(y0), height) if y < y1 for x in range(int(x0), width) if x < x1))
    scale = 4 / sum(value * value for value in grid) ** 0.5
    return "".join(chr(40 + min(round(value * scale * 40), 80)) for value in grid)


text = "".join(shape(face, character) for character in "€£$¥0123456789" for face in FACES)
print('/// Written by `Tests/Support/DigitShapes/currencies.py`: a character a value.')
print('enum CurrencyShapes {\n    static let facesOfEach = %d\n    static let text = #"""' % len(FACES))
print(textwrap.fill(text, 108, initial_indent=" " * 8, subsequent_indent=" " * 8, break_on_hyphens=False))
print('        """#\n}')
