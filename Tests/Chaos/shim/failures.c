// Which calls fail, and how: by the seed and the number of the call.
#include "shim.h"

// SplitMix64's finisher.
static uint64_t mixed(uint64_t value) {
    value += 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

static int number(enum kind kind) {
    switch (kind) {
    case NO_SPACE: return ENOSPC;
    case INTERRUPTED: return EINTR;
    default: return EIO;
    }
}

enum kind fails(unsigned candidates) {
    if (atomic_load(&control->is_full) && candidates & NO_SPACE) {
        atomic_fetch_add(&control->failures, 1);
        errno = ENOSPC;
        return NO_SPACE;
    }
    unsigned possible = candidates & (unsigned)atomic_load(&control->kinds);
    if (!possible) return 0;
    uint64_t chance = mixed(atomic_load(&control->seed) ^ mixed(atomic_fetch_add(&control->calls, 1)));
    if (chance % 65536 >= atomic_load(&control->rate)) return 0;
    uint64_t left = atomic_load(&control->budget);
    do {
        if (!left) return 0;
    } while (!atomic_compare_exchange_weak(&control->budget, &left, left - 1));
    unsigned chosen = (unsigned)(chance >> 32) % (unsigned)__builtin_popcount(possible);
    for (; chosen; chosen--) possible &= possible - 1;
    enum kind kind = possible & -possible;
    atomic_fetch_add(&control->failures, 1);
    if (kind != SHORT) errno = number(kind);
    return kind;
}
