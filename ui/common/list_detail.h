// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QSettings;

namespace lianlu::ui {

class DataTable;
class DetailPane;

//! \brief A list and beside it what is chosen there: the bar of the detail steps through the list, close lets go of the row, and where the two
//! part comes back next time. Thread: the screen's.
class ListDetail : public QSplitter {
    Q_OBJECT
public:
    //! \brief `key`: under which the settings keep it; `shares`: how wide both are the first time, in pixels.
    ListDetail(QWidget* master, DataTable* table, DetailPane* detail, QSettings& settings, const QString& key, const QList<int>& shares, QWidget* parent = nullptr);

Q_SIGNALS:
    void closed();  //!< nothing is chosen any more: the detail is to be cleared
};

}  // namespace lianlu::ui
