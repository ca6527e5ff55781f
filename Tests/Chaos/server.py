"""A private PostgreSQL server that can be killed, and a way to it that can be cut."""

import os
import select
import shutil
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """The server of the tests, with durable commits: it is killed without warning."""

    def __init__(self, place=None):
        """In a folder of its own below `place`."""
        script = ROOT / "Tests" / "Support" / "PostgreSQLTestKit" / "server"
        environment = os.environ | ({"TMPDIR": str(place)} if place else {})
        self.life = subprocess.Popen(
            [script, "-c fsync=on -c full_page_writes=on" + (" -c max_wal_size=64MB" if place else "")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.folder = Path(self.life.stdout.readline().strip())
        if not self.folder.name:
            raise SystemExit("machines: PostgreSQL did not start")
        self.programs = next(Path(entry) for entry in [
            *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path(shutil.which("postgres") or "/").parent])

    def address(self, database, folder=None):
        return f"postgres:///{database}?host={folder or self.folder}&user=intake"

    def ask(self, database, statement):
        """What a statement gives back, as lines of text."""
        done = subprocess.run(["psql", "-XAtq", "-c", statement, self.address(database)], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return done.stdout.splitlines()

    def pid(self):
        return int((self.folder / "data" / "postmaster.pid").read_text().split("\n")[0])

    def kill(self):
        """Ends the server and all its processes as a power cut would, but for the machine's memory."""
        parent = self.pid()
        children = [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
        for process in [parent, *children]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        while any(Path(f"/proc/{process}/stat").exists() and " Z " not in Path(f"/proc/{process}/stat").read_text()
                  for process in [parent, *children]):
            time.sleep(0.01)

    def is_alive(self):
        try:
            os.kill(self.pid(), 0)
            return True
        except (OSError, ValueError):
            return False

    def start(self):
        command = [self.programs / "pg_ctl", "-D", self.folder / "data", "-w", "-t", "60", "-l",
                   self.folder / "server.log", "-o", self.options(), "start"]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]
        for _ in range(50):
            # Processes of the killed server may live for a moment; while one does, there is no new server.
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, cwd=self.folder)
            if done.returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError("the killed server does not start again:\n" + self.log()[-2000:])

    def options(self):
        """What the server was started with, less the program and the data folder."""
        words = (self.folder / "data" / "postmaster.opts").read_text().split('"')
        return " ".join(f"'{word}'" for word in words[1::2] if word not in ("-D", str(self.folder / "data")))

    def log(self):
        return (self.folder / "server.log").read_text()

    def close(self):
        self.life.stdin.close()
        self.life.wait()


class Proxy:
    """Stands between programs and the server, and cuts connections after so many bytes in one direction."""

    def __init__(self, folder, server, random):
        self.folder, self.server, self.random, self.rate = folder, server, random, 0.0
        self.cuts, self.lock, self.open = 0, threading.Lock(), set()
        folder.mkdir()
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(folder / ".s.PGSQL.5432"))
        self.listener.listen(64)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            try:
                server.connect(str(self.server.folder / ".s.PGSQL.5432"))
            except OSError:
                client.close()
                continue
            with self.lock:
                budgets = [None, None]
                if self.random.random() < self.rate:
                    budgets[self.random.randint(0, 1)] = self.random.randint(200, 60_000)
                self.open.add((client, server))
            threading.Thread(target=self.carry, args=(client, server, budgets), daemon=True).start()

    def carry(self, client, server, budgets):
        try:
            while True:
                ready, _, _ = select.select([client, server], [], [])
                for source in ready:
                    direction = 0 if source is client else 1
                    data = source.recv(65_536)
                    if not data:
                        return
                    if budgets[direction] is not None:
                        data = data[:budgets[direction]]
                        budgets[direction] -= len(data)
                    (server if direction == 0 else client).sendall(data)
                    if budgets[direction] == 0:
                        self.cuts += 1
                        return
        except (OSError, ValueError):
            pass
        finally:
            with self.lock:
                self.open.discard((client, server))
            client.close()
            server.close()

    def cut_all(self):
        """Every connection at once, wherever it is."""
        with self.lock:
            for client, server in self.open:
                self.cuts += 1
                for end in (client, server):
                    try:
                        end.shutdown(socket.SHUT_RDWR)
                    except OSError:
                        pass

    def close(self):
        self.listener.close()
        self.cut_all()
