// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

#include "ui/common/table_look.h"

namespace lianlu::ui {

//! \brief A named way to see a list. What its controls say is the list's own to read: chips, boxes, order, what is searched for.
struct SavedView {
    QString id;
    QString name;
    QVariantMap filter;  //!< names of the list's own, values of text or yes and no
    TableLook look;      //!< empty: the columns as the reader usually has them
};

//! \brief What may be kept of what was typed into a search: nothing where it looks like part of a number (four digits do) or like an address.
[[nodiscard]] QString keptSearch(const QString& typed);

}  // namespace lianlu::ui
