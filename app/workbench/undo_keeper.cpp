// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/undo_keeper.h"

#include <algorithm>
#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/item/async_store.h"
#include "models/item/format.h"
#include "models/store/draft.h"
#include "ui/common/undo_history.h"

namespace lianlu::app {

namespace {

constexpr auto kMostKept = static_cast<std::size_t>(ui::UndoHistory::kMost);
constexpr int kLongestWords = 300;  // of a toast; all of them together stay far below what a setting may hold

std::vector<UndoKeeper::Entry> entriesOf(const std::string& text) {
    std::vector<UndoKeeper::Entry> entries;
    for (const auto& value : QJsonDocument::fromJson(QByteArray::fromStdString(text)).array()) {
        const auto one = value.toObject();
        const auto txn = domain::TxnId::parse(item::fromQString(one[QLatin1String("txn")].toString()));
        if (txn) entries.push_back({*txn, one[QLatin1String("words")].toString(), fromUnixMs(one[QLatin1String("until")].toInteger())});
    }
    return entries;
}

std::string textOf(const std::vector<UndoKeeper::Entry>& entries) {
    QJsonArray list;
    for (const auto& one : entries)
        list.append(QJsonObject{{QStringLiteral("txn"), item::toQString(one.txn.toString())}, {QStringLiteral("words"), one.words.left(kLongestWords)}, {QStringLiteral("until"), static_cast<qint64>(toUnixMs(one.until))}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace

void UndoKeeper::note(domain::TxnId txn, const QString& words) {
    m_entries.push_back({txn, words, m_async.now() + kAge});
    if (m_entries.size() > kMostKept) m_entries.erase(m_entries.begin());
    save();
}

void UndoKeeper::forget(domain::TxnId txn) {
    if (std::erase_if(m_entries, [&](const Entry& one) { return one.txn == txn; }) > 0) save();
}

void UndoKeeper::load(QObject* context, std::function<void(const std::vector<Entry>&)> then) {
    if (m_loaded) {
        forgetOld();
        return then(m_entries);
    }
    // In the order of actions: what is noted meanwhile is written after this was read.
    const auto question = m_async.readInOrder([](db::Connection& connection) { return store::Settings::load(connection, store::kUndoSetting); });
    item::whenReady(context, question, [this, then = std::move(then)](const Result<std::optional<std::string>>& text) {
        const auto since = std::exchange(m_entries, text && *text ? entriesOf(**text) : std::vector<Entry>{});
        m_loaded = true;
        const auto read = m_entries.size();
        forgetOld();
        then(m_entries);
        const bool changed = m_entries.size() != read || !since.empty();
        m_entries.insert(m_entries.end(), since.begin(), since.end());
        if (changed) save();
    });
}

void UndoKeeper::forgetOld() {
    const auto now = m_async.now();
    // A clock that was set back makes nothing live longer.
    std::erase_if(m_entries, [now](const Entry& one) { return one.until <= now || one.until > now + kAge; });
}

void UndoKeeper::save() {
    if (m_entries.size() > kMostKept) m_entries.erase(m_entries.begin(), m_entries.end() - static_cast<std::ptrdiff_t>(kMostKept));
    // Where the disk does not take it the history of this desk still holds; only the next one begins without.
    (void)m_async.write([text = m_entries.empty() ? std::string() : textOf(m_entries)](store::WriteTxn& txn) {
        return text.empty() ? store::Settings::remove(txn, store::kUndoSetting) : store::Settings::save(txn, store::kUndoSetting, text);
    });
}

}  // namespace lianlu::app
