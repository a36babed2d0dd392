// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/log_file.h"

#include <chrono>
#include <system_error>
#include <utility>

#include "models/base/utf8_path.h"

namespace lianlu::server {

namespace fs = std::filesystem;

LogFile::LogFile(fs::path file, support::LogLimits limits, support::FileLock lock, std::ostream& otherwise)
    : m_file(std::move(file)), m_limits(limits), m_log(m_file, limits), m_lock(std::move(lock)), m_otherwise(otherwise) {}

Result<std::unique_ptr<LogFile>> LogFile::open(const fs::path& file, support::LogLimits limits, std::ostream& otherwise) {
    std::error_code error;
    if (!file.parent_path().empty()) fs::create_directories(file.parent_path(), error);
    auto lockFile = file;
    lockFile += "-lock";
    auto lock = support::FileLock::take(lockFile, {});
    if (!lock) return fail(lock.error().code, lock.error().code == Code::inUse ? "another process writes this log" : "the log's folder cannot be written", utf8FromPath(file));
    std::unique_ptr<LogFile> made(new LogFile(file, limits, std::move(*lock), otherwise));
    if (!made->openAnew()) return fail(Code::io, "the log cannot be opened", utf8FromPath(file));
    return made;
}

bool LogFile::openAnew() {
    m_out.close();
    m_out.clear();
    m_out.open(m_file, std::ios::app | std::ios::binary);
    std::error_code error;
    const auto size = fs::file_size(m_file, error);
    m_bytes = error ? 0 : size;
    return m_out.is_open();
}

void LogFile::write(std::string_view line) {
    bool open = m_out.is_open() && m_out.good();
    if (m_reopen.exchange(false) || !open) open = openAnew();
    if (open && m_bytes > 0 && m_bytes + line.size() > m_limits.bytes) {
        m_out.close();
        // Where it cannot be moved the limit goes before the line.
        open = m_log.rotate().has_value() && openAnew();
    }
    if (open) {
        m_out << line << std::flush;
        open = m_out.good();
    }
    if (open) {
        m_bytes += line.size();
        m_failing = false;
        return;
    }
    if (!std::exchange(m_failing, true)) m_otherwise << "lianlu-server: the log file cannot be written; the log goes here until it can\n";
    m_otherwise << line << std::flush;
}

}  // namespace lianlu::server
