// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/file_beside.h"

#include "models/store/custody/durable_file.h"

namespace lianlu::actions {

FileBeside::FileBeside(const std::filesystem::path& place) : m_place(place), m_written(place) { m_written += ".part"; }

FileBeside::~FileBeside() {
    std::error_code ignored;
    if (!m_written.empty()) std::filesystem::remove(m_written, ignored);
}

Result<void> FileBeside::publish() {
    LIANLU_CHECK(store::moveDurably(m_written, m_place));
    m_written.clear();
    return {};
}

Result<std::filesystem::path> filePlace(const Context& context, const std::filesystem::path& file) {
    std::error_code error;
    auto place = std::filesystem::absolute(file, error);
    if (error || !place.has_filename() || !std::filesystem::is_directory(place.parent_path(), error)) return fail(Code::notFound, "no such folder for the export", "file");
    // Over a link what it leads to is written, as everywhere.
    if (auto target = std::filesystem::canonical(place, error); !error) place = std::move(target);
    if (std::filesystem::is_directory(place, error)) return fail(Code::invalid, "a folder stands there", "file");
    if (std::filesystem::equivalent(place, context.store.file(), error)) return fail(Code::exists, "the store itself stands there", "file");
    return place;
}

}  // namespace lianlu::actions
