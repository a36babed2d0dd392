// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/task_list_model.h"
#include "ui/common/detail_pane.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace lianlu::ui {

class Badge;
class FormRow;
class Services;
class StaffPicker;
class WhenField;

//! \brief One task: what and why, whom it is about, when and by whom it is done. Each change is saved at once, with undo.
class TaskDetail : public DetailPane {
    Q_OBJECT
public:
    explicit TaskDetail(Services& services, QWidget* parent = nullptr);

    void present(const item::TaskLine& line);
    void clear();
    [[nodiscard]] domain::TaskId task() const noexcept { return m_line.task.id; }

    void finish();
    void drop();
    void call();
    void pushOffer();
    void editWords();

private:
    void build();
    void fill();
    void edit(domain::Fields changed, const QString& said);
    void openPerson();
    [[nodiscard]] bool isOpen() const noexcept { return m_line.task.status == domain::TaskStatus::open; }
    [[nodiscard]] bool hasPerson() const noexcept { return !m_line.task.customerId.isNull() && !m_line.customerName.empty(); }

    Services& m_services;
    item::TaskLine m_line;
    bool m_late = false;
    QLabel* m_kind;
    QLabel* m_title;
    QLabel* m_reason;
    Badge* m_state;
    Badge* m_pending;
    QLabel* m_facts;
    QPushButton* m_person;
    WhenField* m_when;
    QComboBox* m_priority;
    StaffPicker* m_whose;
    FormRow* m_whoseRow;
    QPushButton* m_done;
    QPushButton* m_drop;
    QPushButton* m_call;
    QPushButton* m_offer;
    QPushButton* m_words;
};

}  // namespace lianlu::ui
