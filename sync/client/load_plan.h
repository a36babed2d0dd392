// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/scope.h"
#include "sync/protocol/messages.h"

namespace lianlu::sync {

//! \brief Which cuts a first bootstrap loads and how far it is. Its text is the mark of BulkLoader::commit, so that rows and the
//! knowledge about them become lasting together.
struct LoadPlan {
    struct Part {
        protocol::Manifest manifest;
        std::size_t chunksIn = 0;  //!< chunks whose rows are lasting
    };
    std::vector<Part> parts;

    [[nodiscard]] std::string toMark() const;
    //! \brief Code::damaged where the text is not a plan.
    [[nodiscard]] static Result<LoadPlan> fromMark(std::string_view mark);
    [[nodiscard]] bool covers(const std::vector<domain::Scope>& scopes) const;
    [[nodiscard]] std::int64_t rows() const noexcept;
    [[nodiscard]] std::int64_t rowsIn() const noexcept;
};

}  // namespace lianlu::sync
