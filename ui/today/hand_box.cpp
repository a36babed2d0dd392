// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/hand_box.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/domain/entities.h"
#include "models/item/when_ready.h"
#include "models/store/queries_offers.h"
#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

HandBox::HandBox(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_sign(new QLabel), m_words(new ElidedLabel({}, TypeStep::bodyStrong)), m_when(new ElidedLabel), m_go(new QPushButton(tr("Show them"))) {
    setObjectName(QStringLiteral("todayHand"));
    m_words->setObjectName(QStringLiteral("todayHandWords"));
    m_when->setObjectName(QStringLiteral("todayHandWhen"));
    setRole(m_when, QStringLiteral("muted"));
    m_go->setObjectName(QStringLiteral("todayHandShow"));
    m_go->setIcon(icon(QStringLiteral("send")));
    m_sign->setAlignment(Qt::AlignTop);
    m_sign->setFixedWidth(20);
    auto* card = new Card;
    card->setProperty("card", true);
    card->body()->setContentsMargins(space::l, space::m, space::m, space::m);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_words);
    words->addWidget(m_when);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_sign);
    row->addLayout(words, 1);
    row->addWidget(m_go);
    card->body()->addLayout(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->addWidget(card);
    drawIcon();
    hide();
    connect(m_go, &QPushButton::clicked, this, [this] {
        OwnedRows rows;
        rows.what = OwnedRows::What::offers;
        rows.staff = m_services.async().context().staff;
        rows.name = m_services.staffName();
        rows.toSend = true;
        m_services.openRows(rows);
    });
    connect(&m_services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const auto concerns = [](const store::RowKey& key) { return key.entity == domain::Offer::kEntity || key.entity == domain::Dispatch::kEntity; };
        if (m_started && (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), concerns))) ask();
    });
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, [this] {
        if (m_started) ask();
    });
}

void HandBox::start() {
    if (!std::exchange(m_started, true)) ask();
}

void HandBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcon();
}

void HandBox::drawIcon() { m_sign->setPixmap(iconPixmap(QStringLiteral("send"), 20, currentTokens().textMuted, devicePixelRatioF())); }

void HandBox::ask() {
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    store::OfferFilter filter;
    filter.staff = m_services.async().context().staff;
    filter.byHand = true;
    filter.backwards = true;  // the oldest ends first
    const auto job = [filter](db::Connection& c) -> Result<Waiting> {
        Waiting waiting;
        LIANLU_TRY(waiting.count, store::countOffers(c, filter));
        if (waiting.count == 0) return waiting;
        LIANLU_TRY(const auto page, store::offerPage(c, filter, {}, 1));
        if (!page.rows.empty()) waiting.until = page.rows.front().waitsUntil;
        return waiting;
    };
    item::whenReady(this, m_services.async().read(job), [this](const Result<Waiting>& waiting) {
        m_looking = false;
        if (waiting) show(*waiting);
        else m_services.toastError(waiting.error());
        if (std::exchange(m_again, false)) ask();
    });
}

void HandBox::show(const Waiting& waiting) {
    m_count = waiting.count;
    m_words->setText(tr("%n messages wait for you to send them", nullptr, static_cast<int>(m_count)));
    const auto& async = m_services.async();
    m_when->setText(waiting.until ? tr("In WeCom, the first one until %1").arg(async.format().near(*waiting.until, async.now())) : tr("In WeCom"));
    m_go->setAccessibleName(m_words->text() + QStringLiteral(": ") + m_go->text());
    setVisible(m_count > 0);
    Q_EMIT countChanged();
}

}  // namespace lianlu::ui
