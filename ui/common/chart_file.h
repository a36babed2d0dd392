// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/base/result.h"
#include "ui/common/chart_data.h"

namespace lianlu::ui {

enum class ChartForm { png, pdf, xlsx };

//! \brief Writes the chart as it stands in a light scheme would be printed: title, chart and note, on white; or its values as a table with headings.
//! Whole or not at all: what stands at `file` is replaced when all is written. Thread: the screen's, some ten milliseconds. Errors: readOnly, diskFull, io.
[[nodiscard]] Result<void> writeChart(const ChartData& data, const QString& title, const QString& note, ChartForm form, const QString& file);

}  // namespace lianlu::ui
