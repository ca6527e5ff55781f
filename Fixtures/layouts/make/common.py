"""What the lots share: where fonts are found, where pages go, and the labels of what was drawn."""

import os
from pathlib import Path

FIELDS = [
    "invoice_number", "issue_date", "due_date", "seller_name", "seller_vat_id", "buyer_name",
    "currency", "net_total", "tax_total", "grand_total", "iban",
]  # fmt: skip
DEFAULT_FONTS = "/usr/share/fonts"
OUT = Path(".")
LABELS = {}


def font_file(name):
    """The path of a TrueType font by its file name without suffix."""
    for folder in (os.environ.get("FONTS", DEFAULT_FONTS), DEFAULT_FONTS):
        found = sorted(Path(folder).rglob(name + ".ttf"))
        if found:
            return str(found[0])
    raise SystemExit(f"no font {name}.ttf")


def page_file(lot, name):
    """Where the page of a document is written; the lot's letter goes before its name."""
    return str(OUT / f"{lot}-{name}")


def label(lot, name, family, kind, language, fields):
    """Keeps the label of a document that was drawn."""
    assert set(fields) == set(FIELDS), (name, set(fields) ^ set(FIELDS))
    file = f"{lot}-{name}"
    assert file not in LABELS, file
    LABELS[file] = {
        "file": file, "set": f"layouts-{lot}", "family": family, "type": kind, "language": language,
        "fields": {key: list(fields[key]) if isinstance(fields[key], tuple) else fields[key] for key in FIELDS},
    }  # fmt: skip
