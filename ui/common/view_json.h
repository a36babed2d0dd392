// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include "ui/common/saved_view.h"

namespace lianlu::ui {

//! \brief Columns as they are kept.
[[nodiscard]] QJsonArray lookToJson(const TableLook& look);
//! \brief None: it cannot be read.
[[nodiscard]] std::optional<TableLook> lookFromJson(const QJsonArray& columns);

//! \brief A view as it is kept: id, name, filter, columns.
[[nodiscard]] QJsonObject viewToJson(const SavedView& view);
//! \brief None: it cannot be read. Of a filter and of columns that are not known here is decided where they are shown.
[[nodiscard]] std::optional<SavedView> viewFromJson(const QJsonObject& object);

//! \brief The same for everybody of the store: filter and columns in one JSON text without blanks, and nothing of what was searched for.
[[nodiscard]] QByteArray sharedStateOf(const SavedView& view);
[[nodiscard]] std::optional<SavedView> viewFromShared(const QString& id, const QString& name, const QByteArray& state);

}  // namespace lianlu::ui
