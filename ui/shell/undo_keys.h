// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "ui/common/undo_history.h"

namespace lianlu::ui {

//! \brief Whose Ctrl+Z is while somebody stands in a text field of the desk: the field's, as long as it has something typed by hand since the
//! newest action; else the action's. Fields of dialogs keep theirs. Thread: the screen's.
class UndoKeys : public QObject {
    Q_OBJECT
public:
    //! \brief Fields within `apart` keep theirs, too. `desk` owns this object.
    UndoKeys(QWidget* desk, QWidget* apart, UndoHistory& history);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QWidget* widget);
    [[nodiscard]] bool belongsToField(QWidget* widget);

    QWidget* m_desk;
    QWidget* m_apart;
    UndoHistory& m_history;
    QHash<const QObject*, UndoHistory::Moment> m_typed;  //!< when each field was typed into last; 0: not yet
};

}  // namespace lianlu::ui
