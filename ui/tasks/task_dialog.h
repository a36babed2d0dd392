// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "models/item/draft_keeper.h"
#include "models/store/queries_tasks.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianlu::ui {

class DraftNote;
class FormRow;
class PersonPicker;
class Services;
class StaffPicker;
class WhenField;

//! \brief Whom a task is about.
struct TaskAbout {
    domain::CustomerId customer;
    domain::LeadId lead;
    QString name;
};

//! \brief A new task, or other words for one that is there. What is typed is kept as a draft. Somebody who is not there yet is written down as a
//! lead from within, and the task goes on where it was.
class TaskDialog : public FormDialog {
    Q_OBJECT
public:
    explicit TaskDialog(Services& services, QWidget* parent) : TaskDialog(services, TaskAbout{}, parent) {}
    TaskDialog(Services& services, const TaskAbout& about, QWidget* parent);
    TaskDialog(Services& services, const domain::Task& task, QWidget* parent);
    //! \brief A new one is for this colleague, unless another is chosen.
    void giveTo(domain::StaffId staff, const QString& name);

Q_SIGNALS:
    void created(domain::TaskId id);

private:
    void build();
    void submit() override;
    void create();
    void change();
    //! What stands in the form of a new task, as its draft.
    [[nodiscard]] QJsonObject typed() const;
    void put(const QJsonObject& draft);
    void putWords(const QString& title, const QString& reason);
    void keepDraft();
    void keepWords();
    void takeDraft(const QJsonObject& draft);
    void takeWords(const QJsonObject& draft);
    void newLead();
    void showFault(const Error& error);

    Services& m_services;
    domain::Task m_task;  //!< the one whose words are changed; else without id
    QLineEdit* m_title;
    QPlainTextEdit* m_reason;
    WhenField* m_when = nullptr;
    QComboBox* m_priority = nullptr;
    PersonPicker* m_person = nullptr;
    StaffPicker* m_whose = nullptr;
    FormRow* m_titleRow = nullptr;
    DraftNote* m_note;
    QPointer<item::DraftKeeper> m_draft;
};

}  // namespace lianlu::ui
