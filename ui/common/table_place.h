// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace lianlu::ui {

//! \brief Where somebody is in a list. By the id of the row, for rows move; an id says nothing of a person, and yet no disk keeps it.
struct TablePlace {
    QString id;
    int row = 0;     //!< it stood there: how far to look for it
    int scroll = 0;  //!< px from the top
};

//! \brief By the object names of the lists.
using TablePlaces = QHash<QString, TablePlace>;

}  // namespace lianlu::ui
