#!/usr/bin/python3
"""Draws the layouts again: make.py OUT [LOT] [--fonts DIR]

OUT is a folder for the PDFs, LOT one of l, m, n, o, q, r (all without it). Needs the Debian packages
python3-reportlab and weasyprint. The labels are compared with truth.jsonl; the bytes of the PDFs differ.
"""

import argparse
import importlib
import json
import logging
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import common  # noqa: E402

TRUTH = Path(__file__).resolve().parent.parent / "truth.jsonl"
LOTS = ["l", "m", "n", "o", "q", "r"]


def main():
    parser = argparse.ArgumentParser(description="Draws the layouts again.")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("lot", nargs="?", choices=LOTS, metavar="LOT", help="one of " + ", ".join(LOTS))
    parser.add_argument("--fonts", help=f"where fonts are (default: FONTS, or {common.DEFAULT_FONTS})")
    arguments = parser.parse_args()
    if arguments.fonts:
        os.environ["FONTS"] = arguments.fonts
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    arguments.out.mkdir(parents=True, exist_ok=True)
    common.OUT = arguments.out

    lots = [arguments.lot] if arguments.lot else LOTS
    for lot in lots:
        for draw in importlib.import_module(lot).PAGES:
            draw()
    return compare(lots)


def compare(lots):
    """Compares the labels of what was drawn with truth.jsonl, all but the digest."""
    sets = [f"layouts-{lot}" for lot in lots]
    wanted = {}
    for line in TRUTH.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["set"] in sets:
            del record["sha256"]
            wanted[record["file"]] = record
    wrong = [
        file for file in sorted(wanted.keys() | common.LABELS.keys()) if wanted.get(file) != common.LABELS.get(file)
    ]
    for file in wrong:
        print(f"label differs: {file}", file=sys.stderr)
    print(f"{len(common.LABELS)} drawn, {len(wrong)} labels differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
