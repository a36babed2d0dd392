// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/content_decoder.h"

#include <algorithm>

#include <zlib.h>
#include <zstd.h>

#include "models/base/text.h"

namespace lianlu::sync {

namespace {

constexpr int kLargestWindowLog = 23;
constexpr int kGzipWindow = 15 + 16;
constexpr std::size_t kPiece = std::size_t{64} << 10u;

Result<std::string> broken() { return fail(Code::unreachable, "an answer was cut short or is not packed as it says"); }
Result<std::string> tooLong() { return fail(Code::tooLarge, "answer larger than it may be"); }

Result<std::string> gunzip(std::string_view packed, std::size_t limit) {
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK) return fail(Code::internal, "zlib");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    const auto piece = std::make_unique<Bytef[]>(kPiece);
    int status = Z_OK;
    while (status == Z_OK && out.size() <= limit) {
        stream.next_out = piece.get();
        stream.avail_out = kPiece;
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(reinterpret_cast<const char*>(piece.get()), kPiece - stream.avail_out);
        if (status == Z_OK && stream.avail_in == 0 && stream.avail_out != 0) break;
    }
    inflateEnd(&stream);
    if (out.size() > limit) return tooLong();
    if (status != Z_STREAM_END) return broken();
    return out;
}

}  // namespace

class ContentDecoder::Zstd {
public:
    Zstd() : m_context(ZSTD_createDCtx()) {
        if (m_context) ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
    }

    Result<std::string> decode(std::string_view packed, std::size_t limit) {
        if (!m_context) return fail(Code::internal, "zstd");
        const auto length = ZSTD_getFrameContentSize(packed.data(), packed.size());
        if (length == ZSTD_CONTENTSIZE_ERROR) return broken();
        if (length == ZSTD_CONTENTSIZE_UNKNOWN || ZSTD_findFrameCompressedSize(packed.data(), packed.size()) != packed.size()) return inPieces(packed, limit);
        if (length > limit) return tooLong();
        std::string out(static_cast<std::size_t>(length), '\0');
        const auto done = ZSTD_decompressDCtx(m_context.get(), out.data(), out.size(), packed.data(), packed.size());
        if (ZSTD_isError(done) || done != out.size()) return broken();
        return out;
    }

private:
    //! Of several frames, or of one that does not say how long it is.
    Result<std::string> inPieces(std::string_view packed, std::size_t limit) {
        ZSTD_DCtx_reset(m_context.get(), ZSTD_reset_session_only);
        ZSTD_inBuffer in{packed.data(), packed.size(), 0};
        std::string out;
        const auto piece = std::make_unique<char[]>(kPiece);
        std::size_t left = 1;
        while (in.pos < in.size || left != 0) {
            ZSTD_outBuffer some{piece.get(), kPiece, 0};
            const auto before = in.pos;
            left = ZSTD_decompressStream(m_context.get(), &some, &in);
            if (ZSTD_isError(left)) return broken();
            out.append(piece.get(), some.pos);
            if (out.size() > limit) return tooLong();
            if (in.pos == before && some.pos == 0 && left != 0) return broken();
        }
        return out;
    }

    struct Free {
        void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
    };
    std::unique_ptr<ZSTD_DCtx, Free> m_context;
};

ContentDecoder::ContentDecoder() : m_zstd(std::make_unique<Zstd>()) {}
ContentDecoder::~ContentDecoder() = default;

Result<std::string> ContentDecoder::decode(std::string_view encoding, std::string body, std::size_t limit) {
    const auto name = text::lowerAscii(text::trim(encoding));
    // An answer without a body, such as a 204, may name one all the same.
    if (name.empty() || name == "identity" || body.empty()) return body;
    if (name == "zstd") return m_zstd->decode(body, limit);
    if (name == "gzip" || name == "x-gzip") return gunzip(body, limit);
    return fail(Code::unreachable, "an answer is packed in a way that was not asked for", "content-encoding");
}

}  // namespace lianlu::sync
