// Starting a run: the caller's side, and the way of the new process from a copy of the caller to the program.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

/// The uid and gid that a run gets where the caller is root: nobody's.
enum { NOBODY = 65534, DESCRIPTORS = 6 };

static int write_text(const char *path, const char *text) {
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return -1;
    ssize_t length = (ssize_t)strlen(text), count = write(file, text, (size_t)length);
    int error = errno;
    close(file);
    errno = error;
    return count == length ? 0 : -1;
}

static int write_map(int process, const char *name, uint64_t outside) {
    char path[64], number[24], text[64];
    text_of((uint64_t)process, number);
    size_t length = join(path, sizeof path, "/proc/", number);
    join(path + length, sizeof path - length, name, "");
    length = text_of(INSIDE_ID, text);
    text[length++] = ' ';
    length += text_of(outside, text + length);
    join(text + length, sizeof text - length, " 1\n", "");
    return write_text(path, text);
}

/// Gives the new user namespace its one user and group.
static int identify(int process) {
    uid_t user = geteuid();
    if (user != 0) {
        char path[64], number[24];
        text_of((uint64_t)process, number);
        size_t length = join(path, sizeof path, "/proc/", number);
        join(path + length, sizeof path - length, "/setgroups", "");
        if (write_text(path, "deny") != 0) return -1;
    }
    if (write_map(process, "/uid_map", user == 0 ? NOBODY : user) != 0) return -1;
    return write_map(process, "/gid_map", user == 0 ? NOBODY : getegid());
}

static int limit(int which, uint64_t value) {
    struct rlimit now, wanted = {.rlim_cur = value, .rlim_max = value};
    if (getrlimit(which, &now) == 0 && now.rlim_max < value) wanted.rlim_cur = wanted.rlim_max = now.rlim_max;
    return setrlimit(which, &wanted);
}

int confine(const struct csandbox_limits *limits) {
    // The supervisor decides; these are walls behind it for what grows faster than it looks.
    if (limit(RLIMIT_NPROC, (uint64_t)limits->processes + 2) != 0
        || limit(RLIMIT_DATA, limits->memory_bytes * 4 + (64u << 20)) != 0
        || limit(RLIMIT_CPU, limits->cpu_milliseconds / 1000 + 2) != 0
        || limit(RLIMIT_FSIZE, limits->disk_bytes) != 0 || limit(RLIMIT_NOFILE, limits->open_files) != 0
        || limit(RLIMIT_STACK, 8u << 20) != 0 || limit(RLIMIT_CORE, 0) != 0 || limit(RLIMIT_MEMLOCK, 0) != 0
        || limit(RLIMIT_MSGQUEUE, 0) != 0) {
        return CSANDBOX_LIMITS;
    }
    for (int capability = 0; capability < 64; capability++) prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    struct __user_cap_data_struct none[2];
    memset(none, 0, sizeof none);
    return syscall(__NR_capset, &header, none) == 0 ? 0 : CSANDBOX_LIMITS;
}

static void tell(int channel, int stage, int error, int descriptor) {
    int32_t words[2] = {stage, error};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct iovec part = {.iov_base = words, .iov_len = sizeof words};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (descriptor >= 0) {
        memset(&control, 0, sizeof control);
        message.msg_control = &control;
        message.msg_controllen = sizeof control;
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    }
    sendmsg(channel, &message, MSG_NOSIGNAL);
}

static _Noreturn void become_program(const struct csandbox_plan *plan, int channel) {
    setsid();
    for (int number = 1; number < 65; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    int stage = confine(&plan->limits);
    if (stage == 0) {
        int listener = install_filter();
        if (listener == -2) {
            stage = CSANDBOX_FILTER;
        } else {
            tell(channel, CSANDBOX_RUNNING, 0, listener);
            if (strchr(plan->program, '/')) {
                execve(plan->program, plan->arguments, plan->environment);
            } else {
                static const char *const folders[] = {"/usr/local/bin/", "/usr/bin/", "/bin/", NULL};
                char path[512];
                for (int i = 0; folders[i] && join(path, sizeof path, folders[i], plan->program); i++) {
                    execve(path, plan->arguments, plan->environment);
                    if (errno != ENOENT) break;
                }
            }
            stage = CSANDBOX_PROGRAM;
        }
    }
    tell(channel, stage, errno, -1);
    _exit(127);
}

struct beginning {
    const struct csandbox_plan *plan;
    int channel;
};

static int begin_program(void *given) {
    const struct beginning *beginning = given;
    become_program(beginning->plan, beginning->channel);
}

/// Starts the program's first process. Until it has become the program it shares our memory and we wait, so that a copy of
/// the caller's page tables, and their end, are paid for once and not twice. It needs nothing from us meanwhile: what it
/// tells fits the channel.
static int start_program(const struct csandbox_plan *plan, int channel) {
    _Alignas(16) char stack[1 << 16];
    struct beginning beginning = {.plan = plan, .channel = channel};
    return clone(begin_program, stack + sizeof stack, CLONE_VM | CLONE_VFORK | SIGCHLD, &beginning);
}

static int prepare(const struct csandbox_plan *plan) {
    char byte;
    // The caller writes the maps first; if it is gone, so are we.
    if (read(FD_GO, &byte, 1) != 1) _exit(0);
    close(FD_GO);
    // The plain calls: the C library's look for other threads, which this copy does not have, under a lock that one of them
    // may have held when the copy was made; it would then wait for ever.
    if (geteuid() == 0 || getuid() == 0 || syscall(__NR_getuid) == NOBODY) syscall(__NR_setgroups, 0, NULL);
    if (syscall(__NR_setresgid, INSIDE_ID, INSIDE_ID, INSIDE_ID) != 0
        || syscall(__NR_setresuid, INSIDE_ID, INSIDE_ID, INSIDE_ID) != 0) {
        return CSANDBOX_IDENTITY;
    }
    // Nobody inside may look into the supervisor.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    umask(022);
    sethostname("sandbox", 7);
    return build_root(plan);
}

static _Noreturn void run_supervisor(const struct csandbox_plan *plan, const int *given) {
    int moved[DESCRIPTORS];
    for (int i = 0; i < DESCRIPTORS; i++) moved[i] = fcntl(given[i], F_DUPFD, 64);
    for (int i = 0; i < DESCRIPTORS; i++) {
        if (moved[i] < 0 || dup2(moved[i], i) != i) _exit(1);
        if (i >= FD_REPORT) fcntl(i, F_SETFD, FD_CLOEXEC);
    }
    syscall(__NR_close_range, (unsigned)FD_FIRST_FREE, ~0u, 0);
    sigset_t children;
    sigfillset(&children);
    sigprocmask(SIG_SETMASK, &children, NULL);
    struct csandbox_report report;
    memset(&report, 0, sizeof report);
    int stage = prepare(plan), error = errno, channel[2];
    if (stage == 0 && socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel) != 0) {
        stage = CSANDBOX_PIPES;
        error = errno;
    }
    if (stage == 0) {
        int program = start_program(plan, channel[1]);
        close(channel[1]);
        for (int i = FD_IN; i <= FD_ERR; i++) close(i);
        if (program > 0) supervise(plan, program, channel[0], &report);
        else stage = CSANDBOX_PROGRAM, error = errno;
    }
    if (stage != 0) {
        report.ending = CSANDBOX_FAILED;
        report.value = stage;
        report.error = error;
    }
    write(FD_REPORT, &report, sizeof report);
    _exit(0);
}

static int enter_cgroup(const char *folder, int process) {
    char path[512], number[24];
    text_of((uint64_t)process, number);
    if (join(path, sizeof path, folder, "/cgroup.procs") == 0) return errno = ENAMETOOLONG, -1;
    return write_text(path, number);
}

static int fail(int stage, int *pipes, int count, int *error) {
    *error = errno;
    for (int i = 0; i < count; i++) {
        if (pipes[i] >= 0) close(pipes[i]);
    }
    return stage;
}

int csandbox_start(const struct csandbox_plan *plan, struct csandbox_run *run, int *error) {
    // Pairs of a reading and a writing end: input, output, errors, report, control, go.
    int pipes[2 * DESCRIPTORS];
    memset(pipes, -1, sizeof pipes);
    for (int i = 0; i < DESCRIPTORS; i++) {
        if (pipe2(pipes + 2 * i, O_CLOEXEC) != 0) return fail(CSANDBOX_PIPES, pipes, 2 * DESCRIPTORS, error);
    }
    const int given[DESCRIPTORS] = {pipes[0], pipes[3], pipes[5], pipes[7], pipes[8], pipes[10]};
    unsigned long flags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS
        | CLONE_NEWCGROUP | SIGCHLD;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    long process = syscall(__NR_clone, flags, 0, 0, 0, 0);
    if (process == 0) run_supervisor(plan, given);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (process < 0) return fail(CSANDBOX_NAMESPACES, pipes, 2 * DESCRIPTORS, error);
    int stage = identify((int)process) != 0 ? CSANDBOX_IDENTITY : 0;
    if (stage == 0 && plan->cgroup && enter_cgroup(plan->cgroup, (int)process) != 0) stage = CSANDBOX_CGROUP;
    if (stage != 0) {
        fail(stage, pipes, 2 * DESCRIPTORS, error);
        csandbox_kill((int)process);
        csandbox_wait((int)process);
        return stage;
    }
    write(pipes[11], "g", 1);
    for (int i = 0; i < DESCRIPTORS; i++) close(given[i]);
    close(pipes[11]);
    *run = (struct csandbox_run){
        .process = (int)process, .input = pipes[1], .output = pipes[2], .errors = pipes[4], .report = pipes[6],
        .control = pipes[9],
    };
    return 0;
}

int csandbox_wait(int process) {
    int status;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) return errno;
    }
    return 0;
}

void csandbox_kill(int process) {
    kill(process, SIGKILL);
}

long csandbox_write(int descriptor, const void *bytes, size_t count) {
    sigset_t pipe, before, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigpending(&pending);
    int was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    long written = write(descriptor, bytes, count);
    int error = errno;
    if (written < 0 && error == EPIPE && !was_pending) {
        const struct timespec none = {0, 0};
        while (sigtimedwait(&pipe, NULL, &none) < 0 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return written;
}

#else

long csandbox_write(int descriptor, const void *bytes, size_t count) {
    return write(descriptor, bytes, count);
}

int csandbox_start(const struct csandbox_plan *plan, struct csandbox_run *run, int *error) {
    (void)plan;
    (void)run;
    *error = ENOSYS;
    return CSANDBOX_UNSUPPORTED;
}

int csandbox_wait(int process) {
    (void)process;
    return ENOSYS;
}

void csandbox_kill(int process) {
    (void)process;
}

#endif
