// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_look.h"

namespace lianlu::ui {

namespace {

QList<TableLook::Column> shownOf(const TableLook& look) {
    QList<TableLook::Column> shown;
    for (const auto& column : look.columns)
        if (column.shown) shown.append(column);
    return shown;
}

}  // namespace

bool TableLook::looksLike(const TableLook& other) const {
    const auto mine = shownOf(*this);
    const auto theirs = shownOf(other);
    if (mine.size() != theirs.size()) return false;
    for (qsizetype i = 0; i < mine.size(); ++i) {
        if (mine[i].column != theirs[i].column) return false;
        if (mine[i].width > 0 && theirs[i].width > 0 && mine[i].width != theirs[i].width) return false;
    }
    return true;
}

}  // namespace lianlu::ui
