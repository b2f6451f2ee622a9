#ifndef ACCREDIT_BARE_LOOP_H
#define ACCREDIT_BARE_LOOP_H

#include <stddef.h>

/// Parses the bytes with libyaml and deletes every event; returns how many there were.
size_t bare_loop(const unsigned char *bytes, size_t count);

/// The processor time this process has used, in seconds.
double process_seconds(void);

#endif
