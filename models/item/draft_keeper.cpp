// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/draft_keeper.h"

#include <QJsonDocument>

#include "models/item/format.h"
#include "models/store/draft.h"

namespace lianlu::item {

DraftKeeper::DraftKeeper(AsyncStore& async, const QString& key, QObject* parent)
    : QObject(parent), m_async(async), m_key(fromQString(key)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(250);
    connect(&m_rest, &QTimer::timeout, this, &DraftKeeper::write);
}

DraftKeeper::~DraftKeeper() {
    if (m_rest.isActive()) write();
}

void DraftKeeper::load(std::function<void(const QJsonObject&)> then) {
    // In order: a form closed and opened again at once reads what the first one has only just handed over.
    m_loading.ask(
        this, m_async.readInOrder([key = m_key](db::Connection& connection) { return store::Drafts::load(connection, key); }),
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
    return m_async.act([key = m_key, action = std::move(action)](actions::Context context) {
        context.draft = key;
        return action(context);
    });
}

void DraftKeeper::drop() {
    m_rest.stop();
    m_loading.drop();
    // Nobody waits for the answer: a draft left behind is offered again, which is the safe side.
    (void)m_async.write([key = m_key](store::WriteTxn& txn) { return store::Drafts::remove(txn, key); });
}

void DraftKeeper::write() {
    m_rest.stop();
    const auto text = QJsonDocument(m_waiting).toJson(QJsonDocument::Compact).toStdString();
    (void)m_async.write([key = m_key, text](store::WriteTxn& txn) { return store::Drafts::save(txn, key, text); });
}

}  // namespace lianlu::item
