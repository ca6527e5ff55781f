#pragma once
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// GNU functions that the headers show only to those who ask for GNU extensions.
extern int pipe2(int ends[2], int flags);
extern long syscall(long number, ...);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

/// Asks the kernel to kill this process when the thread that started it ends.
static inline int intake_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

/// Lets all threads take memory from two pools: with one each, as is usual, what one has freed is of no use to another, and
/// a process that holds on to nothing grows all the same.
static inline void intake_share_memory(void) { (void)mallopt(M_ARENA_MAX, 2); }

/// Gives memory that was freed in pieces back to the system.
static inline void intake_return_memory(void) { (void)malloc_trim(0); }

/// A pipe whose ends no child inherits by accident; 0 or an error number. `ends` has room for two.
static inline int intake_pipe(int *ends, int nonblocking_read) {
    if (pipe2(ends, O_CLOEXEC)) return -1;
    if (nonblocking_read) fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return 0;
}

/// Starts a program with four descriptors (the last one as number 3) and nothing else of this process: no other, no blocked or ignored
/// signal, its own process group, so that a terminal's interrupt does not reach it. 0 or an error number.
static inline int intake_spawn(
    pid_t *child, const char *path, char *const *arguments, char *const *environment, int input, int output, int errors,
    int control) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, input, 0);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    posix_spawn_file_actions_adddup2(&actions, errors, 2);
    posix_spawn_file_actions_adddup2(&actions, control, 3);
    posix_spawn_file_actions_addclosefrom_np(&actions, 4);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    int error = posix_spawn(child, path, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error;
}

/// A descriptor that can be read from when the process has ended; -1 where the kernel has none to give.
static inline int intake_end_of(pid_t child) {
#ifdef SYS_pidfd_open
    return (int)syscall(SYS_pidfd_open, child, 0);
#else
    (void)child;
    return -1;
#endif
}

/// The signal that ended a process; 0 when it left by itself.
static inline int intake_ending_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

static inline int intake_exit_code(int status) { return WEXITSTATUS(status); }

/// Blocks every signal in this thread: signals are the main thread's business, and a broken pipe shows as an error.
static inline void intake_block_signals(void) {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
}
