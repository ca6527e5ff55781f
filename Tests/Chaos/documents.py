"""What is handed in: fixtures, invoices made here, the same bytes again, and files that must be refused."""

import hashlib
import zlib
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[2] / "Fixtures" / "documents"
DIGITAL = [
    "invoice-en-classic.pdf", "invoice-en-us.pdf", "invoice-en-boxes.pdf", "invoice-de-din5008.pdf",
    "Rechnung Brunner März–April 2025.pdf", "invoice-de-letter.pdf", "invoice-de-three-pages.pdf",
    "invoice-fr-centered.pdf", "invoice-fr-two-pages.pdf", "credit-note-en.pdf", "credit-note-de.pdf",
    "credit-note-fr.pdf", "receipt-en-cafe.pdf", "receipt-fr-bakery.pdf", "einvoice-facturx-de.pdf",
    "einvoice-xrechnung-de.pdf", "einvoice-disagrees-de.pdf", "encrypted-empty-password-en.pdf",
    "encrypted-needs-password-de.pdf", "blank-page.pdf", "invoice-en-does-not-add-up.pdf", "letter-de.pdf",
]
SCANS = ["scan-en-clean.pdf", "receipt-de-grocer.png", "receipt-en-hardware.gif", "invoice-en-scan.bmp"]
# What a person says to those that wait for one: the words after `intake review`, DOC in the right place.
DECISIONS = {
    "invoice-en-does-not-add-up.pdf": ["accept", "DOC", "--anyway"],
    "letter-de.pdf": ["reject", "DOC", "--reason", "not an invoice"],
    "blank-page.pdf": ["reject", "DOC", "--reason", "blank"],
}


class File:
    """One file that somebody hands in."""

    def __init__(self, name, data, is_refused=False, decision=None):
        self.name, self.data, self.is_refused, self.decision = name, data, is_refused, decision
        self.hex = hashlib.sha256(data).hexdigest()

    @property
    def document(self):
        return "sha256:" + self.hex

    def renamed(self, name):
        return File(name, self.data, self.is_refused, self.decision)


def catalogue():
    """Every file there is, by kind."""
    def fixture(name):
        return File(name, (FIXTURES / name).read_bytes(), decision=DECISIONS.get(name))

    return {
        "digital": [fixture(name) for name in DIGITAL] + [made(number) for number in range(12)],
        "scans": [fixture(name) for name in SCANS],
        "bad": [File("notes.pdf", b"Not a document, whatever its name says.\n" * 64, is_refused=True),
                File("damaged.pdf", b"%PDF-1.7\n" + b"nothing that could be read\n" * 64 + b"%%EOF\n")],
    }


def choose(catalogue, random):
    """A mix for one run: six to ten documents, at most one to be recognised, at times a copy or something bad."""
    files = random.sample(catalogue["digital"], random.randint(6, 9))
    if random.random() < 0.3:
        files.append(random.choice(catalogue["scans"]))
    files += [file for file in catalogue["bad"] if random.random() < 0.4]
    if random.random() < 0.5:
        files.append(random.choice(files[:6]).renamed("again (1).pdf"))
    random.shuffle(files)
    return files


def made(number):
    """An invoice of a few lines; some are large, so that copying them takes several steps."""
    net = 10_000 + 731 * number
    tax = net * 19 // 100
    lines = [
        "Invoice", "Tern & Plover Workshop Ltd", "VAT ID: GB123456782", f"Invoice number: CH-{2000 + number}",
        f"Invoice date: 2025-03-{1 + number:02}", "Bill to: Marsh Lane Nursery",
        f"Net total: GBP {net / 100:.2f}", f"VAT 19%: GBP {tax / 100:.2f}", f"Total: GBP {(net + tax) / 100:.2f}",
    ]
    text = "BT /F1 11 Tf 60 760 Td 18 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        stream(text.encode()), b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        stream(hashlib.sha256(bytes([number])).digest() * (0 if number % 3 else 16_000)),
    ]
    return File(f"made-{number}.pdf", written(objects))


def long(pages):
    """A scan of so many low pages, each another part of the same sheet."""
    sheet = (FIXTURES / "invoice-en-scan.bmp").read_bytes()
    start, width, height = (int.from_bytes(sheet[place:place + 4], "little") for place in (10, 18, 22))
    stride, used, rows = (width + 31) // 32 * 4, (width + 7) // 8, 300
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count %d /Kids [%b] >>" % (
        pages, b" ".join(b"%d 0 R" % (3 + 3 * page) for page in range(pages)))]
    for page in range(pages):
        top = (height - rows) * page // pages
        # The rows of such a file are from the bottom up.
        lines = [start + (height - 1 - row) * stride for row in range(top, top + rows)]
        picture = zlib.compress(b"".join(sheet[line:line + used] for line in lines))
        first = 3 + 3 * page
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 108] /Contents %d 0 R /Resources << /XObject << /I %d 0 R >> >>"
            b" >>" % (first + 1, first + 2),
            stream(b"595 0 0 108 0 0 cm /I Do"),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1"
            b" /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (width, rows, len(picture), picture),
        ]
    return File(f"long-{pages}.pdf", written(objects))


def written(objects):
    """The file that holds these objects of a document."""
    data, places = bytearray(b"%PDF-1.4\n"), []
    for index, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (index, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(data)


def stream(data):
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(data), data)
