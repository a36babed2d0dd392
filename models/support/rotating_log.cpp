// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/rotating_log.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>

#include "models/support/file_lock.h"
#include "models/support/log_line.h"

namespace lianlu::support {

namespace fs = std::filesystem;

namespace {

constexpr auto kPatience = std::chrono::seconds(2);

Error diskError(const std::error_code& error, const char* step) {
    const bool denied = error == std::errc::permission_denied || error == std::errc::read_only_file_system || error == std::errc::operation_not_permitted;
    return {denied ? Code::readOnly : error == std::errc::no_space_on_device ? Code::diskFull : Code::io, step};
}

//! A process that was killed while it wrote leaves a line without its end: the next one begins on a line of its own.
bool endsOpen(const fs::path& file) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in || in.tellg() <= 0) return false;
    in.seekg(-1, std::ios::end);
    return in.get() != '\n';
}

}  // namespace

fs::path RotatingLog::place(int number) const {
    if (number == 0) return m_file;
    auto name = m_file.stem();
    name += "." + std::to_string(number);
    name += m_file.extension();
    return m_file.parent_path() / name;
}

std::vector<fs::path> RotatingLog::files() const {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (int number = m_limits.files - 1; number >= 0; --number)
        if (fs::exists(place(number), ignored)) found.push_back(place(number));
    return found;
}

Result<void> RotatingLog::rotate() const {
    std::error_code error;
    fs::remove(place(m_limits.files - 1), error);
    if (error) return fail(diskError(error, "remove the oldest log"));
    for (int number = m_limits.files - 1; number > 0; --number) {
        if (!fs::exists(place(number - 1), error)) continue;
        fs::rename(place(number - 1), place(number), error);
        if (error) return fail(diskError(error, "rename a log"));
    }
    return {};
}

std::size_t RotatingLog::append(std::span<const std::string> lines, Result<void>& problem) {
    problem = {};
    if (lines.empty()) return 0;
    std::error_code error;
    if (!m_file.parent_path().empty()) fs::create_directories(m_file.parent_path(), error);
    if (error) {
        problem = fail(diskError(error, "make the log's folder"));
        return 0;
    }
    auto lockFile = m_file;
    lockFile += "-lock";
    const auto lock = FileLock::take(lockFile, kPatience);
    if (!lock) {
        problem = fail(lock.error());
        return 0;
    }
    return write(lines, problem);
}

std::size_t RotatingLog::write(std::span<const std::string> lines, Result<void>& problem) const {
    std::size_t done = 0;
    while (done < lines.size()) {
        std::error_code error;
        const auto size = fs::file_size(m_file, error);
        std::uintmax_t bytes = error ? 0 : size;
        std::string piece = bytes > 0 && endsOpen(m_file) ? "\n" : "";
        std::size_t taken = done;
        for (; taken < lines.size(); ++taken) {
            const auto line = std::string_view(lines[taken]).substr(0, std::min<std::size_t>(kMostLineBytes, m_limits.bytes - 2));
            if (bytes + piece.size() + line.size() + 1 > m_limits.bytes) break;
            piece += line;
            piece += '\n';
        }
        if (taken == done) {
            if (problem = rotate(); !problem) return done;
            continue;
        }
        errno = 0;
        std::ofstream out(m_file, std::ios::app | std::ios::binary);
        out.write(piece.data(), static_cast<std::streamsize>(piece.size())).flush();
        if (!out) {
            const std::error_code why(errno, std::generic_category());
            // Not half of it, and then all of it again.
            out.close();
            if (std::error_code ignored; fs::file_size(m_file, ignored) > bytes && !ignored) fs::resize_file(m_file, bytes, ignored);
            problem = fail(why ? diskError(why, "write the log") : Error{Code::io, "write the log"});
            return done;
        }
        done = taken;
    }
    return done;
}

}  // namespace lianlu::support
