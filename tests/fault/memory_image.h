// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __linux__

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <string>

namespace lianlu::test {

//! \brief Writes all memory of this process that can be read at all, also what a core dump would leave out, into `file`; and which piece of it is
//! which into `file`.regions: a line of offset, length, flags of its VMA. False: it could not be read.
inline bool writeMemoryImage(const std::string& file) {
    // The owner of a process that is not dumpable is root, and so is that of its memory's file.
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    constexpr std::size_t kPiece = 1u << 20u;
    auto* piece = static_cast<char*>(::mmap(nullptr, kPiece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const int image = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    FILE* maps = std::fopen("/proc/self/smaps", "re");
    FILE* regions = std::fopen((file + ".regions").c_str(), "we");
    if (piece == MAP_FAILED || memory < 0 || image < 0 || !maps || !regions) return false;
    unsigned long from = 0, to = 0, offset = 0;
    char line[512], permissions[8] = {}, name[256] = {};
    const auto own = reinterpret_cast<std::uintptr_t>(piece);
    while (std::fgets(line, sizeof line, maps)) {
        unsigned long a = 0, b = 0;
        if (std::sscanf(line, "%lx-%lx %7s %*s %*s %*s %255[^\n]", &a, &b, permissions, name) >= 3) {
            from = a;
            to = b;
            continue;
        }
        if (std::string(line).rfind("VmFlags:", 0) != 0) continue;
        const bool writable = permissions[0] == 'r' && permissions[1] == 'w' && from != own;
        if (!writable) continue;  // what nobody can write to holds nobody's secret
        const unsigned long start = offset;
        for (unsigned long at = from; at < to; at += kPiece) {
            const auto read = ::pread(memory, piece, at + kPiece < to ? kPiece : to - at, static_cast<off_t>(at));
            if (read <= 0) break;
            if (::write(image, piece, static_cast<std::size_t>(read)) != read) return false;
            offset += static_cast<unsigned long>(read);
        }
        if (offset > start) std::fprintf(regions, "%lu %lu %s", start, offset - start, line + 8);
    }
    std::fclose(maps);
    std::fclose(regions);
    ::close(memory);
    ::close(image);
    ::munmap(piece, kPiece);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return offset > 0;
}

}  // namespace lianlu::test

#endif
