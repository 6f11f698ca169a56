/* A bad machine, preloaded before the C library: calls that are interrupted, done by halves or
   refused, a clock that steps back; and a note of everything that should not have been called.

   FAULT_INTERRUPT=N  every Nth call that may be interrupted is, with EINTR
   FAULT_SHORT=N      every Nth read or write moves one byte only
   FAULT_FULL=N       from the Nth write to a plain file on the disk is full; the Nth is done by half
   FAULT_SYNC=N       from the Nth fsync on the disk does not answer (EIO)
   FAULT_CLOCK=N      from the Nth look at the clock it is a day and an hour earlier
   FAULT_NOTES=PATH   notes: `getenv NAME`, `socket`, `shown` when standard output is written to
                      while something written to a plain file has not been synced */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* Reads the environment itself: getenv is one of the calls that are noted. */
static const char *setting(const char *name) {
    size_t length = strlen(name);
    for (char **each = environ; each && *each; each++)
        if (!strncmp(*each, name, length) && (*each)[length] == '=') return *each + length + 1;
    return NULL;
}

static long number(const char *name) {
    const char *text = setting(name);
    return text ? atol(text) : 0;
}

static void note(const char *what, const char *which) {
    const char *path = setting("FAULT_NOTES");
    if (!path) return;
    int saved = errno;
    int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT, 0600);
    if (file >= 0) {
        char line[300];
        int length = snprintf(line, sizeof line, "%s %s\n", what, which);
        syscall(SYS_write, file, line, (size_t)length);
        syscall(SYS_close, file);
    }
    errno = saved;
}

static int everyNth(const char *name, long *count) {
    long nth = number(name);
    return nth > 0 && ++*count % nth == 0;
}

static int interrupted(void) {
    static long count;
    if (!everyNth("FAULT_INTERRUPT", &count)) return 0;
    errno = EINTR;
    return 1;
}

static size_t moved(size_t wanted) {
    static long count;
    return wanted > 1 && everyNth("FAULT_SHORT", &count) ? 1 : wanted;
}

static int isPlain(int file) {
    struct stat status;
    return fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

static char unsynced[1024];

static void noteShown(int file) {
    if (file != 1) return;
    for (int each = 3; each < 1024; each++)
        if (unsynced[each]) note("shown", "before fsync");
}

/* How much of a write the disk takes, -1 when none: what is there already can be written over. */
static ssize_t room(int file, size_t wanted, off_t offset) {
    static long count;
    long nth = number("FAULT_FULL");
    struct stat status;
    if (nth == 0 || file <= 2 || fstat(file, &status) || !S_ISREG(status.st_mode)) return (ssize_t)wanted;
    if (++count < nth) return (ssize_t)wanted;
    off_t there = offset < 0 ? 0 : status.st_size - offset;
    if (there >= (off_t)wanted) return (ssize_t)wanted;
    if (count == nth && wanted > 1) return (ssize_t)(wanted / 2);
    if (there > 0) return (ssize_t)there;
    errno = ENOSPC;
    return -1;
}

ssize_t write(int file, const void *bytes, size_t count) {
    if (interrupted()) return -1;
    noteShown(file);
    ssize_t taken = room(file, count, -1);
    if (taken < 0) return -1;
    if (file > 2 && file < 1024 && isPlain(file)) unsynced[file] = 1;
    return REAL(write)(file, bytes, moved((size_t)taken));
}

static ssize_t placed(int file, const void *bytes, size_t count, off_t offset, const char *name) {
    if (interrupted()) return -1;
    ssize_t taken = room(file, count, offset);
    if (taken < 0) return -1;
    if (file > 2 && file < 1024) unsynced[file] = 1;
    ssize_t (*call)(int, const void *, size_t, off_t) = real(name);
    return call(file, bytes, moved((size_t)taken), offset);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    return placed(file, bytes, count, offset, "pwrite");
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t offset) {
    return placed(file, bytes, count, offset, "pwrite64");
}

ssize_t read(int file, void *bytes, size_t count) {
    return interrupted() ? -1 : REAL(read)(file, bytes, moved(count));
}

ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
    return interrupted() ? -1 : REAL(pread)(file, bytes, moved(count), offset);
}

ssize_t pread64(int file, void *bytes, size_t count, off_t offset) {
    ssize_t (*call)(int, void *, size_t, off_t) = real("pread64");
    return interrupted() ? -1 : call(file, bytes, moved(count), offset);
}

int fsync(int file) {
    static long count;
    long nth = number("FAULT_SYNC");
    if (interrupted()) return -1;
    if (nth > 0 && ++count >= nth) {
        errno = EIO;
        return -1;
    }
    if (file >= 0 && file < 1024) unsynced[file] = 0;
    return REAL(fsync)(file);
}

int ftruncate(int file, off_t length) { return interrupted() ? -1 : REAL(ftruncate)(file, length); }

int ftruncate64(int file, off_t length) {
    int (*call)(int, off_t) = real("ftruncate64");
    return interrupted() ? -1 : call(file, length);
}

int flock(int file, int operation) {
    int (*call)(int, int) = real("flock");
    return interrupted() ? -1 : call(file, operation);
}

int close(int file) {
    if (file >= 0 && file < 1024) unsynced[file] = 0;
    return REAL(close)(file);
}

static long steppedBack(void) {
    static long count;
    long nth = number("FAULT_CLOCK");
    return nth > 0 && ++count >= nth ? 90000 : 0;
}

time_t time(time_t *place) {
    struct timespec now;
    syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
    time_t seconds = now.tv_sec - steppedBack();
    if (place) *place = seconds;
    return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int status = (int)syscall(SYS_clock_gettime, clock, now);
    if (status == 0 && clock == CLOCK_REALTIME) now->tv_sec -= steppedBack();
    return status;
}

char *getenv(const char *name) {
    note("getenv", name);
    return (char *)setting(name);
}

char *secure_getenv(const char *name) {
    note("getenv", name);
    return (char *)setting(name);
}

int socket(int domain, int type, int protocol) {
    note("socket", "");
    return REAL(socket)(domain, type, protocol);
}

int connect(int file, const struct sockaddr *address, socklen_t length) {
    note("connect", "");
    return REAL(connect)(file, address, length);
}
