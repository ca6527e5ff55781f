"""Documents to measure with, made from nothing but this file and Fixtures/: the same bytes every time.

    python3 Benchmarks/corpus.py OUT [DIGITAL [SCANS]]

OUT/digital holds invoices with text, each with other facts, in three designs, one or two pages; OUT/scan holds single-page
scans: those of Fixtures/, each made a new document by a comment at its end.
"""

import random
import sys
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "Fixtures" / "documents"
SCANS = ("scan-en-clean.pdf", "scan-de-skewed-noisy.pdf")
SELLERS = ("Alder & Finch Supplies Ltd", "Beacon Hill Joinery Ltd", "Corfe Software Limited", "Dunmore Tools plc",
           "Elm Street Print Co", "Foxglove Packaging Ltd", "Granary Wholesale Ltd", "Hatherley Motors Ltd")
GOODS = ("Bracket, galvanised", "Timber panel 18 mm", "Consulting, senior", "Label roll 500", "Carton double wall",
         "Cordless driver set", "Maintenance visit", "Copy paper, box", "LED strip 5 m", "Safety gloves, pair")


class Page:
    """Drawing operators of one page."""

    def __init__(self):
        self.operators = []

    def text(self, x, y, string, size=10, font="F1"):
        escaped = string.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.operators.append(f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET")

    def right(self, x, y, string, size=10, font="F1"):
        self.text(x - len(string) * size * 0.5, y, string, size, font)

    def rule(self, y):
        self.operators.append(f"0.5 w 56 {y} m 540 {y} l S")


def pdf(pages):
    """The bytes of a document with these pages."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        stream = "\n".join(page.operators).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                       b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def vat(seven):
    total = sum(int(digit) * weight for digit, weight in zip(seven, range(8, 1, -1)))
    return f"GB{seven}{97 - total % 97:02d}"


def iban(account):
    digits = "".join(str(int(character, 36)) for character in account + "GB00")
    return f"GB{98 - int(digits) % 97:02d}{account}"


def invoice(number):
    """The bytes of the invoice of this number."""
    pick = random.Random(number)
    which = pick.randrange(len(SELLERS))
    year, month, day = 2025, pick.randint(1, 11), pick.randint(1, 28)
    page = Page()
    meta = [("Invoice number", f"B{number:06d}"), ("Invoice date", f"{day:02d}/{month:02d}/{year}"),
            ("Due date", f"{day:02d}/{month + 1:02d}/{year}"), ("Your order", f"PO-{pick.randint(1000, 9999)}")]
    design = number % 3
    left = 56 if design != 1 else 330
    page.text(left, 780, SELLERS[which], 15, "F2")
    page.text(left, 764, f"{which * 7 + 3} Station Road, Leeds LS{which + 1} 4AB", 9)
    page.text(left, 752, f"VAT reg. no. {vat(str(4417200 + which * 113))}", 9)
    page.text(400 if design != 1 else 56, 780, "INVOICE", 20, "F2")
    page.text(56, 712, "Bill to", 9, "F2")
    page.text(56, 699, "Thornbury Museum Trust")
    page.text(56, 686, "Castle Street, Thornbury BS35 1HE")
    for index, (label, value) in enumerate(meta):
        if design == 2:
            page.text(56 + 122 * index, 650, label, 8)
            page.text(56 + 122 * index, 637, value, 10, "F2")
        else:
            page.text(350, 712 - 14 * index, label)
            page.text(450, 712 - 14 * index, value)
    pages, y, net = [page], 600, 0
    for heading, x in (("Description", 56), ("Qty", 330), ("Unit price", 400), ("Amount", 490)):
        page.text(x, y, heading, 9, "F2")
    page.rule(y - 4)
    for _ in range(pick.randint(30, 60) if number % 10 == 0 else pick.randint(3, 14)):
        y -= 16
        if y < 120:
            page, y = Page(), 760
            pages.append(page)
        quantity, price = pick.randint(1, 20), pick.randint(150, 24000)
        net += quantity * price
        page.text(56, y, pick.choice(GOODS), 9)
        page.right(350, y, str(quantity), 9)
        page.right(440, y, f"{price / 100:,.2f}", 9)
        page.right(535, y, f"{quantity * price / 100:,.2f}", 9)
    page.rule(y - 6)
    tax = (net * 20 + 50) // 100
    for label, value, font in (("Subtotal", net, "F1"), ("VAT 20%", tax, "F1"), ("Total", net + tax, "F2")):
        y -= 18
        page.text(380, y - 4, label, 10, font)
        page.right(535, y - 4, f"\u00a3{value / 100:,.2f}", 10, font)
    account = iban(f"LOYD301592{44100000 + which:08d}")
    page.text(56, 60, f"IBAN {account}   BIC LOYDGB21   {SELLERS[which]}", 8)
    return pdf(pages)


def main():
    out = Path(sys.argv[1])
    digital = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    scans = int(sys.argv[3]) if len(sys.argv) > 3 else 30
    for name in ("digital", "scan"):
        (out / name).mkdir(parents=True, exist_ok=True)
    for number in range(digital):
        (out / "digital" / f"invoice-{number:06d}.pdf").write_bytes(invoice(number))
    for number in range(scans):
        source = FIXTURES / SCANS[number % len(SCANS)]
        (out / "scan" / f"scan-{number:04d}.pdf").write_bytes(source.read_bytes() + b"%% %d\n" % number)


if __name__ == "__main__":
    main()
