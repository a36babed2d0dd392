// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/file_seal.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <vector>

#include <fmt/format.h>

namespace lianlu::actions {

Result<std::string> fileSeal(const std::filesystem::path& file) {
    constexpr std::size_t kPiece = std::size_t{1} << 16;
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(Code::notFound, "no such file", "file");
    // FNV-1a over eight bytes at a time; the last ones are filled up with zeros, and the size tells these from zeros of the file.
    std::uint64_t hash = 14695981039346656037ull, size = 0;
    std::vector<char> piece(kPiece);
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto got = static_cast<std::size_t>(in.gcount());
        size += got;
        for (std::size_t at = 0; at < got; at += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, piece.data() + at, std::min(sizeof(word), got - at));
            hash = (hash ^ word) * 1099511628211ull;
            hash ^= hash >> 32u;
        }
    }
    return fmt::format("{}-{:016x}", size, hash);
}

}  // namespace lianlu::actions
