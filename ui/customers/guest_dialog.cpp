// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/guest_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "models/item/format.h"
#include "models/item/when_ready.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

GuestDialog::GuestDialog(Services& services, const QString& number, QWidget* parent)
    : FormDialog(tr("Look up in the other stores"), tr("The look-up is recorded with your name."), tr("Log interaction…"), parent),
      m_services(services),
      m_number(number),
      m_name(makeLabel({}, TypeStep::title)),
      m_lines(makeMuted({})),
      m_code(new QLineEdit),
      m_timeline(new QListWidget) {
    setObjectName(QStringLiteral("guestDialog"));
    primary()->setObjectName(QStringLiteral("guestPrimary"));
    setMinimumWidth(520);
    m_name->setObjectName(QStringLiteral("guestName"));
    m_lines->setObjectName(QStringLiteral("guestLines"));
    m_lines->setWordWrap(true);
    m_timeline->setObjectName(QStringLiteral("guestTimeline"));
    m_timeline->setAccessibleName(tr("What has happened"));
    m_timeline->setMinimumHeight(180);
    m_timeline->hide();
    m_code->setObjectName(QStringLiteral("guestMemberCode"));
    m_code->setPlaceholderText(tr("Member code"));
    m_code->setAccessibleName(tr("Member code"));
    m_code->setMaxLength(40);
    m_code->hide();
    body()->addWidget(m_name);
    body()->addWidget(m_lines);
    body()->addWidget(m_code);
    body()->addWidget(m_timeline, 1);
    ask();
}

void GuestDialog::ask() {
    problem()->clear();
    setBusy(true);
    m_name->setText(tr("Looking up…"));
    item::whenReady(this, m_services.lookUpGuest(item::fromQString(m_number)), [this](const Result<item::GuestAnswer>& answer) {
        if (answer) return present(*answer);
        m_name->setText(tr("Not looked up"));
        if (serverIsAway(answer.error())) return problem()->showText(tr("The server cannot be reached now. Other stores are looked up online only."));
        problem()->showError(answer.error());
    });
}

void GuestDialog::present(const item::GuestAnswer& answer) {
    m_answer = answer;
    if (answer.guest) return show(*answer.guest);
    if (answer.found == item::GuestFound::several) {
        m_name->setText(tr("Several customers share this number"));
        m_lines->setText(tr("Ask for the member code."));
        m_code->show();
        m_code->setFocus();
        primary()->setText(tr("Look up"));
        setBusy(false);
    } else {
        m_name->setText(tr("Nobody has this number"));
        m_lines->setText(tr("Check it with the customer."));
    }
}

void GuestDialog::show(const item::Guest& guest) {
    m_code->hide();
    primary()->setText(tr("Log interaction…"));
    m_name->setText(item::toQString(guest.name));
    QStringList lines{item::toQString(guest.phone)};
    if (guest.kind == domain::CustomerKind::member) lines << tr("%1, %2 points").arg(item::tierWord(guest.tierCode), m_services.async().format().number(guest.points));
    else lines << item::word(guest.kind);
    lines << (guest.guideName.empty() ? tr("Home store: %1").arg(item::toQString(guest.storeName))
                                      : tr("Home store: %1, guide: %2").arg(item::toQString(guest.storeName), item::toQString(guest.guideName)));
    for (const auto& consent : guest.consents)
        lines << QStringLiteral("%1 · %2: %3").arg(item::word(consent.channel), item::word(consent.purpose), item::word(consent.permission));
    for (const auto& line : guest.timeline) {
        QStringList words{m_services.async().format().dateTime(line.at), item::headline(line)};
        for (const auto& more : {line.title, line.storeName})
            if (!more.empty()) words << item::toQString(more);
        if (line.amountMinor != 0) words << m_services.async().format().amount(line.amountMinor);
        m_timeline->addItem(words.join(QStringLiteral(" · ")));
    }
    m_timeline->setVisible(m_timeline->count() > 0);
    if (m_answer.found == item::GuestFound::own) {
        lines << tr("One of your own store's customers.");
        primary()->setText(tr("Show"));
    } else {
        lines << tr("You may serve this customer for 24 hours.");
    }
    m_lines->setText(lines.join(QLatin1Char('\n')));
    setBusy(false);
}

void GuestDialog::submit() {
    if (!m_answer.guest) {
        m_number = m_code->text().trimmed();
        if (m_answer.found == item::GuestFound::several && !m_number.isEmpty()) ask();
        return;
    }
    if (m_answer.found == item::GuestFound::own) {
        m_services.openCustomer(m_answer.guest->id);
        return accept();
    }
    auto* dialog = new InteractionDialog(m_services, m_answer.guest->id, {}, item::toQString(m_answer.guest->name), domain::InteractionKind::visit, this);
    dialog->withoutNextStep();
    dialog->open();
}

}  // namespace lianlu::ui
