"""The faults: each a round of one run, in which the product works while something happens to it."""

import signal
import subprocess

import control as switches
from product import await_standstill, send


class Fault:
    """Arms itself before the product starts, is asked every few milliseconds, and cleans up afterwards."""

    name = "calm"
    needs_journal = False
    # Whether anything befell the product at all.
    has_struck = False
    # Whether a process may have been killed, and whether calls may have failed to it.
    kills = spoils = False
    # Seconds after which a service that has nothing more to do is told to stop.
    patience = 8.0

    def __init__(self, random, run):
        self.random, self.run, self.program, self.control = random, run, run.program, run.program.control
        self.at = random.uniform(0.02, run.span)
        self.said = []

    def arm(self):
        pass

    def tick(self, elapsed, service):
        pass

    def strike_idle(self, service):
        """Befalls a service that has nothing more to do. False when it should stop in order instead."""
        return False

    def finish(self):
        pass

    @property
    def is_under_way(self):
        return False

    def say(self, text):
        self.said.append(text)

    def arm_end(self):
        """Ends the process at a change instead of at an instant."""
        self.at = None
        change = self.random.randint(1, self.run.usual_changes())
        how = self.random.choice([0, 1, 2])
        self.control["end_how"], self.control["end_at"] = how, change
        self.say(f"{['before', 'after', 'in the middle of'][how]} change {change}")


class Kill(Fault):
    """Ends the service at an instant, or at one of the changes that it makes."""

    name = "kill"
    kills = True

    def arm(self):
        if self.random.random() < 0.6:
            self.arm_end()
        self.takes_readers = self.random.random() < 0.3

    def tick(self, elapsed, service):
        if self.at is not None and elapsed >= self.at:
            self.strike(service, f"after {self.at:.3f} s")

    def strike_idle(self, service):
        if self.control["has_ended"]:
            send(service.pid, signal.SIGKILL)
            service.wait()
        else:
            self.strike(service, "when idle")
        return True

    def strike(self, service, when):
        self.has_struck, self.at = True, None
        if self.takes_readers:
            self.run.has_hurt_readers = True
            for reader in self.program.readers():
                send(reader, signal.SIGKILL)
        send(service.pid, signal.SIGKILL)
        self.say(f"{when}{' with its readers' if self.takes_readers else ''}")
        service.wait()

    def finish(self):
        if self.control["has_ended"]:
            self.has_struck = True
        if not self.has_struck:
            self.say("not reached")


class KillReaders(Fault):
    """Ends a reader or all of them while they work; once in a run, because a second time it is the page's fault."""

    name = "kill readers"

    def tick(self, elapsed, service):
        if self.run.has_killed_readers or elapsed < self.at:
            return
        readers = self.program.readers()
        if readers:
            self.run.has_killed_readers = self.run.has_hurt_readers = self.has_struck = True
            chosen = readers if self.random.random() < 0.3 else readers[:1]
            for reader in chosen:
                send(reader, signal.SIGKILL)
            self.say(f"{len(chosen)} after {elapsed:.3f} s")

    def finish(self):
        if not self.has_struck:
            self.say("not reached")


class Stop(Fault):
    """Stops the service, its readers or all, lets the rest of the world go on, and continues them."""

    name = "stop"

    def arm(self):
        self.whom = self.random.choice(["service", "readers", "all"])
        self.length, self.stopped, self.since = self.random.uniform(0.05, 1.5), [], None

    def tick(self, elapsed, service):
        if self.since is None and elapsed >= self.at:
            self.since = elapsed
            readers = self.program.readers() if self.whom != "service" else []
            self.stopped = readers + ([service.pid] if self.whom != "readers" else [])
            self.has_struck = bool(self.stopped)
            # Whoever stops between two changes does not keep others from theirs.
            with self.control.between_changes():
                for process in self.stopped:
                    send(process, signal.SIGSTOP)
                for process in self.stopped:
                    await_standstill(process)
            self.say(f"{self.whom} after {elapsed:.3f} s for {self.length:.3f} s")
        elif self.stopped and elapsed >= self.since + self.length:
            self.finish()

    @property
    def is_under_way(self):
        return bool(self.stopped)

    def finish(self):
        for process in self.stopped:
            send(process, signal.SIGCONT)
        self.stopped = []


class Overtake(Stop):
    """Stops the service for longer than its leases last, while another service takes its work over."""

    name = "overtake"
    patience = 80.0
    # Whoever is stopped within a transaction keeps the others from theirs for longer than they wait.
    spoils = True

    def arm(self):
        self.whom, self.length, self.stopped, self.since, self.other = "service", 33.0, [], None, None
        self.has_started = False

    def tick(self, elapsed, service):
        super().tick(elapsed, service)
        if self.stopped and not self.has_started:
            self.has_started = True
            self.other = self.program.start("run", "--until-idle", "--log-level", "error", faulty=True)

    def finish(self):
        super().finish()
        if self.other:
            try:
                self.other.wait(120)
            except subprocess.TimeoutExpired:
                self.run.complain("ends well", "the other did not end within 120 s")
                self.other.kill()
            self.say(f"the other ended with {self.other.wait()}")
            self.run.ended.append(self.other)
            self.other = None


class Errors(Fault):
    """Lets calls fail by the seed."""

    name = "i/o errors"

    def arm(self):
        kinds = 0
        for kind in switches.KIND_NAMES:
            kinds |= kind if self.random.random() < 0.5 else 0
        kinds = kinds or switches.OUTPUT_ERROR
        self.control["seed"] = self.random.getrandbits(63)
        self.control["rate"] = int(65536 * self.random.choice([0.002, 0.01, 0.05, 0.3]))
        self.control["budget"] = self.random.choice([1, 3, 10, 30])
        self.control["kinds"] = kinds
        self.names = ", ".join(name for kind, name in switches.KIND_NAMES.items() if kinds & kind)

    def finish(self):
        self.control["kinds"] = 0
        self.has_struck = self.spoils = self.control["failures"] > 0
        self.say(f"{self.control['failures']} ({self.names})")


class Full(Fault):
    """Fills the disk or its table of files, and makes room again: for real where mounting is permitted."""

    name = "full disk"

    def arm(self):
        self.length = self.random.uniform(0.2, 2.0)
        self.room, self.files = self.random.choice([0, 0, 8, 64, 300]) * 1024, self.random.random() < 0.3
        self.is_full, self.is_done = False, False

    def tick(self, elapsed, service):
        if not self.is_full and not self.is_done and elapsed >= self.at:
            self.is_full = self.has_struck = self.spoils = True
            if self.run.volume.is_mounted:
                self.run.volume.fill(self.room, self.files)
            else:
                self.control["is_full"] = 1
            self.say(f"after {elapsed:.3f} s for {self.length:.3f} s")
        elif self.is_full and elapsed >= self.at + self.length:
            self.finish()

    @property
    def is_under_way(self):
        return self.is_full

    def finish(self):
        if self.is_full:
            self.run.volume.free()
            self.control["is_full"] = 0
            self.say("of files" if self.files and self.run.volume.is_mounted else "")
        self.is_full, self.is_done = False, True


class Power(Fault):
    """Turns the power off: what was not made durable is lost, or a part of it."""

    name = "power"
    needs_journal = kills = True

    def arm(self):
        self.errors = None
        if self.random.random() < 0.3:
            self.errors = Errors(self.random, self.run)
            self.errors.arm()
        how = self.random.random()
        if how < 0.7:
            self.arm_end()
        elif how < 0.85:
            self.at = None

    def tick(self, elapsed, service):
        if self.at is not None and elapsed >= self.at:
            self.at = None
            self.turn_off(f"after {elapsed:.3f} s")

    def strike_idle(self, service):
        """Just after the last acknowledgement, when nobody has anything more to do."""
        self.turn_off("when idle")
        send(service.pid, signal.SIGKILL)
        service.wait()
        return True

    def turn_off(self, when):
        with self.control.between_changes():
            if not self.control["has_ended"]:
                self.control["has_ended"] = 1
                self.say(when)

    def finish(self):
        if self.errors:
            self.errors.finish()
            self.spoils = self.errors.spoils
            self.say("with errors: " + "".join(self.errors.said))
        self.turn_off("after the end")
        self.has_struck = True
        self.program.kill_everything()
        self.run.power_fails()


KINDS = {kind.name: kind for kind in [Kill, KillReaders, Stop, Full, Errors, Power, Overtake]}
