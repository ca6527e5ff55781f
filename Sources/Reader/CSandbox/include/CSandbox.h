#pragma once
#include <stdint.h>
#include <sys/types.h>

// Takes away from a process what reading a document does not need. Linux only; no library besides the C library.
//
// Two calls: `intake_sandbox_prepare` once in the process that forks and never reads a document, and
// `intake_sandbox_enter` in each of its children, before the first byte of a document. There is no way back.

/// What holds, one bit each.
enum intake_sandbox_layer {
    /// Dies with its parent.
    INTAKE_LAYER_PARENT_DEATH = 1 << 0,
    /// Can gain no privileges, by set-user-id programs for instance.
    INTAKE_LAYER_NO_NEW_PRIVILEGES = 1 << 1,
    /// Writes no core file, and other processes of the user cannot look into it.
    INTAKE_LAYER_UNDUMPABLE = 1 << 2,
    /// Memory, processor time, files, descriptors and processes are limited.
    INTAKE_LAYER_LIMITS = 1 << 3,
    /// Has no capabilities, even when it runs as root.
    INTAKE_LAYER_NO_CAPABILITIES = 1 << 4,
    /// Network, System V objects and host name of its own, empty.
    INTAKE_LAYER_NAMESPACES = 1 << 5,
    /// Opens nothing but the document, fonts, tables and recognition models, and only to read (Landlock).
    INTAKE_LAYER_FILES = 1 << 6,
    /// Makes no system call but those that reading needs (seccomp).
    INTAKE_LAYER_SYSTEM_CALLS = 1 << 7,

    INTAKE_LAYERS_ALL = (1 << 8) - 1,
    /// Without these nothing is read.
    INTAKE_LAYERS_REQUIRED = INTAKE_LAYER_PARENT_DEATH | INTAKE_LAYER_NO_NEW_PRIVILEGES | INTAKE_LAYER_LIMITS,
};

struct intake_sandbox_limits {
    /// Bytes of address space.
    uint64_t memory;
    /// Seconds of processor time.
    uint64_t cpu_seconds;
    /// Open descriptors.
    uint64_t descriptors;
};

/// Layers that children inherit. Needs a single thread.
/// Returns the layers that hold now.
int intake_sandbox_prepare(void);

/// Closes the sandbox on this process. `document`, and what a null-terminated list of files and folders names, may be
/// read; those that are not there are left out. `parent` is the process that must be this one's parent still.
/// Returns the layers that hold now, those of `intake_sandbox_prepare` not among them.
int intake_sandbox_enter(
    const struct intake_sandbox_limits *limits, const char *const *readable, const char *document, pid_t parent);

/// The parts of `intake_sandbox_enter`, for itself; 0 when they hold.
int intake_sandbox_restrict_files(const char *const *readable, const char *document);
int intake_sandbox_restrict_system_calls(void);

/// Forks; the child is told nothing else. Negative with `errno` set when it fails.
pid_t intake_fork(void);

/// Makes C++ code leave with this exit code when memory is refused, instead of aborting.
void intake_leave_when_out_of_memory(int code);

/// Keeps OpenMP from starting threads, whatever the environment says: the sandbox would refuse them.
void intake_use_one_thread(void);

/// Waits for a child. Returns its status as of `wait`, and the most memory it held at once, in bytes.
int intake_wait_for(pid_t child, uint64_t *most_memory);

/// Ends this process as the child ended: by the same signal, or with the same code.
void intake_end_like(int status) __attribute__((noreturn));
