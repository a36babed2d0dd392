// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/protocol/messages.h"

namespace lianlu::server {

//! \brief Writes rows as NDJSON into zstd frames of about `chunkBytes`, each a file `<number>.zst` of `folder`. Thread: one.
class ChunkWriter {
public:
    ChunkWriter(std::filesystem::path folder, std::size_t chunkBytes);
    ~ChunkWriter();
    //! \brief `body` is canonical JSON as stored.
    [[nodiscard]] Result<void> add(std::string_view entity, const Uuid& id, std::int64_t ver, std::string_view body);
    [[nodiscard]] Result<std::vector<protocol::ChunkInfo>> finish();
    [[nodiscard]] std::int64_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::uint64_t digest() const noexcept { return m_digest; }

private:
    class Frame;
    [[nodiscard]] Result<void> closeChunk();
    std::filesystem::path m_folder;
    std::size_t m_chunkBytes;
    std::unique_ptr<Frame> m_frame;
    std::string m_line;
    std::vector<protocol::ChunkInfo> m_chunks;
    std::int64_t m_rows = 0, m_chunkRows = 0;
    std::uint64_t m_digest = 0;
};

}  // namespace lianlu::server
