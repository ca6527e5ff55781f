"""A sheet to draw on, measured from the top left, over reportlab's canvas."""

import io
import os

import reportlab
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

A4 = (595.28, 841.89)
LETTER = (612.0, 792.0)

_fonts = os.path.join(os.path.dirname(reportlab.__file__), "fonts")
pdfmetrics.registerFont(TTFont("Vera", os.path.join(_fonts, "Vera.ttf")))
pdfmetrics.registerFont(TTFont("Vera-Bold", os.path.join(_fonts, "VeraBd.ttf")))

BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Courier": "Courier-Bold", "Vera": "Vera-Bold"}


class Paper:
    """One document being drawn; with `invisible` only its text is drawn, unseen, as a searchable scan's layer is."""

    def __init__(self, size=A4, font="Helvetica", invisible=False, background=None, title=None):
        self.width, self.height = size
        self.font = font
        self.invisible = invisible
        self.background = background or []
        self.pages = 1
        self._bytes = io.BytesIO()
        self.canvas = Canvas(self._bytes, pagesize=size, invariant=1, pageCompression=1)
        self.canvas.setCreator("Fixtures/make_fixtures.py")
        if title:
            self.canvas.setTitle(title)
        self._paint_background()

    def _paint_background(self):
        if self.pages <= len(self.background):
            self.canvas.drawImage(self.background[self.pages - 1], 0, 0, self.width, self.height)

    def new_page(self):
        self.canvas.showPage()
        self.pages += 1
        self._paint_background()

    def finish(self):
        self.canvas.showPage()
        self.canvas.save()
        return self._bytes.getvalue()

    def face(self, bold):
        return BOLD[self.font] if bold else self.font

    def text(self, x, y, string, size=9.5, bold=False, align="left", color="#111111", font=None):
        """Draws one line whose baseline is `y` points below the top edge."""
        face = BOLD[font] if font and bold else font or self.face(bold)
        width = pdfmetrics.stringWidth(string, face, size)
        x = {"left": x, "right": x - width, "center": x - width / 2}[align]
        self.canvas.setFont(face, size)
        self.canvas.setFillColor(color)
        self.canvas.drawString(x, self.height - y, string, mode=3 if self.invisible else None)
        return x + width

    def lines(self, x, y, strings, size=9.5, leading=None, **style):
        """Draws lines under each other and returns the baseline after the last."""
        for string in strings:
            self.text(x, y, string, size, **style)
            y += leading or size * 1.35
        return y

    def paragraph(self, x, y, string, width, size=9.5, leading=None, **style):
        return self.lines(x, y, self.split(string, width, size), size, leading, **style)

    def split(self, string, width, size=9.5, bold=False):
        return simpleSplit(string, self.face(bold), size, width)

    def line(self, x0, y0, x1, y1, width=0.6, color="#333333"):
        if not self.invisible:
            self.canvas.setLineWidth(width)
            self.canvas.setStrokeColor(color)
            self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(self, x, y, width, height, fill=None, stroke="#333333", thickness=0.6):
        if self.invisible:
            return
        if fill:
            self.canvas.setFillColor(fill)
        if stroke:
            self.canvas.setStrokeColor(stroke)
            self.canvas.setLineWidth(thickness)
        self.canvas.rect(x, self.height - y - height, width, height, fill=1 if fill else 0, stroke=1 if stroke else 0)

    def disc(self, x, y, radius, fill):
        if not self.invisible:
            self.canvas.setFillColor(fill)
            self.canvas.circle(x, self.height - y, radius, fill=1, stroke=0)
