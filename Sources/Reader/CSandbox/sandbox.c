#define _GNU_SOURCE
#include "CSandbox.h"

#include <dlfcn.h>
#include <errno.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int limit(int resource, uint64_t soft, uint64_t hard) {
    struct rlimit now;
    if (getrlimit(resource, &now)) return -1;
    // What is lower already stays so.
    struct rlimit wanted = {soft < now.rlim_max ? soft : now.rlim_max, hard < now.rlim_max ? hard : now.rlim_max};
    return setrlimit(resource, &wanted);
}

static int drop_capabilities(void) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct left[2];
    memset(left, 0, sizeof left);
    // Root may be asked about a document of somebody else's; which one, the other layers say.
    if (!geteuid()) left[0].permitted = left[0].effective = 1U << CAP_DAC_READ_SEARCH;
    if (!syscall(SYS_capset, &header, left)) return 0;
    left[0].permitted = left[0].effective = 0;
    return (int)syscall(SYS_capset, &header, left);
}

int intake_sandbox_prepare(void) {
    int layers = 0;
    pid_t parent = getppid();
    // Root needs no user namespace for the others, and could read nobody else's files in one.
    const int spaces = CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS;
    if (!unshare(geteuid() ? CLONE_NEWUSER | spaces : spaces)) layers |= INTAKE_LAYER_NAMESPACES;
    if (!prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) layers |= INTAKE_LAYER_NO_NEW_PRIVILEGES;
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; capability++)
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    if (!limit(RLIMIT_CORE, 0, 0) && !prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)) layers |= INTAKE_LAYER_UNDUMPABLE;
    // A new user namespace has undone this.
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) _exit(0);
    return layers;
}

int intake_sandbox_enter(
    const struct intake_sandbox_limits *limits, const char *const *readable, const char *document, pid_t parent
) {
    int layers = 0;
    // The check closes the gap between the fork and the call.
    if (!prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) && getppid() == parent) layers |= INTAKE_LAYER_PARENT_DEATH;
    // The signal at the soft limit tells that it was this limit; the hard one ends who ignores it.
    if (!limit(RLIMIT_AS, limits->memory, limits->memory) &&
        !limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 2) && !limit(RLIMIT_FSIZE, 0, 0) &&
        !limit(RLIMIT_NOFILE, limits->descriptors, limits->descriptors) && !limit(RLIMIT_NPROC, 0, 0) &&
        !limit(RLIMIT_MEMLOCK, 0, 0) && !limit(RLIMIT_MSGQUEUE, 0, 0))
        layers |= INTAKE_LAYER_LIMITS;
    if (!intake_sandbox_restrict_files(readable, document)) layers |= INTAKE_LAYER_FILES;
    if (!drop_capabilities()) layers |= INTAKE_LAYER_NO_CAPABILITIES;
    if (!intake_sandbox_restrict_system_calls()) layers |= INTAKE_LAYER_SYSTEM_CALLS;
    return layers;
}

pid_t intake_fork(void) { return fork(); }

static int out_of_memory_code;

static void leave(void) { _exit(out_of_memory_code); }

void intake_leave_when_out_of_memory(int code) {
    out_of_memory_code = code;
    // `std::set_new_handler`, found among what is loaded, so that nothing here is C++.
    void (*(*set_new_handler)(void (*)(void)))(void) =
        (void (*(*)(void (*)(void)))(void))dlsym(RTLD_DEFAULT, "_ZSt15set_new_handlerPFvvE");
    if (set_new_handler) set_new_handler(leave);
}

void intake_use_one_thread(void) {
    // Found among what is loaded: nothing here links OpenMP.
    void (*set_threads)(int) = (void (*)(int))dlsym(RTLD_DEFAULT, "omp_set_num_threads");
    if (set_threads) set_threads(1);
}

int intake_wait_for(pid_t child, uint64_t *most_memory) {
    int status = 0;
    struct rusage usage;
    memset(&usage, 0, sizeof usage);
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {}
    *most_memory = (uint64_t)usage.ru_maxrss * 1024;
    return status;
}

void intake_end_like(int status) {
    if (WIFSIGNALED(status)) {
        int number = WTERMSIG(status);
        sigset_t only;
        sigemptyset(&only);
        sigaddset(&only, number);
        signal(number, SIG_DFL);
        sigprocmask(SIG_UNBLOCK, &only, NULL);
        kill(getpid(), number);
    }
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}
