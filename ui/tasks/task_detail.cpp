// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task_detail.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "models/actions/tasks.h"
#include "models/domain/record.h"
#include "models/item/words.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/customers/when_field.h"
#include "ui/offers/offer_dialog.h"
#include "ui/shell/services.h"
#include "ui/tasks/staff_picker.h"
#include "ui/tasks/task_dialog.h"

namespace lianlu::ui {

namespace {

bool isSame(const item::TaskLine& one, const item::TaskLine& other) {
    return one.task.id == other.task.id && one.pending == other.pending && one.customerName == other.customerName && one.assigneeName == other.assigneeName &&
           domain::changedFields(one.task, other.task).empty();
}

}  // namespace

TaskDetail::TaskDetail(Services& services, QWidget* parent)
    : DetailPane(parent), m_services(services), m_kind(makeMuted({})), m_title(makeLabel({}, TypeStep::headline)), m_reason(makeLabel({})), m_state(new Badge),
      m_pending(new Badge(tr("not sent yet"), Tone::warning)), m_facts(makeMuted({})), m_person(new GhostButton({})),
      m_when(new WhenField(QStringLiteral("taskDetailWhen"), tr("Due"), services.async().format(), services.async().now())), m_priority(new QComboBox),
      m_whose(new StaffPicker(services, StaffPicker::Nobody::hidden)), m_whoseRow(nullptr), m_done(new PrimaryButton(tr("Done"))), m_drop(new GhostButton(tr("Not needed"))),
      m_call(new QPushButton(tr("Call"))), m_offer(new QPushButton(tr("Push offer"))), m_words(new GhostButton(tr("Change the words"))) {
    setObjectName(QStringLiteral("taskDetail"));
    setAccessibleName(tr("Task"));
    setTitle(tr("Task"));
    setPlaceholder(QStringLiteral("check"), tr("No task chosen"), tr("Choose a task to see what it is about."));
    build();
    showPlaceholder();
    connect(m_done, &QPushButton::clicked, this, &TaskDetail::finish);
    connect(m_drop, &QPushButton::clicked, this, &TaskDetail::drop);
    connect(m_call, &QPushButton::clicked, this, &TaskDetail::call);
    connect(m_offer, &QPushButton::clicked, this, &TaskDetail::pushOffer);
    connect(m_words, &QPushButton::clicked, this, &TaskDetail::editWords);
    connect(m_person, &QPushButton::clicked, this, &TaskDetail::openPerson);
    connect(m_when, &WhenField::finished, this, [this] {
        const auto due = m_when->value();
        if (due != m_line.task.dueAt) edit({{"due_at", due ? domain::Value{toUnixMs(*due)} : domain::Value{}}}, tr("Due date changed"));
    });
    connect(m_priority, &QComboBox::activated, this, [this] {
        const std::int64_t priority = m_priority->currentData().toInt();
        if (priority != domain::priorityOf(m_line.task)) edit({{"priority", priority}}, tr("Priority changed"));
    });
    connect(m_whose, &StaffPicker::picked, this, [this] {
        const auto whose = m_whose->chosen();
        if (whose && *whose != m_line.task.assigneeId) edit({{"assignee_id", whose->toString()}}, tr("Given to %1").arg(m_whose->currentText()));
    });
}

void TaskDetail::build() {
    m_title->setObjectName(QStringLiteral("taskDetailTitle"));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setObjectName(QStringLiteral("taskDetailReason"));
    m_reason->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("taskDetailFacts"));
    m_facts->setWordWrap(true);
    m_person->setObjectName(QStringLiteral("taskDetailPerson"));
    m_person->setIcon(icon(QStringLiteral("user")));
    m_priority->setObjectName(QStringLiteral("taskDetailPriority"));
    for (const int priority : {1, 2, 3}) m_priority->addItem(item::priorityWord(priority), priority);
    m_whose->setObjectName(QStringLiteral("taskDetailWhose"));
    m_done->setObjectName(QStringLiteral("taskDetailDone"));
    m_drop->setObjectName(QStringLiteral("taskDetailDrop"));
    m_call->setObjectName(QStringLiteral("taskDetailCall"));
    m_call->setIcon(icon(QStringLiteral("phone")));
    m_offer->setObjectName(QStringLiteral("taskDetailOffer"));
    m_offer->setIcon(icon(QStringLiteral("offers")));
    m_words->setObjectName(QStringLiteral("taskDetailWords"));
    m_words->setIcon(icon(QStringLiteral("edit")));
    for (auto* button : {m_done, m_drop, m_call, m_offer, m_words, m_person}) button->setAutoDefault(false);

    auto* signs = new QHBoxLayout;
    signs->setSpacing(space::s);
    for (QWidget* sign : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_pending)}) signs->addWidget(sign);
    signs->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (auto* button : {m_done, m_call, m_offer, m_drop}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto* about = new QHBoxLayout;
    about->addWidget(m_person);
    about->addWidget(m_words);
    about->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_whoseRow = new FormRow(tr("Whose"), m_whose);
    row->addWidget(new FormRow(tr("Priority"), m_priority), 1);
    row->addWidget(m_whoseRow, 1);
    body()->addLayout(signs);
    body()->addWidget(m_title);
    body()->addWidget(m_reason);
    body()->addLayout(about);
    body()->addLayout(buttons);
    body()->addWidget(makeRule());
    body()->addWidget(new FormRow(tr("Due"), m_when));
    body()->addLayout(row);
    body()->addWidget(m_facts);
    body()->addStretch(1);
}

void TaskDetail::present(const item::TaskLine& line) {
    // What is being typed stays while others write elsewhere.
    const bool late = line.task.status == domain::TaskStatus::open && line.task.dueAt && *line.task.dueAt < m_services.async().now();
    if (!task().isNull() && isSame(line, m_line) && late == m_late) return;
    m_late = late;
    m_line = line;
    fill();
}

void TaskDetail::fill() {
    const auto& line = m_line;
    const auto& task = line.task;
    const auto& format = m_services.async().format();
    const auto now = m_services.async().now();
    const auto& me = m_services.async().context();
    const bool manager = me.role == domain::Role::manager;
    const bool mine = manager || task.assigneeId.isNull() || task.assigneeId == me.staff;
    m_kind->setText(item::word(task.kind));
    m_title->setText(item::taskTitle(task));
    m_reason->setText(item::toQString(task.reason));
    m_reason->setVisible(!task.reason.empty());
    if (m_late) m_state->setBadge(tr("Overdue"), Tone::danger);
    else if (isOpen()) m_state->setBadge(tr("Open"), Tone::neutral);
    else if (task.status == domain::TaskStatus::dropped) m_state->setBadge(tr("Not needed"), Tone::neutral);
    else m_state->setBadge(tr("Done"), Tone::success);
    m_pending->setVisible(line.pending);
    m_person->setVisible(hasPerson());
    m_person->setText(item::toQString(line.customerName));
    m_person->setAccessibleName(tr("Open %1").arg(m_person->text()));
    {
        const QSignalBlocker quiet(m_when);
        m_when->setFormat(format);
        m_when->setValue(task.dueAt);
        m_priority->setCurrentIndex(m_priority->findData(static_cast<int>(domain::priorityOf(task))));
        m_whose->choose(task.assigneeId, item::toQString(line.assigneeName));
    }
    m_when->setEnabled(isOpen() && mine);
    m_priority->setEnabled(isOpen() && mine);
    m_whose->setEnabled(isOpen());
    m_whoseRow->setVisible(manager);
    m_words->setVisible(isOpen() && mine);
    m_done->setText(isOpen() ? tr("Done") : tr("Open again"));
    m_done->setEnabled(mine);
    m_drop->setVisible(isOpen() && mine);
    m_call->setVisible(isOpen() && hasPerson());
    m_offer->setVisible(isOpen() && hasPerson());
    QStringList facts;
    if (task.doneAt && !isOpen()) facts << tr("Closed %1").arg(format.near(*task.doneAt, now));
    if (!mine) facts << tr("This task is %1's: only they and the store manager change it.").arg(item::toQString(line.assigneeName));
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_facts->setVisible(!facts.isEmpty());
    showBody();
}

void TaskDetail::clear() {
    m_line = {};
    showPlaceholder();
}

void TaskDetail::finish() {
    if (task().isNull() || !m_done->isEnabled()) return;
    const auto title = item::taskTitle(m_line.task);
    if (isOpen()) edit({{"status", std::string("done")}}, tr("Done: %1").arg(title));
    else edit({{"status", std::string("open")}}, tr("Open again: %1").arg(title));
}

void TaskDetail::drop() {
    if (task().isNull() || m_drop->isHidden()) return;
    edit({{"status", std::string("dropped")}}, tr("Not needed: %1").arg(item::taskTitle(m_line.task)));
}

void TaskDetail::edit(domain::Fields changed, const QString& said) {
    const actions::EditTasks input{{task()}, std::move(changed)};
    item::whenReady(this, m_services.async().act([input](const actions::Context& context) { return actions::editTasks(context, input); }), [this, said](Result<actions::Done> done) {
        if (!done) {
            m_services.toastError(done.error());
            return fill();
        }
        if (!done->changes.empty()) m_services.toastUndo(said, done->txn);
    });
}

void TaskDetail::call() {
    if (task().isNull() || m_call->isHidden()) return;
    (new InteractionDialog(m_services, m_line.task.customerId, m_line.task.leadId, item::toQString(m_line.customerName), domain::InteractionKind::call, window()))->open();
}

void TaskDetail::pushOffer() {
    if (task().isNull() || m_offer->isHidden()) return;
    (new OfferDialog(m_services, m_line.task.customerId, m_line.task.leadId, item::toQString(m_line.customerName), window()))->open();
}

void TaskDetail::editWords() {
    if (task().isNull() || m_words->isHidden()) return;
    (new TaskDialog(m_services, m_line.task, window()))->open();
}

void TaskDetail::openPerson() {
    if (!m_line.task.leadId.isNull()) m_services.openLead(m_line.task.leadId);
    else m_services.openCustomer(m_line.task.customerId);
}

}  // namespace lianlu::ui
