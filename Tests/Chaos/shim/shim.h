// A library for LD_PRELOAD that stands between a program and the files of one folder. It counts what changes them, and
// as the harness asks: ends the process at a change, fails calls, plays a full disk, and writes down every change, so
// that the folder can be put together as a power failure would leave it. Everything else passes untouched.
#pragma once
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Shared with the harness and all processes of a run; `control.py` knows the order.
struct control {
    _Atomic uint64_t changes;        // calls so far that change something
    _Atomic uint64_t calls;          // calls so far that may fail
    _Atomic uint64_t end_at;         // the change at which the process ends; 0: none
    _Atomic uint64_t end_how;        // 0 before it, 1 after it, 2 in the middle of a write
    _Atomic uint64_t seed;
    _Atomic uint64_t rate;           // calls of 65,536 that fail
    _Atomic uint64_t kinds;          // which failures, as bits: see `enum kind`
    _Atomic uint64_t budget;         // failures still to come
    _Atomic uint64_t is_full;        // nothing may grow
    _Atomic uint64_t failures;       // failures so far
    _Atomic uint64_t has_ended;      // the power is off: whoever changes something more, ends
};

enum kind { INPUT_ERROR = 1, OUTPUT_ERROR = 2, NO_SPACE = 4, INTERRUPTED = 8, SHORT = 16, SYNC_ERROR = 32 };

/// The journal's entries; `disk.py` knows the numbers.
enum change {
    CREATE = 1, FOLDER, WRITE, TRUNCATE, RENAME, REMOVE, REMOVE_FOLDER, LINK, SYNC, SYNC_FAILED, MODE, TIMES, UNKNOWN
};

struct entry {
    uint32_t size, change;
    uint64_t folder, inode, other_folder;
    int64_t offset;
    uint32_t name, other_name, data, mode;
};

/// A name in a folder of ours.
struct place {
    bool is_ours;
    unsigned apart;                  // which file system it plays
    uint64_t folder, inode;          // inode 0: there is no such name
    int64_t size;
    char name[256];
};

extern struct control *control;

// Below, `begin` … `end` surround a change: one at a time, over all processes, in the order of the journal.
bool is_ours(int file);
struct place find(int folder, const char *path);
uint64_t begin(void);
void end(uint64_t change);
bool ends_in_the_middle(uint64_t change);
void power_off(void);
void note(struct entry entry, const char *name, const char *other_name, const void *data);
uint64_t inode_of(int file);
/// Whether any folder plays a file system of its own; and in which of them an open file lies, 0 for none.
bool has_apart(void);
unsigned apart(int file);
/// Whether this call fails: sets `errno` and gives its kind; 0 if it succeeds.
enum kind fails(unsigned candidates);
