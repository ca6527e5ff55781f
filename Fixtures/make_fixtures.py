#!/usr/bin/env python3
"""Makes every document under Fixtures/documents and Fixtures/tutorial, with Fixtures/truth.jsonl and the table of Fixtures/README.md.

    python3 -m venv .venv && .venv/bin/pip install -r Fixtures/requirements.txt
    .venv/bin/python Fixtures/make_fixtures.py

The same bytes come out every time. Everything in the documents is invented.
"""

import hashlib
import json
import shutil
from pathlib import Path

from making import tutorial
from making.collection import collect

HERE = Path(__file__).resolve().parent
DOCUMENTS = HERE / "documents"
TUTORIAL = HERE / "tutorial"


def main():
    shutil.rmtree(DOCUMENTS, ignore_errors=True)
    DOCUMENTS.mkdir()
    lines, rows = [], []
    for fixture in collect():
        (DOCUMENTS / fixture.file).write_bytes(fixture.data)
        truth = {
            "file": fixture.file, "sha256": hashlib.sha256(fixture.data).hexdigest(), "type": fixture.type,
            "language": fixture.language, "state": fixture.state, "must_accept": fixture.must_accept,
            "why": fixture.why, "fields": fixture.fields, "line_items": fixture.line_items,
        }
        if fixture.duplicate_of:
            truth["duplicate_of"] = fixture.duplicate_of
        lines.append(json.dumps(truth, ensure_ascii=False))
        values = "; ".join(f"{name} {value}" for name, value in fixture.fields.items()) or "–"
        state = "**accepted**" if fixture.must_accept else fixture.state
        rows.append(f"| `{fixture.file}` | {fixture.type or '–'} | {fixture.language or '–'} | {state} | "
                    f"{fixture.why} | {values} |")
    (HERE / "truth.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    readme = HERE / "README.md"
    head = readme.read_text(encoding="utf-8").split("<!-- table -->")[0]
    table = ["| file | type | language | state | for | true values |", "|---|---|---|---|---|---|"] + rows
    readme.write_text(head + "<!-- table -->\n\n" + "\n".join(table) + "\n", encoding="utf-8")
    shutil.rmtree(TUTORIAL, ignore_errors=True)
    TUTORIAL.mkdir()
    for name, make in tutorial.DOCUMENTS.items():
        (TUTORIAL / name).write_bytes(make())
    total = sum(path.stat().st_size for path in DOCUMENTS.iterdir())
    print(f"{len(lines)} documents, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
