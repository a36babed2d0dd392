// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The search box over an encrypted store: how long the index takes to be there, and an answer with the fifty rows that a screen shows, for what
// people type. Beside it, in the same run, the statement with LIKE that the index stands in for. usage: bench_search [--n PERSONS] [--rounds R]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

#include <QCoreApplication>

#include "models/search/person_index.h"
#include "tests/store/store_fixture.h"

using namespace lianlu;
using namespace lianlu::store;

namespace {

using Steady = std::chrono::steady_clock;

constexpr double kMostMs = 8, kMostLoadMs = 500;
constexpr std::size_t kRows = 50;

[[noreturn]] void end(const std::string& why) {
    std::printf("bench_search: %s\n", why.c_str());
    std::exit(1);
}
template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}
double msSince(Steady::time_point begin) { return std::chrono::duration<double, std::milli>(Steady::now() - begin).count(); }

constexpr const char* kSurnames[]{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗", "欧阳", "吕"};
constexpr const char* kGiven[]{"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞", "平", "刚", "桂", "英", "华",
                               "玉", "梅", "文", "建", "国", "红", "春", "晓", "雪", "梦", "琪", "宇", "轩", "浩", "然", "子", "涵", "欣", "怡", "佳", "思", "雨", "晨", "诗"};

Result<std::vector<std::pair<std::string, std::string>>> indexesOf(db::Connection& connection) {
    std::vector<std::pair<std::string, std::string>> indexes;
    LIANLU_TRY(const auto statement, connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('customer', 'identity') AND sql IS NOT NULL"));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return indexes;
        indexes.emplace_back(statement->string(0), statement->string(1));
    }
}

//! Persons with a number each, one in three with an e-mail address, three in five with a purchase.
void fill(test::Vault& vault, std::size_t persons) {
    take(vault.create());
    std::mt19937_64 random(42);
    const auto any = [&](const auto& list) { return std::string(list[random() % std::size(list)]); };
    take(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
        auto& connection = txn.connection();
        // As at a bootstrap: the indexes after the rows.
        LIANLU_TRY(const auto indexes, indexesOf(connection));
        for (const auto& [name, sql] : indexes) LIANLU_CHECK(connection.run("DROP INDEX " + name));
        LIANLU_CHECK(connection.run("DROP TRIGGER customer_added"));
        LIANLU_TRY(const auto customer, connection.prepare("INSERT INTO customer (pk, id, scope, ver, kind, name, last_purchase_at) VALUES (?, ?, 1, 1, 'member', ?, ?)"));
        LIANLU_TRY(const auto identity, connection.prepare("INSERT INTO identity (id, scope, ver, customer_id, kind, value, status) VALUES (?, 1, 1, ?, ?, ?, 'active')"));
        for (std::size_t i = 0; i < persons; ++i) {
            const auto id = [&] {
                Uuid uuid;
                for (auto& byte : uuid.bytes) byte = static_cast<std::uint8_t>(random());
                return uuid;
            };
            const auto person = id();
            customer->bindInteger(1, static_cast<std::int64_t>(i) + 1).bindUuid(2, person);
            customer->bind(3, any(kSurnames) + any(kGiven) + (random() % 4 != 0 ? any(kGiven) : ""));
            customer->bindInteger(4, random() % 5 < 3 ? 1'700'000'000'000 + static_cast<std::int64_t>(random() % 80'000'000'000) : 0);
            LIANLU_CHECK(customer->run());
            customer->reset();
            const auto add = [&](const char* kind, const std::string& value) -> Result<void> {
                identity->bindUuid(1, id()).bindUuid(2, person).bind(3, std::string(kind)).bind(4, value);
                LIANLU_CHECK(identity->run());
                identity->reset();
                return {};
            };
            LIANLU_CHECK(add("mobile", "+861" + std::to_string(3'000'000'000 + random() % 6'999'999'999)));
            if (random() % 3 == 0) LIANLU_CHECK(add("email", "user" + std::to_string(random() % 10'000'000) + "@example.com"));
        }
        for (const auto& [name, sql] : indexes) LIANLU_CHECK(connection.run(sql));
        return connection.run("ANALYZE");
    }));
}

struct Times {
    std::vector<double> ms;
    [[nodiscard]] double at(double share) {
        std::sort(ms.begin(), ms.end());
        return ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
    }
};

//! One question as the screen asks it: who, and the rows to show.
std::size_t answer(test::Vault& vault, search::PersonIndex& index, const std::string& text) {
    const auto places = take(index.find(text, std::nullopt, kRows));
    std::vector<domain::CustomerId> ids;
    for (const auto& place : places) ids.push_back({place.id});
    return take(vault.read<std::vector<CustomerRow>>([&](db::Connection& c) { return Queries::customersById(c, ids); })).size();
}

//! Some of them are asked that way too; all would take minutes.
constexpr const char* kLikewise[]{"张伟", "1380", "無"};

//! What answers without an index: newest first, by LIKE.
Result<void> likewise(db::Connection& connection, const std::string& text) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT id FROM customer WHERE name LIKE ?1 OR id IN (SELECT customer_id FROM identity WHERE value LIKE ?1) "
                                                        "ORDER BY coalesce(last_purchase_at, 0) DESC, id DESC LIMIT 50"));
    statement->bind(1, "%" + text + "%");
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return {};
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    std::size_t persons = 1'000'000;
    int rounds = 60;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::string_view(argv[i]) == "--n") persons = static_cast<std::size_t>(std::atoll(argv[i + 1]));
        if (std::string_view(argv[i]) == "--rounds") rounds = std::atoi(argv[i + 1]);
    }
    test::Vault vault;
    fill(vault, persons);
    take(vault.reopen());

    Times loads;
    std::unique_ptr<search::PersonIndex> index;
    for (int round = 0; round < 5; ++round) {
        index = std::make_unique<search::PersonIndex>(*vault.store);
        const auto begin = Steady::now();
        take(index->load());
        loads.ms.push_back(msSince(begin));
    }
    std::printf("%zu persons, %d rounds of each\nload, median of 5: %.0f ms (at most %.0f)\n\n%-14s %9s %9s %9s %9s\n", persons, rounds, loads.at(.5), kMostLoadMs, "typed",
                "rows", "p50 ms", "p99 ms", "LIKE ms");

    const std::vector<std::string> typed{"王", "张伟", "欧阳雪", "wang", "zw", "ouyangx", "zhangweihua", "lv", "7", "1380", "5678", "13800138000", "9999999999", "user77", "张 56", "無"};
    Times all;
    for (const auto& text : typed) {
        Times times;
        std::size_t rows = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto begin = Steady::now();
            rows = answer(vault, *index, text);
            times.ms.push_back(msSince(begin));
        }
        all.ms.insert(all.ms.end(), times.ms.begin(), times.ms.end());
        std::printf("%-14s %9zu %9.2f %9.2f", text.c_str(), rows, times.at(.5), times.at(.99));
        if (std::find(std::begin(kLikewise), std::end(kLikewise), text) != std::end(kLikewise)) {
            const auto begin = Steady::now();
            take(vault.store->read([&](db::Connection& c) { return likewise(c, text); }));
            std::printf(" %9.0f", msSince(begin));
        }
        std::printf("\n");
    }
    std::printf("\nall: p50 %.2f ms, p99 %.2f ms (at most %.0f)\n", all.at(.5), all.at(.99), kMostMs);
    return 0;
}
