"""One run: a home, a mix of documents, one to three rounds with a fault each, and the checks."""

import signal
import subprocess
import time
from random import Random

import checks
import disk
import documents
import faults
from control import Control
from product import Program, send
from volume import Volume

KINDS = ["kill", "kill", "kill readers", "stop", "full disk", "i/o errors", "i/o errors", "power", "power", "power"]


class Run:
    def __init__(self, seed, folder, intake, library, reference, only=None):
        self.seed, self.folder, self.reference = seed, folder, reference["records"]
        self.random = Random(seed)
        rounds = self.random.choice([1, 1, 2, 3])
        self.kinds = [self.random.choice(KINDS) for _ in range(rounds)]
        if only:
            self.kinds = [only] * rounds if only != "overtake" else [only]
        self.moves = self.random.random() < 0.75
        self.volume = Volume(folder / "volume") if "full disk" in self.kinds else None
        self.home = folder / "volume" / "home"
        self.home.parent.mkdir(exist_ok=True)
        (folder / "commands").mkdir()
        self.program = Program(intake, self.home, library, folder / "commands")
        self.files = documents.choose(documents.catalogue(), self.random)
        self.to_submit = [file for file in self.files if not file.is_refused and self.random.random() < 0.15]
        self.to_drop = [file for file in self.files if file not in self.to_submit]
        self.dropped, self.submitted, self.tried, self.trying = [], [], [], {}
        self.decided = set()
        self.complaints, self.story = [], []
        # Seconds that the work takes, and the changes that it makes, roughly.
        self.span = 0.2 + 0.7 * len(self.files) * reference["seconds"]
        self.usual_changes = int(len(self.files) * reference["changes"])
        self.has_killed_readers = self.has_hurt_readers = False

    def complain(self, check, text):
        self.complaints.append(f"{check}: {text}")

    def play(self):
        self.program.control = Control(self.folder / "control")
        if "power" in self.kinds and self.random.random() < 0.2:
            self.make_without_power()
        self.program.make("move" if self.moves else "delete")
        for number, kind in enumerate(self.kinds):
            self.round(kind, is_last=number == len(self.kinds) - 1)
        self.program.control.clear()
        self.recover()
        checks.check_all(
            self.program, self.dropped, self.submitted, self.tried, self.reference, self.complain, self.moves,
            self.has_hurt_readers)
        self.program.kill_everything()
        if orphans := self.program.orphans():
            self.complain("processes", f"left: {orphans}")

    def make_without_power(self):
        """The home is being made when the power fails; or just after that."""
        self.begin_journal()
        change = self.random.randint(1, 200)
        self.program.control["end_at"], self.program.control["end_how"] = change, self.random.choice([0, 1, 2])
        status, _ = self.program.run("init", faulty=True)
        self.power_fails()
        self.story.append(f"power at change {change} of init" if status != 0 else "power after init")
        if status == 0 and self.program.run("reconcile")[0] != 0:
            self.complain("ends well", f"init said that it had made the home: {self.program.errors()}")

    def begin_journal(self):
        self.program.journal = self.folder / "journal"
        self.program.journal.write_bytes(b"")
        self.picture = disk.Picture(self.home.parent, self.program.times)

    def power_fails(self):
        with open(self.folder / "journals", "ab") as file:
            file.write(self.program.journal.read_bytes())
        root = disk.after_power_failure(self.picture, self.program.journal, self.random)
        self.program.times = self.folder / "times"
        disk.write_out(root, self.home.parent, self.program.times)
        self.program.journal = None

    # A round

    def round(self, kind, is_last):
        self.program.control.clear()
        fault = faults.KINDS[kind](self.random, self)
        if fault.needs_journal:
            self.begin_journal()
        events = self.plan(is_last)
        fault.arm()
        until_idle = self.random.random() < 0.6
        service = self.program.start("run", *(["--until-idle"] if until_idle else []), "--log-level", "info", faulty=True)
        begun = time.monotonic()
        while service.poll() is None:
            elapsed = time.monotonic() - begun
            while events and events[0][0] <= elapsed:
                events.pop(0)[1]()
            fault.tick(elapsed, service)
            self.collect()
            is_done = not until_idle and not events and elapsed > max(self.span, fault.at or 0) + 2
            if is_done and not fault.is_under_way or elapsed > fault.patience:
                if fault.is_under_way:
                    fault.finish()
                self.stop(service)
            time.sleep(0.003)
        for _, event in events:
            event()
        # The service may have ended first; commands that wait for room would wait for ever.
        if fault.is_under_way:
            fault.finish()
        for process in self.trying.copy():
            try:
                process.wait(90)
            except subprocess.TimeoutExpired:
                self.complain("ends well", f"{process.arguments_} did not end within 90 s")
                process.kill()
                process.wait()
        fault.finish()
        self.collect()
        self.judge(service)
        self.program.kill_everything()
        self.program.orphans()
        self.program.journal = None
        self.story.append(f"{' '.join([kind, *filter(None, fault.said)])} ({self.program.control['changes']} changes)")

    def stop(self, service):
        """Tells a service to stop, and waits."""
        send(service.pid, signal.SIGTERM)
        try:
            service.wait(40)
        except subprocess.TimeoutExpired:
            self.complain("ends well", "the service did not stop when it was told to")
            service.kill()
            service.wait()

    def plan(self, is_last):
        """What others do meanwhile, at which seconds."""
        random, events = self.random, []
        early = [file for file in self.to_drop if is_last or random.random() < 0.6]
        for file in early:
            self.to_drop.remove(file)
            when = -1 if random.random() < 0.5 else random.uniform(0, self.span)
            events.append((when, lambda file=file: self.drop(file)))
        for file in self.to_submit if is_last else []:
            events.append((random.uniform(0, self.span), lambda file=file: self.submit(file)))
        if is_last:
            self.to_submit = []
        if random.random() < 0.5:
            events.append((random.uniform(0, self.span), self.export))
        if random.random() < 0.5:
            events.append((random.uniform(self.span / 2, self.span), self.decide))
        if random.random() < 0.3:
            events.append((random.uniform(self.span / 2, self.span), lambda: self.try_("reprocess", "--type", "invoice")))
        events.sort(key=lambda event: event[0])
        while events and events[0][0] < 0:
            events.pop(0)[1]()
        return events

    def drop(self, file):
        (self.dropped if self.program.drop(file) else self.to_drop).append(file)

    def submit(self, file):
        path = self.folder / "commands" / file.name
        path.write_bytes(file.data)
        self.try_("submit", str(path), file=file)

    def export(self):
        self.try_("export", "--format", "jsonl", "--all", "--output", str(self.home / "books"))

    def decide(self):
        waiting = {entry["document"] for entry in self.program.listed(faulty=True) if entry["status"] == "review"}
        for document, words in self.decisions(waiting):
            self.try_("review", *words, decides=document)

    def decisions(self, waiting):
        """What a person says about the documents that wait: to each once."""
        return {
            file.document: [file.document if word == "DOC" else word for word in file.decision]
            for file in self.files if file.decision and file.document in waiting
        }.items()

    def try_(self, *arguments, file=None, decides=None):
        self.trying[self.program.start(*arguments, faulty=True)] = file, decides

    def collect(self):
        """Commands that have ended; a file counts as submitted when the product said so."""
        for process, (file, decides) in list(self.trying.items()):
            if process.poll() is None:
                continue
            del self.trying[process]
            if decides and process.returncode == 0:
                self.decided.add(decides)
            if file:
                (self.submitted if process.returncode == 0 else self.tried).append(file)
            self.judge(process)

    def judge(self, process):
        if process.returncode < 0 and -process.returncode not in (signal.SIGKILL, signal.SIGTERM):
            errors = open(f"{process.path_}.err").read()[-800:]
            self.complain("ends well", f"{process.arguments_} died of signal {-process.returncode}: {errors}")

    # Afterwards

    def recover(self):
        while self.to_drop:
            self.drop(self.to_drop.pop())
        for file in [file for file in self.tried if file not in self.submitted]:
            # Whether it was taken nobody said; whoever submits it again is safe.
            (self.folder / "commands" / file.name).write_bytes(file.data)
            status, _ = self.program.run("submit", str(self.folder / "commands" / file.name))
            if status != 0:
                self.complain("ends well", f"submit ended with {status}: {self.program.errors()}")
            self.submitted.append(file)
        self.settle()
        listed = self.program.listed()
        failed = [entry["document"] for entry in listed if entry["status"] == "failed"
                  and self.reference[entry["document"]]["status"] != "failed"]
        if failed:
            self.story.append(f"retried {len(failed)}")
            self.program.run("retry", *failed)
            self.settle()
        waiting = {entry["document"] for entry in listed if entry["status"] == "review"}
        for document in waiting & self.decided:
            self.complain("records", f"{document} waits for a decision that was acknowledged")
        for document, words in self.decisions(waiting):
            status, _ = self.program.run("review", *words)
            if status != 0:
                self.complain("ends well", f"review ended with {status}: {self.program.errors()}")
        self.settle()
        self.program.run("export", "--format", "jsonl", "--all", "--output", str(self.home / "books"))

    def settle(self):
        status, _ = self.program.run("run", "--until-idle", "--log-level", "info")
        if status not in (0, 2):
            self.complain("ends well", f"run --until-idle ended with {status}: {self.program.errors()}")
