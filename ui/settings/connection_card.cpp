// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connection_card.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/section_header.h"

namespace lianlu::ui {

ConnectionCard::ConnectionCard(AccountHost& host, QWidget* parent)
    : Card(parent), m_host(host), m_ca(new QLineEdit), m_proxy(makeMuted({})), m_error(new InlineError), m_choose(new QPushButton(tr("Choose a file…"))),
      m_use(new QPushButton(tr("Use this certificate"))), m_none(new QPushButton(tr("Without one"))) {
    setObjectName(QStringLiteral("connectionCard"));
    body()->setSpacing(space::m);
    body()->addWidget(new SectionHeader(tr("Connection to the server")));
    m_ca->setObjectName(QStringLiteral("connectionCa"));
    m_ca->setPlaceholderText(tr("None: certificates this computer trusts"));
    body()->addWidget(new FormRow(tr("Company certificate (PEM)"), m_ca, tr("Where your company's network or server uses certificates of its own.")));
    m_proxy->setObjectName(QStringLiteral("connectionProxy"));
    m_proxy->setWordWrap(true);
    body()->addWidget(m_proxy);
    m_error->setProperty("place", QStringLiteral("connection"));
    body()->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_choose->setObjectName(QStringLiteral("connectionChoose"));
    m_use->setObjectName(QStringLiteral("connectionUse"));
    m_none->setObjectName(QStringLiteral("connectionNone"));
    for (QPushButton* button : {m_choose, m_use, m_none}) buttons->addWidget(button);
    buttons->addStretch();
    body()->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &ConnectionCard::choose);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (m_ca->text().trimmed().isEmpty()) return m_error->showText(tr("Please choose a file first."));
        trust(m_ca->text().trimmed());
    });
    connect(m_none, &QPushButton::clicked, this, [this] { trust({}); });
}

void ConnectionCard::refresh() {
    item::whenReady(this, m_host.connection(), [this](const Result<ConnectionNow>& now) {
        if (!now) return m_error->showError(now.error());
        m_ca->setText(now->caFile);
        m_none->setEnabled(!now->caFile.isEmpty());
        m_proxy->setText(now->proxy.isEmpty() ? tr("Directly, without a proxy.") : tr("Through the proxy of this computer's settings: %1").arg(now->proxy));
    });
}

void ConnectionCard::choose() {
    auto* dialog = new QFileDialog(this, tr("Company certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_ca, &QLineEdit::setText);
    dialog->open();
}

void ConnectionCard::trust(const QString& caFile) {
    m_error->clear();
    for (QPushButton* button : {m_use, m_none}) button->setEnabled(false);
    item::whenReady(this, m_host.trustAuthority(caFile), [this, caFile](const Result<void>& done) {
        for (QPushButton* button : {m_use, m_none}) button->setEnabled(true);
        if (!done) return m_error->showError(done.error());
        m_error->showText(caFile.isEmpty() ? tr("From now on only the certificates this computer trusts count.") : tr("The server was reached with this certificate. It is used from now on."), Tone::success);
        refresh();
    });
}

}  // namespace lianlu::ui
