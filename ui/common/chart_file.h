// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "models/base/result.h"
#include "ui/common/chart_data.h"

namespace lianlu::ui {

enum class ChartForm { png, pdf, xlsx };

//! \brief Makes ready to write the chart as it would be printed in a light scheme, with title, chart and note, on white; or its values as a table with
//! headings. Thread: the screen's, for what is drawn; a few milliseconds. What is given back packs and writes it, on any thread, once: whole or not at
//! all, over what stands at `file`. Errors: readOnly, diskFull, io.
[[nodiscard]] std::function<Result<void>()> prepareChart(const ChartData& data, const QString& title, const QString& note, ChartForm form, const QString& file);

}  // namespace lianlu::ui
