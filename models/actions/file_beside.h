// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/actions/context.h"
#include "models/base/result.h"
#include "models/store/custody/durable_file.h"

//! Where tables are written; for this folder only.
namespace lianlu::actions {

//! \brief What is written beside its place; gone unless it was put there.
class FileBeside {
public:
    explicit FileBeside(const std::filesystem::path& place) : m_place(place), m_written(place) { m_written += ".part"; }
    ~FileBeside() {
        std::error_code ignored;
        if (!m_written.empty()) std::filesystem::remove(m_written, ignored);
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    [[nodiscard]] const std::filesystem::path& written() const noexcept { return m_written; }
    [[nodiscard]] Result<void> publish() {
        LIANLU_CHECK(store::moveDurably(m_written, m_place));
        m_written.clear();
        return {};
    }

private:
    std::filesystem::path m_place, m_written;
};

//! \brief Where a file of that name goes. notFound for a folder that is not there, invalid for one that stands there, exists for the store's own.
[[nodiscard]] Result<std::filesystem::path> filePlace(const Context& context, const std::filesystem::path& file);

}  // namespace lianlu::actions
