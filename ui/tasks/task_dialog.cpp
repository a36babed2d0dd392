// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "models/actions/tasks.h"
#include "models/item/row_of.h"
#include "models/item/task_list_model.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"
#include "ui/customers/draft_note.h"
#include "ui/customers/person_picker.h"
#include "ui/customers/when_field.h"
#include "ui/leads/new_lead_dialog.h"
#include "ui/shell/services.h"
#include "ui/tasks/staff_picker.h"

namespace lianlu::ui {

namespace {

QString draftKey(const TaskAbout& about) {
    if (about.customer.isNull()) return QStringLiteral("newTask");
    return QStringLiteral("newTask:") + item::toQString(about.customer.toString());
}

template <class Id>
Id idIn(const QJsonObject& draft, const char* name) {
    return Id::parse(item::fromQString(draft.value(QLatin1String(name)).toString())).value_or(Id{});
}

}  // namespace

TaskDialog::TaskDialog(Services& services, const TaskAbout& about, QWidget* parent)
    : FormDialog(tr("New task"), tr("Something to do by a time. Names and numbers of customers are starred: the whole store sees tasks."), tr("Create task"), parent),
      m_services(services), m_title(new QLineEdit), m_reason(new QPlainTextEdit), m_note(new DraftNote) {
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
    body()->addWidget(m_note);
    m_person = new PersonPicker(services.async());
    m_person->setObjectName(QStringLiteral("taskPerson"));
    m_person->setPerson(about.customer, about.name, about.lead);
    m_person->setAccessibleName(tr("About"));
    m_person->setAccessibleDescription(tr("A customer or a lead; may stay empty."));
    auto* lead = new GhostButton(tr("New lead…"));
    lead->setObjectName(QStringLiteral("taskNewLead"));
    lead->setAutoDefault(false);
    connect(lead, &QPushButton::clicked, this, &TaskDialog::newLead);
    auto* whom = new QWidget;
    whom->setFocusProxy(m_person);
    auto* line = new QHBoxLayout(whom);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_person, 1);
    line->addWidget(lead);
    auto* person = new FormRow(tr("About"), whom);
    body()->insertWidget(2, person);
    connect(m_person, &PersonPicker::nobodyFits, person, [person](bool nobody) { person->setError(nobody ? tr("Nobody fits. Take letters away, or write down a new lead.") : QString()); });
    m_draft = new item::DraftKeeper(services.async(), draftKey(about), this);
    connect(m_title, &QLineEdit::textEdited, this, &TaskDialog::keepDraft);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TaskDialog::keepDraft);
    connect(m_when, &WhenField::edited, this, &TaskDialog::keepDraft);
    connect(m_priority, &QComboBox::activated, this, &TaskDialog::keepDraft);
    connect(m_person, &PersonPicker::picked, this, &TaskDialog::keepDraft);
    connect(m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft->load([this](const QJsonObject& draft) { takeDraft(draft); });
}

TaskDialog::TaskDialog(Services& services, const domain::Task& task, QWidget* parent)
    : FormDialog(tr("Change the words"), tr("Names and numbers of customers are starred: the whole store sees tasks."), tr("Save"), parent),
      m_services(services), m_task(task), m_title(new QLineEdit), m_reason(new QPlainTextEdit), m_note(new DraftNote) {
    build();
    body()->addWidget(m_note);
    m_title->setText(item::toQString(task.title));
    m_reason->setPlainText(item::toQString(task.reason));
    m_draft = new item::DraftKeeper(services.async(), QStringLiteral("task:") + item::toQString(task.id.toString()), this);
    connect(m_title, &QLineEdit::textEdited, this, &TaskDialog::keepWords);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TaskDialog::keepWords);
    connect(m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft->load([this](const QJsonObject& draft) { takeWords(draft); });
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

QJsonObject TaskDialog::typed() const {
    const auto due = m_when->value();
    return {{QStringLiteral("title"), m_title->text()},
            {QStringLiteral("reason"), m_reason->toPlainText()},
            {QStringLiteral("due"), due ? static_cast<double>(toUnixMs(*due)) : 0.0},
            {QStringLiteral("priority"), m_priority->currentData().toInt()},
            {QStringLiteral("customer"), item::toQString(m_person->person().toString())},
            {QStringLiteral("lead"), item::toQString(m_person->lead().toString())},
            {QStringLiteral("name"), m_person->name()}};
}

void TaskDialog::keepDraft() {
    m_note->edited();
    if (m_title->text().isEmpty() && m_reason->toPlainText().isEmpty()) return m_draft->drop();
    m_draft->save(typed());
}

void TaskDialog::putWords(const QString& title, const QString& reason) {
    const QSignalBlocker quiet(m_reason);
    m_title->setText(title);
    m_reason->setPlainText(reason);
}

void TaskDialog::put(const QJsonObject& draft) {
    putWords(draft.value(QStringLiteral("title")).toString(), draft.value(QStringLiteral("reason")).toString());
    const auto due = draft.value(QStringLiteral("due")).toDouble();
    m_when->setValue(due > 0 ? std::optional(fromUnixMs(static_cast<std::int64_t>(due))) : std::nullopt);
    m_priority->setCurrentIndex(qMax(0, m_priority->findData(draft.value(QStringLiteral("priority")).toInt(2))));
    m_person->setPerson(idIn<domain::CustomerId>(draft, "customer"), draft.value(QStringLiteral("name")).toString(), idIn<domain::LeadId>(draft, "lead"));
}

void TaskDialog::takeDraft(const QJsonObject& draft) {
    // Whoever typed faster than the store answered keeps the own words.
    if (!m_title->text().isEmpty() || !m_reason->toPlainText().isEmpty()) return;
    const auto blank = typed();
    auto mine = draft;
    // What the form was opened with stays.
    if (m_when->value()) mine.insert(QStringLiteral("due"), blank.value(QStringLiteral("due")));
    if (!m_person->person().isNull() || !m_person->text().isEmpty())
        for (const auto* name : {"customer", "lead", "name"}) mine.insert(QLatin1String(name), blank.value(QLatin1String(name)));
    put(mine);
    m_note->offer([this, blank] { put(blank); m_draft->drop(); }, [this, mine] { put(mine); keepDraft(); });
}

void TaskDialog::keepWords() {
    m_note->edited();
    const auto title = item::toQString(m_task.title), reason = item::toQString(m_task.reason);
    if (m_title->text() == title && m_reason->toPlainText() == reason) return m_draft->drop();
    m_draft->save({{QStringLiteral("titleBefore"), title}, {QStringLiteral("title"), m_title->text()},
                   {QStringLiteral("reasonBefore"), reason}, {QStringLiteral("reason"), m_reason->toPlainText()}});
}

void TaskDialog::takeWords(const QJsonObject& draft) {
    const auto text = [&draft](const char* name) { return draft.value(QLatin1String(name)).toString(); };
    const auto title = item::toQString(m_task.title), reason = item::toQString(m_task.reason);
    if (m_title->text() != title || m_reason->toPlainText() != reason) return;
    if (text("titleBefore") != title || text("reasonBefore") != reason)
        return problem()->showText(tr("Changed elsewhere meanwhile, so not put in. You had typed: %1").arg(text("title") + QStringLiteral(" · ") + text("reason")), Tone::warning);
    putWords(text("title"), text("reason"));
    m_note->offer([this, title, reason] { putWords(title, reason); m_draft->drop(); },
                  [this, mine = text("title"), why = text("reason")] { putWords(mine, why); keepWords(); });
}

void TaskDialog::newLead() {
    auto* dialog = new NewLeadDialog(m_services, this);
    if (m_person->text() != m_person->name()) dialog->begin(m_person->text());
    connect(dialog, &NewLeadDialog::created, this, [this](domain::LeadId lead) {
        const auto question = m_services.async().read([lead](db::Connection& connection) -> Result<domain::Customer> {
            LIANLU_TRY(const auto made, item::rowOf<domain::Lead>(connection, lead));
            return item::rowOf<domain::Customer>(connection, made.customerId);
        });
        item::whenReady(this, question, [this, lead](Result<domain::Customer> person) {
            if (!person) return problem()->showError(person.error());
            m_person->setPerson(person->id, item::toQString(person->name), lead);
            m_person->setFocus();
            keepDraft();
        });
    });
    dialog->open();
}

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
    input.customer = m_person->person();
    input.lead = m_person->lead();
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
    item::whenReady(this, m_draft->act([input](const actions::Context& context) { return actions::editTasks(context, input); }), [this](Result<actions::Done> done) {
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
