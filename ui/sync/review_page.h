// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/conflict_list_model.h"

class QAction;
class QLabel;
class QSplitter;

namespace lianlu::ui {

class ChipButton;
class ConflictDetail;
class DataTable;
class Services;

//! \brief Edits that met those of others, one after the other: a list, base, mine and theirs, and the decision.
class ReviewPage : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPage(Services& services, QWidget* parent = nullptr);

    void activate();
    void open(domain::ConflictId conflict);
    [[nodiscard]] item::ConflictListModel& model() const noexcept { return *m_model; }
    [[nodiscard]] QList<QAction*> commands() const { return m_commands; }
    [[nodiscard]] QString context() const;

Q_SIGNALS:
    //! \brief How many are open; −1: the decided ones are shown.
    void openChanged(int count);
    void contextChanged();

private:
    [[nodiscard]] QWidget* buildMaster();
    void buildCommands();
    void setList(store::ConflictList list);
    void showState();
    void showTotal();
    void choose();
    void decide(domain::Choice choice, const std::vector<std::string>& fields);
    void undoDecision(domain::ConflictId conflict);

    Services& m_services;
    item::ConflictListModel* m_model;
    ChipButton* m_openOnes;
    ChipButton* m_decided;
    QLabel* m_count;
    DataTable* m_table;
    ConflictDetail* m_detail;
    QSplitter* m_splitter;
    QList<QAction*> m_commands;
    domain::ConflictId m_wanted;  //!< to be chosen once it is there
    bool m_started = false;
};

}  // namespace lianlu::ui
