// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/recovery_dialog.h"

#include <memory>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/help/help_topics.h"
#include "ui/settings/settings_host.h"
#include "ui/shell/onboard_steps.h"

namespace lianlu::ui {

RecoveryDialog::RecoveryDialog(SettingsHost& host, Wish wish, QWidget* parent)
    : QDialog(parent), m_host(host), m_wish(wish), m_stack(new QStackedWidget), m_passphrase(new SecretEntry), m_step(new RecoveryStep),
      m_error(new InlineError), m_next(new PrimaryButton(tr("Next"))) {
    const bool newKey = wish == Wish::newKey;
    setObjectName(QStringLiteral("recoveryDialog"));
    setHelpTopic(this, QStringLiteral("settings"));
    setWindowTitle(newKey ? tr("Change the key") : tr("New recovery code"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(makeLabel(windowTitle(), TypeStep::title));
    auto* why = makeMuted(newKey ? tr("Everything is written anew under another key, checked, and put in the place of the old file. The old recovery code and backups "
                                      "under the old key open nothing afterwards. Keep the old code until it is done.")
                                 : tr("The recovery code you have opens nothing once the new one holds. Write the new one down and keep it away from this computer."));
    why->setWordWrap(true);
    layout->addWidget(why);
    m_passphrase->setObjectName(QStringLiteral("recoveryPassphrase"));
    auto* first = new QWidget;
    auto* column = new QVBoxLayout(first);
    column->setContentsMargins({});
    column->addWidget(new FormRow(tr("Present passphrase"), m_passphrase));
    column->addStretch();
    m_stack->addWidget(first);
    m_stack->addWidget(m_step);
    layout->addWidget(m_stack);
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    auto* cancel = new GhostButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("recoveryCancel"));
    m_next->setObjectName(QStringLiteral("recoveryNext"));
    m_next->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_next);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &RecoveryDialog::next);
    connect(m_step, &OnboardStep::submitted, this, &RecoveryDialog::next);
    m_passphrase->setFocus();
}

void RecoveryDialog::next() {
    m_error->clear();
    if (m_code) return finish();
    m_proof = m_passphrase->secret();
    m_next->setEnabled(false);
    item::whenReady(this, m_host.provePassphrase(m_proof), [this](const Result<void>& proved) {
        m_next->setEnabled(true);
        if (proved) return showCode();
        m_error->showError(proved.error());
        m_passphrase->selectAll();
        m_passphrase->setFocus();
    });
}

void RecoveryDialog::showCode() {
    QString text = m_host.newRecoveryCode();
    QByteArray bytes = text.toUtf8();
    m_code = std::make_shared<SecretBuffer>(SecretBuffer::fromText({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    bytes.fill('\0');
    m_step->setCode(text);
    m_stack->setCurrentWidget(m_step);
    m_step->enter();
    m_next->setText(m_wish == Wish::newKey ? tr("Change the key") : tr("Use this code"));
}

void RecoveryDialog::finish() {
    if (!m_step->confirmed()) return m_error->showText(tr("These are not the groups of the code above. Please look again."));
    if (m_wish == Wish::newKey) {
        m_host.changeKey(m_proof, m_code);
        return accept();
    }
    m_next->setEnabled(false);
    item::whenReady(this, m_host.keepRecoveryCode(m_proof, m_code), [this](const Result<void>& kept) {
        m_next->setEnabled(true);
        if (kept) return accept();
        m_error->showError(kept.error());
    });
}

}  // namespace lianlu::ui
