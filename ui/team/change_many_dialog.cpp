// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/change_many_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "models/domain/rules/team.h"
#include "models/item/words.h"
#include "models/store/queries.h"
#include "models/store/tag_names.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/running_change.h"
#include "ui/customers/tag_words.h"
#include "ui/customers/when_field.h"
#include "ui/shell/services.h"
#include "ui/tasks/staff_picker.h"
#include "ui/team/undo_many_dialog.h"

namespace lianlu::ui {

namespace {

constexpr int kCountAfterMs = 150;
constexpr int kLongestTag = 80;  // as Tag::name

int rowsOfMany(const actions::ChangeMany& rows) { return static_cast<int>(rows.customers.size() + rows.leads.size()); }

struct TagsThere {
    std::vector<domain::TagDefinition> definitions;
    std::vector<std::string> held;  //!< the staff's own names on the chosen customers
};

Result<TagsThere> tagsOf(db::Connection& c, const std::vector<domain::CustomerId>& customers) {
    TagsThere there;
    LIANLU_TRY(there.definitions, store::Queries::tagDefinitions(c));
    std::vector<Uuid> ids;
    for (const auto& id : customers) ids.push_back(id.uuid);
    LIANLU_TRY(there.held, store::ownTagNames(c, ids));
    return there;
}

}  // namespace

ChangeManyDialog::ChangeManyDialog(Services& services, actions::ChangeMany rows, QWidget* parent, std::optional<QString> audience)
    : FormDialog(audience             ? tr("Audience of %n customers", nullptr, rowsOfMany(rows))
                 : rows.leads.empty() ? tr("Change %n customers", nullptr, rowsOfMany(rows))
                                      : tr("Change %n leads", nullptr, rowsOfMany(rows)),
                 audience ? tr("An audience is a tag: the list of customers is narrowed to it, offers are pushed to it, it leaves as a file. One undo takes it back.")
                          : tr("Choose what all of them shall have. One undo takes all of it back."),
                 audience ? tr("Make the audience") : tr("Change"), parent),
      m_services(services), m_rows(std::move(rows)), m_what(new QComboBox), m_values(new QStackedWidget), m_tag(new QLineEdit), m_untag(new QComboBox), m_stage(new QComboBox),
      m_maturity(new QSpinBox), m_when(new WhenField(QStringLiteral("changeManyWhen"), tr("Next step by"), services.async().format(), services.async().now())), m_reason(new QLineEdit),
      m_whose(new StaffPicker(services, StaffPicker::Nobody::hidden, StaffPicker::From::ownStores)), m_count(makeMuted({})), m_running(new RunningChange(QStringLiteral("changeManyProgress"), m_count, services.async().format())), m_soon(new QTimer(this)) {
    setObjectName(QStringLiteral("changeManyDialog"));
    setMinimumWidth(500);
    build();
    offer();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kCountAfterMs);
    connect(m_soon, &QTimer::timeout, this, &ChangeManyDialog::count);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        m_values->setCurrentIndex(static_cast<int>(what()));
        count();
    });
    for (auto* line : {m_tag, m_reason, m_untag->lineEdit()}) connect(line, &QLineEdit::textChanged, this, &ChangeManyDialog::countSoon);
    for (QComboBox* box : {m_stage, static_cast<QComboBox*>(m_whose)}) connect(box, &QComboBox::currentIndexChanged, this, &ChangeManyDialog::countSoon);
    connect(m_maturity, &QSpinBox::valueChanged, this, &ChangeManyDialog::countSoon);
    connect(m_when, &WhenField::edited, this, &ChangeManyDialog::countSoon);
    m_values->setCurrentIndex(static_cast<int>(what()));
    m_what->setFocus();
    if (audience) offerAudience(*audience);
    count();
}

void ChangeManyDialog::build() {
    const auto name = [](QWidget* widget, const char* object, const QString& words) {
        widget->setObjectName(QString::fromLatin1(object));
        widget->setAccessibleName(words);
    };
    name(m_what, "changeManyWhat", tr("What"));
    name(m_tag, "changeManyTag", tr("Tag"));
    m_tag->setPlaceholderText(tr("name or name: value"));
    m_tag->setMaxLength(280);
    name(m_untag, "changeManyUntag", tr("Tag"));
    m_untag->setEditable(true);
    m_untag->setInsertPolicy(QComboBox::NoInsert);
    m_untag->lineEdit()->setPlaceholderText(tr("which tag"));
    name(m_stage, "changeManyStage", tr("Stage"));
    for (const auto stage : {domain::LeadStage::contacted, domain::LeadStage::qualified, domain::LeadStage::negotiating}) m_stage->addItem(item::word(stage), static_cast<int>(stage));
    name(m_maturity, "changeManyMaturity", tr("Maturity"));
    m_maturity->setRange(0, 100);
    m_maturity->setSingleStep(5);
    m_maturity->setValue(50);
    name(m_reason, "changeManyReason", tr("Why were they lost?"));
    m_reason->setPlaceholderText(tr("Why were they lost?"));
    m_reason->setMaxLength(300);
    name(m_whose, "changeManyWhose", tr("Whose"));
    m_whose->setPlaceholderText(tr("Choose…"));
    m_count->setObjectName(QStringLiteral("changeManyCount"));
    m_count->setWordWrap(true);
    primary()->setObjectName(QStringLiteral("changeManySave"));
    // In the order of What.
    for (QWidget* value : std::initializer_list<QWidget*>{m_tag, m_untag, m_stage, m_maturity, m_when, m_reason, m_whose}) m_values->addWidget(value);
    body()->addWidget(new FormRow(tr("What"), m_what));
    body()->addWidget(new FormRow(tr("Value"), m_values));
    body()->addWidget(m_count);
    body()->addWidget(m_running);
}

void ChangeManyDialog::offer() {
    const auto add = [this](const QString& words, What what) { m_what->addItem(words, static_cast<int>(what)); };
    const bool leads = domain::leadsTeam(m_services.async().context().role);
    if (ofLeads()) {
        add(tr("Move on to a stage"), What::stage);
        add(tr("Maturity"), What::maturity);
        add(tr("Next step by"), What::due);
        add(tr("Close as lost"), What::lost);
    } else {
        add(tr("Add a tag"), What::tag);
        add(tr("Remove a tag"), What::untag);
        item::whenReady(this, m_services.async().read([customers = m_rows.customers](db::Connection& c) { return tagsOf(c, customers); }), [this](const Result<TagsThere>& there) {
            if (there) return learnTags(there->definitions, there->held);
            problem()->showError(there.error());
        });
    }
    add(leads ? tr("Assign to") : tr("Claim out of the pool"), What::give);
    m_whose->setEnabled(leads);
    if (leads) m_whose->setCurrentIndex(-1);
}

void ChangeManyDialog::learnTags(const std::vector<domain::TagDefinition>& definitions, const std::vector<std::string>& held) {
    m_definitions = definitions;
    auto* completer = new QCompleter(tagChoices(definitions, m_services.async().context().role), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_tag->setCompleter(completer);
    for (const auto& code : held) m_untag->addItem(shownTagName(m_definitions, code));
    m_untag->setCurrentIndex(-1);
    m_untag->clearEditText();
}

void ChangeManyDialog::choose(What what) {
    if (const int row = m_what->findData(static_cast<int>(what)); row >= 0) m_what->setCurrentIndex(row);
}

void ChangeManyDialog::chooseHolder(domain::StaffId to, const QString& name) {
    m_whose->choose(to, name);
    count();
}

void ChangeManyDialog::offerAudience(const QString& name) {
    choose(What::tag);
    m_what->parentWidget()->hide();
    static_cast<FormRow*>(m_values->parentWidget())->setLabel(tr("Its name"));
    m_tag->setText(name.left(kLongestTag));
    m_tag->selectAll();
    m_tag->setFocus();
}

ChangeManyDialog::What ChangeManyDialog::what() const { return static_cast<What>(m_what->currentData().toInt()); }

actions::ManyChange ChangeManyDialog::change() const {
    switch (what()) {
        case What::tag: {
            const auto typed = typedTag(m_tag->text());
            return actions::TagAll{tagCode(m_definitions, typed.name), item::fromQString(typed.value)};
        }
        case What::untag: return actions::UntagAll{tagCode(m_definitions, typedTag(m_untag->currentText()).name)};
        case What::stage: return actions::MoveAllOn{static_cast<domain::LeadStage>(m_stage->currentData().toInt())};
        case What::maturity: return actions::RateAll{m_maturity->value()};
        case What::due: return actions::DueAll{m_when->value()};
        case What::lost: return actions::LoseAll{item::fromQString(m_reason->text().trimmed())};
        case What::give: break;
    }
    return actions::GiveAll{m_whose->chosen().value_or(domain::StaffId{})};
}

bool ChangeManyDialog::isSaid() const {
    switch (what()) {
        case What::tag: return !typedTag(m_tag->text()).name.isEmpty();
        case What::untag: return !m_untag->currentText().trimmed().isEmpty();
        case What::lost: return !m_reason->text().trimmed().isEmpty();
        case What::give: return m_whose->currentIndex() >= 0;
        case What::stage:
        case What::maturity:
        case What::due: break;
    }
    return true;
}

void ChangeManyDialog::countSoon() {
    // What was counted is no longer what would happen.
    m_counting.drop();
    setBusy(true);
    m_soon->start();
}

void ChangeManyDialog::count() {
    if (m_running->isRunning()) return;
    m_soon->stop();
    m_counting.drop();
    problem()->clear();
    setBusy(true);
    if (!isSaid()) return m_count->setText(tr("Say what it shall be. It is counted before anything changes."));
    m_count->setText(tr("Counting…"));
    auto input = m_rows;
    input.change = change();
    m_counting.ask(this, m_services.async().ask([input](const actions::Context& context) { return actions::planChangeMany(context, input); }), [this](const Result<actions::ManyCounts>& counts) {
        if (counts) return showCounts(*counts);
        m_count->clear();
        problem()->showError(counts.error());
    });
}

void ChangeManyDialog::showCounts(const actions::ManyCounts& counts) {
    using actions::ManyFate;
    const auto changes = static_cast<int>(counts[ManyFate::changes]);
    const auto total = m_services.async().format().number(counts.rows());
    QStringList words{ofLeads() ? tr("%n of %1 leads change.", nullptr, changes).arg(total) : tr("%n of %1 customers change.", nullptr, changes).arg(total)};
    const auto say = [&](ManyFate fate, auto sentence) {
        if (const auto count = static_cast<int>(counts[fate]); count > 0) words << sentence(count);
    };
    say(ManyFate::already, [this](int n) { return what() == What::untag ? tr("%n do not have it.", nullptr, n) : tr("%n are so already.", nullptr, n); });
    say(ManyFate::further, [](int n) { return tr("%n are further on and stay.", nullptr, n); });
    say(ManyFate::closed, [](int n) { return tr("%n are closed and stay.", nullptr, n); });
    say(ManyFate::inABook, [](int n) { return tr("%n are in a colleague's book and stay there: those are handed over.", nullptr, n); });
    say(ManyFate::notAllowed, [](int n) { return tr("%n are not yours to change.", nullptr, n); });
    say(ManyFate::gone, [](int n) { return tr("%n are no longer here.", nullptr, n); });
    m_count->setText(words.join(QLatin1Char(' ')));
    setBusy(changes == 0);
}

void ChangeManyDialog::submit() {
    if (m_soon->isActive() || m_running->isRunning()) return;
    problem()->clear();
    setBusy(true);
    auto input = m_rows;
    input.change = change();
    const auto asked = m_services.async().ask([input, progress = m_running->begin({m_what, m_values})](const actions::Context& context) { return actions::changeMany(context, input, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::ManyOutcome>& outcome) { ended(outcome); });
}

void ChangeManyDialog::reject() {
    if (!m_running->stop()) FormDialog::reject();
}

void ChangeManyDialog::ended(const Result<actions::ManyOutcome>& outcome) {
    m_running->end();
    if (!outcome) {
        count();
        return problem()->showError(outcome.error());
    }
    const auto changed = static_cast<int>(outcome->counts[actions::ManyFate::changes]);
    if (changed > 0) {
        auto words = ofLeads() ? tr("%n leads changed", nullptr, changed) : tr("%n customers changed", nullptr, changed);
        if (outcome->cancelled) words = tr("Stopped: %1").arg(words);
        m_services.toastTakeBack(words, [&services = m_services, window = QPointer<QWidget>(parentWidget()), id = outcome->id] { (new UndoManyDialog(services, id, window))->run(); });
    }
    if (changed > 0 && what() == What::tag && !outcome->cancelled) Q_EMIT tagged(tagCode(m_definitions, typedTag(m_tag->text()).name));
    if (!outcome->stopped) return accept();
    count();
    problem()->showError(*outcome->stopped);
}

}  // namespace lianlu::ui
