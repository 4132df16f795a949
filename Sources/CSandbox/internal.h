#ifndef CSANDBOX_INTERNAL_H
#define CSANDBOX_INTERNAL_H

#include "csandbox.h"

/// The uid and gid that the program sees itself as.
#define INSIDE_ID 1000

/// Descriptors of the supervisor, at fixed places so that all others can be closed.
enum { FD_IN = 0, FD_OUT, FD_ERR, FD_REPORT, FD_CONTROL, FD_GO, FD_FIRST_FREE };

/// Nothing here may take memory or locks: it runs in a copy of a process with threads.
size_t text_of(uint64_t number, char *buffer);                // decimal digits, ended by 0
size_t join(char *buffer, size_t size, const char *first, const char *second);
uint64_t microseconds_now(void);

/// Builds the read-only root; gives 0 or a stage, with errno set.
int build_root(const struct csandbox_plan *plan);

/// Sets limits and drops capabilities; gives 0 or a stage, with errno set.
int confine(const struct csandbox_limits *limits);

/// Installs the filter; gives the listener's descriptor, -1 where the kernel has no listeners, -2 with errno set.
int install_filter(void);

/// The bit of a denied system call; -1 where it is none.
int denied_bit(int number);

/// Watches the program and all its children until the end.
void supervise(const struct csandbox_plan *plan, int program, int channel, struct csandbox_report *report);

#endif
