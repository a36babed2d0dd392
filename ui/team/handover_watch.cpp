// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/handover_watch.h"

#include <QSettings>
#include <QTimer>

#include "models/item/when_ready.h"
#include "ui/common/sentences.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr auto kKey = "team/handover";
constexpr int kLookMs = 1'000;
constexpr int kAwayMs = 5'000;

//! The server is busy, restarts, or the road is down: the handover goes on there.
bool passes(const Error& error) { return serverIsAway(error) || error.code == Code::server || error.code == Code::rateLimited; }

}  // namespace

HandoverWatch::HandoverWatch(Services& services, QObject* parent) : QObject(parent), m_services(services), m_next(new QTimer(this)) {
    m_next->setObjectName(QStringLiteral("handoverLook"));
    m_next->setSingleShot(true);
    connect(m_next, &QTimer::timeout, this, &HandoverWatch::look);
}

void HandoverWatch::keep() {
    const auto text = [](const Uuid& id) { return item::toQString(id.toString()); };
    m_services.settings().setValue(QString::fromLatin1(kKey), QStringList{text(m_wish.id), text(m_wish.from.uuid), text(m_wish.to.uuid), text(m_services.async().context().staff.uuid), text(m_wish.undoes)});
}

void HandoverWatch::resume() {
    if (std::exchange(m_resumed, true)) return;
    const auto kept = m_services.settings().value(QString::fromLatin1(kKey)).toStringList();
    // Four of them: kept by a version that took none back.
    if (kept.size() != 4 && kept.size() != 5) return;
    const auto id = [&kept](int at) { return Uuid::parse(item::fromQString(kept[at])).value_or(Uuid{}); };
    // Somebody else's of this computer.
    if (id(3) != m_services.async().context().staff.uuid || id(0).isNull()) return;
    m_wish = {id(0), {id(1)}, {id(2)}};
    if (kept.size() == 5) m_wish.undoes = id(4);
    m_now = item::HandoverNow{id(0), item::HandoverNow::State::waiting};
    Q_EMIT changed();
    look();
}

void HandoverWatch::begin(const item::HandoverWish& wish) {
    if (m_asking || runs()) return;
    m_resumed = true;
    m_asking = true;
    m_wish = wish;
    m_now.reset();
    // Before it is asked for: where the answer is lost it is found again.
    keep();
    Q_EMIT changed();
    const auto asked = m_services.askHandover(wish);
    if (asked.isCanceled()) {
        m_asking = false;
        return lose({Code::unreachable, "no server"});
    }
    item::whenReady(this, asked, [this](const Result<item::HandoverNow>& now) {
        m_asking = false;
        if (!now) return lose(now.error());
        take(now);
    });
}

void HandoverWatch::forget() {
    m_next->stop();
    m_now.reset();
    m_away = false;
    m_services.settings().remove(QString::fromLatin1(kKey));
    Q_EMIT changed();
}

void HandoverWatch::look() {
    const auto asked = m_services.readHandover(m_wish.id);
    if (asked.isCanceled()) return lose({Code::unreachable, "no server"});
    item::whenReady(this, asked, [this](const Result<item::HandoverNow>& now) { take(now); });
}

void HandoverWatch::take(const Result<item::HandoverNow>& now) {
    if (!now && !passes(now.error())) return lose(now.error());
    m_away = !now;
    if (now) m_now = *now;
    if (m_now && m_now->ended()) {
        m_services.settings().remove(QString::fromLatin1(kKey));
        Q_EMIT changed();
        return ended();
    }
    m_next->start(m_away ? kAwayMs : kLookMs);
    Q_EMIT changed();
}

void HandoverWatch::lose(const Error& error) {
    m_now.reset();
    // Whether the server heard is not known: it stays kept, and is found at the next start.
    if (!passes(error)) m_services.settings().remove(QString::fromLatin1(kKey));
    Q_EMIT changed();
    Q_EMIT failed(error);
}

}  // namespace lianlu::ui
