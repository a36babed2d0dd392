// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/draft_keeper.h"

#include <QJsonDocument>

#include "models/item/format.h"

namespace lianlu::item {

DraftKeeper::DraftKeeper(AsyncStore& async, const QString& key, QObject* parent)
    : QObject(parent), m_async(&async), m_key(fromQString(key)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(250);
    connect(&m_rest, &QTimer::timeout, this, &DraftKeeper::write);
}

DraftKeeper::~DraftKeeper() {
    if (m_rest.isActive() && m_async) handOver();
}

void DraftKeeper::load(std::function<void(const QJsonObject&)> then) {
    // In order: a form closed and opened again at once reads what the first one has only just handed over.
    m_loading.ask(
        this, m_async->draft(m_key),
        [then = std::move(then)](Result<std::optional<std::string>> draft) {
            if (!draft || !*draft) return;
            const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(**draft));
            if (document.isObject() && !document.object().isEmpty()) then(document.object());
        });
}

void DraftKeeper::save(const QJsonObject& draft) {
    m_waiting = draft;
    m_rest.start();
}

QFuture<Result<actions::Done>> DraftKeeper::act(std::function<actions::Doing(const actions::Context&)> action) {
    if (m_rest.isActive()) write();
    m_loading.drop();
    return m_async->act(std::move(action), m_key);
}

void DraftKeeper::drop() {
    m_rest.stop();
    m_loading.drop();
    // Nobody waits for the answer: a draft left behind is offered again, which is the safe side.
    m_async->dropDraft(m_key);
}

QFuture<Result<store::ChangeSet>> DraftKeeper::handOver() {
    m_rest.stop();
    return m_async->keepDraft(m_key, QJsonDocument(m_waiting).toJson(QJsonDocument::Compact).toStdString());
}

void DraftKeeper::write() {
    m_writing.ask(this, handOver(), [this](const Result<store::ChangeSet>& kept) {
        // Newer keystrokes tell for themselves.
        if (m_rest.isActive()) return;
        if (kept) Q_EMIT saved();
        else Q_EMIT failed(kept.error());
    });
}

}  // namespace lianlu::item
