// Bytes to and from files, and making them durable.
#include "shim.h"
#include <sys/uio.h>

#define ENTRY(what, ...) ((struct entry){.change = what, __VA_ARGS__})

ssize_t read(int file, void *buffer, size_t count) {
    if (is_ours(file)) {
        enum kind kind = fails(INPUT_ERROR | INTERRUPTED | SHORT);
        if (kind == SHORT && count > 1) count = 1 + count / 2;
        else if (kind) return -1;
    }
    return syscall(SYS_read, file, buffer, count);
}

ssize_t pread64(int file, void *buffer, size_t count, off64_t offset) {
    if (is_ours(file)) {
        enum kind kind = fails(INPUT_ERROR | INTERRUPTED);
        if (kind) return -1;
    }
    return syscall(SYS_pread64, file, buffer, count, offset);
}

ssize_t pread(int file, void *buffer, size_t count, off_t offset) { return pread64(file, buffer, count, offset); }

static ssize_t put(int file, const void *buffer, size_t count, off64_t offset, bool is_placed) {
    if (!is_ours(file)) {
        return is_placed ? syscall(SYS_pwrite64, file, buffer, count, offset) : syscall(SYS_write, file, buffer, count);
    }
    enum kind kind = fails(OUTPUT_ERROR | NO_SPACE | INTERRUPTED | SHORT);
    if (kind == SHORT && count > 1) count = 1 + count / 2;
    else if (kind) return -1;
    uint64_t change = begin();
    if (ends_in_the_middle(change) && count > 1) count /= 2;
    if (!is_placed) {
        bool appends = syscall(SYS_fcntl, file, F_GETFL) & O_APPEND;
        offset = syscall(SYS_lseek, file, 0, appends ? SEEK_END : SEEK_CUR);
    }
    ssize_t written =
        is_placed ? syscall(SYS_pwrite64, file, buffer, count, offset) : syscall(SYS_write, file, buffer, count);
    if (written > 0)
        note(ENTRY(WRITE, .inode = inode_of(file), .offset = offset, .data = (uint32_t)written), NULL, NULL, buffer);
    end(change);
    return written;
}

ssize_t write(int file, const void *buffer, size_t count) { return put(file, buffer, count, 0, false); }
ssize_t pwrite64(int file, const void *buffer, size_t count, off64_t at) { return put(file, buffer, count, at, true); }
ssize_t pwrite(int file, const void *buffer, size_t count, off_t at) { return put(file, buffer, count, at, true); }

static int synchronize(int file, long number) {
    if (!is_ours(file)) return (int)syscall(number, file);
    bool failed = fails(SYNC_ERROR | INTERRUPTED) != 0;
    int error = errno;
    uint64_t change = begin();
    int result = failed ? -1 : (int)syscall(number, file);
    // After a failed one the kernel forgets what it could not write, and the next one succeeds without it.
    if (!failed || error != EINTR)
        note(ENTRY(result ? SYNC_FAILED : SYNC, .inode = inode_of(file)), NULL, NULL, NULL);
    end(change);
    if (failed) errno = error;
    return result;
}

int fsync(int file) { return synchronize(file, SYS_fsync); }
int fdatasync(int file) { return synchronize(file, SYS_fdatasync); }

int ftruncate64(int file, off64_t size) {
    if (!is_ours(file)) return (int)syscall(SYS_ftruncate, file, size);
    if (fails(OUTPUT_ERROR | INTERRUPTED)) return -1;
    uint64_t change = begin();
    int result = (int)syscall(SYS_ftruncate, file, size);
    if (!result) note(ENTRY(TRUNCATE, .inode = inode_of(file), .offset = size), NULL, NULL, NULL);
    end(change);
    return result;
}

int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int fchmod(int file, mode_t mode) {
    if (!is_ours(file)) return (int)syscall(SYS_fchmod, file, mode);
    uint64_t change = begin();
    int result = (int)syscall(SYS_fchmod, file, mode);
    if (!result) note(ENTRY(MODE, .inode = inode_of(file), .mode = mode), NULL, NULL, NULL);
    end(change);
    return result;
}

int futimens(int file, const struct timespec times[2]) {
    if (!is_ours(file)) return (int)syscall(SYS_utimensat, file, NULL, times, 0);
    uint64_t change = begin();
    int result = (int)syscall(SYS_utimensat, file, NULL, times, 0);
    int64_t modified = times ? times[1].tv_sec * 1000000000L + times[1].tv_nsec : 0;
    if (!result) note(ENTRY(TIMES, .inode = inode_of(file), .offset = modified), NULL, NULL, NULL);
    end(change);
    return result;
}

// Not used below a home today. Should that change, the harness says so instead of telling lies.
static void unknown(int file) {
    if (!is_ours(file)) return;
    uint64_t change = begin();
    note(ENTRY(UNKNOWN, .inode = inode_of(file)), NULL, NULL, NULL);
    end(change);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
    unknown(file);
    return syscall(SYS_writev, file, parts, count);
}

ssize_t sendfile64(int target, int source, off64_t *offset, size_t count) {
    unknown(target);
    return syscall(SYS_sendfile, target, source, offset, count);
}

ssize_t sendfile(int target, int source, off_t *offset, size_t count) {
    return sendfile64(target, source, offset, count);
}

int fallocate64(int file, int mode, off64_t offset, off64_t length) {
    unknown(file);
    return (int)syscall(SYS_fallocate, file, mode, offset, length);
}

int fallocate(int file, int mode, off_t offset, off_t length) { return fallocate64(file, mode, offset, length); }
