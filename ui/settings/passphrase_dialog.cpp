// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/passphrase_dialog.h"

#include <utility>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/help/help_topics.h"
#include "ui/settings/settings_host.h"

namespace lianlu::ui {

PassphraseDialog::PassphraseDialog(SettingsHost& host, QWidget* parent, Secret code)
    : QDialog(parent), m_host(host), m_given(std::move(code)), m_old(new SecretEntry), m_code(new SecretEntry), m_new(new SecretEntry),
      m_again(new SecretEntry), m_error(new InlineError), m_way(new GhostButton(QString())), m_save(new PrimaryButton(tr("Change"))) {
    setObjectName(QStringLiteral("passphraseDialog"));
    setHelpTopic(this, QStringLiteral("settings"));
    setWindowTitle(tr("Change passphrase"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(makeLabel(m_given ? tr("Choose a new passphrase") : tr("Change passphrase"), TypeStep::title));
    if (m_given) {
        auto* why = makeMuted(tr("You opened your store with the recovery code. With a new passphrase you need the code no more today; it stays valid."));
        why->setWordWrap(true);
        layout->addWidget(why);
    }
    m_old->setObjectName(QStringLiteral("passphraseOld"));
    m_code->setObjectName(QStringLiteral("passphraseCode"));
    m_new->setObjectName(QStringLiteral("passphraseNew"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_oldRow = new FormRow(tr("Present passphrase"), m_old);
    m_codeRow = new FormRow(tr("Recovery code"), m_code, tr("Eight groups of four. Capitals, blanks and dashes do not matter; O is read as 0, I and L as 1."));
    m_newRow = new FormRow(tr("New passphrase"), m_new, tr("At least 8 characters, and not your account's password."));
    m_againRow = new FormRow(tr("Once more"), m_again);
    for (FormRow* row : {m_oldRow, m_codeRow, m_newRow, m_againRow}) layout->addWidget(row);
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    m_way->setObjectName(QStringLiteral("passphraseWay"));
    foot->addWidget(m_way);
    foot->addStretch();
    auto* cancel = new GhostButton(m_given ? tr("Later") : tr("Cancel"));
    cancel->setObjectName(QStringLiteral("passphraseCancel"));
    m_save->setObjectName(QStringLiteral("passphraseSave"));
    m_save->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);
    connect(m_way, &QPushButton::clicked, this, [this] { setByCode(!m_byCode); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PassphraseDialog::save);
    setByCode(m_given != nullptr);
}

void PassphraseDialog::setByCode(bool byCode) {
    m_byCode = byCode;
    m_oldRow->setVisible(!byCode);
    m_codeRow->setVisible(byCode && !m_given);
    m_way->setVisible(!m_given);
    m_way->setText(byCode ? tr("Use the present passphrase") : tr("I forgot it"));
    m_error->clear();
    (m_given ? m_new : byCode ? m_code : m_old)->setFocus();
}

void PassphraseDialog::save() {
    m_error->clear();
    m_newRow->setError({});
    m_againRow->setError({});
    const Secret fresh = m_new->secret();
    if (!m_host.checkPassphrase(*fresh)) return m_newRow->setError(tr("Too short or too easy to guess: at least 8 characters, no run, nothing common."));
    if (m_new->text() != m_again->text()) return m_againRow->setError(tr("The two are not the same."));
    m_save->setEnabled(false);
    const KeyProof proof{m_given ? m_given : (m_byCode ? m_code : m_old)->secret(), m_byCode};
    item::whenReady(this, m_host.changePassphrase(proof, fresh), [this](const Result<void>& changed) {
        m_save->setEnabled(true);
        if (changed) return accept();
        m_error->showError(changed.error());
        SecretEntry* field = changed.error().subject == "passphrase" || m_given ? m_new : m_byCode ? m_code : m_old;
        field->selectAll();
        field->setFocus();
    });
}

}  // namespace lianlu::ui
