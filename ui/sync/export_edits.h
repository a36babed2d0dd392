// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/store/queries_queue.h"

class QWidget;

namespace lianlu::ui {

class Services;

//! \brief Asks for a file (CSV or NDJSON) and writes what was typed in these lines there; says how many changes it holds.
void exportEdits(Services& services, const std::vector<store::QueueLine>& lines, QWidget* parent);

}  // namespace lianlu::ui
