// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>

#include "models/base/result.h"

namespace lianlu::support {

//! \brief A file that one holds at a time, among processes and within one; who is killed leaves it free. For short turns. Thread: any, one at a time.
class FileLock {
public:
    //! \brief Waits for its turn. inUse: not within `patience`; readOnly, io: the file cannot be made.
    [[nodiscard]] static Result<FileLock> take(const std::filesystem::path& file, std::chrono::milliseconds patience);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;

private:
    explicit FileLock(std::intptr_t handle) noexcept : m_handle(handle) {}
    std::intptr_t m_handle;
};

}  // namespace lianlu::support
