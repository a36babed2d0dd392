// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "models/db/connection.h"
#include "models/domain/record.h"
#include "models/store/local_store.h"
#include "models/store/outbox.h"
#include "models/store/queries.h"
#include "models/store/replica.h"
#include "models/store/scopes.h"
#include "models/store/write_txn.h"

//! Fails the test with the error's words. For Result<void> and Result<T> alike.
#define QVERIFY_DONE(...)                                                                                    \
    do {                                                                                                     \
        const auto& done_ = (__VA_ARGS__);                                                                   \
        if (!done_) QFAIL(qPrintable(QString::fromStdString(#__VA_ARGS__ ": " + done_.error().describe()))); \
    } while (false)
#define QCOMPARE_CODE(expression, wanted)                                                   \
    do {                                                                                    \
        const auto& done_ = (expression);                                                   \
        QVERIFY2(!done_, #expression " succeeded");                                         \
        QCOMPARE(QString::fromStdString(std::string(lianlu::codeName(done_.error().code))), \
                 QString::fromStdString(std::string(lianlu::codeName(wanted))));            \
    } while (false)

namespace lianlu::store::test {

//! \brief A clock that a test moves.
class TestClock final : public Clock {
public:
    [[nodiscard]] Time now() const override { return fromUnixMs(m_ms.load()); }
    void advance(std::int64_t ms) { m_ms += ms; }

private:
    std::atomic<std::int64_t> m_ms{1'780'000'000'000};
};

inline SecretBuffer testKey(std::uint8_t fill = 7) {
    SecretBuffer key(32);
    for (auto& byte : key.bytes()) byte = fill++;
    return key;
}

inline Uuid uuid(std::string_view name) { return Uuid::fromName("test", name); }

//! \brief A folder with one store in it.
struct Vault {
    QTemporaryDir folder;
    TestClock clock;
    SecretBuffer key = testKey();
    std::unique_ptr<LocalStore> store;
    domain::StaffId staff{uuid("staff")};
    domain::StoreId shop{uuid("shop")};
    domain::Scope book = domain::Scope::book(staff);

    [[nodiscard]] std::filesystem::path file() const {
        return std::filesystem::path(folder.path().toStdU16String()) / "store.db";
    }
    [[nodiscard]] Result<void> create() {
        LIANLU_TRY(store, LocalStore::create(file(), key, clock));
        return {};
    }
    [[nodiscard]] Result<void> reopen() {
        store.reset();
        LIANLU_TRY(store, LocalStore::open(file(), key, clock));
        return {};
    }
    template <class T>
    [[nodiscard]] Result<T> read(const std::function<Result<T>(db::Connection&)>& get) const {
        Result<T> value = fail(Code::internal, "not read");
        LIANLU_CHECK(store->read([&](db::Connection& c) -> Result<void> {
            value = get(c);
            return {};
        }));
        return value;
    }
    [[nodiscard]] Result<OutboxCounts> counts() const {
        return read<OutboxCounts>([](db::Connection& c) { return Outbox::counts(c); });
    }
    [[nodiscard]] Result<std::vector<OutboxOp>> ops() const {
        return read<std::vector<OutboxOp>>([](db::Connection& c) { return Outbox::list(c); });
    }
    //! Kept digest equals the sum counted anew.
    [[nodiscard]] bool digestHolds(const domain::Scope& scope) const {
        const auto kept = read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, scope); });
        const auto counted = read<std::uint64_t>([&](db::Connection& c) { return countDigest(c, scope); });
        return kept && counted && *kept == *counted;
    }
    [[nodiscard]] domain::Customer customer(std::string_view name) const {
        domain::Customer customer;
        customer.id.uuid = uuid(name);
        customer.kind = domain::CustomerKind::customer;
        customer.name = name;
        customer.homeStoreId = shop;
        customer.guideId = staff;
        return customer;
    }
    template <class E>
    [[nodiscard]] static ServerRow row(const E& entity, std::int64_t ver) {
        ServerRow row{std::string(E::kEntity), entity.id.uuid, ver, false, {}};
        for (auto& [name, value] : domain::toFields(entity))
            if (!domain::isNull(value)) row.fields.emplace(name, value);
        return row;
    }
    [[nodiscard]] Result<ChangeSet> apply(const domain::Scope& scope, std::vector<ServerRow> rows) {
        return store->writeNow([&](WriteTxn& txn) { return Replica::apply(txn, scope, rows); });
    }
    template <class E>
    [[nodiscard]] Result<E> get(decltype(E::id) id) {
        Result<E> entity = fail(Code::internal, "not read");
        const auto done = store->writeNow([&](WriteTxn& txn) -> Result<void> {
            entity = txn.template get<E>(id);
            return {};
        });
        if (!done) return fail(done.error());
        return entity;
    }
    [[nodiscard]] Result<ChangeSet> rename(domain::CustomerId id, const std::string& name) {
        return store->writeNow([&](WriteTxn& txn) { return txn.update("customer", id, {{"name", name}}); });
    }
    //! Takes the ops for sending and answers all with `answer`.
    [[nodiscard]] Result<int> push(const std::function<OpOutcome(const OutboxOp&)>& answer) {
        std::vector<OutboxOp> ops;
        LIANLU_TRY(const auto taken, store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(ops, Outbox::takeForSending(txn, 200));
            return {};
        }));
        std::vector<OpOutcome> outcomes;
        for (const auto& op : ops) outcomes.push_back(answer(op));
        LIANLU_TRY(const auto settled, store->writeNow([&](WriteTxn& txn) { return Outbox::settle(txn, outcomes); }));
        return static_cast<int>(ops.size());
    }
};

inline OpOutcome applied(const OutboxOp& op, std::int64_t ver) {
    OpOutcome outcome;
    outcome.opId = op.opId;
    outcome.accepted = true;
    outcome.ver = ver;
    return outcome;
}

}  // namespace lianlu::store::test
