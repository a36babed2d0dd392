// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "sync/client/row_batch.h"

namespace lianlu::sync {

//! \brief NDJSON rows → RowBatch by simdjson. Names of fields are matched in the canonical (sorted) order first, so most cost one
//! comparison. Thread: one.
class RowParser {
public:
    //! simdjson reads so many bytes past the text: the buffer must be that much longer.
    static const std::size_t kPadding;

    RowParser();
    ~RowParser();
    //! \brief Whole lines in `lines`, a row each. Code::notLianlu where one is not a row.
    [[nodiscard]] Result<void> parse(std::string_view lines, RowBatch& batch);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lianlu::sync
