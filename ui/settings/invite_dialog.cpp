// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/invite_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/role_words.h"

namespace lianlu::ui {

InviteDialog::InviteDialog(AccountHost& host, const InvitationState& choices, QWidget* parent)
    : QDialog(parent), m_host(host), m_email(new QLineEdit), m_name(new QLineEdit), m_role(new QComboBox), m_store(new QComboBox), m_error(new InlineError),
      m_send(new PrimaryButton(tr("Send the invitation"))) {
    setObjectName(QStringLiteral("inviteDialog"));
    setWindowTitle(tr("Invite a colleague"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(makeLabel(windowTitle(), TypeStep::title));
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
    layout->addWidget(m_emailRow);
    layout->addWidget(new FormRow(tr("Name (may be left out)"), m_name));
    layout->addWidget(new FormRow(tr("Role"), m_role));
    layout->addWidget(new FormRow(tr("Store"), m_store));
    m_error->setProperty("place", QStringLiteral("invite"));
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    auto* cancel = new GhostButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("inviteCancel"));
    m_send->setObjectName(QStringLiteral("inviteSend"));
    m_send->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_send);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &InviteDialog::send);
    connect(m_email, &QLineEdit::textChanged, this, [this] { m_emailRow->setError({}); });
    m_email->setFocus();
}

void InviteDialog::send() {
    m_error->clear();
    m_emailRow->setError({});
    const InvitationDraft draft{m_email->text().trimmed(), m_name->text().trimmed(), m_role->currentData().toString(), m_store->currentData().toString()};
    if (draft.email.isEmpty()) return m_emailRow->setError(tr("Please enter an e-mail address."));
    m_send->setEnabled(false);
    item::whenReady(this, m_host.invite(draft), [this](const Result<void>& sent) {
        m_send->setEnabled(true);
        if (sent) return accept();
        const auto& error = sent.error();
        if (error.subject != "email") return m_error->showError(error);
        m_emailRow->setError(error.code == Code::exists ? tr("There is an account or an open invitation of this address already.") : tr("This is not an e-mail address."));
        m_email->setFocus();
    });
}

}  // namespace lianlu::ui
