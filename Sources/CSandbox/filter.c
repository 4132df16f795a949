// The system calls that a program may not make, and the filter that refuses them.
#define _GNU_SOURCE
#include "internal.h"

#ifdef __linux__
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the filter knows x86-64 and arm64"
#endif

struct denied {
    int number;
    const char *name;
};

#define DENY(name) {__NR_##name, #name}

// The first three are refused only with some arguments, see below.
static const struct denied denied[] = {
    DENY(clone), DENY(socket), DENY(ioctl),
    DENY(ptrace), DENY(process_vm_readv), DENY(process_vm_writev), DENY(kcmp),
    DENY(mount), DENY(umount2), DENY(pivot_root), DENY(chroot), DENY(unshare), DENY(setns),
#ifdef __NR_open_tree
    DENY(open_tree), DENY(move_mount), DENY(fsopen), DENY(fsconfig), DENY(fsmount), DENY(fspick),
#endif
#ifdef __NR_mount_setattr
    DENY(mount_setattr),
#endif
#ifdef __NR_pidfd_getfd
    DENY(pidfd_getfd),
#endif
    // Memory that belongs to no process could not be counted.
    DENY(memfd_create), DENY(shmget), DENY(shmat), DENY(msgget), DENY(semget), DENY(mq_open),
#ifdef __NR_memfd_secret
    DENY(memfd_secret),
#endif
    DENY(userfaultfd), DENY(io_uring_setup), DENY(io_uring_enter), DENY(io_uring_register),
    DENY(bpf), DENY(perf_event_open), DENY(keyctl), DENY(add_key), DENY(request_key),
    DENY(init_module), DENY(finit_module), DENY(delete_module), DENY(kexec_load),
    DENY(reboot), DENY(swapon), DENY(swapoff), DENY(acct), DENY(quotactl), DENY(syslog),
    DENY(sethostname), DENY(setdomainname), DENY(settimeofday), DENY(clock_settime), DENY(adjtimex),
    DENY(clock_adjtime), DENY(open_by_handle_at), DENY(fanotify_init), DENY(mbind), DENY(set_mempolicy),
    DENY(migrate_pages), DENY(move_pages), DENY(personality), DENY(vhangup),
#ifdef __x86_64__
    DENY(iopl), DENY(ioperm), DENY(modify_ldt), DENY(kexec_file_load),
#endif
};

enum { DENIED_COUNT = sizeof denied / sizeof denied[0], CONDITIONAL = 3 };
_Static_assert(DENIED_COUNT <= CSANDBOX_DENIED_BYTES * 8, "the report has a bit for each call");

const char *csandbox_denied_name(int bit) {
    return bit >= 0 && bit < DENIED_COUNT ? denied[bit].name : NULL;
}

int denied_bit(int number) {
    for (int bit = 0; bit < DENIED_COUNT; bit++) {
        if (denied[bit].number == number) return bit;
    }
    return -1;
}

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define LOAD_LOW(argument) \
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args) + (argument) * 8)
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, (action))
#define SKIP_UNLESS(value, count) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, (count))

static int install(unsigned action, unsigned flags) {
    const unsigned spaces = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS
        | CLONE_NEWCGROUP;
    struct sock_filter code[40 + 2 * DENIED_COUNT];
    unsigned short n = 0;
    code[n++] = (struct sock_filter)LOAD(arch);
    code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NATIVE_ARCHITECTURE, 1, 0);
    code[n++] = (struct sock_filter)RETURN(SECCOMP_RET_KILL_PROCESS);
    code[n++] = (struct sock_filter)LOAD(nr);
#ifdef __x86_64__
    // The x32 calls are the same ones by other numbers.
    code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
    code[n++] = (struct sock_filter)RETURN(SECCOMP_RET_KILL_PROCESS);
#endif
#ifdef __NR_clone3
    // Its flags lie in memory, where a filter cannot look; the C library falls back to clone.
    code[n++] = (struct sock_filter)SKIP_UNLESS(__NR_clone3, 1);
    code[n++] = (struct sock_filter)RETURN(SECCOMP_RET_ERRNO | ENOSYS);
#endif
    for (int bit = CONDITIONAL; bit < DENIED_COUNT; bit++) {
        code[n++] = (struct sock_filter)SKIP_UNLESS((unsigned)denied[bit].number, 1);
        code[n++] = (struct sock_filter)RETURN(action);
    }
    code[n++] = (struct sock_filter)SKIP_UNLESS(__NR_clone, 4);
    code[n++] = (struct sock_filter)LOAD_LOW(0);
    code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, spaces, 0, 1);
    code[n++] = (struct sock_filter)RETURN(action);
    code[n++] = (struct sock_filter)RETURN(SECCOMP_RET_ALLOW);
    code[n++] = (struct sock_filter)SKIP_UNLESS(__NR_socket, 4);
    code[n++] = (struct sock_filter)LOAD_LOW(0);
    code[n++] = (struct sock_filter)SKIP_UNLESS(AF_UNIX, 1);
    code[n++] = (struct sock_filter)RETURN(SECCOMP_RET_ALLOW);
    code[n++] = (struct sock_filter)RETURN(action);
    code[n++] = (struct sock_filter)SKIP_UNLESS(__NR_ioctl, 3);
    code[n++] = (struct sock_filter)LOAD_LOW(1);
    code[n++] = (struct sock_filter)SKIP_UNLESS(TIOCSTI, 1);
    code[n++] = (struct sock_filter)RETURN(action);
    code[n++] = (struct sock_filter)RETURN(SECCOMP_RET_ALLOW);
    struct sock_fprog program = {.len = n, .filter = code};
    return (int)syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program);
}

int install_filter(void) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -2;
    // A listener lets the supervisor refuse and count; without one the kernel refuses by itself.
    int listener = install(SECCOMP_RET_USER_NOTIF, SECCOMP_FILTER_FLAG_NEW_LISTENER);
    if (listener >= 0) return listener;
    return install(SECCOMP_RET_ERRNO | EPERM, 0) == 0 ? -1 : -2;
}

#else

const char *csandbox_denied_name(int bit) {
    (void)bit;
    return NULL;
}

#endif
