// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/zstd.h"

#include <memory>

#include <zstd.h>
#include <zstd_errors.h>

namespace lianlu::server {

namespace {

constexpr int kLargestWindowLog = 23;
constexpr int kZstdLevel = 1;
constexpr std::size_t kMostKept = std::size_t{4} << 20u;  // of a thread's room
struct Free {
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
};

}  // namespace

std::string zstd(std::string_view plain) {
    // A context is a megabyte and costs more to make than an answer to pack: each thread keeps its own.
    struct FreeC {
        void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
    };
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeC> context(ZSTD_createCCtx());
    if (!context) return {};
    // So it does with the room: what is packed is as long as what was plain at worst, and mostly a tenth of it.
    thread_local std::unique_ptr<char[]> room;
    thread_local std::size_t roomSize = 0;
    const auto most = ZSTD_compressBound(plain.size());
    if (most > kMostKept) {
        std::string out(most, '\0');
        const auto size = ZSTD_compressCCtx(context.get(), out.data(), out.size(), plain.data(), plain.size(), kZstdLevel);
        out.resize(ZSTD_isError(size) ? 0 : size);
        return out;
    }
    if (roomSize < most) {
        room = std::make_unique_for_overwrite<char[]>(most);
        roomSize = most;
    }
    const auto size = ZSTD_compressCCtx(context.get(), room.get(), roomSize, plain.data(), plain.size(), kZstdLevel);
    return ZSTD_isError(size) ? std::string() : std::string(room.get(), size);
}

Result<std::string> unzstd(std::string_view packed, std::size_t limit) {
    const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    if (!context) return fail(Code::internal, "zstd");
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    std::string out;
    char piece[64 * 1024];
    std::size_t left = 1;
    // Unpacked piece by piece: a small body that would fill the memory stops at the limit.
    while (in.pos < in.size || left != 0) {
        ZSTD_outBuffer some{piece, sizeof piece, 0};
        const auto before = in.pos;
        left = ZSTD_decompressStream(context.get(), &some, &in);
        if (ZSTD_isError(left)) {
            const bool window = ZSTD_getErrorCode(left) == ZSTD_error_frameParameter_windowTooLarge;
            return window ? fail(Code::tooLarge, "zstd window larger than 8 MiB") : fail(Code::invalid, "broken zstd body");
        }
        out.append(piece, some.pos);
        if (out.size() > limit) return fail(Code::tooLarge, "body past the limit once unpacked: send it in parts");
        if (in.pos == before && some.pos == 0 && left != 0) return fail(Code::invalid, "broken zstd body");
    }
    return out;
}

}  // namespace lianlu::server
