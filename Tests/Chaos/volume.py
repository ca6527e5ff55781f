"""A small disk of its own for one home."""

import os
import shutil
import subprocess


class Volume:
    """A small disk of its own for one home; a folder where mounting is not permitted."""

    def __init__(self, folder, size="48m"):
        self.folder = folder
        folder.mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},nr_inodes=4000", "chaos", folder],
                              capture_output=True) if os.geteuid() == 0 else None
        self.is_mounted = done is not None and done.returncode == 0

    def fill(self, room, files):
        if files:
            number = 0
            try:
                while True:
                    (self.folder / f"ballast-{number}").touch()
                    number += 1
            except OSError:
                return
        free = os.statvfs(self.folder)
        ballast = max(0, free.f_bavail * free.f_bsize - room)
        with open(self.folder / "ballast", "wb", buffering=0) as file:
            try:
                while ballast > 0:
                    ballast -= file.write(bytes(min(ballast, 1 << 20)))
            except OSError:
                pass

    def free(self):
        for path in self.folder.glob("ballast*"):
            path.unlink()

    def close(self):
        if self.is_mounted:
            subprocess.run(["umount", "-l", self.folder], capture_output=True)
            self.is_mounted = False

    def keep(self):
        """For whoever looks for the cause: what is in memory becomes a folder."""
        if self.is_mounted:
            copy = self.folder.with_name("kept")
            shutil.copytree(self.folder, copy, symlinks=True)
            self.close()
            self.folder.rmdir()
            copy.rename(self.folder)
