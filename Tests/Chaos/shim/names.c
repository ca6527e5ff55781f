// What makes, moves and removes names.
#include "shim.h"
#include <stdarg.h>
#include <stdio.h>

#define ENTRY(what, ...) ((struct entry){.change = what, __VA_ARGS__})

static int open_at(int folder, const char *path, int flags, mode_t mode) {
    struct place place = find(folder, path);
    if (!place.is_ours) return (int)syscall(SYS_openat, folder, path, flags, mode);
    bool creates = flags & O_CREAT && !place.inode;
    if (fails(INPUT_ERROR | INTERRUPTED | (creates ? NO_SPACE : 0))) return -1;
    if (!(flags & (O_CREAT | O_TRUNC))) return (int)syscall(SYS_openat, folder, path, flags, mode);
    uint64_t change = begin();
    place = find(folder, path);
    int file = (int)syscall(SYS_openat, folder, path, flags, mode);
    if (file >= 0 && !place.inode) {
        struct entry entry = ENTRY(CREATE, .folder = place.folder, .inode = inode_of(file), .mode = mode);
        note(entry, place.name, NULL, NULL);
    } else if (file >= 0 && flags & O_TRUNC) {
        note(ENTRY(TRUNCATE, .inode = place.inode), NULL, NULL, NULL);
    }
    end(change);
    return file;
}

static int move(int from, const char *old, int to, const char *new, unsigned flags) {
    struct place source = find(from, old), target = find(to, new);
    if (source.apart != target.apart) {
        errno = EXDEV;
        return -1;
    }
    if (!source.is_ours && !target.is_ours) return (int)syscall(SYS_renameat2, from, old, to, new, flags);
    if (fails(OUTPUT_ERROR | NO_SPACE)) return -1;
    uint64_t change = begin();
    source = find(from, old);
    int result = (int)syscall(SYS_renameat2, from, old, to, new, flags);
    if (!result) {
        struct entry entry = ENTRY(
            RENAME, .folder = source.folder, .inode = source.inode, .other_folder = target.folder);
        note(entry, source.name, target.name, NULL);
    }
    end(change);
    return result;
}

static int link_at(int from, const char *old, int to, const char *new, int flags) {
    struct place target = find(to, new);
    if (find(from, old).apart != target.apart) {
        errno = EXDEV;
        return -1;
    }
    if (!target.is_ours) return (int)syscall(SYS_linkat, from, old, to, new, flags);
    if (fails(OUTPUT_ERROR | NO_SPACE)) return -1;
    uint64_t change = begin();
    int result = (int)syscall(SYS_linkat, from, old, to, new, flags);
    if (!result) {
        target = find(to, new);
        note(ENTRY(LINK, .folder = target.folder, .inode = target.inode), target.name, NULL, NULL);
    }
    end(change);
    return result;
}

static int remove_at(int folder, const char *path, int flags) {
    struct place place = find(folder, path);
    if (!place.is_ours) return (int)syscall(SYS_unlinkat, folder, path, flags);
    if (fails(OUTPUT_ERROR)) return -1;
    uint64_t change = begin();
    place = find(folder, path);
    int result = (int)syscall(SYS_unlinkat, folder, path, flags);
    if (!result) {
        enum change kind = flags & AT_REMOVEDIR ? REMOVE_FOLDER : REMOVE;
        note(ENTRY(kind, .folder = place.folder, .inode = place.inode), place.name, NULL, NULL);
    }
    end(change);
    return result;
}

static int make_folder_at(int folder, const char *path, mode_t mode) {
    struct place place = find(folder, path);
    if (!place.is_ours || place.inode) return (int)syscall(SYS_mkdirat, folder, path, mode);
    if (fails(OUTPUT_ERROR | NO_SPACE)) return -1;
    uint64_t change = begin();
    int result = (int)syscall(SYS_mkdirat, folder, path, mode);
    if (!result) {
        place = find(folder, path);
        note(ENTRY(FOLDER, .folder = place.folder, .inode = place.inode, .mode = mode), place.name, NULL, NULL);
    }
    end(change);
    return result;
}

static mode_t mode_of(int flags, va_list rest) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

#define OPENS(name, parameters, folder)                                                                                \
    int name parameters {                                                                                              \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        mode_t mode = mode_of(flags, rest);                                                                            \
        va_end(rest);                                                                                                  \
        return open_at(folder, path, flags, mode);                                                                     \
    }

OPENS(open, (const char *path, int flags, ...), AT_FDCWD)
OPENS(open64, (const char *path, int flags, ...), AT_FDCWD)
OPENS(openat, (int folder, const char *path, int flags, ...), folder)
OPENS(openat64, (int folder, const char *path, int flags, ...), folder)

int rename(const char *old, const char *new) { return move(AT_FDCWD, old, AT_FDCWD, new, 0); }
int renameat(int from, const char *old, int to, const char *new) { return move(from, old, to, new, 0); }
int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    return move(from, old, to, new, flags);
}
int link(const char *old, const char *new) { return link_at(AT_FDCWD, old, AT_FDCWD, new, 0); }
int linkat(int from, const char *old, int to, const char *new, int flags) { return link_at(from, old, to, new, flags); }
int unlink(const char *path) { return remove_at(AT_FDCWD, path, 0); }
int unlinkat(int folder, const char *path, int flags) { return remove_at(folder, path, flags); }
int rmdir(const char *path) { return remove_at(AT_FDCWD, path, AT_REMOVEDIR); }
int mkdir(const char *path, mode_t mode) { return make_folder_at(AT_FDCWD, path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) { return make_folder_at(folder, path, mode); }
