// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "models/base/result.h"

struct sqlite3;

namespace lianlu::db {

//! \brief A lock between processes, also between two owners in one: an empty SQLite file held by an exclusive transaction, so the
//! engine's own locking serves on every platform and a killed process leaves none. Thread: any, one at a time.
class ProcessLock {
public:
    //! \brief inUse where another holds it, readOnly where the folder cannot be written, io.
    [[nodiscard]] static Result<ProcessLock> take(const std::filesystem::path& file);

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    explicit ProcessLock(std::unique_ptr<sqlite3, Close> handle) noexcept : m_handle(std::move(handle)) {}
    std::unique_ptr<sqlite3, Close> m_handle;
};

}  // namespace lianlu::db
