// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sync/protocol/messages.h"

namespace lianlu::test {

struct MadeChunks {
    protocol::Manifest manifest;  //!< rows and chunks filled
    std::vector<std::string> frames;
};

//! \brief Rows → chunks of a bootstrap, as the server makes them. Also the bench's source.
class ChunkWriter {
public:
    explicit ChunkWriter(std::size_t rowsPerChunk) : m_rowsPerChunk(rowsPerChunk) {}
    void add(const protocol::Row& row);
    //! \brief A line that is whatever the test says, counted as a row.
    void addLine(std::string line);
    [[nodiscard]] MadeChunks finish();

private:
    void close();

    std::size_t m_rowsPerChunk;
    std::size_t m_rows = 0;
    std::string m_text;
    MadeChunks m_made;
};

[[nodiscard]] std::string zstdFrame(const std::string& text);
[[nodiscard]] std::string sha256Of(const std::string& bytes);

}  // namespace lianlu::test
