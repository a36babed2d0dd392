// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/erase_person_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

ErasePersonDialog::ErasePersonDialog(Services& services, domain::CustomerId customer, const QString& name, QWidget* parent)
    : FormDialog(tr("Erase this person's data"), tr("Head office confirms it; then %1 is gone from the server and every device.").arg(name),
                 tr("Ask for erasure"), parent),
      m_services(services),
      m_customer(customer),
      m_reason(new QComboBox) {
    setObjectName(QStringLiteral("erasePersonDialog"));
    primary()->setObjectName(QStringLiteral("erasePersonAsk"));
    setMinimumWidth(520);
    auto* words = makeLabel(tr("Profile, contacts, consents, offers, coupons and points are erased and cannot be brought back. Orders stay in the "
                               "books without a name. The request is recorded with your name."));
    words->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("erasePersonReason"));
    m_reason->addItem(tr("The person asked for it"), QStringLiteral("person-asked"));
    m_reason->addItem(tr("Consent was withdrawn"), QStringLiteral("consent-withdrawn"));
    m_reason->addItem(tr("No longer needed for its purpose"), QStringLiteral("purpose-fulfilled"));
    m_reason->addItem(tr("Was not lawful"), QStringLiteral("unlawful"));
    m_reason->addItem(tr("Required by law"), QStringLiteral("law"));
    auto* first = new GhostButton(tr("Export the data first…"));
    first->setObjectName(QStringLiteral("erasePersonExport"));
    first->setAutoDefault(false);
    connect(first, &QPushButton::clicked, this, [this] { Q_EMIT exportWanted(); });
    body()->addWidget(words);
    body()->addWidget(new FormRow(tr("Reason"), m_reason));
    body()->addWidget(first, 0, Qt::AlignLeft);
    if (!m_services.sync().isOnline()) problem()->showText(tr("The server cannot be reached now. An erasure is asked for online only."), Tone::warning);
}

void ErasePersonDialog::submit() {
    problem()->clear();
    setBusy(true);
    const auto asked = m_services.requestErasure(m_customer, item::fromQString(m_reason->currentData().toString()));
    item::whenReady(this, asked, [this](const Result<bool>& done) {
        setBusy(false);
        if (!done && serverIsAway(done.error()))
            return problem()->showText(tr("The server cannot be reached now. An erasure is asked for online only."));
        if (!done) return problem()->showError(done.error());
        m_services.toast(*done ? tr("This person has been erased already") : tr("Asked for. Head office confirms it."));
        accept();
    });
}

}  // namespace lianlu::ui
