"""The programs under test, and the processes they become."""

import json
import os
import re
import signal
import struct
import subprocess
import time
from pathlib import Path

import disk

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """`intake` on one home."""

    def __init__(self, intake, home, library, folder):
        self.intake, self.home, self.library, self.folder = Path(intake), Path(home), library, Path(folder)
        self.control = self.journal = self.times = None
        # Folders of the home that lie on file systems of their own.
        self.apart = []
        self.processes, self.count = [], 0

    def environment(self, faulty):
        values = {key: value for key, value in os.environ.items() if not key.startswith(("INTAKE_", "CHAOS_"))}
        values |= {"INTAKE_HOME": str(self.home), "INTAKE_RULES": str(ROOT / "Rules"), "NO_COLOR": "1",
                   "INTAKE_REVIEWER": "reviewer-1"}
        if self.times or self.apart or faulty:
            values["LD_PRELOAD"] = str(self.library)
        if self.apart:
            values["CHAOS_APART"] = ":".join(str(self.home / folder) for folder in self.apart)
        if self.times:
            values["CHAOS_TIMES"] = str(self.times)
        if faulty and self.control:
            values |= {"CHAOS_FOLDER": str(self.home.parent), "CHAOS_CONTROL": str(self.control.path)}
            if self.journal:
                values["CHAOS_JOURNAL"] = str(self.journal)
        return values

    def start(self, *arguments, faulty=False):
        """Starts a command; what it prints goes to files, `.out` and `.err`."""
        self.count += 1
        path = self.folder / f"{self.count:03}-{arguments[0]}"
        with open(f"{path}.out", "wb") as output, open(f"{path}.err", "wb") as errors:
            process = subprocess.Popen([self.intake, *arguments], stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                                       env=self.environment(faulty), cwd=self.folder)
        process.arguments_, process.path_ = arguments, path
        self.processes.append(process)
        return process

    def run(self, *arguments, faulty=False, limit=120):
        """Runs a command to its end: its status (None when it took too long), and what it printed."""
        process = self.start(*arguments, faulty=faulty)
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return None, Path(f"{process.path_}.out").read_text()
        return process.returncode, Path(f"{process.path_}.out").read_text()

    def errors(self):
        """The last words of the last command."""
        return Path(f"{self.processes[-1].path_}.err").read_text()[-1500:]

    def make(self, afterwards="move"):
        status, _ = self.run("init")
        if status != 0:
            raise RuntimeError(f"init ended with {status}: {self.errors()}")
        file = self.home / "intake.yaml"
        text = re.sub(r"(?m)^languages:.*", "languages: [eng, deu, fra]", file.read_text())
        text = re.sub(r"(?m)^settle_seconds:.*", "settle_seconds: 0.05", text)
        file.write_text(text.replace("afterwards: move", f"afterwards: {afterwards}"))

    def drop(self, file):
        """Puts a file into the inbox as others do, whole under another name first. False when that is not possible."""
        outside = self.home.parent / "incoming"
        try:
            outside.mkdir(exist_ok=True)
            (outside / file.name).write_bytes(file.data)
        except OSError:
            (outside / file.name).unlink(missing_ok=True)
            return False
        if not self.control:
            os.rename(outside / file.name, self.home / "inbox" / file.name)
            return True
        with self.control.between_changes():
            if self.control["has_ended"]:
                return False
            target = self.home / "inbox" / file.name
            os.rename(outside / file.name, target)
            if self.journal:
                status, name = target.stat(), file.name.encode()
                data = struct.pack("<qq", status.st_mtime_ns, status.st_ctime_ns) + file.data
                entry = disk.ENTRY.pack(
                    disk.ENTRY.size + len(name) + len(data), disk.ADOPT, target.parent.stat().st_ino, status.st_ino, 0, 0,
                    len(name), 0, len(data), 0)
                with open(self.journal, "ab", buffering=0) as journal:
                    journal.write(entry + name + data)
        return True

    def readers(self):
        """The reading processes below the services of this home."""
        mine = {process.pid for process in self.processes if process.poll() is None}
        parents = {}
        for entry in Path("/proc").glob("[0-9]*/stat"):
            try:
                text = entry.read_text()
            except OSError:
                continue
            name, rest = text[text.index("(") + 1:text.rindex(")")], text[text.rindex(")") + 2:].split()
            parents[int(entry.parent.name)] = (int(rest[1]), name)

        def belongs(process):
            while process in parents:
                if process in mine:
                    return True
                process = parents[process][0]
            return False

        return [process for process, (_, name) in sorted(parents.items()) if name == "intake-reader" and belongs(process)]

    def kill_everything(self):
        for process in self.processes:
            if process.poll() is None:
                send(process.pid, signal.SIGKILL)
                process.wait()

    def orphans(self, patience=5):
        """What is left of processes that nobody waits for: adopted by us, and gone after a moment."""
        known, end = {process.pid for process in self.processes}, time.monotonic() + patience
        while True:
            children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
            left = [int(child) for child in children if int(child) not in known]
            for child in left:
                os.waitpid(child, os.WNOHANG)
            if not left or time.monotonic() > end:
                return left
            time.sleep(0.01)

    def listed(self, faulty=False):
        status, output = self.run("list", "--json", faulty=faulty)
        return json.loads(output) if status == 0 and output.strip() else []


def await_standstill(process, patience=5):
    """Until each thread of a process that was told to stop has done so: a signal takes its time."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        states = []
        for entry in Path(f"/proc/{process}/task").glob("*/stat"):
            try:
                text = entry.read_text()
            except OSError:
                continue
            states.append(text[text.rindex(")") + 2])
        if all(state in "TtZX" for state in states):
            return
        time.sleep(0.001)


def send(process, what):
    try:
        os.kill(process, what)
    except ProcessLookupError:
        pass
