"""Receipts: till rolls, a counter's form, a restaurant's slip. Also the letter that is none of the known types."""

from .paper import A4, Paper

MILLIMETRE = 72 / 25.4


def till_roll(seller_lines, rows, footer, width=80, size=8.5, heading=None, **options):
    """A till roll in a typewriter face; a row is text, or a label and its value, or None for a rule of dashes."""
    height = 60 + 11.5 * (len(seller_lines) + len(rows) + len(footer) + 3)
    paper = Paper((width * MILLIMETRE, height), "Courier", **options)
    middle, left, right = paper.width / 2, 12, paper.width - 12
    y = paper.lines(middle, 28, seller_lines[:1], size + 2, bold=True, align="center")
    y = paper.lines(middle, y, seller_lines[1:], size, align="center")
    if heading:
        paper.text(middle, y + 6, heading, size + 1, True, "center")
        y += 18
    y += 6
    for row in rows:
        if row is None:
            paper.text(left, y, "-" * int((right - left) / (size * 0.6)), size)
        elif isinstance(row, str):
            paper.text(left, y, row, size)
        else:
            strong = len(row) > 2
            paper.text(left, y, row[0], size + (1.5 if strong else 0), strong)
            paper.text(right, y, row[1], size + (1.5 if strong else 0), strong, "right")
        y += 11.5
    paper.lines(middle, y + 10, footer, size, align="center")
    return paper.finish()


def counter_form(document, received_from, purpose, words, paid, **options):
    """A German "Quittung": a small landscape form with boxes."""
    seller = document.seller
    paper = Paper((148 * MILLIMETRE, 105 * MILLIMETRE), **options)
    right = paper.width - 24
    paper.text(24, 34, seller.name, 11, True)
    paper.text(24, 47, f"{seller.street}, {seller.town}", 8)
    paper.text(right, 36, "Quittung", 18, True, "right")
    paper.text(right, 51, f"Nr. {document.number}", 9, align="right")
    rate, base, tax = document.taxes[0]
    rows = [("Nettobetrag", document.money_text(document.net)),
            (f"MwSt. {document.rate_text(rate)}", document.money_text(tax)),
            ("Gesamtbetrag", document.money_text(document.total))]
    y = 64
    for label, value in rows:
        paper.box(right - 190, y, 190, 22)
        paper.text(right - 184, y + 15, label, 9)
        paper.text(right - 8, y + 15, value, 11, label == "Gesamtbetrag", "right")
        y += 22
    paper.text(24, 150, "in Worten:", 8, color="#555555")
    paper.text(84, 150, words, 10)
    paper.line(84, 154, right, 154, 0.3)
    paper.text(24, 174, "von:", 8, color="#555555")
    paper.text(84, 174, received_from, 10)
    paper.line(84, 178, right, 178, 0.3)
    paper.text(24, 198, "für:", 8, color="#555555")
    paper.text(84, 198, purpose, 10)
    paper.line(84, 202, right, 202, 0.3)
    paper.text(24, 228, "dankend erhalten, " + paid, 9)
    paper.text(24, 254, f"Datum: {document.date_text(document.issued)}", 10)
    paper.text(right - 120, 254, f"USt-IdNr. {seller.vat}", 8)
    paper.text(right - 120, 272, "Stempel / Unterschrift", 7, color="#555555")
    paper.line(right - 120, 262, right, 262, 0.3)
    return paper.finish()


def correspondence(sender, recipient, town_and_date, subject, paragraphs, closing, **options):
    """A plain letter."""
    paper = Paper(A4, "Times-Roman", **options)
    paper.lines(523, 72, sender, 10, align="right")
    paper.lines(72, 150, recipient, 11)
    paper.text(523, 232, town_and_date, 11, align="right")
    paper.text(72, 268, subject, 11.5, True)
    y = 300
    for paragraph in paragraphs:
        y = paper.paragraph(72, y, paragraph, 451, 11) + 8
    paper.lines(72, y + 12, closing, 11, 30)
    return paper.finish()
