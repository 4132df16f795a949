// The file system that a program sees: a few folders of the host read-only, its own files, and a work folder in memory.
#define _GNU_SOURCE
#include "internal.h"

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <linux/mount.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef MOUNT_ATTR_RDONLY
#define MOUNT_ATTR_RDONLY 1
#define MOUNT_ATTR_NOSUID 2
#define MOUNT_ATTR_NODEV 4
#endif
#ifndef AT_RECURSIVE
#define AT_RECURSIVE 0x8000
#endif

enum { PATH_SIZE = 4096 };

struct attributes {
    uint64_t set, clear, propagation, userns;
};

static int seal(const char *path, int allow_devices) {
#ifdef __NR_mount_setattr
    struct attributes attributes = {.set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | (allow_devices ? 0 : MOUNT_ATTR_NODEV)};
    if (syscall(__NR_mount_setattr, AT_FDCWD, path, AT_RECURSIVE, &attributes, sizeof attributes) == 0) return 0;
#endif
    // Flags that the host has set must stay; ST_ and MS_ have the same values.
    struct statfs host;
    if (statfs(path, &host) != 0) return -1;
    unsigned long kept = (unsigned long)host.f_flags & (MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOATIME | MS_RELATIME);
    return mount(NULL, path, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | kept, NULL);
}

/// Makes the folders above a path; the last part too where it is a folder.
static int make_folders(const char *path, int all) {
    char part[PATH_SIZE];
    size_t length = 0;
    for (; path[length] != 0; length++) {
        if (length + 1 >= sizeof part) return errno = ENAMETOOLONG, -1;
        if (path[length] == '/' && length > 0) {
            part[length] = 0;
            if (mkdir(part, 0755) != 0 && errno != EEXIST) return -1;
        }
        part[length] = path[length];
    }
    part[length] = 0;
    return all && mkdir(part, 0755) != 0 && errno != EEXIST ? -1 : 0;
}

/// Shows a path of the host under the same name; a symbolic link as one. What is not there is left out.
static int show(const char *path, int allow_devices) {
    char source[PATH_SIZE], target[PATH_SIZE];
    if (join(source, sizeof source, "/.old", path) == 0) return errno = ENAMETOOLONG, -1;
    struct stat found;
    if (lstat(source, &found) != 0) return errno == ENOENT ? 0 : -1;
    if (S_ISLNK(found.st_mode)) {
        ssize_t length = readlink(source, target, sizeof target - 1);
        if (length < 0) return -1;
        target[length] = 0;
        if (make_folders(path, 0) != 0) return -1;
        return symlink(target, path);
    }
    if (make_folders(path, S_ISDIR(found.st_mode)) != 0) return -1;
    if (!S_ISDIR(found.st_mode)) {
        int file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
        if (file < 0) return -1;
        close(file);
    }
    if (mount(source, path, NULL, MS_BIND | MS_REC, NULL) != 0) return -1;
    return seal(path, allow_devices);
}

static int write_files(const struct csandbox_plan *plan) {
    if (mkdir("/program", 0755) != 0) return -1;
    for (size_t i = 0; i < plan->file_count; i++) {
        const struct csandbox_file *file = &plan->files[i];
        char path[PATH_SIZE];
        if (join(path, sizeof path, "/program/", file->path) == 0) return errno = ENAMETOOLONG, -1;
        if (make_folders(path, file->is_folder) != 0) return -1;
        if (file->is_folder) continue;
        int descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, file->is_executable ? 0755 : 0644);
        if (descriptor < 0) return -1;
        for (size_t done = 0; done < file->length;) {
            ssize_t count = write(descriptor, file->bytes + done, file->length - done);
            if (count <= 0) return -1;
            done += (size_t)count;
        }
        close(descriptor);
    }
    return 0;
}

static int make_work(const struct csandbox_limits *limits) {
    char options[128] = "mode=0700,size=";
    size_t length = 15;
    length += text_of(limits->disk_bytes, options + length);
    length += join(options + length, sizeof options - length, ",nr_inodes=", "");
    text_of((uint64_t)limits->disk_files + 2, options + length);
    if (mkdir("/scratch", 0755) != 0 || mount("tmpfs", "/scratch", "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) return -1;
    if (symlink("/scratch", "/tmp") != 0 || symlink("/scratch", "/dev/shm") != 0) return -1;
    return mkdir("/var", 0755) == 0 && symlink("/scratch", "/var/tmp") == 0 ? 0 : -1;
}

int build_root(const struct csandbox_plan *plan) {
    static const char *const system_folders[] = {
        "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime",
        "/etc/ssl/openssl.cnf", NULL,
    };
    static const char *const devices[] = {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", NULL};
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) return CSANDBOX_ROOT;
    // Room for the program's files; the work folder is a file system of its own.
    if (mount("tmpfs", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=256m") != 0) return CSANDBOX_ROOT;
    if (mkdir("/tmp/.old", 0700) != 0 || syscall(__NR_pivot_root, "/tmp", "/tmp/.old") != 0) return CSANDBOX_ROOT;
    if (chdir("/") != 0) return CSANDBOX_ROOT;
    for (int i = 0; system_folders[i]; i++) {
        if (show(system_folders[i], 0) != 0) return CSANDBOX_ROOT;
    }
    for (int i = 0; devices[i]; i++) {
        if (show(devices[i], 1) != 0) return CSANDBOX_ROOT;
    }
    for (int i = 0; plan->readable && plan->readable[i]; i++) {
        if (show(plan->readable[i], 0) != 0) return CSANDBOX_ROOT;
    }
    if (mkdir("/proc", 0555) != 0) return CSANDBOX_ROOT;
    if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) != 0) return CSANDBOX_PROC;
    if (write_files(plan) != 0) return CSANDBOX_FILES;
    if (make_work(&plan->limits) != 0) return CSANDBOX_ROOT;
    if (umount2("/.old", MNT_DETACH) != 0 || rmdir("/.old") != 0) return CSANDBOX_ROOT;
    if (mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV, NULL) != 0) return CSANDBOX_ROOT;
    return chdir("/scratch") == 0 ? 0 : CSANDBOX_ROOT;
}

#endif
