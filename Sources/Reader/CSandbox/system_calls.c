#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

struct program {
    struct sock_filter code[400];
    unsigned short length;
};

static void add(struct program *program, struct sock_filter instruction) {
    if (program->length < sizeof program->code / sizeof program->code[0]) program->code[program->length] = instruction;
    program->length++;
}

static void load(struct program *program, size_t offset) {
    add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)offset));
}

static void answer(struct program *program, unsigned value) {
    add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value));
}

/// The lower half of a call's argument; both architectures are little-endian.
static void load_argument(struct program *program, int number) {
    load(program, offsetof(struct seccomp_data, args) + (size_t)number * 8);
}

static const unsigned REFUSED = SECCOMP_RET_ERRNO | EPERM;

/// `calls` are allowed whatever their arguments are. They share one answer: the kernel walks the program for every call
/// that there is when it is installed.
static void allow_all(struct program *program, const int *calls, int count) {
    for (int i = 0; i < count; i++)
        add(program, (struct sock_filter)BPF_JUMP(
                         BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i], (unsigned char)(count - i), 0));
    add(program, (struct sock_filter)BPF_STMT(BPF_JMP | BPF_JA, 1));
    answer(program, SECCOMP_RET_ALLOW);
}

/// `call` is allowed when none of `bits` is set in an argument.
static void allow_without(struct program *program, int call, int argument, unsigned bits) {
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, 4));
    load_argument(program, argument);
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
    answer(program, REFUSED);
    answer(program, SECCOMP_RET_ALLOW);
}

/// `call` is allowed when an argument (its lower half) is one of `count` values.
static void allow_only(struct program *program, int call, int argument, const unsigned *values, int count) {
    add(program, (struct sock_filter)BPF_JUMP(
                     BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, (unsigned char)(2 + 2 * count)));
    load_argument(program, argument);
    for (int i = 0; i < count; i++) {
        add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, values[i], 0, 1));
        answer(program, SECCOMP_RET_ALLOW);
    }
    answer(program, REFUSED);
}

/// `call` is allowed when a pointer is null.
static void allow_null(struct program *program, int call, int argument) {
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, 6));
    load_argument(program, argument);
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 2));
    load(program, offsetof(struct seccomp_data, args) + (size_t)argument * 8 + 4);
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0));
    answer(program, REFUSED);
    answer(program, SECCOMP_RET_ALLOW);
}

/// Calls that only use what the process has already: memory, time, descriptors, its own signals.
static const int HARMLESS[] = {
    SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_lseek, SYS_close, SYS_fstat, SYS_newfstatat,
    SYS_statx, SYS_faccessat, SYS_readlinkat, SYS_getdents64, SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_futex, SYS_clock_gettime,
    SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday, SYS_getrandom, SYS_getpid, SYS_gettid,
    SYS_getppid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_exit, SYS_exit_group, SYS_sched_yield,
    SYS_sched_getaffinity, SYS_getrusage, SYS_times, SYS_uname, SYS_sysinfo, SYS_getcwd, SYS_ppoll, SYS_dup,
    SYS_fadvise64, SYS_restart_syscall, SYS_statfs, SYS_fstatfs,
#ifdef __NR_faccessat2
    __NR_faccessat2,
#endif
#ifdef SYS_open
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_poll, SYS_time, SYS_dup2,
#endif
};

static void build(struct program *program) {
    load(program, offsetof(struct seccomp_data, arch));
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
    answer(program, SECCOMP_RET_KILL_PROCESS);
    load(program, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
    // The x32 calls of the same kernel have numbers of their own.
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1));
    answer(program, SECCOMP_RET_KILL_PROCESS);
#endif
    allow_all(program, HARMLESS, sizeof HARMLESS / sizeof HARMLESS[0]);

    const unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    allow_without(program, SYS_openat, 2, writing);
#ifdef SYS_open
    allow_without(program, SYS_open, 1, writing);
#endif
    // No new code: neither by mapping it nor by making what was written executable.
    allow_without(program, SYS_mmap, 2, PROT_EXEC);
    allow_without(program, SYS_mprotect, 2, PROT_EXEC);
    // Limits may be asked for, not set: the third argument is where new ones are.
    allow_null(program, SYS_prlimit64, 2);
    // `abort` sends a signal to itself.
    const unsigned self[] = {(unsigned)getpid()};
    allow_only(program, SYS_tgkill, 0, self, 1);
    allow_only(program, SYS_kill, 0, self, 1);
    const unsigned questions[] = {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC, F_DUPFD};
    allow_only(program, SYS_fcntl, 1, questions, 5);
    // Whether output goes to a terminal, and how much there is to read.
    const unsigned controls[] = {TCGETS, FIONREAD};
    allow_only(program, SYS_ioctl, 1, controls, 2);
    // To have no clone3 makes the C library fall back; everything else is refused.
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)SYS_clone3, 0, 1));
    answer(program, SECCOMP_RET_ERRNO | ENOSYS);
    answer(program, REFUSED);
}

int intake_sandbox_restrict_system_calls(void) {
    struct program program;
    memset(&program, 0, sizeof program);
    build(&program);
    if (program.length > sizeof program.code / sizeof program.code[0]) return -1;
    struct sock_fprog filter = {program.length, program.code};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}

#else

int intake_sandbox_restrict_system_calls(void) {
    errno = ENOSYS;
    return -1;
}

#endif
