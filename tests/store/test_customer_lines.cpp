// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What a list shows beside a customer's own row is that of the rows it comes from: whatever was written, and after a bulk load; and nothing stays of
// somebody who is gone.
#include <map>
#include <random>

#include "models/store/bulk_loader.h"
#include "models/store/customer_lines.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_customer_lines {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

constexpr int kPersons = 12;

//! Each line as text, by person; `lines`: a statement with the six columns.
std::map<std::string, std::string> linesBy(const Vault& vault, const std::string& lines) {
    const auto found = vault.read<std::map<std::string, std::string>>([&](db::Connection& c) -> Result<std::map<std::string, std::string>> {
        std::map<std::string, std::string> all;
        LIANLU_TRY(const auto s, c.prepare(lines));
        for (;;) {
            LIANLU_TRY(const bool more, s->step());
            if (!more) return all;
            std::string line;
            for (int column = 1; column < 6; ++column) line += (s->isNull(column) ? "-" : s->string(column)) + "|";
            if (line != "-|-|-|-|-|") all.emplace(s->uuid(0).toString(), line);
        }
    });
    if (!found) qFatal("%s", found.error().describe().c_str());
    return *found;
}

//! As they are kept, and as the rows say now.
std::map<std::string, std::string> kept(const Vault& vault) {
    return linesBy(vault, "SELECT customer_id, phone, email, tier_code, points, points_to_next FROM customer_line");
}
std::map<std::string, std::string> fromRows(const Vault& vault) {
    const auto least = [](const std::string& kind) {
        return "(SELECT min(value) FROM identity i WHERE i.customer_id = p.id AND i.kind = '" + kind + "' AND (i.status = 'active' OR i.status IS NULL)), ";
    };
    return linesBy(vault, "SELECT p.id, " + least("mobile") + least("email") +
                              "m.tier_code, m.points_balance, m.points_to_next FROM (SELECT customer_id AS id FROM identity UNION SELECT customer_id FROM member_state) p "
                              "LEFT JOIN member_state m ON m.customer_id = p.id WHERE p.id IS NOT NULL");
}

}  // namespace

class TestCustomerLines : public QObject {
    Q_OBJECT

    std::mt19937 m_random{11};
    std::int64_t m_ver = 0;

    [[nodiscard]] int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); }
    [[nodiscard]] domain::CustomerId any() { return {uuid("person " + std::to_string(upTo(kPersons)))}; }
    [[nodiscard]] ServerRow identity(int number) {
        domain::Identity one;
        one.id.uuid = uuid("identity " + std::to_string(number));
        one.customerId = any();
        one.kind = std::array{domain::IdentityKind::mobile, domain::IdentityKind::email, domain::IdentityKind::wechatOpenid}[static_cast<std::size_t>(upTo(3))];
        one.value = "value " + std::to_string(upTo(30));
        one.status = std::array{domain::IdentityStatus::active, domain::IdentityStatus::unknown, domain::IdentityStatus::retired}[static_cast<std::size_t>(upTo(3))];
        auto row = Vault::row(one, ++m_ver);
        if (one.status == domain::IdentityStatus::unknown) row.fields.erase("status");
        return row;
    }
    //! One of a person at most.
    [[nodiscard]] ServerRow membership() {
        const auto number = upTo(kPersons);
        domain::MemberState state;
        state.id.uuid = uuid("state " + std::to_string(number));
        state.customerId.uuid = uuid("person " + std::to_string(number));
        state.tierCode = upTo(2) != 0 ? "gold" : "silver";
        state.pointsBalance = upTo(500);
        if (upTo(2) != 0) state.pointsToNext = upTo(500);
        return Vault::row(state, ++m_ver);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void keptAsRowsChange() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        for (int step = 0; step < 400; ++step) {
            ServerRow row = upTo(3) != 0 ? identity(upTo(40)) : membership();
            if (upTo(5) == 0) row = {row.entity, row.id, row.ver, true, {}};
            QVERIFY_DONE(vault.apply(vault.book, {row}));
            const auto now = kept(vault), wanted = fromRows(vault);
            QVERIFY2(now == wanted, qPrintable(QString::number(step)));
        }
        QVERIFY(kept(vault).size() > 5);
        // By whatever way they came.
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) { return writeCustomerLines(txn.connection()); }));
        QCOMPARE(kept(vault), fromRows(vault));
    }

    void nothingStaysOfWhoIsGone() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::vector<ServerRow> rows, gone;
        for (int n = 0; n < 40; ++n) rows.push_back(identity(n));
        for (int n = 0; n < 20; ++n) rows.push_back(membership());
        QVERIFY_DONE(vault.apply(vault.book, rows));
        for (const auto& row : rows) gone.push_back({row.entity, row.id, ++m_ver, true, {}});
        std::shuffle(gone.begin(), gone.end(), m_random);
        QVERIFY_DONE(vault.apply(vault.book, gone));
        QCOMPARE(*vault.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM customer_line"); }), std::int64_t{0});
    }

    void writtenByABulkLoad() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        auto started = BulkLoader::start(*vault.store);
        QVERIFY_DONE(started);
        auto& loader = **started;
        QVERIFY_DONE(loader.setScope(vault.book));
        std::map<Uuid, ServerRow> rows;
        for (int n = 0; n < 60; ++n) {
            const auto row = n % 3 != 0 ? identity(n) : membership();
            rows.insert_or_assign(row.id, row);
        }
        for (const auto& [id, row] : rows) QVERIFY_DONE(loader.row(row));
        QVERIFY_DONE(loader.commit("all"));
        const std::vector<ScopeCursor> cursors{{vault.book, "e1", 1, "c"}};
        QVERIFY_DONE(loader.finish(cursors));
        QVERIFY(kept(vault).size() > 5);
        QCOMPARE(kept(vault), fromRows(vault));
    }
};

LIANLU_TEST(TestCustomerLines)

}  // namespace test_customer_lines

#include "test_customer_lines.moc"
