"""What an undisturbed run gives: what every other is held against."""

import time

import checks
import documents
from control import Control
from product import Program


def reference(folder, intake, library):
    """The records of an undisturbed run of everything; how long it took, and how many changes it made, a file."""
    folder.mkdir()
    (folder / "commands").mkdir()
    program = Program(intake, folder / "home", library, folder / "commands")
    program.make()
    files = [file for kind in documents.catalogue().values() for file in kind]
    for file in files:
        program.drop(file)
    problems = []
    program.control = Control(folder / "control")
    begun = time.monotonic()
    program.run("run", "--until-idle", faulty=True)
    seconds, changes = time.monotonic() - begun, program.control["changes"]
    for file in files:
        if file.decision:
            program.run("review", *[file.document if word == "DOC" else word for word in file.decision])
    program.run("run", "--until-idle")
    found = checks.records(program, lambda check, text: problems.append(text))
    expected = {file.document for file in files if not file.is_refused}
    if problems or found.keys() != expected:
        raise SystemExit(f"chaos: the undisturbed run is no reference: {problems} {expected ^ found.keys()}")
    return {"records": {document: checks.comparable(record) for document, record in found.items()},
            "seconds": seconds / len(files), "changes": changes / len(files)}
