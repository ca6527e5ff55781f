"""One run: a home, a mix of documents, one to three rounds with a fault each, and the checks."""

import json
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

# How a process may end that neither was killed nor had a call fail; a review may have been decided meanwhile.
DONE = {"run": {0, 2}, "reprocess": {0, 2}, "review": {0, 1}}
FAILED = {0, 1, 2, 70}
KINDS = ["kill", "kill", "kill readers", "stop", "full disk", "i/o errors", "i/o errors", "power", "power", "power"]


class Run:
    def __init__(self, seed, folder, intake, library, reference, only=None, is_apart=False):
        self.seed, self.folder, self.reference, self.changes = seed, folder, reference["records"], reference["changes"]
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
        # By itself, so that it changes nothing else of a run.
        if is_apart or Random(f"{seed} apart").random() < 0.2:
            self.program.apart = ["processed", "rejected"]
        self.files = documents.choose(documents.catalogue(), self.random)
        self.to_submit = [file for file in self.files if not file.is_refused and self.random.random() < 0.15]
        self.to_drop = [file for file in self.files if file not in self.to_submit]
        self.dropped, self.submitted, self.tried, self.trying = [], [], [], {}
        self.decided = set()
        self.complaints, self.story = [], []
        # Commands that have ended, until they are judged; and of each round its kind, and whether anything happened.
        self.ended, self.struck = [], []
        # Seconds that the work takes, roughly.
        self.span = 0.2 + 0.7 * len(self.files) * reference["seconds"]
        self.coming = 0
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
        if status != (-signal.SIGKILL if self.program.control["has_ended"] else 0):
            self.complain("ends well", f"init ended with {status}: {self.program.errors()}")
        self.struck.append(("power", True))
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

    def usual_changes(self):
        """The changes that this round's files make, roughly."""
        return max(50, int(self.coming * self.changes))

    def round(self, kind, is_last):
        self.program.control.clear()
        # By itself, so that what threads made of one round does not change the next.
        self.random = Random(f"{self.seed} {len(self.struck)}")
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
                if not fault.strike_idle(service):
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
                self.trying.pop(process)
                process.kill()
                process.wait()
        self.collect()
        fault.finish()
        for process in [service, *self.ended]:
            self.judge(process, fault)
        self.ended = []
        self.struck.append((kind, fault.has_struck))
        self.program.kill_everything()
        self.program.orphans()
        self.program.journal = None
        self.story.append(f"{' '.join([kind, *filter(None, fault.said)])} ({self.program.control['changes']} changes)")

    def stop(self, service):
        """Tells a service to stop, and waits."""
        service.was_told = True
        send(service.pid, signal.SIGTERM)
        try:
            service.wait(40)
        except subprocess.TimeoutExpired:
            self.complain("ends well", "the service did not stop when it was told to")
            service.kill()
            service.wait()

    def plan(self, is_last):
        """What others do meanwhile, at which seconds."""
        random, events, before = self.random, [], len(self.to_drop)
        early = [file for file in self.to_drop if is_last or random.random() < 0.6]
        for file in early:
            self.to_drop.remove(file)
            when = -1 if random.random() < 0.5 else random.uniform(0, self.span)
            events.append((when, lambda file=file: self.drop(file)))
        self.coming = before - len(self.to_drop) + (len(self.to_submit) if is_last else 0)
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
            self.ended.append(process)

    def judge(self, process, fault):
        """Whether a process ended as this fault lets it."""
        status, command = process.returncode, process.arguments_[0]
        said = open(f"{process.path_}.err").read()
        if status == -signal.SIGKILL:
            is_right = fault.kills
        elif status == -signal.SIGTERM:
            # Whoever is at work stops in order; before that, a signal may still end it.
            is_right = command == "run" and "At work" not in said
        else:
            is_right = status in (FAILED if fault.spoils else DONE.get(command, {0}))
            # Stopped before it was idle.
            is_right |= status == 130 and getattr(process, "was_told", False) and "--until-idle" in process.arguments_
        if not is_right:
            self.complain("ends well", f"{process.arguments_} ended with {status} under {fault.name}: {said[-800:]}")

    # Afterwards

    def recover(self):
        while self.to_drop:
            self.drop(self.to_drop.pop())
        for file in [file for file in self.tried if file not in self.submitted]:
            # Whether it was taken nobody said; whoever submits it again is safe.
            (self.folder / "commands" / file.name).write_bytes(file.data)
            self.undisturbed("submit", str(self.folder / "commands" / file.name))
            self.submitted.append(file)
        self.settle()
        listed = self.listed()
        failed = [entry["document"] for entry in listed if entry["status"] == "failed"
                  and self.reference[entry["document"]]["status"] != "failed"]
        if failed:
            self.story.append(f"retried {len(failed)}")
            self.undisturbed("retry", *failed)
            self.settle()
            listed = self.listed()
        waiting = {entry["document"] for entry in listed if entry["status"] == "review"}
        for document in waiting & self.decided:
            self.complain("records", f"{document} waits for a decision that was acknowledged")
        for document, words in self.decisions(waiting):
            self.undisturbed("review", *words)
        self.settle()
        self.undisturbed("export", "--format", "jsonl", "--all", "--output", str(self.home / "books"))

    def settle(self):
        self.undisturbed("run", "--until-idle", "--log-level", "info")

    def listed(self):
        output = self.undisturbed("list", "--json")
        return json.loads(output) if output.strip() else []

    def undisturbed(self, *arguments):
        """What a command prints, which has no reason to fail."""
        status, output = self.program.run(*arguments)
        if status not in ({0, 2} if arguments[0] == "run" else {0}):
            self.complain("ends well", f"{arguments[0]} ended with {status}: {self.program.errors()}")
        return output
