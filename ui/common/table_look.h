// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace lianlu::ui {

//! \brief How the columns of a list stand: which, in which order from the left, how wide.
struct TableLook {
    struct Column {
        int column = 0;  //!< its number in the model
        int width = 0;   //!< in pixels; 0: not known, or it takes what is left
        bool shown = true;
    };
    QList<Column> columns;

    //! \brief Nobody has chosen anything: the list keeps what it has.
    [[nodiscard]] bool isEmpty() const noexcept { return columns.isEmpty(); }
    //! \brief The same to the eye: the shown ones in the same order, as wide where both widths are known.
    [[nodiscard]] bool looksLike(const TableLook& other) const;
};

}  // namespace lianlu::ui
