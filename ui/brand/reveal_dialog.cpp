// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/brand/reveal_dialog.h"

#include <QComboBox>
#include <QVBoxLayout>

#include "models/item/format.h"
#include "models/item/when_ready.h"
#include "ui/brand/brand_words.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"

namespace lianlu::ui {

namespace {

QString titleOf(item::Revealable what) {
    switch (what) {
        case item::Revealable::name: return RevealDialog::tr("Show the name");
        case item::Revealable::phone: return RevealDialog::tr("Show the mobile number");
        case item::Revealable::email: break;
    }
    return RevealDialog::tr("Show the e-mail address");
}

}  // namespace

RevealDialog::RevealDialog(item::BrandDirectory& directory, domain::CustomerId customer, const QString& name, item::Revealable what, QWidget* parent)
    : FormDialog(titleOf(what), tr("%1. It is recorded with your name and the reason.").arg(name), tr("Show"), parent), m_directory(directory), m_customer(customer), m_what(what), m_reason(new QComboBox) {
    setObjectName(QStringLiteral("revealDialog"));
    setMinimumWidth(440);
    primary()->setObjectName(QStringLiteral("revealDo"));
    m_reason->setObjectName(QStringLiteral("revealReason"));
    using enum item::RevealReason;
    for (const auto& [reason, word] : {std::pair{customerAsked, tr("The customer asked for it")}, {complaint, tr("A complaint")}, {delivery, tr("A delivery")}, {fraud, tr("Suspected fraud")}})
        m_reason->addItem(word, static_cast<int>(reason));
    m_reason->setPlaceholderText(tr("Choose…"));
    // Nobody has a reason by chance.
    m_reason->setCurrentIndex(-1);
    body()->addWidget(new FormRow(tr("Reason"), m_reason));
    primary()->setEnabled(false);
    connect(m_reason, &QComboBox::currentIndexChanged, this, [this](int row) { primary()->setEnabled(row >= 0); });
    m_reason->setFocus();
}

void RevealDialog::submit() {
    if (m_reason->currentIndex() < 0) return;
    problem()->clear();
    setBusy(true);
    const auto asked = m_directory.reveal(m_customer, m_what, static_cast<item::RevealReason>(m_reason->currentData().toInt()));
    item::whenReady(this, asked, [this](const Result<std::string>& value) {
        setBusy(false);
        if (!value) return problem()->showText(brandSentence(value.error(), BrandAsked::reveal));
        Q_EMIT revealed(item::toQString(*value));
        accept();
    });
}

}  // namespace lianlu::ui
