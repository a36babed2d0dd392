// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/chunk_writer.h"

#include <array>
#include <fstream>

#include <sodium.h>
#include <zstd.h>

#include "models/domain/scope.h"
#include "sync/server/sync/private_folder.h"

namespace lianlu::server {

namespace {

constexpr int kLevel = 3;
constexpr std::size_t kInputPiece = 128 * 1024;
constexpr std::size_t kMaxPlainChunk = std::size_t{64} << 20u;  // however well it packs, a device unpacks no more than this at once

std::string sha256Hex(const std::string& bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

}  // namespace

class ChunkWriter::Frame {
public:
    Frame() : m_context(ZSTD_createCCtx()) {
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, kLevel);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
    }
    bool put(std::string_view text) {
        m_input += text;
        m_plain += text.size();
        return m_input.size() < kInputPiece || squeeze(ZSTD_e_continue);
    }
    bool end() { return squeeze(ZSTD_e_end); }
    [[nodiscard]] std::size_t packed() const noexcept { return m_output.size(); }
    [[nodiscard]] std::size_t plain() const noexcept { return m_plain; }
    [[nodiscard]] const std::string& output() const noexcept { return m_output; }

private:
    bool squeeze(ZSTD_EndDirective mode) {
        ZSTD_inBuffer in{m_input.data(), m_input.size(), 0};
        for (;;) {
            const auto before = m_output.size();
            m_output.resize(before + ZSTD_CStreamOutSize());
            ZSTD_outBuffer out{m_output.data() + before, m_output.size() - before, 0};
            const auto left = ZSTD_compressStream2(m_context.get(), &out, &in, mode);
            m_output.resize(before + out.pos);
            if (ZSTD_isError(left)) return false;
            if (mode == ZSTD_e_end ? left == 0 : in.pos == in.size) break;
        }
        m_input.clear();
        return true;
    }
    struct Free {
        void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
    };
    std::unique_ptr<ZSTD_CCtx, Free> m_context;
    std::string m_input, m_output;
    std::size_t m_plain = 0;
};

ChunkWriter::ChunkWriter(std::filesystem::path folder, std::size_t chunkBytes) : m_folder(std::move(folder)), m_chunkBytes(chunkBytes) {}
ChunkWriter::~ChunkWriter() = default;

Result<void> ChunkWriter::add(std::string_view entity, const Uuid& id, std::int64_t ver, std::string_view body) {
    if (!m_frame) m_frame = std::make_unique<Frame>();
    m_line.assign("{\"entity\":\"").append(entity).append("\",\"id\":\"").append(id.toString()).append("\",\"ver\":").append(std::to_string(ver));
    m_line.append(",\"fields\":").append(body).append("}\n");
    if (!m_frame->put(m_line)) return fail(Code::internal, "zstd");
    ++m_rows;
    ++m_chunkRows;
    m_digest += domain::digestShare(id, ver);
    if (m_frame->packed() >= m_chunkBytes || m_frame->plain() >= kMaxPlainChunk) return closeChunk();
    return {};
}

Result<void> ChunkWriter::closeChunk() {
    if (!m_frame) return {};
    if (!m_frame->end()) return fail(Code::internal, "zstd");
    const auto& bytes = m_frame->output();
    const int number = static_cast<int>(m_chunks.size());
    const auto path = m_folder / (std::to_string(number) + ".zst");
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    const bool closed = makePrivate(path);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file || !closed) return fail(Code::io, "cannot write a chunk");
    m_chunks.push_back({number, static_cast<std::int64_t>(bytes.size()), m_chunkRows, sha256Hex(bytes)});
    m_chunkRows = 0;
    m_frame.reset();
    return {};
}

Result<std::vector<protocol::ChunkInfo>> ChunkWriter::finish() {
    LIANLU_CHECK(closeChunk());
    return m_chunks;
}

}  // namespace lianlu::server
