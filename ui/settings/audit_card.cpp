// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_card.h"

#include <utility>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "models/item/day_text.h"
#include "models/item/when_ready.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/settings/audit_words.h"
#include "ui/settings/plain_table.h"

namespace lianlu::ui {

namespace {

//! Less is the way to the server and back, and clocks that differ a little.
constexpr qint64 kAtOnceSeconds = 120;
constexpr int kLeastColumn = 120;

//! Of an act on somebody's computer that came in later than it happened, or before.
QString cameIn(const AuditedAct& act, const QLocale& locale) {
    if (act.happened.isNull()) return {};
    const auto late = act.happened.secsTo(act.at);
    const auto when = item::momentText(act.at, locale);
    if (late > kAtOnceSeconds) return AuditCard::tr("Recorded offline, came in at %1").arg(when);
    return late < -kAtOnceSeconds ? AuditCard::tr("Came in at %1, before that by the computer's clock").arg(when) : QString();
}

}  // namespace

AuditCard::AuditCard(AccountHost& host, QWidget* parent)
    : Card(parent), m_host(host),
      m_table(makePlainTable(QStringLiteral("auditTable"), tr("Audit"), {tr("When"), tr("Who"), tr("What"), tr("About"), tr("Reason")}, 260)),
      m_note(makeMuted({})), m_error(new InlineError), m_refresh(new QPushButton(tr("Refresh"))),
      m_older(new QPushButton(tr("Older entries"))) {
    setObjectName(QStringLiteral("auditCard"));
    // The last one may say two things; the others are short.
    auto* heads = m_table->horizontalHeader();
    heads->setMinimumSectionSize(kLeastColumn);
    for (int column = 0; column + 1 < m_table->columnCount(); ++column) heads->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    body()->setSpacing(space::m);
    body()->addWidget(new SectionHeader(tr("Audit")));
    auto* why = makeMuted(tr("Who did what to whose data. Entries are kept in a chain: none can be changed or taken out unnoticed."));
    why->setWordWrap(true);
    body()->addWidget(why);
    body()->addWidget(m_table);
    m_note->setObjectName(QStringLiteral("auditNote"));
    body()->addWidget(m_note);
    body()->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_refresh->setObjectName(QStringLiteral("auditRefresh"));
    m_older->setObjectName(QStringLiteral("auditOlder"));
    buttons->addWidget(m_refresh);
    buttons->addWidget(m_older);
    buttons->addStretch();
    body()->addLayout(buttons);
    m_older->setEnabled(false);
    connect(m_refresh, &QPushButton::clicked, this, &AuditCard::refresh);
    connect(m_older, &QPushButton::clicked, this, [this] { ask(m_before); });
}

void AuditCard::refresh() { ask(0); }

void AuditCard::ask(qint64 before) {
    // The buttons stay as they are: one that is disabled under the focus gives it away to whatever comes next.
    if (m_asking) {
        m_again = m_again || before == 0;
        return;
    }
    m_asking = true;
    m_error->clear();
    m_note->setText(tr("Asking the server…"));
    m_note->show();
    item::whenReady(this, m_host.audit(before), [this, before](const Result<AuditState>& page) {
        m_asking = false;
        if (std::exchange(m_again, false)) return ask(0);
        m_note->hide();
        if (page) {
            if (before == 0) m_table->setRowCount(0);
            return add(*page);
        }
        if (serverIsAway(page.error())) return m_error->showText(tr("The server cannot be reached now. The audit is read online only."), Tone::warning);
        m_error->showError(page.error());
    });
}

void AuditCard::add(const AuditState& page) {
    const QLocale locale;
    for (const auto& entry : page.entries) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString who = !entry.whoName.isEmpty()                          ? entry.whoName
                            : entry.who.startsWith(QStringLiteral("operator:")) ? tr("Operator")
                                                                              : tr("Server");
        const auto about = entry.about.isEmpty() && entry.records > 0 ? tr("%n record(s)", nullptr, static_cast<int>(entry.records)) : entry.about;
        QStringList reasons{auditReason(entry.reason), cameIn(entry, locale)};
        reasons.removeAll(QString());
        setPlainRow(*m_table, row, {item::momentText(entry.happened.isNull() ? entry.at : entry.happened, locale), who, auditAction(entry.action), about,
                                    reasons.join(QStringLiteral(" · "))});
    }
    m_before = page.before;
    if (m_before == 0 && m_older->hasFocus()) m_table->setFocus();
    m_older->setEnabled(m_before > 0);
    if (m_table->rowCount() > 0) return;
    m_note->setText(tr("Nothing has been noted yet."));
    m_note->show();
}

}  // namespace lianlu::ui
