// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/passphrase_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/settings/settings_host.h"

namespace lianlu::ui {

PassphraseDialog::PassphraseDialog(SettingsHost& host, QWidget* parent)
    : QDialog(parent), m_host(host), m_old(new SecretEntry), m_new(new SecretEntry), m_again(new SecretEntry), m_error(new InlineError),
      m_save(new PrimaryButton(tr("Change"))) {
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(tr("Change passphrase"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(makeLabel(tr("Change passphrase"), TypeStep::title));
    m_old->setObjectName(QStringLiteral("passphraseOld"));
    m_new->setObjectName(QStringLiteral("passphraseNew"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    layout->addWidget(new FormRow(tr("Present passphrase"), m_old));
    m_newRow = new FormRow(tr("New passphrase"), m_new, tr("At least 8 characters, and not your account's password."));
    layout->addWidget(m_newRow);
    m_againRow = new FormRow(tr("Once more"), m_again);
    layout->addWidget(m_againRow);
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    auto* cancel = new GhostButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("passphraseCancel"));
    m_save->setObjectName(QStringLiteral("passphraseSave"));
    m_save->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PassphraseDialog::save);
}

void PassphraseDialog::save() {
    m_error->clear();
    m_newRow->setError({});
    m_againRow->setError({});
    const Secret fresh = m_new->secret();
    if (!m_host.checkPassphrase(*fresh)) return m_newRow->setError(tr("Too short or too easy to guess: at least 8 characters, no run, nothing common."));
    if (m_new->text() != m_again->text()) return m_againRow->setError(tr("The two are not the same."));
    m_save->setEnabled(false);
    item::whenReady(this, m_host.changePassphrase(m_old->secret(), fresh), [this](const Result<void>& changed) {
        m_save->setEnabled(true);
        if (changed) return accept();
        m_error->showError(changed.error());
        m_old->selectAll();
        m_old->setFocus();
    });
}

}  // namespace lianlu::ui
