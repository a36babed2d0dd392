// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/consent_dialog.h"

#include <utility>

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/item/words.h"
#include "models/store/queries.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"
#include "ui/common/tokens.h"
#include "ui/customers/choice_chips.h"
#include "ui/customers/consent_matrix.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {
enum What { grant, withdraw };
}

ConsentDialog::ConsentDialog(Services& services, domain::CustomerId customer, const QString& name, QWidget* parent)
    : FormDialog(tr("Consents"), tr("What %1 has permitted, by channel and purpose. Entries are only added, never changed.").arg(name),
                 tr("Record"), parent),
      m_services(services),
      m_customer(customer),
      m_matrix(new ConsentMatrix(services, ConsentMatrix::Size::full)),
      m_about(makeLabel({}, TypeStep::bodyStrong)),
      m_history(new QVBoxLayout),
      m_what(new ChoiceChips(QStringLiteral("consentWhat"), tr("What to record"), false)),
      m_act(new QComboBox),
      m_wording(new QComboBox),
      m_text(makeMuted({}, TypeStep::caption)),
      m_day(new QDateEdit) {
    setObjectName(QStringLiteral("consentDialog"));
    setHelpTopic(this, QStringLiteral("privacy"));
    primary()->setObjectName(QStringLiteral("consentSave"));
    setMinimumWidth(820);

    auto* past = new QWidget;
    past->setProperty("transparent", true);
    m_history->setContentsMargins(0, 0, space::s, 0);
    m_history->setSpacing(space::s);
    past->setLayout(m_history);
    auto* scroll = new PageScroll(past);
    scroll->setObjectName(QStringLiteral("consentHistory"));
    scroll->setAccessibleName(tr("History"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(150);
    // With nothing in it that takes the keyboard, the arrows move the area itself.
    scroll->setFocusPolicy(Qt::StrongFocus);

    m_about->setObjectName(QStringLiteral("consentAbout"));
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_about);
    left->addWidget(scroll, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::xl);
    below->addLayout(left, 1);
    below->addWidget(buildEntry(), 1);
    body()->addWidget(m_matrix);
    body()->addWidget(makeRule());
    body()->addLayout(below, 1);

    connect(m_matrix, &ConsentMatrix::chosen, this, &ConsentDialog::choose);
    connect(m_what, &ChoiceChips::changed, this, [this] { fillForm(); });
    connect(m_wording, &QComboBox::currentIndexChanged, this, [this] { showWording(); });
    connect(&m_services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet&) { load(); });
    choose(m_channel, m_purpose);
    load();
}

QWidget* ConsentDialog::buildEntry() {
    m_what->add(grant, QStringLiteral("grant"), tr("Agrees"));
    m_what->add(withdraw, QStringLiteral("withdraw"), tr("Withdraws"));
    m_what->setValue(grant);
    m_act->setObjectName(QStringLiteral("consentAct"));
    m_wording->setObjectName(QStringLiteral("consentWording"));
    m_text->setObjectName(QStringLiteral("consentText"));
    m_text->setWordWrap(true);
    m_day->setObjectName(QStringLiteral("consentDay"));
    m_day->setCalendarPopup(true);
    m_day->setMinimumWidth(150);
    const auto today = m_services.async().format().day(m_services.async().now());
    m_day->setMaximumDate(today);
    m_day->setDate(today);

    auto* form = new QWidget;
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_what);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(new FormRow(tr("By which act"), m_act), 1, Qt::AlignTop);
    m_dayRow = new FormRow(tr("When"), m_day);
    line->addWidget(m_dayRow, 0, Qt::AlignTop);
    layout->addLayout(line);
    m_wordingRow = new FormRow(tr("Words agreed to"), m_wording);
    layout->addWidget(m_wordingRow);
    layout->addWidget(m_text);
    layout->addStretch(1);
    return form;
}

void ConsentDialog::choose(domain::Channel channel, domain::Purpose purpose) {
    m_channel = channel;
    m_purpose = purpose;
    m_matrix->setChosen(channel, purpose);
    m_about->setText(tr("%1, %2").arg(item::word(channel), item::word(purpose)));
    const auto state = domain::consentState(m_held.ledger, channel, purpose);
    m_what->setValue(state.permission == domain::Permission::granted ? withdraw : grant);
    showHistory();
    fillForm();
}

void ConsentDialog::load() {
    const auto question = m_services.async().read([customer = m_customer](db::Connection& c) -> Result<Held> {
        Held held;
        LIANLU_TRY(held.ledger, store::Queries::consentLedger(c, customer));
        LIANLU_TRY(held.wordings, store::Queries::consentWordings(c));
        return held;
    });
    m_loading.ask(this, question, [this](Result<Held> held) {
        if (!held) return problem()->showError(held.error());
        m_held = std::move(*held);
        m_matrix->fill(m_held.ledger);
        // A sync in between must not take the pen out of anybody's hand.
        if (std::exchange(m_loaded, true)) showHistory();
        else choose(m_channel, m_purpose);
    });
}

void ConsentDialog::showHistory() {
    while (auto* entry = m_history->takeAt(0)) {
        delete entry->widget();
        delete entry;
    }
    int shown = 0;
    for (const auto& entry : m_held.ledger) {
        if (entry.channel != m_channel || entry.purpose != m_purpose) continue;
        const auto state = domain::consentState({&entry, 1}, m_channel, m_purpose);
        auto* words = makeLabel(consentSentence(m_services, state), TypeStep::body);
        words->setWordWrap(true);
        words->setObjectName(QStringLiteral("consentEntry"));
        // Only the first says what holds; those under it tell how it came.
        if (shown++ > 0) setRole(words, QStringLiteral("muted"));
        m_history->addWidget(words);
    }
    if (shown == 0) m_history->addWidget(makeMuted(tr("Never asked.")));
    m_history->addStretch(1);
}

void ConsentDialog::fillForm() {
    const bool grants = m_what->value() == grant;
    m_act->clear();
    for (const auto& act : domain::consentActs()) {
        if (!act.byStaff || act.act == domain::ConsentAct::takenBack || (grants && !act.permits)) continue;
        m_act->addItem(item::word(act.act), static_cast<int>(act.act));
    }
    m_act->setCurrentIndex(m_act->findData(static_cast<int>(grants ? domain::ConsentAct::verbal : domain::ConsentAct::askedToStop)));

    m_wording->clear();
    const auto current = domain::currentWordings(m_held.wordings, m_channel, m_purpose, m_services.async().now());
    const auto* mine = domain::wordingFor(current, item::fromQString(locale().bcp47Name()));
    for (const auto& wording : current) {
        m_wording->addItem(QStringLiteral("%1 (%2)").arg(item::toQString(wording.code), item::toQString(wording.language)), item::toQString(wording.code));
        m_wording->setItemData(m_wording->count() - 1, item::toQString(wording.text), Qt::ToolTipRole);
        if (mine && wording.id == mine->id) m_wording->setCurrentIndex(m_wording->count() - 1);
    }
    m_wordingRow->setVisible(grants && !current.empty());
    // A withdrawal holds from now on, whatever day is named.
    m_dayRow->setVisible(grants);
    showWording();
    primary()->setText(grants ? tr("Record consent") : tr("Record withdrawal"));
}

void ConsentDialog::showWording() {
    const bool grants = m_what->value() == grant;
    if (!grants) m_text->setText(tr("Holds from now on. Messages that wait to go out are stopped by the server."));
    else if (m_wording->count() == 0) m_text->setText(tr("The brand has written no words for this yet."));
    else m_text->setText(m_wording->currentData(Qt::ToolTipRole).toString());
}

void ConsentDialog::submit() {
    problem()->clear();
    const auto& format = m_services.async().format();
    actions::RecordConsent input;
    input.customer = m_customer;
    input.channel = m_channel;
    input.purpose = m_purpose;
    input.granted = m_what->value() == grant;
    input.act = static_cast<domain::ConsentAct>(m_act->currentData().toInt());
    if (input.granted) {
        input.wording = item::fromQString(m_wording->currentData().toString());
        if (m_day->date() != format.day(m_services.async().now())) input.at = format.fromLocal(m_day->date(), QTime(12, 0));
    }
    setBusy(true);
    const auto asked = m_services.async().act([input](const actions::Context& context) { return actions::recordConsent(context, input); });
    item::whenReady(this, asked, [this, granted = input.granted](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(granted ? tr("Consent recorded") : tr("Withdrawal recorded"), done->txn);
        accept();
    });
}

}  // namespace lianlu::ui
