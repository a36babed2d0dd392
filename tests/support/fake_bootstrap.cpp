// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_bootstrap.h"

#include <array>
#include <stdexcept>

#include <sodium.h>
#include <zstd.h>

#include "sync/protocol/codec.h"

namespace lianlu::test {

std::string zstdFrame(const std::string& text) {
    std::string frame(ZSTD_compressBound(text.size()), '\0');
    const auto size = ZSTD_compress(frame.data(), frame.size(), text.data(), text.size(), 3);
    if (ZSTD_isError(size)) throw std::runtime_error("zstd");
    frame.resize(size);
    return frame;
}

std::string sha256Of(const std::string& bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

void ChunkWriter::add(const protocol::Row& row) {
    // The order of the contract: entity first, so that a reader knows the fields as they come.
    addLine(R"({"entity":")" + row.entity + R"(","id":")" + row.id.toString() + R"(","ver":)" + std::to_string(row.ver) +
            R"(,"fields":)" + protocol::bodyText(row.fields) + "}");
}

void ChunkWriter::addLine(std::string line) {
    m_text += line;
    m_text += '\n';
    if (++m_rows >= m_rowsPerChunk) close();
}

void ChunkWriter::close() {
    if (m_rows == 0) return;
    auto frame = zstdFrame(m_text);
    m_made.manifest.chunks.push_back({static_cast<int>(m_made.frames.size()), static_cast<std::int64_t>(frame.size()),
                                      static_cast<std::int64_t>(m_rows), sha256Of(frame)});
    m_made.manifest.rows += static_cast<std::int64_t>(m_rows);
    m_made.frames.push_back(std::move(frame));
    m_text.clear();
    m_rows = 0;
}

MadeChunks ChunkWriter::finish() {
    close();
    return std::move(m_made);
}

}  // namespace lianlu::test
