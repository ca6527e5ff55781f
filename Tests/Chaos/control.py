"""What the harness and the library `shim/` share: the switches of a run, in a page of memory."""

import fcntl
import mmap
import os
import struct
from contextlib import contextmanager

# As in `struct control` of shim.h.
FIELDS = ["changes", "calls", "end_at", "end_how", "seed", "rate", "kinds", "budget", "is_full", "failures", "has_ended"]

# As in `enum kind` of shim.h.
INPUT_ERROR, OUTPUT_ERROR, NO_SPACE, INTERRUPTED, SHORT, SYNC_ERROR = 1, 2, 4, 8, 16, 32
KIND_NAMES = {
    INPUT_ERROR: "read errors", OUTPUT_ERROR: "write errors", NO_SPACE: "no space", INTERRUPTED: "interruptions",
    SHORT: "short transfers", SYNC_ERROR: "sync errors",
}


class Control:
    def __init__(self, path):
        self.path = path
        path.write_bytes(bytes(4096))
        self.file = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        self.memory = mmap.mmap(self.file, 4096)

    def __getitem__(self, field):
        return struct.unpack_from("<Q", self.memory, 8 * FIELDS.index(field))[0]

    def __setitem__(self, field, value):
        struct.pack_into("<Q", self.memory, 8 * FIELDS.index(field), value)

    def clear(self):
        """No faults, and every count at zero."""
        self.memory[:] = bytes(4096)

    @contextmanager
    def between_changes(self):
        """While this lasts, no process of the run changes anything below the home."""
        fcntl.flock(self.file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self.file, fcntl.LOCK_UN)

    def close(self):
        self.memory.close()
        os.close(self.file)
