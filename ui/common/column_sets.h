// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "ui/common/saved_views.h"
#include "ui/common/table_look.h"

namespace lianlu::ui {

//! \brief Columns under a name: which and in which order; widths are the reader's usual ones.
struct ColumnSet {
    QString name;
    TableLook look;
};

//! \brief The named sets of columns of one list, in the settings of this computer ("columnSets/<list>", JSON), as widths are. What cannot be read is
//! left out, and logged without a word of it. Thread: the screen's.
class ColumnSets {
public:
    static constexpr qsizetype kMost = 30;

    //! \brief `list`: the object name of its table; empty: there are none, and none can be kept.
    explicit ColumnSets(const QString& list);

    [[nodiscard]] const QList<ColumnSet>& all() const noexcept { return m_sets; }
    //! \brief By name, whatever the case of its letters. Null: there is none.
    [[nodiscard]] const ColumnSet* named(const QString& name) const;
    //! \brief Whether a new set can have this name; takenName: it would replace the one that has it.
    [[nodiscard]] SavedViews::Trouble check(const QString& name) const;

    //! \brief A new one, or another in place of the one with its name; `at`: where a new one goes, −1: last. False: it could not be written, and nothing
    //! has changed.
    [[nodiscard]] bool put(const ColumnSet& set, int at = -1);
    //! \brief False as put(), or where there is no such set.
    [[nodiscard]] bool rename(const QString& name, const QString& to);
    //! \brief Where it stood; none: there is no such set, or it could not be written.
    [[nodiscard]] std::optional<int> remove(const QString& name);

private:
    void load();
    [[nodiscard]] bool save(QList<ColumnSet> sets);

    QString m_key;
    QList<ColumnSet> m_sets;
};

}  // namespace lianlu::ui
