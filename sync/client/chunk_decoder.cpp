// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/chunk_decoder.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include <zstd.h>

#include "sync/client/row_parser.h"

namespace lianlu::sync {

namespace {

// A block of lines: large enough that simdjson's first stage pays, small enough to stay in the second-level cache.
constexpr std::size_t kBlockBytes = std::size_t{512} << 10u;
// One row: the longest fields of the longest entity, escaped.
constexpr std::size_t kMaxLineBytes = std::size_t{4} << 20u;
constexpr std::size_t kMaxUnpackedChunk = std::size_t{512} << 20u;
constexpr int kMaxWindowLog = 26;

struct FreeStream {
    void operator()(ZSTD_DCtx* stream) const noexcept { ZSTD_freeDCtx(stream); }
};

}  // namespace

class ChunkDecoder::Impl {
public:
    Impl() : m_stream(ZSTD_createDCtx()), m_buffer(kBlockBytes + RowParser::kPadding) {
        if (m_stream) ZSTD_DCtx_setParameter(m_stream.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
    }

    Result<void> decode(std::string_view frame, std::int64_t rows, const Sink& sink) {
        if (!m_stream) return fail(Code::internal, "no memory for zstd");
        ZSTD_DCtx_reset(m_stream.get(), ZSTD_reset_session_only);
        ZSTD_inBuffer in{frame.data(), frame.size(), 0};
        m_filled = 0;
        m_rows = 0;
        std::size_t unpacked = 0;
        bool ended = false;
        while (!ended) {
            LIANLU_CHECK(makeRoom());
            ZSTD_outBuffer out{m_buffer.data(), m_buffer.size() - RowParser::kPadding, m_filled};
            const auto before = std::pair(in.pos, out.pos);
            const std::size_t left = ZSTD_decompressStream(m_stream.get(), &out, &in);
            if (ZSTD_isError(left)) return fail(Code::notLianlu, "a bootstrap chunk is not a zstd frame");
            unpacked += out.pos - m_filled;
            if (unpacked > kMaxUnpackedChunk) return fail(Code::tooLarge, "a bootstrap chunk unpacks to more than it may");
            m_filled = out.pos;
            ended = left == 0 && in.pos == in.size;
            if (!ended && before == std::pair(in.pos, out.pos) && out.pos < out.size)
                return fail(Code::notLianlu, "a bootstrap chunk is cut short");
            if (ended || out.pos == out.size) LIANLU_CHECK(takeLines(rows, sink));
        }
        if (m_filled != 0) return fail(Code::notLianlu, "a bootstrap chunk ends inside a row");
        if (m_rows != rows) return fail(Code::notLianlu, "a bootstrap chunk holds another number of rows than promised");
        return {};
    }

private:
    Result<void> makeRoom() {
        if (m_filled + RowParser::kPadding < m_buffer.size()) return {};
        if (m_buffer.size() > kMaxLineBytes) return fail(Code::tooLarge, "a row larger than a row may be");
        m_buffer.resize(m_buffer.size() * 2);
        return {};
    }

    //! Parses the whole lines of the buffer and moves what is left to its front.
    Result<void> takeLines(std::int64_t rows, const Sink& sink) {
        const auto end = std::find(std::make_reverse_iterator(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_filled)),
                                   m_buffer.rend(), '\n');
        const auto whole = static_cast<std::size_t>(std::distance(m_buffer.begin(), end.base()));
        if (whole == 0) return {};
        RowBatch batch;
        LIANLU_CHECK(m_parser.parse(std::string_view(m_buffer.data(), whole), batch));
        m_rows += static_cast<std::int64_t>(batch.size());
        if (m_rows > rows) return fail(Code::notLianlu, "a bootstrap chunk holds more rows than promised");
        LIANLU_CHECK(sink(std::move(batch)));
        std::memmove(m_buffer.data(), m_buffer.data() + whole, m_filled - whole);
        m_filled -= whole;
        return {};
    }

    std::unique_ptr<ZSTD_DCtx, FreeStream> m_stream;
    std::vector<char> m_buffer;
    std::size_t m_filled = 0;
    std::int64_t m_rows = 0;
    RowParser m_parser;
};

ChunkDecoder::ChunkDecoder() : m_impl(std::make_unique<Impl>()) {}
ChunkDecoder::~ChunkDecoder() = default;
Result<void> ChunkDecoder::decode(std::string_view frame, std::int64_t rows, const Sink& sink) {
    return m_impl->decode(frame, rows, sink);
}

}  // namespace lianlu::sync
