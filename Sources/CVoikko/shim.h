#ifndef KUMPPANI_CVOIKKO_SHIM_H
#define KUMPPANI_CVOIKKO_SHIM_H

#include <libvoikko/voikko.h>

#endif
