// The supervisor: process 1 of the sandbox's own process namespace. It sees every process of the program, wherever it
// forks to, and ends them all at once.
#define _GNU_SOURCE
#include "internal.h"

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TICK_MILLISECONDS = 4, PROC_BUFFER = 4096 };

struct usage {
    uint64_t cpu, memory;  // microseconds, bytes
    uint32_t processes;
};

struct linux_entry {
    uint64_t inode;
    int64_t offset;
    unsigned short length;
    unsigned char type;
    char name[];
};

static ssize_t read_text(const char *path, char *buffer, size_t size) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    ssize_t count = read(file, buffer, size - 1);
    close(file);
    if (count >= 0) buffer[count] = 0;
    return count;
}

static uint64_t number_at(const char **text) {
    while (**text == ' ') (*text)++;
    if (**text == '-') (*text)++;
    uint64_t value = 0;
    for (; **text >= '0' && **text <= '9'; (*text)++) value = value * 10 + (uint64_t)(**text - '0');
    return value;
}

/// Adds what one process uses. Fields of stat behind the name: 14 to 17 are times, 20 is the number of threads.
static void add_process(const char *name, struct usage *usage, uint64_t page, uint64_t tick) {
    char path[64], text[PROC_BUFFER];
    size_t length = join(path, sizeof path, "/proc/", name);
    join(path + length, sizeof path - length, "/stat", "");
    if (read_text(path, text, sizeof text) <= 0) return;
    const char *field = strrchr(text, ')');
    if (!field || field[1] == 0) return;
    field += 4;  // past ") S"
    uint64_t ticks = 0, threads = 1;
    for (int number = 4; number <= 20; number++) {
        uint64_t value = number_at(&field);
        if (number >= 14 && number <= 17) ticks += value;
        if (number == 20) threads = value;
    }
    usage->cpu += ticks * (1000000 / tick);
    usage->processes += (uint32_t)threads;
    join(path + length, sizeof path - length, "/statm", "");
    if (read_text(path, text, sizeof text) <= 0) return;
    field = text;
    number_at(&field);
    uint64_t resident = number_at(&field);
    // Pages of files, such as the C library's, belong to everybody; shared anonymous memory counts with them, but
    // there is none that is not in the work folder or made by fork.
    uint64_t shared = number_at(&field);
    usage->memory += (resident > shared ? resident - shared : 0) * page;
}

static struct usage measure(void) {
    struct usage usage = {0};
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE), tick = (uint64_t)sysconf(_SC_CLK_TCK);
    _Alignas(8) char buffer[16384];
    int folder = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (;;) {
        long count = folder < 0 ? 0 : syscall(__NR_getdents64, folder, buffer, sizeof buffer);
        if (count <= 0) break;
        for (long at = 0; at < count;) {
            struct linux_entry *entry = (struct linux_entry *)(buffer + at);
            at += entry->length;
            int is_process = entry->name[0] >= '1' && entry->name[0] <= '9';
            if (is_process && strcmp(entry->name, "1") != 0) add_process(entry->name, &usage, page, tick);
        }
    }
    if (folder >= 0) close(folder);
    struct rusage ended;
    if (getrusage(RUSAGE_CHILDREN, &ended) == 0) {
        usage.cpu += (uint64_t)(ended.ru_utime.tv_sec + ended.ru_stime.tv_sec) * 1000000
            + (uint64_t)(ended.ru_utime.tv_usec + ended.ru_stime.tv_usec);
    }
    return usage;
}

/// What the work folder holds, with its shared memory; *full where it can take nothing more.
static uint64_t disk_use(int *full) {
    struct statfs work;
    *full = 0;
    if (statfs("/scratch", &work) != 0) return 0;
    *full = work.f_bfree == 0 || work.f_ffree == 0;
    return (uint64_t)(work.f_blocks - work.f_bfree) * (uint64_t)work.f_bsize;
}

static void refuse(int listener, struct csandbox_report *report) {
    struct seccomp_notif call;
    memset(&call, 0, sizeof call);
    if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &call) != 0) return;
    struct seccomp_notif_resp answer = {.id = call.id, .error = -EPERM};
    ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
    report->denied_calls++;
    int bit = denied_bit(call.data.nr);
    if (bit >= 0) report->denied[bit / 8] |= (uint8_t)(1 << (bit % 8));
}

static void stop(struct csandbox_report *report, int limit) {
    report->reached |= 1u << limit;
    report->ending = CSANDBOX_STOPPED;
    report->value = limit;
}

/// Takes what the child says before it becomes the program: the filter's listener, or what failed.
static int greet(int channel, int *listener, struct csandbox_report *report) {
    int32_t words[2];
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct iovec part = {.iov_base = words, .iov_len = sizeof words};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    ssize_t count = recvmsg(channel, &message, MSG_CMSG_CLOEXEC);
    if (count != sizeof words) return 0;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (header && header->cmsg_type == SCM_RIGHTS) memcpy(listener, CMSG_DATA(header), sizeof *listener);
    if (words[0] != CSANDBOX_RUNNING) {
        report->ending = CSANDBOX_FAILED;
        report->value = words[0];
        report->error = words[1];
    }
    return 1;
}

/// Takes in children that ended; true where the program is one of them.
static int reap(int program, struct csandbox_report *report) {
    int status, ended, done = 0;
    while ((ended = waitpid(-1, &status, WNOHANG)) > 0) {
        if (ended != program) continue;
        done = 1;
        if (report->ending != CSANDBOX_LOST) continue;
        report->ending = WIFEXITED(status) ? CSANDBOX_EXITED : CSANDBOX_SIGNALLED;
        report->value = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
    }
    return done;
}

static void check(const struct csandbox_limits *limits, int runs, uint64_t start, struct csandbox_report *report) {
    struct usage usage = measure();
    // Until it has become the program, the copy of the caller holds the caller's memory, however much that is.
    if (!runs) usage.memory = 0;
    int full;
    report->disk_bytes = disk_use(&full);
    report->cpu_microseconds = usage.cpu;
    uint64_t memory = usage.memory + report->disk_bytes;
    if (memory > report->peak_memory_bytes) report->peak_memory_bytes = memory;
    if (usage.processes > report->peak_processes) report->peak_processes = usage.processes;
    if (report->ending != CSANDBOX_LOST) return;
    if (usage.processes > limits->processes) stop(report, CSANDBOX_PROCESSES);
    else if (usage.memory > limits->memory_bytes) stop(report, CSANDBOX_MEMORY);
    else if (full) stop(report, CSANDBOX_DISK);
    else if (usage.cpu > limits->cpu_milliseconds * 1000) stop(report, CSANDBOX_CPU);
    else if (microseconds_now() - start > limits->wall_milliseconds * 1000) stop(report, CSANDBOX_WALL);
}

void supervise(const struct csandbox_plan *plan, int program, int channel, struct csandbox_report *report) {
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    int signals = signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    uint64_t start = microseconds_now(), next = 0;
    int listener = -1, ended = 0;
    struct pollfd polled[] = {
        {.fd = signals, .events = POLLIN}, {.fd = FD_CONTROL, .events = POLLIN}, {.fd = channel, .events = POLLIN},
        {.fd = -1, .events = POLLIN},
    };
    while (!ended && report->ending == CSANDBOX_LOST) {
        poll(polled, 4, TICK_MILLISECONDS);
        if (polled[0].revents) {
            struct signalfd_siginfo told;
            while (read(signals, &told, sizeof told) > 0) {}
        }
        if (polled[1].revents) {
            char byte = 'K';
            read(FD_CONTROL, &byte, 1);
            stop(report, byte == 'O' ? CSANDBOX_OUTPUT : CSANDBOX_CALLER);
        }
        if (polled[2].revents) {
            if (!greet(channel, &listener, report)) polled[2].fd = -1;
            polled[3].fd = listener;
        }
        if (polled[3].revents & POLLIN) refuse(listener, report);
        if (polled[3].revents & (POLLHUP | POLLERR)) polled[3].fd = -1;
        uint64_t now = microseconds_now();
        // Looking costs time in proportion to the number of processes; never more than a tenth of it is spent so.
        if (now >= next) {
            // The channel closes as the program starts.
            check(&plan->limits, polled[2].fd < 0, start, report);
            uint64_t after = microseconds_now();
            next = after + (after - now) * 9;
        }
        ended = reap(program, report);
    }
    if (polled[2].fd >= 0) {
        struct csandbox_report first = {0};
        if (greet(channel, &listener, &first) && first.ending == CSANDBOX_FAILED) {
            report->ending = first.ending;
            report->value = first.value;
            report->error = first.error;
        }
    }
    kill(-1, SIGKILL);
    while (waitpid(-1, NULL, 0) > 0 || errno == EINTR) {}
    check(&plan->limits, 1, start, report);
    // The kernel's own limits end a program by a signal; say which limit it was.
    if (report->ending == CSANDBOX_SIGNALLED && report->value == SIGXCPU) stop(report, CSANDBOX_CPU);
    if (report->ending == CSANDBOX_SIGNALLED && report->value == SIGXFSZ) stop(report, CSANDBOX_DISK);
    report->wall_microseconds = microseconds_now() - start;
}

#endif
