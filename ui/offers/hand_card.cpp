// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/hand_card.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/common/url_scheme.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {
QString weComScheme() { return QStringLiteral("wxwork"); }
}  // namespace

HandCard::HandCard(Services& services, QWidget* parent)
    : Card(parent),
      m_services(services),
      m_title(makeLabel({}, TypeStep::bodyStrong)),
      m_until(makeMuted({}, TypeStep::caption)),
      m_rule(makeRule()),
      m_text(makeLabel({})),
      m_quiet(makeLabel({}, TypeStep::caption)),
      m_problem(new InlineError),
      m_copy(new PrimaryButton({})),
      m_sent(new QPushButton(tr("I sent it"))),
      m_notSent(new GhostButton(tr("Not sent"))) {
    setObjectName(QStringLiteral("handCard"));
    setProperty("card", true);
    setAccessibleName(tr("Send it by hand"));
    m_title->setObjectName(QStringLiteral("handTitle"));
    m_title->setWordWrap(true);
    m_until->setObjectName(QStringLiteral("handUntil"));
    m_until->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("handText"));
    m_text->setAccessibleName(tr("The message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_quiet->setObjectName(QStringLiteral("handQuiet"));
    m_quiet->setWordWrap(true);
    setRole(m_quiet, QStringLiteral("warning"));
    m_copy->setObjectName(QStringLiteral("handCopy"));
    m_copy->setToolTip(tr("Paste it there to the customer, and say here that it was sent"));
    m_sent->setObjectName(QStringLiteral("handSent"));
    m_sent->setIcon(icon(QStringLiteral("check")));
    m_notSent->setObjectName(QStringLiteral("handNotSent"));
    m_notSent->setToolTip(tr("Ends it. It does not count as a message to this customer."));
    auto* answers = new QHBoxLayout;
    answers->setSpacing(space::s);
    answers->addWidget(m_sent);
    answers->addWidget(m_notSent);
    answers->addStretch(1);
    auto* layout = body();
    layout->addWidget(m_title);
    layout->addWidget(m_until);
    layout->addWidget(m_quiet);
    layout->addWidget(m_problem);
    layout->addWidget(m_rule);
    layout->addWidget(m_text);
    layout->addSpacing(space::xs);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addLayout(answers);
    setTabOrder(m_copy, m_sent);
    setTabOrder(m_sent, m_notSent);
    hide();
    connect(m_copy, &QPushButton::clicked, this, &HandCard::copy);
    connect(m_sent, &QPushButton::clicked, this, [this] { say(domain::HandSend::sent); });
    connect(m_notSent, &QPushButton::clicked, this, [this] { say(domain::HandSend::notSent); });
}

void HandCard::setOffer(const item::OfferRow& row) {
    const bool again = m_offer == row.offer.id && m_message;
    m_offer = row.offer.id;
    setVisible(item::OfferListModel::canSaySent(row.offer));
    if (isHidden()) return m_asking.drop();
    m_waits = item::OfferListModel::waitsForHand(row.offer);
    // Whoever looks at a colleague's may say what became of it; to send it is the colleague's.
    const bool own = row.offer.staffId == m_services.async().context().staff;
    m_title->setText(!own      ? tr("This message lies with its guide, to be sent in WeCom.")
                     : m_waits ? tr("This message waits for you to send it in WeCom.")
                               : tr("Did you send this message?"));
    m_sent->setText(own ? tr("I sent it") : tr("It was sent"));
    m_copy->setText(isSchemeHandled(weComScheme()) ? tr("Copy the message and open WeCom") : tr("Copy the message"));
    m_notSent->setVisible(m_waits);
    m_copy->setVisible(m_waits && own);
    m_rule->setVisible(m_waits);
    m_text->setVisible(m_waits);
    m_problem->clear();
    if (!again) {
        m_message.reset();
        m_text->clear();
        m_copy->setEnabled(false);
        showWhen();
    }
    if (!m_waits) {
        m_message.reset();
        m_asking.drop();
        return showWhen();
    }
    m_asking.ask(this, m_services.async().ask([id = m_offer](const actions::Context& context) { return actions::handMessage(context, id); }),
                 [this](const Result<actions::HandMessage>& message) { fill(message); });
}

void HandCard::fill(const Result<actions::HandMessage>& message) {
    m_copy->setEnabled(message.has_value());
    if (!message) {
        m_message.reset();
        m_text->clear();
        showWhen();
        return m_problem->showError(message.error());
    }
    m_message = *message;
    m_text->setText(item::toQString(message->text));
    showWhen();
}

void HandCard::showWhen() {
    const auto& async = m_services.async();
    const auto until = m_message ? m_message->waitsUntil : std::nullopt;
    m_until->setText(!m_waits   ? tr("If you did, say so: then it counts, and clicks and purchases belong to it.")
                     : until ? tr("Say until %1 what became of it; then it ends as not confirmed.").arg(async.format().near(*until, async.now()))
                             : tr("Send it to the customer, then say that you did."));
    const auto quiet = m_message ? m_message->quietUntil : std::nullopt;
    m_quiet->setVisible(quiet.has_value());
    if (quiet) m_quiet->setText(tr("Quiet hours: better send it after %1.").arg(async.format().near(*quiet, async.now())));
}

void HandCard::copy() {
    if (!m_message) return;
    QGuiApplication::clipboard()->setText(item::toQString(m_message->text));
    const bool opened = isSchemeHandled(weComScheme()) && QDesktopServices::openUrl(QUrl(weComScheme() + QStringLiteral("://")));
    m_services.toast(opened ? tr("Copied. Paste it to %1 in WeCom, then say that you sent it.").arg(item::toQString(m_message->name))
                            : tr("Copied. Open WeCom, paste it to %1, then say that you sent it.").arg(item::toQString(m_message->name)));
    m_sent->setFocus();
}

void HandCard::say(domain::HandSend said) {
    if (isHidden()) return;
    const auto asked = m_services.async().act([id = m_offer, said](const actions::Context& context) { return actions::sayHand(context, id, said); });
    item::whenReady(this, asked, [this, said](const Result<actions::Done>& done) {
        if (!done) return m_problem->showError(done.error());
        m_services.toastUndo(said == domain::HandSend::sent ? tr("Noted as sent") : tr("Noted as not sent"), done->txn);
    });
}

}  // namespace lianlu::ui
