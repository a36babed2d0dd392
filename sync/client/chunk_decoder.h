// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "models/base/result.h"
#include "sync/client/row_batch.h"

namespace lianlu::sync {

//! \brief A zstd frame of NDJSON rows → batches of rows, streaming: memory is bounded whatever the frame unpacks to.
//! Code::notLianlu: not such a frame, a row that is none, another number of rows than promised, a frame that does not end;
//! tooLarge: a decompression bomb. Reused for chunk after chunk. Thread: one.
class ChunkDecoder {
public:
    using Sink = std::function<Result<void>(RowBatch&&)>;

    ChunkDecoder();
    ~ChunkDecoder();
    [[nodiscard]] Result<void> decode(std::string_view frame, std::int64_t rows, const Sink& sink);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lianlu::sync
