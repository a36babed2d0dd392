// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/async_store.h"
#include "models/store/queries_queue.h"
#include "ui/common/detail_pane.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace lianlu::ui {

class Badge;
class DangerButton;
class PrimaryButton;
class Services;

//! \brief One thing somebody did: what the server said, what was typed beside what the server has, and what can be done.
class QueueDetail : public DetailPane {
    Q_OBJECT
public:
    explicit QueueDetail(Services& services, QWidget* parent = nullptr);

    //! \brief Shows this one, and reads what the server has of its rows.
    void show(const store::QueueLine& line);
    void clear();
    void setNothing(const QString& what, const QString& why);
    [[nodiscard]] bool isShown(const domain::TxnId& txn) const noexcept { return m_line && m_line->txn == txn; }
    void retry();
    void discard();
    void openRecord();

Q_SIGNALS:
    void retryRequested(const lianlu::domain::TxnId& txn);
    void discardRequested(const lianlu::store::QueueLine& line);
    void reviewRequested(lianlu::domain::ConflictId conflict);

private:
    void fill();
    void fillFields();
    void addOp(QGridLayout* grid, int& row, const store::QueueCompare& compare);
    void updateButtons();

    Services& m_services;
    std::optional<store::QueueLine> m_line;
    std::vector<store::QueueCompare> m_compare;
    item::Latest m_reading;
    Badge* m_state;
    QLabel* m_when;
    QLabel* m_said;
    QLabel* m_todo;
    QWidget* m_page = nullptr;
    bool m_onlyNew = false;
    PrimaryButton* m_review;
    QPushButton* m_retry;
    QPushButton* m_open;
    DangerButton* m_discard;
};

}  // namespace lianlu::ui
