#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// What kernels since the headers of Debian 12 can restrict as well; https://docs.kernel.org/userspace-api/landlock.html
#define ACCESS_TRUNCATE (1ULL << 14)
#define ACCESS_IOCTL_DEVICE (1ULL << 15)
#define NETWORK_BIND_TCP (1ULL << 0)
#define NETWORK_CONNECT_TCP (1ULL << 1)
#define SCOPE_ABSTRACT_SOCKETS (1ULL << 0)
#define SCOPE_SIGNALS (1ULL << 1)

struct ruleset {
    uint64_t files, network, scoped;
};

static int ruleset_for(long version) {
    struct ruleset rules = {(LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1, 0, 0};
    size_t size = sizeof rules.files;
    if (version >= 2) rules.files |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3) rules.files |= ACCESS_TRUNCATE;
    if (version >= 4) {
        rules.network = NETWORK_BIND_TCP | NETWORK_CONNECT_TCP;
        size += sizeof rules.network;
    }
    if (version >= 5) rules.files |= ACCESS_IOCTL_DEVICE;
    if (version >= 6) {
        rules.scoped = SCOPE_ABSTRACT_SOCKETS | SCOPE_SIGNALS;
        size += sizeof rules.scoped;
    }
    return (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
}

/// Lets a file, or what is below a folder, be read.
static void allow(int ruleset, const char *path) {
    int place = open(path, O_PATH | O_CLOEXEC);
    if (place < 0) return;
    struct stat status;
    if (!fstat(place, &status)) {
        struct landlock_path_beneath_attr rule = {LANDLOCK_ACCESS_FS_READ_FILE, place};
        if (S_ISDIR(status.st_mode)) rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
        syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    }
    close(place);
}

int intake_sandbox_restrict_files(const char *const *readable, const char *document) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return -1;
    int ruleset = ruleset_for(version);
    if (ruleset < 0) return -1;
    for (; *readable; readable++) allow(ruleset, *readable);
    allow(ruleset, document);
    int failed = (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
    close(ruleset);
    return failed;
}
