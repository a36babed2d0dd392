// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>

#include "models/domain/registry.h"
#include "models/store/bulk_loader.h"
#include "models/store/draft.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_bulk_loader {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

std::size_t indexOf(std::string_view entity) {
    const auto all = domain::entities();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const auto& info) { return info.name == entity; }) - all.begin());
}

std::size_t fieldOf(std::string_view entity, std::string_view field) {
    const auto& info = domain::entities()[indexOf(entity)];
    return static_cast<std::size_t>(info.field(field) - info.fields.data());
}

}  // namespace

class TestBulkLoader : public QObject {
    Q_OBJECT

    static Result<void> feed(BulkLoader& loader, const domain::Customer& customer, std::int64_t ver) {
        LIANLU_CHECK(loader.begin(indexOf("customer"), customer.id.uuid, ver));
        LIANLU_CHECK(loader.text(fieldOf("customer", "name"), customer.name));
        LIANLU_CHECK(loader.text(fieldOf("customer", "kind"), "customer"));
        LIANLU_CHECK(loader.text(fieldOf("customer", "home_store_id"), customer.homeStoreId.toString()));
        LIANLU_CHECK(loader.text(fieldOf("customer", "guide_id"), customer.guideId.toString()));
        LIANLU_CHECK(loader.integer(fieldOf("customer", "spent_minor"), 100 * ver));
        return loader.end();
    }

    static Result<std::int64_t> rows(const Vault& vault) {
        return vault.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM customer"); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void loadsAndSwapsIn() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        DeviceState device;
        device.deviceId.uuid = uuid("device");
        device.refreshToken = "token";
        device.nextOpSeq = 5;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(Drafts::save(txn, "note", "half"));
            return Replica::saveDevice(txn, device);
        }));
        auto started = BulkLoader::start(*vault.store);
        QVERIFY_DONE(started);
        auto& loader = **started;
        QVERIFY_DONE(loader.setScope(vault.book));
        std::uint64_t wanted = 0;
        for (int n = 1; n <= 1'000; ++n) {
            const auto customer = vault.customer("person " + std::to_string(n));
            QVERIFY_DONE(feed(loader, customer, n));
            wanted += domain::digestShare(customer.id.uuid, n);
        }
        domain::Brand brand;
        brand.id.uuid = uuid("brand");
        brand.name = "Lan";
        auto odd = Vault::row(brand, 3);
        odd.fields["new_field"] = std::string("kept");
        QVERIFY_DONE(loader.setScope(domain::Scope::brand()));
        QVERIFY_DONE(loader.row(odd));
        QVERIFY_DONE(loader.row({"hologram", uuid("h"), 9, false, {{"shine", std::int64_t{3}}}}));
        QVERIFY_DONE(loader.commit("all"));
        QCOMPARE(loader.digest(vault.book), wanted);
        QCOMPARE(loader.rowCount(vault.book), std::int64_t{1'000});
        QCOMPARE(rows(vault).value(), std::int64_t{0});  // the live store is untouched until the end

        bool everything = false;
        const auto handle =
            vault.store->subscribe([&](const ChangeSet& changes) { everything = everything || changes.everything; });
        const std::vector<ScopeCursor> cursors{{vault.book, "e1", 77, "c"}, {domain::Scope::brand(), "e1", 12, "d"}};
        QVERIFY_DONE(loader.finish(cursors));
        QVERIFY(everything);
        QVERIFY(!std::filesystem::exists(vault.file().string() + ".part"));
        QCOMPARE(rows(vault).value(), std::int64_t{1'000});
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 wanted);
        QVERIFY(vault.digestHolds(vault.book));
        QVERIFY(vault.digestHolds(domain::Scope::brand()));
        QCOMPARE(vault.read<std::vector<ScopeCursor>>([](db::Connection& c) { return Replica::cursors(c); })->size(),
                 std::size_t{2});
        const auto kept = vault.read<std::optional<DeviceState>>([](db::Connection& c) { return Replica::device(c); });
        QCOMPARE((*kept)->refreshToken, std::string("token"));
        QCOMPARE((*kept)->nextOpSeq, std::int64_t{5});
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(const auto fields, txn.fieldsOf("brand", brand.id.uuid));
            if (fields != odd.fields) return fail(Code::internal, "fields differ");
            LIANLU_TRY(const auto other, txn.fieldsOf("hologram", uuid("h")));
            return other.contains("shine") ? Result<void>{} : fail(Code::internal, "unknown entity lost");
        }));
        QVERIFY_DONE(vault.store->verify());
        // And it goes on as a store like any other.
        QVERIFY_DONE(vault.rename(vault.customer("person 7").id, "Seven"));
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(vault.get<domain::Customer>(vault.customer("person 7").id)->name, std::string("Seven"));
        QVERIFY_DONE(vault.store->verify());
    }

    void sameSchemaAsAnOrdinaryStore() {
        Vault plain, loaded;
        QVERIFY_DONE(plain.create());
        QVERIFY_DONE(loaded.create());
        auto loader = BulkLoader::start(*loaded.store);
        QVERIFY_DONE(loader);
        QVERIFY_DONE((*loader)->finish({}));
        const auto schema = [](db::Connection& c) -> Result<std::string> {
            std::string all;
            LIANLU_TRY(const auto s,
                       c.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"));
            for (;;) {
                LIANLU_TRY(const bool more, s->step());
                if (!more) return all;
                all += s->string(0) + ": " + s->string(1) + "\n";
            }
        };
        QCOMPARE(loaded.read<std::string>(schema).value(), plain.read<std::string>(schema).value());
    }

    void pendingEditsAreLaidOnTop() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto li = vault.customer("Li");
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(li, 3)}));
        QVERIFY_DONE(vault.rename(li.id, "Li Mei"));
        const auto fresh = vault.customer("made offline");
        QVERIFY_DONE(
            vault.store->writeNow([&](WriteTxn& txn) { return txn.create(fresh, domain::Scope::pool(vault.shop)); }));
        auto started = BulkLoader::start(*vault.store);
        QVERIFY_DONE(started);
        QVERIFY_DONE((*started)->setScope(vault.book));
        auto newer = li;
        newer.name = "Li of the server";
        QVERIFY_DONE(feed(**started, newer, 8));
        QVERIFY_DONE((*started)->commit("1"));
        const std::vector<ScopeCursor> cursors{{vault.book, "e", 1, "c"}};
        QVERIFY_DONE((*started)->finish(cursors));
        QCOMPARE(vault.get<domain::Customer>(li.id)->name, std::string("Li Mei"));
        QCOMPARE(vault.get<domain::Customer>(fresh.id)->name, std::string("made offline"));
        QCOMPARE(vault.counts()->pending, 2);
        QVERIFY(vault.digestHolds(vault.book));
        // Discarding the edit shows what the server has.
        const auto ops = vault.ops();
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return Outbox::discard(txn, ops->front().opId); }));
        QCOMPARE(vault.get<domain::Customer>(li.id)->name, std::string("Li of the server"));
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(const auto scope, txn.scopeOf("customer", fresh.id.uuid));
            return scope == domain::Scope::pool(vault.shop) ? Result<void>{} : fail(Code::internal, "scope lost");
        }));
    }

    void resumesAfterItsLastCommit() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        {
            auto first = BulkLoader::start(*vault.store);
            QVERIFY_DONE(first);
            QCOMPARE((*first)->mark(), std::string());
            QVERIFY_DONE((*first)->setScope(vault.book));
            QVERIFY_DONE(feed(**first, vault.customer("a"), 1));
            QVERIFY_DONE((*first)->commit("chunk 0"));
            QVERIFY_DONE(feed(**first, vault.customer("b"), 2));  // never committed
        }
        QVERIFY_DONE(vault.reopen());
        auto second = BulkLoader::start(*vault.store);
        QVERIFY_DONE(second);
        QCOMPARE((*second)->mark(), std::string("chunk 0"));
        QCOMPARE((*second)->rowCount(vault.book), std::int64_t{1});
        QVERIFY_DONE((*second)->setScope(vault.book));
        QVERIFY_DONE(feed(**second, vault.customer("c"), 3));
        QVERIFY_DONE((*second)->rollback());
        QCOMPARE((*second)->rowCount(vault.book), std::int64_t{1});
        QVERIFY_DONE(feed(**second, vault.customer("d"), 4));
        QVERIFY_DONE((*second)->commit("chunk 1"));
        QVERIFY_DONE((*second)->finish({}));
        QCOMPARE(rows(vault).value(), std::int64_t{2});
        QVERIFY(vault.digestHolds(vault.book));
    }

    void aBrokenPartFileIsBegunAnew() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        { std::ofstream(vault.file().string() + ".part", std::ios::binary) << std::string(20'000, 'x'); }
        auto loader = BulkLoader::start(*vault.store);
        QVERIFY_DONE(loader);
        QCOMPARE((*loader)->mark(), std::string());
        QVERIFY_DONE((*loader)->discard());
        QVERIFY(!std::filesystem::exists(vault.file().string() + ".part"));
        QVERIFY_DONE(vault.store->verify());
    }

    //! A person who moved between two scopes while these were cut comes in both snapshots.
    void aRowThatCameTwiceStaysInItsNewestVersion() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        auto loader = BulkLoader::start(*vault.store);
        QVERIFY_DONE(loader);
        auto older = vault.customer("mover"), newer = older;
        newer.name = "moved";
        const auto other = domain::Scope::book(domain::StaffId{uuid("other")});
        QVERIFY_DONE((*loader)->setScope(other));
        QVERIFY_DONE(feed(**loader, newer, 9));
        QVERIFY_DONE((*loader)->setScope(vault.book));
        QVERIFY_DONE(feed(**loader, older, 4));
        QVERIFY_DONE(feed(**loader, vault.customer("still"), 5));
        QVERIFY_DONE((*loader)->finish({}));
        QCOMPARE(rows(vault).value(), std::int64_t{2});
        QCOMPARE(vault.get<domain::Customer>(older.id)->name, std::string("moved"));
        QVERIFY(vault.digestHolds(vault.book));
        QVERIFY(vault.digestHolds(other));
        QVERIFY_DONE(vault.store->verify());
    }

    void valuesOfAnotherTypeAreRefused() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        auto loader = BulkLoader::start(*vault.store);
        QVERIFY_DONE(loader);
        QCOMPARE_CODE((*loader)->begin(indexOf("customer"), uuid("x"), 1), Code::internal);  // no scope yet
        QVERIFY_DONE((*loader)->setScope(vault.book));
        QCOMPARE_CODE((*loader)->begin(indexOf("customer"), uuid("x"), 0), Code::invalid);
        QVERIFY_DONE((*loader)->begin(indexOf("customer"), uuid("x"), 1));
        QCOMPARE_CODE((*loader)->integer(fieldOf("customer", "name"), 3), Code::invalid);
        QCOMPARE_CODE((*loader)->text(fieldOf("customer", "spent_minor"), "3"), Code::invalid);
        QCOMPARE_CODE((*loader)->text(fieldOf("customer", "guide_id"), "no id"), Code::invalid);
        QCOMPARE_CODE((*loader)->integer(4'000, 3), Code::internal);
    }
};

LIANLU_TEST(TestBulkLoader)

}  // namespace test_bulk_loader

#include "test_bulk_loader.moc"
