// Which files are ours, the order of changes, and the journal.
#include "shim.h"
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/uio.h>

struct control *control;
static char top[4096];
static size_t top_length;
static int journal = -1, order = -1;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static int open_raw(const char *path, int flags) { return (int)syscall(SYS_openat, AT_FDCWD, path, flags, 0600); }

// Out of the way of programs that count on low numbers.
static int high(int file) {
    int moved = (int)syscall(SYS_fcntl, file, F_DUPFD_CLOEXEC, 900);
    if (moved < 0) return file;
    syscall(SYS_close, file);
    return moved;
}

__attribute__((constructor)) static void start(void) {
    const char *folder = getenv("CHAOS_FOLDER"), *shared = getenv("CHAOS_CONTROL"), *path = getenv("CHAOS_JOURNAL");
    if (!folder || !shared) return;
    int file = open_raw(shared, O_RDWR | O_CLOEXEC);
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file < 0 || memory == MAP_FAILED) abort();
    order = high(file);
    if (path) journal = high(open_raw(path, O_WRONLY | O_APPEND | O_CLOEXEC));
    top_length = (size_t)snprintf(top, sizeof top, "%s", folder);
    control = memory;
}

bool is_ours(int file) {
    if (!control) return false;
    int error = errno;
    char link[64], path[4200];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    errno = error;
    if (length < (ssize_t)top_length || memcmp(path, top, top_length)) return false;
    return length == (ssize_t)top_length || path[top_length] == '/';
}

static int status(int folder, const char *name, int flags, struct stat *status) {
    return (int)syscall(SYS_newfstatat, folder, name, status, flags);
}

uint64_t inode_of(int file) {
    struct stat found;
    return status(file, "", AT_EMPTY_PATH, &found) ? 0 : found.st_ino;
}

struct place find(int folder, const char *path) {
    struct place place = {0};
    if ((!control && !has_apart()) || !path || !*path) return place;
    int error = errno;
    char above[4096];
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t length = slash ? (size_t)(slash - path) : 0;
    if (length < sizeof above && strlen(name) < sizeof place.name && (!slash || length)) {
        memcpy(above, slash ? path : ".", slash ? length : 2);
        above[slash ? length : 1] = 0;
        int parent = (int)syscall(SYS_openat, folder, above, O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (parent >= 0) {
            place.is_ours = is_ours(parent);
            place.apart = apart(parent);
            if (place.is_ours) {
                struct stat found;
                place.folder = inode_of(parent);
                strcpy(place.name, name);
                if (!status(parent, name, AT_SYMLINK_NOFOLLOW, &found)) {
                    place.inode = found.st_ino;
                    place.size = found.st_size;
                }
            }
            syscall(SYS_close, parent);
        }
    }
    errno = error;
    return place;
}

void power_off(void) {
    atomic_store(&control->has_ended, 1);
    syscall(SYS_kill, getpid(), SIGKILL);
    while (true) pause();
}

uint64_t begin(void) {
    int error = errno;
    pthread_mutex_lock(&mutex);
    syscall(SYS_flock, order, LOCK_EX);
    if (atomic_load(&control->has_ended)) power_off();
    uint64_t change = atomic_fetch_add(&control->changes, 1) + 1;
    if (change == atomic_load(&control->end_at) && atomic_load(&control->end_how) == 0) power_off();
    errno = error;
    return change;
}

bool ends_in_the_middle(uint64_t change) {
    return change == atomic_load(&control->end_at) && atomic_load(&control->end_how) == 2;
}

void end(uint64_t change) {
    int error = errno;
    if (change == atomic_load(&control->end_at)) power_off();
    syscall(SYS_flock, order, LOCK_UN);
    pthread_mutex_unlock(&mutex);
    errno = error;
}

void note(struct entry entry, const char *name, const char *other_name, const void *data) {
    if (journal < 0) return;
    int error = errno;
    entry.name = name ? (uint32_t)strlen(name) : 0;
    entry.other_name = other_name ? (uint32_t)strlen(other_name) : 0;
    entry.size = (uint32_t)sizeof entry + entry.name + entry.other_name + entry.data;
    struct iovec parts[] = {{&entry, sizeof entry}, {(void *)name, entry.name}, {(void *)other_name, entry.other_name},
                            {(void *)data, entry.data}};
    // A journal with a gap would tell lies: better no run than that.
    if (syscall(SYS_writev, journal, parts, 4) != (long)entry.size) abort();
    errno = error;
}
