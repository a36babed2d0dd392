// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/async_store.h"

#include <mutex>

#include "models/search/person_index.h"
#include "models/store/draft.h"
#include "models/store/queries.h"

namespace lianlu::item {

//! Where the writer's thread leaves its announcements. It outlives the AsyncStore as long as the store may call it.
class AsyncStore::Mailbox {
public:
    explicit Mailbox(AsyncStore* owner) : m_owner(owner) {}

    void put(const store::ChangeSet& changes) {
        const std::scoped_lock lock(m_mutex);
        if (!m_owner) return;
        m_waiting.rows.insert(m_waiting.rows.end(), changes.rows.begin(), changes.rows.end());
        m_waiting.everything = m_waiting.everything || changes.everything;
        m_waiting.outbox = m_waiting.outbox || changes.outbox;
        // A bootstrap writes millions of rows: past this, one "everything" says the same and costs nothing.
        if (m_waiting.rows.size() > 5000) {
            m_waiting.rows.clear();
            m_waiting.everything = true;
        }
        if (std::exchange(m_posted, true)) return;
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner] { owner->announce(); }, Qt::QueuedConnection);
    }
    [[nodiscard]] store::ChangeSet take() {
        const std::scoped_lock lock(m_mutex);
        m_posted = false;
        return std::exchange(m_waiting, {});
    }
    void close() {
        const std::scoped_lock lock(m_mutex);
        m_owner = nullptr;
    }

private:
    std::mutex m_mutex;
    AsyncStore* m_owner;
    store::ChangeSet m_waiting;
    bool m_posted = false;
};

AsyncStore::AsyncStore(actions::Context context, QObject* parent)
    : QObject(parent), m_context(context), m_persons(std::make_unique<search::PersonIndex>(context.store)), m_mailbox(std::make_shared<Mailbox>(this)), m_unsaved(std::make_shared<UnsavedDrafts>()) {
    m_readers.setMaxThreadCount(3);
    m_doer.setMaxThreadCount(1);
    m_subscription =
        m_context.store.subscribe([box = m_mailbox](const store::ChangeSet& changes) { box->put(changes); });
    loadFormat();
}

AsyncStore::~AsyncStore() {
    m_readers.clear();
    m_readers.waitForDone();
    m_doer.waitForDone();
    m_mailbox->close();
    m_subscription.reset();
}

QFuture<Result<actions::Done>> AsyncStore::act(std::function<actions::Doing(const actions::Context&)> action, const std::string& draft) {
    auto promise = std::make_shared<QPromise<Result<actions::Done>>>();
    promise->start();
    m_doer.start([this, promise, draft, action = std::move(action)] {
        auto context = m_context;
        context.draft = draft;
        auto answer = std::make_shared<Result<actions::Done>>(action(context).get());
        if (*answer && !draft.empty()) m_unsaved->forget(draft);
        deliver([promise, answer] { finish(*promise, std::move(*answer)); });
    });
    return promise->future();
}

QFuture<Result<store::ChangeSet>> AsyncStore::write(store::LocalStore::WriteJob job) {
    auto promise = std::make_shared<QPromise<Result<store::ChangeSet>>>();
    promise->start();
    m_doer.start([this, promise, job = std::move(job)] {
        auto answer = std::make_shared<Result<store::ChangeSet>>(m_context.store.writeNow(job));
        deliver([promise, answer] { finish(*promise, std::move(*answer)); });
    });
    return promise->future();
}

QFuture<Result<store::ChangeSet>> AsyncStore::keepDraft(const std::string& key, const std::string& text) {
    auto promise = std::make_shared<QPromise<Result<store::ChangeSet>>>();
    promise->start();
    m_doer.start([this, promise, key, text] {
        auto answer = std::make_shared<Result<store::ChangeSet>>(
            m_context.store.writeNow([&](store::WriteTxn& txn) { return store::Drafts::save(txn, key, text); }));
        if (*answer) m_unsaved->forget(key);
        else m_unsaved->put(key, text);
        deliver([promise, answer] { finish(*promise, std::move(*answer)); });
    });
    return promise->future();
}

QFuture<Result<store::ChangeSet>> AsyncStore::dropDraft(const std::string& key) {
    return write([key, unsaved = m_unsaved](store::WriteTxn& txn) {
        unsaved->forget(key);
        return store::Drafts::remove(txn, key);
    });
}

QFuture<Result<std::optional<std::string>>> AsyncStore::draft(const std::string& key) {
    return readInOrder([key, unsaved = m_unsaved](db::Connection& connection) -> Result<std::optional<std::string>> {
        if (auto text = unsaved->find(key)) return text;
        return store::Drafts::load(connection, key);
    });
}

void AsyncStore::deliver(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void AsyncStore::announce() {
    const auto changes = m_mailbox->take();
    if (changes.empty()) return;
    Q_EMIT changed(changes);
    const auto touchesFormat = [](const store::RowKey& row) { return row.entity == "brand" || row.entity == "store"; };
    if (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), touchesFormat)) loadFormat();
}

void AsyncStore::loadFormat() {
    struct Ways {
        std::string zone;
        std::string currency;
    };
    const auto shop = m_context.shop;
    auto asked = read([shop](db::Connection& connection) -> Result<Ways> {
        LIANLU_TRY(const domain::Brand brand, store::Queries::brand(connection));
        Ways ways{brand.timeZone, brand.currency};
        if (const auto store = store::Queries::store(connection, shop); store && !store->timeZone.empty())
            ways.zone = store->timeZone;
        return ways;
    });
    whenReady(this, asked, [this](Result<Ways> ways) {
        if (!ways) return;  // before the first sync there is no brand
        QTimeZone zone(QByteArray::fromStdString(ways->zone));
        if (!zone.isValid()) zone = QTimeZone::systemTimeZone();
        m_format = Format(zone, ways->currency);
        Q_EMIT formatChanged();
    });
}

}  // namespace lianlu::item
