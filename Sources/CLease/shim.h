// What Swift's module of the C library leaves out, since it is declared for _GNU_SOURCE only.
#ifndef KUMPPANI_CLEASE_SHIM_H
#define KUMPPANI_CLEASE_SHIM_H

#include <fcntl.h>

// The numbers are Linux's, the same on every processor.
#define KUMPPANI_SETLEASE 1024
#define KUMPPANI_GETLEASE 1025

/// Asks to be told, by SIGIO, before anybody writes to a file; 0 when that is granted.
static inline int kumppaniTakeLease(int file) { return fcntl(file, KUMPPANI_SETLEASE, F_RDLCK); }

/// Whether nobody is waiting to write.
static inline int kumppaniHoldsLease(int file) { return fcntl(file, KUMPPANI_GETLEASE) == F_RDLCK; }

/// Lets those write who are waiting.
static inline int kumppaniEndLease(int file) { return fcntl(file, KUMPPANI_SETLEASE, F_UNLCK); }

extern int memfd_create(const char *name, unsigned int flags);

/// A file in memory without a name, closed when another program is started.
static inline int kumppaniMemoryFile(void) { return memfd_create("kumppani", 1); }

#endif
