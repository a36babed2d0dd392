// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include "models/item/queue_model.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace lianlu::ui {

class ChipButton;
class DataTable;
class QueueDetail;
class WrapRow;
class Services;

//! \brief What was done on this device by how it stands with the server, each with what was typed and what can be done about it.
class QueuePage : public QWidget {
    Q_OBJECT
public:
    explicit QueuePage(Services& services, QWidget* parent = nullptr);

    void activate();
    void setGroup(store::QueueGroup group);
    [[nodiscard]] item::QueueModel& model() const noexcept { return *m_model; }
    [[nodiscard]] QList<QAction*> commands() const { return m_commands; }
    [[nodiscard]] QString context() const;

Q_SIGNALS:
    void syncRequested();
    void reviewRequested(lianlu::domain::ConflictId conflict);
    void contextChanged();

private:
    [[nodiscard]] QWidget* buildMaster();
    void buildChips(WrapRow* chips);
    void buildCommands();
    void showState();
    void showCounts();
    void choose();
    void retry(const domain::TxnId& txn);
    void discard(const store::QueueLine& line);
    void exportChosen();
    [[nodiscard]] std::vector<store::QueueLine> chosen() const;

    Services& m_services;
    item::QueueModel* m_model;
    std::array<ChipButton*, store::kQueueGroups> m_chips{};
    QPushButton* m_export;
    DataTable* m_table;
    QueueDetail* m_detail;
    QSplitter* m_splitter;
    QList<QAction*> m_commands;
    bool m_started = false;
};

}  // namespace lianlu::ui
