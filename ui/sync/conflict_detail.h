// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/store/queries_conflicts.h"
#include "ui/common/detail_pane.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace lianlu::ui {

class ConflictGrid;
class Services;

//! \brief One conflict: what happened, base, mine and theirs side by side, and the decision a field at a time or all at once.
class ConflictDetail : public DetailPane {
    Q_OBJECT
public:
    explicit ConflictDetail(Services& services, QWidget* parent = nullptr);

    void show(const store::ConflictRow& row);
    void clear();
    void setNothing(const QString& what, const QString& why);
    [[nodiscard]] domain::ConflictId shown() const noexcept { return m_row ? m_row->conflict.id : domain::ConflictId{}; }
    void useMine();
    void keepTheirs();
    void undoDecision();
    void openRecord();
    void focusChoice();

Q_SIGNALS:
    //! \brief No fields: all that are open.
    void decided(lianlu::domain::Choice choice, const std::vector<std::string>& fields);
    void undoRequested(lianlu::domain::ConflictId conflict);

private:
    void fill();
    void reveal(bool whole);
    void updateButtons();

    Services& m_services;
    std::optional<store::ConflictRow> m_row;
    bool m_revealed = false;
    QLabel* m_sentence;
    QLabel* m_state;
    QToolButton* m_reveal;
    ConflictGrid* m_grid;
    QPushButton* m_keep;
    QPushButton* m_use;
    QPushButton* m_undo;
    QPushButton* m_open;
    QString m_nothing, m_nothingWhy;
};

}  // namespace lianlu::ui
