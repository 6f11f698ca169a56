// The part of libFuzzer that a program of its own calls.
#ifndef KUMPPANI_CFUZZER_H
#define KUMPPANI_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments,
                        int (*run)(const uint8_t *bytes, size_t count));

#endif
