// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/change_tasks_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/actions/tasks.h"
#include "models/domain/record.h"
#include "models/item/task_list_model.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/running_change.h"
#include "ui/customers/when_field.h"
#include "ui/shell/services.h"
#include "ui/tasks/staff_picker.h"
#include "ui/team/undo_many_dialog.h"

namespace lianlu::ui {

int changing(const std::vector<store::TaskLine>& lines, const domain::Fields& changed) {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const store::TaskLine& line) {
        auto after = line.task;
        return domain::applyFields(after, changed) && !domain::changedFields(line.task, after).empty();
    }));
}

ChangeTasksDialog::ChangeTasksDialog(Services& services, std::vector<store::TaskLine> lines, QWidget* parent)
    : FormDialog(tr("Change %n tasks", nullptr, static_cast<int>(lines.size())), tr("Choose what all of them shall have. One undo takes all of it back."), tr("Change"), parent),
      m_services(services), m_lines(std::move(lines)), m_what(new QComboBox), m_values(new QStackedWidget),
      m_when(new WhenField(QStringLiteral("changeTasksWhen"), tr("Due"), services.async().format(), services.async().now())), m_priority(new QComboBox),
      m_whose(new StaffPicker(services, StaffPicker::Nobody::hidden)), m_status(new QComboBox), m_count(makeMuted({})), m_running(new RunningChange(QStringLiteral("changeTasksProgress"), m_count, services.async().format())) {
    setObjectName(QStringLiteral("changeTasksDialog"));
    setMinimumWidth(480);
    m_what->setObjectName(QStringLiteral("changeTasksWhat"));
    m_what->addItem(tr("Due"), static_cast<int>(What::due));
    m_what->addItem(tr("Priority"), static_cast<int>(What::priority));
    m_what->addItem(tr("State"), static_cast<int>(What::status));
    if (services.async().context().role == domain::Role::manager) m_what->addItem(tr("Whose"), static_cast<int>(What::whose));
    m_priority->setObjectName(QStringLiteral("changeTasksPriority"));
    m_priority->setAccessibleName(tr("Priority"));
    for (const int priority : {1, 2, 3}) m_priority->addItem(item::priorityWord(priority), priority);
    m_whose->setObjectName(QStringLiteral("changeTasksWhose"));
    m_whose->setAccessibleName(tr("Whose"));
    m_status->setObjectName(QStringLiteral("changeTasksStatus"));
    m_status->setAccessibleName(tr("State"));
    m_status->addItem(tr("Done"), QStringLiteral("done"));
    m_status->addItem(tr("Not needed"), QStringLiteral("dropped"));
    m_status->addItem(tr("Open again"), QStringLiteral("open"));
    m_count->setObjectName(QStringLiteral("changeTasksCount"));
    m_count->setWordWrap(true);
    // In the order of What.
    for (QWidget* value : {static_cast<QWidget*>(m_when), static_cast<QWidget*>(m_priority), static_cast<QWidget*>(m_whose), static_cast<QWidget*>(m_status)}) m_values->addWidget(value);
    primary()->setObjectName(QStringLiteral("changeTasksSave"));
    body()->addWidget(new FormRow(tr("What"), m_what));
    body()->addWidget(new FormRow(tr("To"), m_values));
    body()->addWidget(m_count);
    body()->addWidget(m_running);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        m_values->setCurrentIndex(static_cast<int>(what()));
        showCount();
    });
    connect(m_when, &WhenField::edited, this, [this] {
        m_whenTouched = true;
        showCount();
    });
    for (QComboBox* box : {m_priority, static_cast<QComboBox*>(m_whose), m_status}) connect(box, &QComboBox::currentIndexChanged, this, &ChangeTasksDialog::showCount);
    showCount();
}

void ChangeTasksDialog::chooseDone() {
    m_what->setCurrentIndex(m_what->findData(static_cast<int>(What::status)));
    m_status->setCurrentIndex(m_status->findData(QStringLiteral("done")));
}

ChangeTasksDialog::What ChangeTasksDialog::what() const { return static_cast<What>(m_what->currentData().toInt()); }

domain::Fields ChangeTasksDialog::changed() const {
    switch (what()) {
        case What::priority: return {{"priority", std::int64_t{m_priority->currentData().toInt()}}};
        case What::status: return {{"status", item::fromQString(m_status->currentData().toString())}};
        case What::whose: return {{"assignee_id", m_whose->chosen().value_or(domain::StaffId{}).toString()}};
        case What::due: break;
    }
    const auto due = m_when->value();
    return {{"due_at", due ? domain::Value{toUnixMs(*due)} : domain::Value{}}};
}

void ChangeTasksDialog::showCount() {
    const int changes = changing(m_lines, changed());
    const int stay = static_cast<int>(m_lines.size()) - changes;
    // A field that nobody touched is no wish to take the dates from all of them.
    if (what() == What::due && !m_whenTouched) {
        m_count->setText(tr("Choose a date. Without one, the dates of all of them are taken away."));
        return primary()->setEnabled(false);
    }
    auto words = what() == What::due && !m_when->value() ? tr("%n tasks lose their date.", nullptr, changes) : tr("%n tasks change.", nullptr, changes);
    if (stay > 0) words += QLatin1Char(' ') + tr("%n have it already.", nullptr, stay);
    m_count->setText(words);
    primary()->setEnabled(changes > 0);
}

void ChangeTasksDialog::submit() {
    if (m_running->isRunning()) return;
    problem()->clear();
    if (m_lines.size() > actions::kMostTasksAtOnce) return changeMany(changed());
    actions::EditTasks input{{}, changed()};
    for (const auto& line : m_lines) input.tasks.push_back(line.task.id);
    const int changes = changing(m_lines, input.changed);
    setBusy(true);
    item::whenReady(this, m_services.async().act([input](const actions::Context& context) { return actions::editTasks(context, input); }), [this, changes](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(tr("%n tasks changed", nullptr, changes), done->txn);
        accept();
    });
}

void ChangeTasksDialog::changeMany(const domain::Fields& changed) {
    setBusy(true);
    actions::ChangeMany input{{}, {}, actions::SetAllTasks{changed}, {}};
    for (const auto& line : m_lines) input.tasks.push_back(line.task.id);
    const auto asked = m_services.async().ask([input, progress = m_running->begin({m_what, m_values})](const actions::Context& context) { return actions::changeMany(context, input, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::ManyOutcome>& outcome) { ended(outcome); });
}

void ChangeTasksDialog::reject() {
    if (!m_running->stop()) FormDialog::reject();
}

void ChangeTasksDialog::ended(const Result<actions::ManyOutcome>& outcome) {
    m_running->end();
    setBusy(false);
    showCount();
    if (!outcome) return problem()->showError(outcome.error());
    const auto changed = static_cast<int>(outcome->counts[actions::ManyFate::changes]);
    if (changed > 0) {
        auto words = tr("%n tasks changed", nullptr, changed);
        if (outcome->cancelled) words = tr("Stopped: %1").arg(words);
        m_services.toastTakeBack(words, [&services = m_services, window = QPointer<QWidget>(parentWidget()), id = outcome->id] { (new UndoManyDialog(services, id, window))->run(); });
    }
    if (outcome->stopped) return problem()->showError(*outcome->stopped);
    accept();
}

}  // namespace lianlu::ui
