"""What must hold after every fault, once the product has run undisturbed until nothing is left to do."""

import hashlib
import json
import re
import shutil
import sqlite3
from collections import Counter

NAMES = ["ends well", "files accounted for", "originals", "blobs", "records", "exports", "reconcile", "audit", "database",
         "leftovers", "processes"]
# All that a home may hold, below its folder; whether the files are the right ones, other checks see to.
HOME = re.compile(r"""
    intake\.yaml | audit\.(key|anchor) | Rules/\w+\.yaml
    | store/intake\.sqlite(-wal|-shm)? | store/blobs/[0-9a-f]{2}/[0-9a-f]{62}
    | exports/sha256-[0-9a-f]{64}\.json | books/[\w-]+\.jsonl | (processed|rejected)/[^./][^/]*
    """, re.VERBOSE)


def records(program, complain):
    """Every record as the product gives it, by document, without what differs from run to run."""
    status, output = program.run("export", "--format", "jsonl", "--all", "--output", "-")
    if status != 0:
        complain("records", f"export ended with {status}: {program.errors()}")
    found = {}
    for line in output.splitlines():
        record = json.loads(line)
        if record["document"] in found:
            complain("records", f"{record['document']} has two records")
        found[record["document"]] = record
    return found


def comparable(record):
    record = json.loads(json.dumps(record))
    del record["trace"], record["source"]["received_at"], record["source"]["name"]
    for decision in record.get("decisions", []):
        del decision["at"]
    # A reason may name the file, and a document may have come under two names.
    record["reason"] = [str(reason).split(":", 1)[-1] for reason in record.get("reason", [])]
    return record


def facts(record):
    """What must be the same when a page whose reader died was read again, more gently."""
    return record["status"], record["type"]["value"], {name: field["value"] for name, field in record["fields"].items()}


def is_right(record, right, was_read_gently):
    if comparable(record) == right:
        return True
    is_recognised = any(field["source"] == "ocr" for field in right["fields"].values())
    return was_read_gently and is_recognised and (facts(record) == facts(right) or record["status"] == "review")


def check_all(program, handed, submitted, tried, reference, complain, moves=True, was_read_gently=False):
    """`handed`: files that were dropped. `submitted`: those that `submit` said it took, `tried`: those it may have."""
    found = records(program, complain)
    dropped = [file for file in handed if not file.is_refused]
    expected = {file.document for file in dropped + submitted}
    possible = expected | {file.document for file in tried}
    for document in expected - found.keys():
        complain("files accounted for", f"{document} is lost")
    for document in found.keys() - possible:
        complain("files accounted for", f"{document} came from nowhere")
    check_accounts(program, handed, dropped, submitted, tried, found, complain)
    check_originals(program, handed, dropped, moves, complain)
    check_blobs(program, found, complain)
    for document, record in found.items():
        right = reference.get(document)
        if right and not is_right(record, right, was_read_gently):
            complain("records", f"{document} differs from the undisturbed run:\n  {comparable(record)}\n  {right}")
    check_exports(program, found, complain)
    check_books(program, found, complain)
    check_database(program, complain)
    check_leftovers(program, complain)


def check_accounts(program, handed, dropped, submitted, tried, found, complain):
    status, output = program.run("reconcile", "--json")
    if not output.startswith("{"):
        return complain("reconcile", f"ended with {status}: {program.errors()}")
    accounts = json.loads(output)
    if status != 0 or accounts["differences"]:
        complain("reconcile", f"ended with {status}: {accounts['differences']}")
    least = len(dropped) + len(submitted)
    if not least <= accounts["arrivals"] <= least + len(tried):
        complain("files accounted for", f"{accounts['arrivals']} arrivals of {least} files (and {len(tried)} maybe)")
    if accounts["arrivals"] - accounts["duplicates"] != len(found) or accounts["documents"] != len(found):
        complain("files accounted for", f"doubled or missing: {accounts}, {len(found)} records")
    refused = sum(file.is_refused for file in handed)
    if accounts["refusals"] != refused:
        complain("files accounted for", f"{accounts['refusals']} refusals on record, {refused} files refused")
    status, output = program.run("audit", "verify")
    if status != 0:
        complain("audit", output + program.errors())


def check_originals(program, handed, dropped, moves, complain):
    if left := [path.name for path in (program.home / "inbox").rglob("*")]:
        complain("originals", f"still in the inbox: {left}")
    for folder, files in [("processed", dropped if moves else []), ("rejected", [f for f in handed if f.is_refused])]:
        paths = [path for path in (program.home / folder).rglob("*") if path.is_file()]
        notes = [path for path in paths if path.name.endswith(".reason.json")]
        there = Counter(hashlib.sha256(path.read_bytes()).hexdigest() for path in paths if path not in notes)
        if there != Counter(file.hex for file in files):
            complain("originals", f"{folder}/ has {[path.name for path in paths]}, not {[file.name for file in files]}")
        if len(notes) != (len(files) if folder == "rejected" else 0):
            complain("originals", f"{folder}/ has {len(notes)} notes")


def check_blobs(program, found, complain):
    blobs = program.home / "store" / "blobs"
    there = set()
    for path in blobs.rglob("*"):
        if not path.is_file():
            continue
        digest = path.parent.name + path.name
        there.add("sha256:" + digest)
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            complain("blobs", f"{path} does not have the bytes of its name")
    for document in found.keys() - there:
        complain("blobs", f"{document} has a record and no bytes")
    for document in there - found.keys():
        complain("blobs", f"{document} has bytes and no record")


def check_exports(program, found, complain):
    """The folder that is written as records come."""
    accepted = {document: record for document, record in found.items() if record["status"] == "accepted"}
    there = {}
    for path in sorted((program.home / "exports").glob("[!.]*")):
        try:
            there["sha256:" + path.stem.removeprefix("sha256-")] = json.loads(path.read_text())
        except ValueError as error:
            complain("exports", f"{path.name}: {error}")
    for document in accepted.keys() - there.keys():
        complain("exports", f"{document} is accepted and was not exported")
    for document, record in there.items():
        if record != accepted.get(document):
            complain("exports", f"the export of {document} is not its record")


def check_books(program, found, complain):
    """The folder that `intake export` wrote now and then, and once more at the end."""
    lines = Counter()
    for path in (program.home / "books").glob("*"):
        lines.update(path.read_text().splitlines())
    if twice := [line[:120] for line, count in lines.items() if count > 1]:
        complain("exports", f"exported twice: {twice}")
    newest = {}
    for path in sorted((program.home / "books").glob("*")):
        for line in path.read_text().splitlines():
            try:
                record = json.loads(line)
            except ValueError as error:
                complain("exports", f"{path.name}: {error}")
            else:
                newest[record["document"]] = record
    if newest != found:
        wrong = [document for document in found.keys() | newest.keys() if newest.get(document) != found.get(document)]
        complain("exports", f"books/ is not what the records are: {wrong}")


def check_database(program, complain):
    path = program.home / "store" / "intake.sqlite"
    copy = program.folder / "copy.sqlite"
    shutil.copyfile(path, copy)
    if (wal := path.with_name(path.name + "-wal")).exists():
        shutil.copyfile(wal, copy.with_name(copy.name + "-wal"))
    database = sqlite3.connect(copy)
    try:
        result = [row[0] for row in database.execute("PRAGMA integrity_check")]
        if result != ["ok"]:
            complain("database", f"integrity: {result}")
        if broken := database.execute("PRAGMA foreign_key_check").fetchall():
            complain("database", f"foreign keys: {broken}")
        texts = database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%'").fetchall()
        for (name,) in texts:
            database.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
    except sqlite3.Error as error:
        complain("database", str(error))
    finally:
        database.close()


def check_leftovers(program, complain):
    for path in program.home.rglob("*"):
        name = path.relative_to(program.home)
        if not path.is_dir() and not HOME.fullmatch(str(name)):
            complain("leftovers", f"{name} is left")
