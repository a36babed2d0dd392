// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_file.h"

#include <cerrno>
#include <system_error>

namespace lianlu::cli {

namespace {

tl::unexpected<Fault> failed(Code code, const char* step, const std::string& name) { return tl::unexpected<Fault>(Error{code, step, name}); }

}  // namespace

std::filesystem::path pathOf(const std::string& file) { return std::filesystem::path(std::u8string(file.begin(), file.end())); }

Outcome<std::filesystem::path> freshFile(const std::string& file) {
    const auto place = pathOf(file);
    std::error_code error;
    const auto status = std::filesystem::symlink_status(place, error);
    if (error == std::errc::filename_too_long || error == std::errc::invalid_argument) return failed(Code::invalid, "out-name", file);
    if (!place.has_filename() || std::filesystem::is_directory(place, error)) return failed(Code::invalid, "out-folder", file);
    if (std::filesystem::exists(status)) return failed(Code::exists, "file-exists", file);
    const auto folder = std::filesystem::absolute(place, error).parent_path();
    if (error || !std::filesystem::is_directory(folder, error)) return failed(Code::notFound, "out-no-folder", file);
    // It is written beside its place first, under a longer name.
    constexpr std::size_t kLongest = 255 - 5;
    if (place.filename().u8string().size() > kLongest) return failed(Code::invalid, "out-name", file);
    return place;
}

OutputFile::OutputFile(const std::string& file) : m_name(file), m_place(pathOf(file)), m_written(m_place) {
    std::error_code error;
    const auto status = std::filesystem::status(m_place, error);
    m_beside = !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
    if (m_beside && std::filesystem::is_regular_file(status)) {
        const auto target = std::filesystem::canonical(m_place, error);
        if (!error) m_place = m_written = target;
    }
    if (m_beside) m_written += ".part";
}

OutputFile::~OutputFile() {
    m_out.close();
    std::error_code error;
    if (m_beside) std::filesystem::remove(m_written, error);
}

Outcome<void> OutputFile::open() {
    m_out.open(m_written, std::ios::binary | std::ios::trunc);
    if (m_out) return {};
    m_beside = false;  // nothing of ours is there
    return failed(Code::readOnly, "create the output", m_name);
}

Outcome<void> OutputFile::finish() {
    m_out.close();
    if (m_out) return {};
    return failed(errno == ENOSPC ? Code::diskFull : Code::io, "write the output", m_name);
}

Outcome<void> OutputFile::publishFresh() {
    if (!m_beside) return failed(Code::exists, "file-exists", m_name);
    std::error_code error;
    // A second name for it is refused where one stands, which renaming is not.
    std::filesystem::create_hard_link(m_written, m_place, error);
    if (!error) return {};  // the other name goes with this object
    if (std::filesystem::exists(std::filesystem::symlink_status(m_place, error))) return failed(Code::exists, "file-exists", m_name);
    return publish();  // a disk without second names
}

Outcome<void> OutputFile::publish() {
    if (!m_beside) return {};
    std::error_code error;
    std::filesystem::rename(m_written, m_place, error);
    if (error) return failed(Code::io, "put the output in its place", m_name);
    m_beside = false;
    return {};
}

}  // namespace lianlu::cli
