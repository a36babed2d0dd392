// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/actions/context.h"
#include "models/store/queries_tasks.h"

namespace lianlu::actions {

//! \brief Writes the open tasks of the list that have a date into an iCalendar file; returns how many. Titles and reasons only, in which no person is
//! named. A task keeps its UID, so that a calendar that has it already moves it. Nothing is changed unless the file is whole. Blocks; not for the
//! screen's thread. notFound for a folder that is not there, exists for the store's own file, diskFull, readOnly, io.
[[nodiscard]] Result<std::int64_t> exportCalendar(const Context& context, store::TaskFilter filter, const std::filesystem::path& file);

}  // namespace lianlu::actions
