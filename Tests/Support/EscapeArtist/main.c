// Tries to get out of the sandbox in many ways, and says of each whether it was refused.
//
//     EscapeArtist FOLDER [--free] [--user NUMBER]
//
// FOLDER holds the files `secret` and `victim` and the readable file `document`. With `--free` nothing is confined: then
// the attempts must succeed, or refusing them would prove nothing.

#define _GNU_SOURCE
#include "CSandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static char secret[4096], victim[4096], fresh[4096], folder[4096];
static int leaks;

static void report(const char *attempt, int escaped) {
    int error = errno;
    printf("%-28s %s", attempt, escaped ? "ESCAPED" : "refused");
    if (!escaped) printf(" (%s)", strerror(error));
    printf("\n");
    leaks += escaped != 0;
    errno = 0;
}

static int opens(const char *path, int flags) {
    int descriptor = open(path, flags, 0600);
    if (descriptor >= 0) close(descriptor);
    return descriptor >= 0;
}

static int lists(const char *path) {
    DIR *entries = opendir(path);
    if (!entries) return 0;
    closedir(entries);
    return 1;
}

static int has_socket(int family, int type) {
    int descriptor = socket(family, type, 0);
    if (descriptor >= 0) close(descriptor);
    return descriptor >= 0;
}

static int forks(void) {
    pid_t child = fork();
    if (child == 0) _exit(0);
    if (child > 0) waitpid(child, NULL, 0);
    return child > 0;
}

static void *nothing(void *argument) { return argument; }

static int starts_thread(void) {
    pthread_t thread;
    errno = pthread_create(&thread, NULL, nothing, NULL);
    if (errno) return 0;
    pthread_join(thread, NULL);
    return 1;
}

/// Where forking works, a child tries, as success would end this process.
static int runs_program(void) {
    char *arguments[] = {"/bin/true", NULL}, *environment[] = {NULL};
    pid_t child = fork();
    if (child < 0) {
        execve(arguments[0], arguments, environment);
        return 0;
    }
    if (child == 0) {
        execve(arguments[0], arguments, environment);
        _exit(99);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int maps_code(void) {
    void *place = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return place != MAP_FAILED;
}

static int makes_code(void) {
    void *place = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return place != MAP_FAILED && !mprotect(place, 4096, PROT_READ | PROT_EXEC);
}

static int raises_limit(void) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_cur > 20 ? limit.rlim_cur - 1 : limit.rlim_cur;
    return !setrlimit(RLIMIT_NOFILE, &limit);
}

static int reads_memory_of(pid_t other) {
    char byte;
    struct iovec here = {&byte, 1}, there = {(void *)&leaks, 1};
    return process_vm_readv(other, &here, 1, &there, 1, 0) == 1;
}

static int holds(size_t bytes) {
    char *memory = malloc(bytes);
    if (memory) memory[bytes - 1] = 1;
    int held = memory != NULL;
    free(memory);
    return held;
}

static int looks_into(pid_t other) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/environ", (int)other);
    return opens(path, O_RDONLY);
}

static int pushes_input(void) {
    char byte = '\n';
    if (!ioctl(STDIN_FILENO, TIOCSTI, &byte)) return 1;
    int size = 0;
    // Without a terminal the first fails anyway; this one works on any pipe.
    return errno == ENOTTY && fcntl(STDOUT_FILENO, F_GETPIPE_SZ) > (size = 0) && fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 8192) > size;
}

static void attempt_all(pid_t other) {
    report("read another file", opens(secret, O_RDONLY));
    report("read the accounts", opens("/etc/passwd", O_RDONLY));
    report("list a folder", lists(folder));
    report("list the root", lists("/"));
    report("write to a file", opens(victim, O_WRONLY));
    report("append to a file", opens(victim, O_WRONLY | O_APPEND));
    report("create a file", opens(fresh, O_WRONLY | O_CREAT));
    report("create a nameless file", opens(folder, O_TMPFILE | O_RDWR));
    report("cut a file", !truncate(victim, 0));
    report("rename a file", !rename(victim, fresh) && !rename(fresh, victim));
    report("link a file", !link(victim, fresh) && !unlink(fresh));
    report("link by name", !symlink(victim, fresh) && !unlink(fresh));
    report("make a folder", !mkdir(fresh, 0700) && !rmdir(fresh));
    report("change permissions", !chmod(victim, 0600));
    report("delete a file", !unlink(victim));
    report("reach the network", has_socket(AF_INET, SOCK_STREAM));
    report("reach local services", has_socket(AF_UNIX, SOCK_STREAM));
    report("talk to the kernel", has_socket(AF_NETLINK, SOCK_RAW));
    report("fork", forks());
    report("start a thread", starts_thread());
    report("run a program", runs_program());
    report("signal another process", !kill(other, 0));
    report("trace another process", !ptrace(PTRACE_SEIZE, other, 0, 0));
    report("read another's memory", reads_memory_of(other));
    report("look into another process", looks_into(other));
    report("hold another process", syscall(SYS_pidfd_open, other, 0) >= 0);
    report("leave the namespaces", !unshare(CLONE_FILES));
    report("raise a limit", raises_limit());
    report("map code", maps_code());
    report("make data code", makes_code());
    report("keep a file in memory", syscall(SYS_memfd_create, "m", 0) >= 0);
    report("command a device", pushes_input());
    report("take all memory", holds((size_t)3000 * 1000 * 1000));
}

int main(int count, char **arguments) {
    int is_free = 0;
    for (int i = 2; i < count; i++) {
        if (!strcmp(arguments[i], "--free")) is_free = 1;
        if (!strcmp(arguments[i], "--user") && i + 1 < count) {
            int user = atoi(arguments[i + 1]);
            if (setgroups(0, NULL) || setgid((gid_t)user) || setuid((uid_t)user)) return 2;
        }
    }
    if (count < 2) return 2;
    snprintf(folder, sizeof folder, "%s", arguments[1]);
    snprintf(secret, sizeof secret, "%.4000s/secret", folder);
    snprintf(victim, sizeof victim, "%.4000s/victim", folder);
    snprintf(fresh, sizeof fresh, "%.4000s/fresh", folder);
    char document[4096];
    snprintf(document, sizeof document, "%.4000s/document", folder);
    setvbuf(stdout, NULL, _IOLBF, 0);

    int inherited = is_free ? 0 : intake_sandbox_prepare();
    pid_t parent = getpid();
    pid_t other = fork();
    if (other == 0) {
        pause();
        _exit(0);
    }
    pid_t child = intake_fork();
    if (child == 0) {
        if (!is_free) {
            const char *readable[] = {"/usr/share/fonts", NULL};
            struct intake_sandbox_limits limits = {2000ULL * 1000 * 1000, 60, 64};
            int layers = inherited | intake_sandbox_enter(&limits, readable, document, parent);
            printf("layers %d of %d\n", layers, INTAKE_LAYERS_ALL);
        }
        // What reading needs must go on.
        printf("the document %s\n", opens(document, O_RDONLY) ? "can be read" : "CANNOT BE READ");
        attempt_all(other);
        printf("%d escapes\n", leaks);
        fflush(stdout);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    kill(other, SIGKILL);
    waitpid(other, NULL, 0);
    return status == 0 ? 0 : 1;
}
