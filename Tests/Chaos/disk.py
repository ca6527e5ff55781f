"""A disk whose power fails: from a picture of it and the journal of all changes since, what would be left.

What a file's content was at its last sync is there. Of what was written since, anything may be there or not, page by
page. So it is with names: what a folder's last sync has not seen may be missing. A rename is whole or not at all, and
durable with either folder. A shared memory file (`-shm`) is lost, as it is when a machine starts.
"""

import os
import shutil
import stat
import struct
from pathlib import Path

# As in `enum change` of shim.h; ADOPT is written by the harness: a file that came from outside, durable at once.
CREATE, FOLDER, WRITE, TRUNCATE, RENAME, REMOVE, REMOVE_FOLDER, LINK, SYNC, SYNC_FAILED, MODE, TIMES, UNKNOWN = range(1, 14)
ADOPT = 100
ENTRY = struct.Struct("<IIQQQqIIII")
PAGE = 4096
CONTENT, NAMES = {WRITE, TRUNCATE, MODE, TIMES}, {CREATE, FOLDER, RENAME, REMOVE, REMOVE_FOLDER, LINK}


class Node:
    """A file (with `data`) or a folder (with `names`)."""

    def __init__(self, mode, data=None, modified=None, changed=None):
        self.mode, self.data, self.modified, self.changed = mode, data, modified, changed
        self.names = {} if data is None else None


class Change:
    def __init__(self, kind, node=None, folder=None, name=None, other_folder=None, other_name=None, offset=0, data=b"",
                 mode=0):
        self.kind, self.node, self.folder, self.name = kind, node, folder, name
        self.other_folder, self.other_name, self.offset, self.data, self.mode = other_folder, other_name, offset, data, mode
        self.is_durable = False


class Picture:
    """A folder at an instant when nobody changed it."""

    def __init__(self, folder, times=None):
        self.live = {}
        # What an earlier power failure has put back looks as old as it was.
        lines = times.read_text().splitlines() if times else []
        self.shown = {(int(inode), int(real)): int(shown) for inode, real, shown in map(str.split, lines)}
        self.root = self._node(os.fsencode(folder))

    def _node(self, path):
        status = os.lstat(path)
        if stat.S_ISDIR(status.st_mode):
            node = Node(stat.S_IMODE(status.st_mode))
            for name in os.listdir(path):
                node.names[name] = self._node(path + b"/" + name)
        else:
            data = bytearray(open(path, "rb").read())
            changed = self.shown.get((status.st_ino, status.st_ctime_ns), status.st_ctime_ns)
            node = Node(stat.S_IMODE(status.st_mode), data, status.st_mtime_ns, changed)
        self.live[status.st_ino] = node
        return node

    def changes(self, journal):
        """The journal's entries, numbers of inodes replaced by nodes."""
        content, at, changes = Path(journal).read_bytes(), 0, []
        while at + ENTRY.size <= len(content):
            size, kind, folder, inode, other, offset, name, other_name, data, mode = ENTRY.unpack_from(content, at)
            start = at + ENTRY.size
            at += size
            if at > len(content):
                break
            first, second = content[start:start + name], content[start + name:start + name + other_name]
            payload = content[start + name + other_name:at]
            if kind == UNKNOWN:
                raise RuntimeError("a call below the home that the library does not know; teach it in shim/")
            if kind == CREATE:
                self.live[inode] = Node(mode & 0o777, bytearray())
            elif kind == FOLDER:
                self.live[inode] = Node(mode & 0o777)
            elif kind == ADOPT:
                modified, changed = struct.unpack_from("<qq", payload)
                self.live[inode] = Node(0o644, bytearray(payload[16:]), modified, changed)
            changes.append(Change(
                kind, self.live.get(inode), self.live.get(folder), first, self.live.get(other), second, offset, payload,
                mode))
        return changes


def after_power_failure(picture, journal, random):
    """The root folder as it would be found."""
    changes = picture.changes(journal)
    mark_durable(changes)
    chance = random.choice([0.0, 0.0, 0.5, 0.9, None])
    cut = random.randrange(len(changes) + 1)

    def survives(number):
        if changes[number].is_durable:
            return True
        # None: the disk wrote everything in order, up to somewhere.
        return number < cut if chance is None else random.random() < chance

    for number, change in enumerate(changes):
        if change.kind == ADOPT:
            change.folder.names[change.name] = change.node
        elif change.kind in NAMES:
            if survives(number):
                apply_name(change)
        elif change.kind in CONTENT and change.node is not None:
            apply_content(change, survives(number), bool(chance), random)
    return picture.root


def mark_durable(changes):
    synced = {}
    for change in reversed(changes):
        if change.kind == SYNC:
            synced[id(change.node)] = True
        elif change.kind == SYNC_FAILED and change.node is not None and change.node.data is not None:
            # What was dirty then is forgotten; a later sync does not bring it back.
            synced[id(change.node)] = False
        elif change.kind in CONTENT:
            change.is_durable = synced.get(id(change.node), False)
        elif change.kind in NAMES:
            change.is_durable = synced.get(id(change.folder), False) or synced.get(id(change.other_folder), False)


def apply_name(change):
    folder, name, node = change.folder, change.name, change.node
    if change.kind in (CREATE, FOLDER, LINK):
        folder.names[name] = node
    elif change.kind in (REMOVE, REMOVE_FOLDER):
        if folder.names.get(name) is node:
            del folder.names[name]
    else:
        if folder is not None and folder.names.get(name) is node:
            del folder.names[name]
        if change.other_folder is not None:
            change.other_folder.names[change.other_name] = node


def apply_content(change, survives, in_part, random):
    node = change.node
    if change.kind == MODE:
        node.mode = change.mode & 0o777
    elif change.kind == TIMES:
        node.modified = change.offset
    elif node.data is None:
        return
    elif change.kind == TRUNCATE:
        if survives:
            node.data[change.offset:] = bytes(max(0, change.offset - len(node.data)))
    elif survives:
        put(node.data, change.offset, change.data)
    elif in_part:
        # A part of the pages, at times cut off within, and the size without the bytes.
        for start in range(0, len(change.data), PAGE):
            if random.random() < 0.5:
                end = start + (PAGE if random.random() < 0.9 else 512)
                put(node.data, change.offset + start, change.data[start:end])
        if random.random() < 0.3:
            node.data.extend(bytes(max(0, change.offset + len(change.data) - len(node.data))))


def put(data, offset, piece):
    data.extend(bytes(max(0, offset - len(data))))
    data[offset:offset + len(piece)] = piece


def write_out(root, folder, times):
    """Puts everything in place; the file `times` tells the library which files look older than they are."""
    for name in os.listdir(folder):
        path = Path(folder) / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    lines = []
    fill(os.fsencode(folder), root, lines)
    times.write_text("".join(lines))


def fill(path, folder, lines):
    for name, node in folder.names.items():
        inner = path + b"/" + name
        if node.data is None:
            os.mkdir(inner)
            fill(inner, node, lines)
            os.chmod(inner, node.mode)
        elif not name.endswith(b"-shm"):
            with open(inner, "wb") as file:
                file.write(node.data)
            os.chmod(inner, node.mode)
            if node.modified is not None:
                os.utime(inner, ns=(node.modified, node.modified))
            if node.changed is not None:
                status = os.stat(inner)
                lines.append(f"{status.st_ino} {status.st_ctime_ns} {node.changed}\n")
