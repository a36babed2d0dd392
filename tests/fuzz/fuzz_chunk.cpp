// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <string>

#include <zstd.h>

#include "models/domain/registry.h"
#include "sync/client/chunk_decoder.h"

namespace lianlu::fuzz {

namespace {

std::string packed(std::string_view text) {
    std::string frame(ZSTD_compressBound(text.size()), '\0');
    const auto size = ZSTD_compress(frame.data(), frame.size(), text.data(), text.size(), 1);
    require(!ZSTD_isError(size), "zstd packs");
    frame.resize(size);
    return frame;
}

}  // namespace

void chunk(std::string_view bytes) {
    static sync::ChunkDecoder decoder;
    const Input input(bytes);
    const bool isPlain = input.choice % 2 != 0;
    const auto lines = std::count(input.rest.begin(), input.rest.end(), '\n');
    std::int64_t rows = 0;
    const auto done = decoder.decode(isPlain ? packed(input.rest) : std::string(input.rest), isPlain ? lines : input.choice / 2, [&rows](sync::RowBatch&& batch) {
        return batch.each([&rows](const store::ServerRow& row) -> Result<void> {
            ++rows;
            require(row.ver > 0, "a row has a version");
            if (const auto* entity = domain::findEntity(row.entity)) (void)domain::checkFields(*entity, row.fields, true);
            return {};
        });
    });
    if (done && isPlain) require(rows == lines, "every line is a row");
}

}  // namespace lianlu::fuzz
