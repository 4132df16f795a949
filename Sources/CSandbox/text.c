// Small helpers that need neither memory nor locks.
#define _GNU_SOURCE
#include "internal.h"

#include <time.h>

size_t text_of(uint64_t number, char *buffer) {
    char digits[20];
    size_t count = 0;
    do digits[count++] = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    for (size_t i = 0; i < count; i++) buffer[i] = digits[count - 1 - i];
    buffer[count] = 0;
    return count;
}

size_t join(char *buffer, size_t size, const char *first, const char *second) {
    size_t length = 0;
    for (; *first != 0; first++) {
        if (length + 1 >= size) return 0;
        buffer[length++] = *first;
    }
    for (; *second != 0; second++) {
        if (length + 1 >= size) return 0;
        buffer[length++] = *second;
    }
    buffer[length] = 0;
    return length;
}

uint64_t microseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}
