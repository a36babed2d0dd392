// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/offer_preview.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/domain/rules/message.h"
#include "models/item/format.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {
namespace {

//! The text of the mail as markup of the preview: everything escaped, placeholders set apart, lines kept.
QString markup(const std::string& text, const Tokens& tokens) {
    auto html = item::toQString(text).toHtmlEscaped();
    const auto mark = [&](std::string_view placeholder, const QString& style) {
        const auto plain = item::toQString(placeholder).toHtmlEscaped();
        html.replace(plain, QStringLiteral("<span style=\"%1\">%2</span>").arg(style, plain));
    };
    mark(
        domain::kCouponPlaceholder,
        QStringLiteral("background:%1;color:%2;font-weight:600").arg(tokens.warningSoft.name(), tokens.warning.name()));
    mark(domain::kLinkPlaceholder, QStringLiteral("color:%1;text-decoration:underline").arg(tokens.accent.name()));
    mark(domain::kUnsubscribePlaceholder, QStringLiteral("color:%1").arg(tokens.textMuted.name()));
    return html.replace(QChar(u'\n'), QStringLiteral("<br>"));
}

}  // namespace

OfferPreviewPane::OfferPreviewPane(QWidget* parent)
    : Card(parent),
      m_from(new ElidedLabel),
      m_to(new ElidedLabel),
      m_subject(new ElidedLabel({}, TypeStep::bodyStrong)),
      m_text(new QTextBrowser),
      m_hint(makeMuted({}, TypeStep::caption)) {
    setObjectName(QStringLiteral("offerPreview"));
    setProperty("card", true);
    setAccessibleName(tr("Preview"));
    auto* head = new QGridLayout;
    head->setHorizontalSpacing(space::m);
    head->setVerticalSpacing(space::xs);
    head->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [caption, label] :
         {std::pair{tr("From"), m_from}, std::pair{tr("To"), m_to}, std::pair{tr("Subject"), m_subject}}) {
        auto* name = makeMuted(caption);
        head->addWidget(name, row, 0);
        head->addWidget(label, row++, 1);
        if (label != m_to) m_mailOnly.insert(m_mailOnly.end(), {name, label});
    }
    m_from->setObjectName(QStringLiteral("offerPreviewFrom"));
    m_to->setObjectName(QStringLiteral("offerPreviewTo"));
    m_subject->setObjectName(QStringLiteral("offerPreviewSubject"));
    m_text->setObjectName(QStringLiteral("offerPreviewText"));
    m_text->setAccessibleName(tr("Text of the mail"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setStyleSheet(QStringLiteral("QTextBrowser { border: none; padding: 0; background: transparent; }"));
    m_text->document()->setDocumentMargin(0);
    m_text->setMinimumHeight(160);
    m_hint->setWordWrap(true);
    body()->addLayout(head);
    body()->addWidget(makeRule());
    body()->addWidget(m_text, 1);
    body()->addWidget(m_hint);
}

void OfferPreviewPane::fill(const actions::OfferPreview& preview) {
    m_shown = preview;
    showHead(!preview.byHand);
    m_from->setText(item::toQString(preview.from));
    m_to->setText(preview.to.empty() ? tr("no address") : item::toQString(preview.to));
    m_subject->setText(item::toQString(preview.subject));
    m_text->setHtml(markup(preview.body, currentTokens()));
    if (preview.byHand)
        return m_hint->setText(preview.couponIssuedByServer ? tr("Coupon code and link come from the server; then you send it in WeCom.") : tr("The link comes from the server; then you send it in WeCom."));
    m_hint->setText(preview.couponIssuedByServer
                        ? tr("Coupon code and link are made by the server when it accepts the offer.")
                        : tr("The link is made by the server when it accepts the offer."));
}

void OfferPreviewPane::showHead(bool mail) {
    for (auto* widget : m_mailOnly) widget->setVisible(mail);
    m_text->setAccessibleName(mail ? tr("Text of the mail") : tr("Text of the message"));
}

void OfferPreviewPane::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    // Colours stand in the markup: another scheme means writing it anew.
    if (event->type() == QEvent::PaletteChange && m_shown) m_text->setHtml(markup(m_shown->body, currentTokens()));
}

void OfferPreviewPane::setShortest(int height) {
    m_text->setMinimumHeight(height);
    // Words that wrap would have it ask for its full height, not for its least, where it stands in a stack.
    m_hint->setWordWrap(false);
}

void OfferPreviewPane::showNothing(const QString& why) {
    m_shown.reset();
    m_subject->clear();
    m_text->setPlainText(why);
    m_hint->clear();
}

}  // namespace lianlu::ui
