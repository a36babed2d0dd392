// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "models/actions/tasks.h"
#include "models/item/task_list_model.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"
#include "ui/customers/when_field.h"
#include "ui/shell/services.h"
#include "ui/tasks/staff_picker.h"

namespace lianlu::ui {

TaskDialog::TaskDialog(Services& services, QWidget* parent)
    : FormDialog(tr("New task"), tr("Something to do by a time. Names and numbers of customers are starred: the whole store sees tasks."), tr("Create task"), parent),
      m_services(services), m_title(new QLineEdit), m_reason(new QPlainTextEdit) {
    build();
    m_when = new WhenField(QStringLiteral("taskWhen"), tr("Due"), services.async().format(), services.async().now());
    m_priority = new QComboBox;
    m_priority->setObjectName(QStringLiteral("taskPriority"));
    for (const int priority : {1, 2, 3}) m_priority->addItem(item::priorityWord(priority), priority);
    m_priority->setCurrentIndex(1);
    body()->addWidget(new FormRow(tr("Due"), m_when));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new FormRow(tr("Priority"), m_priority), 1);
    if (services.async().context().role == domain::Role::manager) {
        m_whose = new StaffPicker(services, StaffPicker::Nobody::hidden);
        m_whose->setObjectName(QStringLiteral("taskWhose"));
        row->addWidget(new FormRow(tr("Whose"), m_whose), 1);
    }
    body()->addLayout(row);
    m_draft = new item::DraftKeeper(services.async(), QStringLiteral("newTask"), this);
    connect(m_title, &QLineEdit::textEdited, this, &TaskDialog::keepDraft);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TaskDialog::keepDraft);
    connect(m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft->load([this](const QJsonObject& draft) {
        if (!m_title->text().isEmpty()) return;
        const QSignalBlocker quiet(m_reason);
        m_title->setText(draft.value(QStringLiteral("title")).toString());
        m_reason->setPlainText(draft.value(QStringLiteral("reason")).toString());
    });
}

TaskDialog::TaskDialog(Services& services, const domain::Task& task, QWidget* parent)
    : FormDialog(tr("Change the words"), tr("Names and numbers of customers are starred: the whole store sees tasks."), tr("Save"), parent),
      m_services(services), m_task(task), m_title(new QLineEdit), m_reason(new QPlainTextEdit) {
    build();
    m_title->setText(item::toQString(task.title));
    m_reason->setPlainText(item::toQString(task.reason));
}

void TaskDialog::giveTo(domain::StaffId staff, const QString& name) {
    if (m_whose) m_whose->choose(staff, name);
}

void TaskDialog::build() {
    setObjectName(QStringLiteral("taskDialog"));
    setMinimumWidth(520);
    m_title->setObjectName(QStringLiteral("taskDialogTitle"));
    m_title->setMaxLength(200);
    m_title->setPlaceholderText(tr("Such as: call about the winter coats"));
    m_reason->setObjectName(QStringLiteral("taskDialogReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(72);
    primary()->setObjectName(QStringLiteral("taskDialogSave"));
    m_titleRow = new FormRow(tr("What is to be done"), m_title);
    body()->addWidget(m_titleRow);
    body()->addWidget(new FormRow(tr("Why"), m_reason));
    connect(m_title, &QLineEdit::textEdited, m_titleRow, [this] { m_titleRow->setError({}); });
    m_title->setFocus();
}

void TaskDialog::keepDraft() { m_draft->save({{QStringLiteral("title"), m_title->text()}, {QStringLiteral("reason"), m_reason->toPlainText()}}); }

void TaskDialog::submit() {
    problem()->clear();
    m_titleRow->setError({});
    if (m_task.id.isNull()) create();
    else change();
}

void TaskDialog::create() {
    actions::CreateTask input;
    input.title = item::fromQString(m_title->text());
    input.reason = item::fromQString(m_reason->toPlainText());
    input.dueAt = m_when->value();
    input.priority = m_priority->currentData().toInt();
    if (m_whose && m_whose->chosen()) input.assignee = *m_whose->chosen();
    setBusy(true);
    item::whenReady(this, m_draft->act([input](const actions::Context& context) { return actions::createTask(context, input); }), [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return showFault(done.error());
        m_services.toastUndo(tr("Task created"), done->txn);
        Q_EMIT created(domain::TaskId{done->id});
        accept();
    });
}

void TaskDialog::change() {
    const actions::EditTasks input{{m_task.id}, {{"title", item::fromQString(m_title->text())}, {"reason", item::fromQString(m_reason->toPlainText())}}};
    setBusy(true);
    item::whenReady(this, m_services.async().act([input](const actions::Context& context) { return actions::editTasks(context, input); }), [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return showFault(done.error());
        if (!done->changes.empty()) m_services.toastUndo(tr("Task changed"), done->txn);
        accept();
    });
}

void TaskDialog::showFault(const Error& error) {
    if (error.code == Code::tooLarge && error.subject == "reason") return problem()->showText(tr("The reason is longer than 500 characters. Shorten it."));
    if (error.code != Code::invalid || error.subject != "title") return problem()->showError(error);
    m_titleRow->setError(tr("Say what is to be done."));
    m_title->setFocus();
}

}  // namespace lianlu::ui
