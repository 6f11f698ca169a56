/* Shows the thread sanitizer the locks of Swift's Synchronization.

   A free `Mutex` is taken and given back by atomic operations in the program itself, which the
   sanitizer sees. One that is held is waited for in Swift's library, and the kernel hands it over: of
   that it sees nothing, and takes what the lock guards for a race. Preloaded, this stands before the
   two calls and says what they do. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

typedef SWIFT void (*Lock)(uint32_t thread, SELF);
typedef SWIFT void (*Unlock)(SELF);

/* Found before main: looking up a symbol may take a lock. */
static Lock realLock;
static Unlock realUnlock;

__attribute__((constructor)) static void find(void) {
    realLock = (Lock)dlsym(RTLD_NEXT, "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");
    realUnlock = (Unlock)dlsym(RTLD_NEXT, "$s15Synchronization12_MutexHandleV11_unlockSlowyyF");
}

SWIFT void lockSlow(uint32_t thread, SELF) __asm__("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");
SWIFT void lockSlow(uint32_t thread, SELF) {
    realLock(thread, self);
    __tsan_acquire(self);
}

SWIFT void unlockSlow(SELF) __asm__("$s15Synchronization12_MutexHandleV11_unlockSlowyyF");
SWIFT void unlockSlow(SELF) {
    __tsan_release(self);
    realUnlock(self);
}
