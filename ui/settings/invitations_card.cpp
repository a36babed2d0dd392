// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/invitations_card.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "models/item/day_text.h"
#include "models/item/when_ready.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/role_words.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/settings/invite_dialog.h"
#include "ui/settings/plain_table.h"

namespace lianlu::ui {

namespace {

bool isOpen(const InvitedPerson& one) { return one.used.isNull() && one.revoked.isNull(); }

}  // namespace

InvitationsCard::InvitationsCard(AccountHost& host, QWidget* parent)
    : Card(parent), m_host(host),
      m_table(makePlainTable(QStringLiteral("invitationsTable"), tr("Invitations"), {tr("E-mail"), tr("Role"), tr("Store"), tr("State")}, 160)),
      m_note(makeMuted({})), m_error(new InlineError), m_invite(new QPushButton(tr("Invite…"))),
      m_resend(new QPushButton(tr("Send again"))), m_revoke(new QPushButton(tr("Revoke"))) {
    setObjectName(QStringLiteral("invitationsCard"));
    body()->setSpacing(space::m);
    body()->addWidget(new SectionHeader(tr("Invitations")));
    auto* why = makeMuted(tr("A colleague gets a mail with a code that serves once within two days, and makes the own account with it."));
    why->setWordWrap(true);
    body()->addWidget(why);
    body()->addWidget(m_table);
    m_note->setObjectName(QStringLiteral("invitationsNote"));
    body()->addWidget(m_note);
    m_error->setProperty("place", QStringLiteral("invitations"));
    body()->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_invite->setObjectName(QStringLiteral("invitationsInvite"));
    m_resend->setObjectName(QStringLiteral("invitationsResend"));
    m_revoke->setObjectName(QStringLiteral("invitationsRevoke"));
    for (QPushButton* button : {m_invite, m_resend, m_revoke}) buttons->addWidget(button);
    buttons->addStretch();
    body()->addLayout(buttons);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &InvitationsCard::choose);
    connect(m_invite, &QPushButton::clicked, this, &InvitationsCard::invite);
    connect(m_resend, &QPushButton::clicked, this, [this] {
        if (const auto* one = chosen(); one && !m_acting) act(m_host.resendInvitation(one->id));
    });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        if (const auto* one = chosen(); one && !m_acting) act(m_host.revokeInvitation(one->id));
    });
    choose();
}

void InvitationsCard::refresh() {
    m_error->clear();
    m_note->setText(tr("Asking the server…"));
    m_note->show();
    item::whenReady(this, m_host.invitations(), [this](const Result<InvitationState>& state) {
        m_note->hide();
        if (state) return fill(*state);
        if (serverIsAway(state.error())) return m_error->showText(tr("The server cannot be reached now. Invitations are sent online only."), Tone::warning);
        m_error->showError(state.error());
    });
}

void InvitationsCard::fill(const InvitationState& state) {
    m_state = state;
    m_table->setRowCount(static_cast<int>(state.invited.size()));
    const QLocale locale;
    const auto now = QDateTime::currentDateTime();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& one = m_state.invited[static_cast<std::size_t>(row)];
        const auto when = [&locale](const QDateTime& time) { return item::momentText(time, locale); };
        QString words;
        if (!one.used.isNull()) words = tr("Joined %1").arg(when(one.used));
        else if (!one.revoked.isNull()) words = tr("Revoked %1").arg(when(one.revoked));
        else if (one.expires <= now) words = tr("Expired %1").arg(when(one.expires));
        else if (one.mail == QLatin1String("rejected")) words = tr("The mail could not be delivered");
        else if (one.mail == QLatin1String("unconfirmed")) words = tr("The mail may not have arrived");
        else if (one.mail == QLatin1String("sent")) words = tr("Sent, valid until %1").arg(when(one.expires));
        else words = tr("The mail is on its way");
        setPlainRow(*m_table, row, {one.email, roleWord(one.role.toStdString()), one.store, words});
    }
    if (state.invited.empty()) {
        m_note->setText(tr("Nobody has been invited yet."));
        m_note->show();
    }
    choose();
}

const InvitedPerson* InvitationsCard::chosen() const {
    const int row = m_table->currentRow();
    const bool any = row >= 0 && row < static_cast<int>(m_state.invited.size()) && !m_table->selectedItems().isEmpty();
    return any ? &m_state.invited[static_cast<std::size_t>(row)] : nullptr;
}

void InvitationsCard::choose() {
    const auto* one = chosen();
    m_invite->setEnabled(!m_state.stores.empty());
    if ((m_resend->hasFocus() || m_revoke->hasFocus()) && !(one && isOpen(*one))) m_table->setFocus();
    m_resend->setEnabled(one && isOpen(*one));
    m_revoke->setEnabled(one && isOpen(*one));
}

void InvitationsCard::invite() {
    auto* dialog = new InviteDialog(m_host, m_state, this);
    connect(dialog, &QDialog::accepted, this, &InvitationsCard::refresh);
    dialog->open();
}

void InvitationsCard::act(QFuture<Result<void>> done) {
    m_error->clear();
    m_acting = true;
    item::whenReady(this, done, [this](const Result<void>& result) {
        m_acting = false;
        if (result) return refresh();
        choose();
        m_error->showError(result.error());
    });
}

}  // namespace lianlu::ui
