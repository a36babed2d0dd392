// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/invite_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/role_words.h"

namespace lianlu::ui {

InviteDialog::InviteDialog(AccountHost& host, const InvitationState& choices, QWidget* parent)
    : FormDialog(tr("Invite a colleague"), tr("A mail goes out with a code that serves once within two days."), tr("Send the invitation"), parent), m_host(host), m_email(new QLineEdit),
      m_name(new QLineEdit), m_role(new QComboBox), m_store(new QComboBox) {
    setObjectName(QStringLiteral("inviteDialog"));
    setMinimumWidth(460);
    primary()->setObjectName(QStringLiteral("inviteSend"));
    problem()->setProperty("place", QStringLiteral("invite"));
    m_email->setObjectName(QStringLiteral("inviteEmail"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(254);
    m_name->setObjectName(QStringLiteral("inviteName"));
    m_name->setMaxLength(80);
    m_role->setObjectName(QStringLiteral("inviteRole"));
    m_store->setObjectName(QStringLiteral("inviteStore"));
    for (const QString& role : choices.roles) m_role->addItem(roleWord(role.toStdString()), role);
    for (const auto& [id, name] : choices.stores) m_store->addItem(name, id);
    m_emailRow = new FormRow(tr("E-mail"), m_email, tr("It will be the user name, too."));
    body()->addWidget(m_emailRow);
    body()->addWidget(new FormRow(tr("Name (may be left out)"), m_name));
    body()->addWidget(new FormRow(tr("Role"), m_role));
    body()->addWidget(new FormRow(tr("Store"), m_store));
    connect(m_email, &QLineEdit::textChanged, this, [this] { m_emailRow->setError({}); });
    m_email->setFocus();
}

void InviteDialog::submit() {
    problem()->clear();
    m_emailRow->setError({});
    const InvitationDraft draft{m_email->text().trimmed(), m_name->text().trimmed(), m_role->currentData().toString(), m_store->currentData().toString()};
    if (draft.email.isEmpty()) return m_emailRow->setError(tr("Please enter an e-mail address."));
    setBusy(true);
    item::whenReady(this, m_host.invite(draft), [this](const Result<void>& sent) {
        setBusy(false);
        if (sent) return accept();
        const auto& error = sent.error();
        if (error.subject != "email") return problem()->showError(error);
        m_emailRow->setError(error.code == Code::exists ? tr("There is an account or an open invitation of this address already.") : tr("This is not an e-mail address."));
        m_email->setFocus();
    });
}

}  // namespace lianlu::ui
