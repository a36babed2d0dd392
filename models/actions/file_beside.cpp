// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/file_beside.h"

namespace lianlu::actions {

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
