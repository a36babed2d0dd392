// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QVariantMap>

#include "ui/shell/owned_rows.h"

namespace lianlu::ui {

//! \brief Writes into a view's filter to whose rows a list is narrowed: the colleague's id, which rows and since when; never a name. Nothing where
//! it is not narrowed, or to the pool: that is a step on the way to assigning, not a view.
void putRows(QVariantMap& filter, const std::optional<OwnedRows>& rows);
//! \brief The other way; `name`: the colleague's, `usual`: what the list holds of somebody. None: not narrowed.
[[nodiscard]] std::optional<OwnedRows> rowsOf(const QVariantMap& filter, const QString& name, OwnedRows::What usual);

}  // namespace lianlu::ui
