// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/process_guard.h"

#include <cstddef>

#include <sodium.h>

#if defined(_WIN32)
#include <windows.h>
#include <werapi.h>
#else
#include <sys/resource.h>
#if defined(__APPLE__)
#include <sys/ptrace.h>
#include <sys/types.h>
#elif defined(__linux__)
#include <sys/prctl.h>
#endif
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lianlu {

namespace {

constexpr std::size_t kStackScrubbed = 192 * 1024;

}  // namespace

bool forbidMemoryDumps() noexcept {
#if defined(_WIN32)
    SetErrorMode(GetErrorMode() | SEM_NOGPFAULTERRORBOX);
    wchar_t name[MAX_PATH]{};
    const DWORD length = GetModuleFileNameW(nullptr, name, MAX_PATH);
    const wchar_t* base = name;
    for (DWORD i = 0; i < length; ++i)
        if (name[i] == L'\\') base = name + i + 1;
    // For this person's account; for the whole machine it would need rights.
    return SUCCEEDED(WerAddExcludedApplication(base, FALSE));
#else
    const rlimit none{0, 0};
    bool good = setrlimit(RLIMIT_CORE, &none) == 0;
#if defined(__APPLE__)
    good = ptrace(PT_DENY_ATTACH, 0, nullptr, 0) == 0 && good;
#elif defined(__linux__)
    // Also where the kernel pipes cores to a program, which no limit keeps out.
    good = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && good;
#endif
    return good;
#endif
}

#if defined(__GNUC__)
__attribute__((noinline))
#endif
void scrubLeftovers() noexcept {
    volatile unsigned char room[kStackScrubbed];
    sodium_memzero(const_cast<unsigned char*>(room), sizeof room);
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace lianlu
