#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <stdint.h>

/// A file that the program finds under /program, read-only.
struct csandbox_file {
    const char *path;  // relative, without "..", folders first
    const uint8_t *bytes;
    size_t length;
    int is_folder;
    int is_executable;
};

/// What a program may use. Zero is no value: every limit counts.
struct csandbox_limits {
    uint64_t wall_milliseconds;
    uint64_t cpu_milliseconds;
    uint64_t memory_bytes;   // of all its processes together
    uint64_t disk_bytes;     // of its work folder, in memory
    uint32_t disk_files;
    uint32_t processes;      // processes and threads together
    uint32_t open_files;
};

/// What to run. All pointers must stay valid until csandbox_start returns.
struct csandbox_plan {
    const char *program;            // a path, or a name to look for in /usr/local/bin, /usr/bin and /bin
    char *const *arguments;         // with the name first, ended by NULL
    char *const *environment;       // ended by NULL
    const char *const *readable;    // further folders of the host to show read-only, ended by NULL
    const struct csandbox_file *files;
    size_t file_count;
    struct csandbox_limits limits;
    const char *cgroup;             // a folder made for this run, or NULL
};

/// How far preparing came; says what failed together with an error number.
enum csandbox_stage {
    CSANDBOX_RUNNING = 0,
    CSANDBOX_UNSUPPORTED,   // not this system
    CSANDBOX_PIPES,
    CSANDBOX_NAMESPACES,    // clone with new namespaces
    CSANDBOX_IDENTITY,      // uid and gid maps
    CSANDBOX_ROOT,          // the file system
    CSANDBOX_PROC,          // mounting /proc
    CSANDBOX_FILES,         // writing the program's files
    CSANDBOX_LIMITS,        // rlimits and capabilities
    CSANDBOX_FILTER,        // seccomp
    CSANDBOX_PROGRAM,       // starting the program
    CSANDBOX_CGROUP,
};

/// How a run ended.
enum csandbox_ending {
    CSANDBOX_LOST = 0,   // no report: the supervisor itself was killed
    CSANDBOX_EXITED,     // value is the exit status
    CSANDBOX_SIGNALLED,  // value is the signal
    CSANDBOX_STOPPED,    // value is a csandbox_limit
    CSANDBOX_FAILED,     // value is a csandbox_stage, error says why
};

/// The limits, as numbers and as bits (1 << number).
enum csandbox_limit {
    CSANDBOX_WALL = 0,
    CSANDBOX_CPU,
    CSANDBOX_MEMORY,
    CSANDBOX_PROCESSES,
    CSANDBOX_DISK,
    CSANDBOX_OUTPUT,
    CSANDBOX_CALLER,     // the caller ended it
};

#define CSANDBOX_DENIED_BYTES 16

/// What the supervisor writes once at the end.
struct csandbox_report {
    int32_t ending;
    int32_t value;
    int32_t error;
    uint32_t reached;  // bits of csandbox_limit
    uint64_t wall_microseconds;
    uint64_t cpu_microseconds;
    uint64_t peak_memory_bytes;
    uint64_t disk_bytes;
    uint32_t peak_processes;
    uint32_t denied_calls;
    uint8_t denied[CSANDBOX_DENIED_BYTES];  // bits by csandbox_denied_name
};

/// A run that was started. The caller closes the descriptors and waits for the process.
struct csandbox_run {
    int process;
    int input;    // write end of the program's standard input
    int output;   // read ends
    int errors;
    int report;
    int control;  // one byte, 'O' or 'K', ends the run; so does closing it
};

/// Starts a run. Gives 0, or the stage that failed, with the error number in *error.
int csandbox_start(const struct csandbox_plan *plan, struct csandbox_run *run, int *error);

/// Waits for the supervisor process; gives 0 or an error number.
int csandbox_wait(int process);

/// Kills the supervisor and with it everything that it started.
void csandbox_kill(int process);

/// Writes without a signal where the reader is gone; gives what write gives.
long csandbox_write(int descriptor, const void *bytes, size_t count);

/// The name of a system call that programs may not make, by its bit; NULL behind the last.
const char *csandbox_denied_name(int bit);

#endif
