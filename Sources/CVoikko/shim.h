#ifndef KUMPPANI_CVOIKKO_SHIM_H
#define KUMPPANI_CVOIKKO_SHIM_H

#include <libvoikko/voikko.h>
#if defined(__GLIBC__) || defined(__linux__)
#include <nss.h>
#endif

/// Lets libvoikko, which asks where the user's home is, find that in /etc/passwd only.
///
/// Else the C library would ask a name service through a socket, and that one perhaps the network.
static inline void kumppaniStayOffline(void) {
#ifdef __GLIBC__
    __nss_configure_lookup("passwd", "files");
#endif
}

#endif
