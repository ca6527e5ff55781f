// Folders that play file systems of their own: nothing is renamed or linked into them or out of them, and what lies
// there shows another device.
#include "shim.h"
#include <stdio.h>
#include <stdlib.h>

static char folders[2][4096];

__attribute__((constructor)) static void start(void) {
    const char *list = getenv("CHAOS_APART");
    for (size_t i = 0; list && *list && i < 2; i++) {
        size_t length = strcspn(list, ":");
        if (length < sizeof folders[i]) memcpy(folders[i], list, length);
        list += length + (list[length] == ':');
    }
}

bool has_apart(void) { return folders[0][0]; }

unsigned apart(int file) {
    if (!has_apart()) return 0;
    int error = errno;
    char link[64], path[4200];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    errno = error;
    if (length < 0) return 0;
    path[length] = 0;
    for (unsigned i = 0; i < 2; i++) {
        size_t top = strlen(folders[i]);
        if (top && !strncmp(path, folders[i], top) && (path[top] == '/' || !path[top])) return i + 1;
    }
    return 0;
}
