// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_people.h"

#include <random>

#include "models/base/utf8_path.h"
#include "models/db/connection.h"
#include "models/domain/rules/consent.h"
#include "models/store/customer_lines.h"

namespace lianlu::bench {

namespace {

using store::WriteTxn;

constexpr const char* kSurnames[]{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗", "欧阳", "吕"};
constexpr const char* kGiven[]{"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞", "平", "刚", "桂", "英", "华",
                               "玉", "梅", "文", "建", "国", "红", "春", "晓", "雪", "梦", "琪", "宇", "轩", "浩", "然", "子", "涵", "欣", "怡", "佳", "思", "雨", "晨", "诗"};
constexpr const char* kCities[]{"上海", "杭州", "北京", "成都", "广州"};

//! Whoever bought last in the first tenth of the time is a guide's own.
constexpr std::int64_t kEarly = 8'000'000'000;

//! Indexes and triggers of the tables that are filled.
Result<std::vector<std::pair<std::string, std::string>>> asideOf(db::Connection& connection) {
    std::vector<std::pair<std::string, std::string>> list;
    LIANLU_TRY(const auto statement, connection.prepare("SELECT 'DROP ' || type || ' ' || name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND "
                                                        "tbl_name IN ('customer', 'identity', 'tag', 'member_state', 'lead', 'consent') AND sql IS NOT NULL ORDER BY type, name"));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return list;
        list.emplace_back(statement->string(0), statement->string(1));
    }
}

Result<void> fill(WriteTxn& txn, std::size_t persons) {
    std::mt19937_64 random(42);
    const auto any = [&](const auto& list) { return std::string(list[random() % std::size(list)]); };
    const auto id = [&] {
        Uuid uuid;
        for (auto& byte : uuid.bytes) byte = static_cast<std::uint8_t>(random());
        return uuid;
    };
    auto& connection = txn.connection();
    // As at a bootstrap: indexes and triggers after the rows.
    LIANLU_TRY(const auto aside, asideOf(connection));
    for (const auto& [drop, sql] : aside) LIANLU_CHECK(connection.run(drop));
    LIANLU_TRY(const auto customer, connection.prepare("INSERT INTO customer (pk, id, scope, ver, kind, name, last_purchase_at, spent_minor, order_count, city, guide_id) VALUES (?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?)"));
    LIANLU_TRY(const auto identity, connection.prepare("INSERT INTO identity (id, scope, ver, customer_id, kind, value, status) VALUES (?, 1, 1, ?, ?, ?, 'active')"));
    LIANLU_TRY(const auto tag, connection.prepare("INSERT INTO tag (id, scope, ver, customer_id, name, source, set_at) VALUES (?, 1, 1, ?, ?, 'rule', 1700000000000)"));
    LIANLU_TRY(const auto state, connection.prepare("INSERT INTO member_state (id, scope, ver, customer_id, tier_code, points_balance) VALUES (?, 1, 1, ?, 'silver', ?)"));
    LIANLU_TRY(const auto lead, connection.prepare("INSERT INTO lead (id, scope, ver, customer_id, stage, maturity) VALUES (?, 1, 1, ?, 'contacted', ?)"));
    LIANLU_TRY(const auto consent, connection.prepare("INSERT INTO consent (id, scope, ver, customer_id, channel, purpose, granted, source, at) VALUES (?, 1, 1, ?, 'sms', 'marketing', ?, ?, ?)"));
    const auto guide = id(), early = id();
    for (std::size_t i = 0; i < persons; ++i) {
        const auto person = id();
        const bool bought = random() % 5 < 3, member = random() % 2 != 0;
        customer->reset();
        customer->clearBindings();
        customer->bindInteger(1, static_cast<std::int64_t>(i) + 1).bindUuid(2, person).bind(3, std::string(member ? "member" : "customer"));
        const auto surname = any(kSurnames);
        customer->bind(4, surname + any(kGiven) + (random() % 4 != 0 ? any(kGiven) : ""));
        const auto since = static_cast<std::int64_t>(random() % 80'000'000'000);
        if (bought) customer->bindInteger(5, 1'700'000'000'000 + since).bindInteger(6, static_cast<std::int64_t>(random() % 5'000'000)).bindInteger(7, 3);
        customer->bind(8, any(kCities));
        if (random() % 10 != 0) customer->bindUuid(9, bought && since < kEarly ? early : guide);
        LIANLU_CHECK(customer->run());
        const auto add = [&](const char* kind, const std::string& value) -> Result<void> {
            identity->bindUuid(1, id()).bindUuid(2, person).bind(3, std::string(kind)).bind(4, value);
            LIANLU_CHECK(identity->run());
            identity->reset();
            return {};
        };
        LIANLU_CHECK(add("mobile", "+861" + std::to_string(3'000'000'000 + random() % 6'999'999'999)));
        if (random() % 3 == 0) LIANLU_CHECK(add("email", "user" + std::to_string(random() % 10'000'000) + "@example.com"));
        const auto put = [&](const char* name) -> Result<void> {
            tag->bindUuid(1, id()).bindUuid(2, person).bind(3, std::string(name));
            LIANLU_CHECK(tag->run());
            tag->reset();
            return {};
        };
        if (random() % 10 < 3) LIANLU_CHECK(put(kPeopleTags[0]));
        if (random() % 200 == 0) LIANLU_CHECK(put(kPeopleTags[1]));
        if (random() % 1000 == 0) LIANLU_CHECK(put(kPeopleTags[2]));
        if (!bought) LIANLU_CHECK(put(kPeopleTags[3]));
        if (bought && since / 27'000'000'000 == 1) LIANLU_CHECK(put(kPeopleTags[4]));
        if (surname == "林" || surname == "罗") LIANLU_CHECK(put(kPeopleTags[5]));
        const auto say = [&](bool yes, std::int64_t at) -> Result<void> {
            consent->bindUuid(1, id()).bindUuid(2, person).bindInteger(3, yes ? 1 : 0).bindText(4, domain::permittingSources()[0]).bindInteger(5, at);
            LIANLU_CHECK(consent->run());
            consent->reset();
            return {};
        };
        if (random() % 3 != 0) {
            LIANLU_CHECK(say(true, 1'690'000'000'000));
            if (bought && since > 80'000'000'000 / 2) LIANLU_CHECK(say(false, 1'690'000'000'001));
        }
        if (member) {
            state->bindUuid(1, id()).bindUuid(2, person).bindInteger(3, static_cast<std::int64_t>(random() % 9'000));
            LIANLU_CHECK(state->run());
            state->reset();
        }
        if (random() % 5 == 0) {
            lead->bindUuid(1, id()).bindUuid(2, person).bindInteger(3, static_cast<std::int64_t>(random() % 100));
            LIANLU_CHECK(lead->run());
            lead->reset();
        }
    }
    for (const auto& [drop, sql] : aside) LIANLU_CHECK(connection.run(sql));
    return store::writeCustomerLines(connection);
}

}  // namespace

People::People(std::size_t persons, const std::string& folder) {
    const auto kept = folder.empty() ? std::filesystem::path() : pathFromUtf8(folder) / ("people-" + std::to_string(persons) + ".lianlu");
    if (folder.empty()) {
        take(m_vault.create());
    } else {
        std::filesystem::create_directories(kept.parent_path());
        const bool there = std::filesystem::exists(kept);
        m_vault.store = take(there ? store::LocalStore::open(kept, m_vault.key, m_vault.clock) : store::LocalStore::create(kept, m_vault.key, m_vault.clock));
        if (there) return;
    }
    const auto begin = Steady::now();
    take(m_vault.store->writeNow([&](WriteTxn& txn) { return fill(txn, persons); }));
    std::fprintf(stderr, "a store of %zu persons was made in %.0f s\n", persons, msSince(begin) / 1000);
    // Opened as at a start: no page of it is in a cache of ours.
    m_vault.store.reset();
    m_vault.store = take(store::LocalStore::open(folder.empty() ? m_vault.file() : kept, m_vault.key, m_vault.clock));
}

std::string argument(int argc, char** argv, std::string_view name, std::string otherwise) {
    for (int i = 1; i + 1 < argc; i += 2)
        if (name == argv[i]) return argv[i + 1];
    return otherwise;
}

}  // namespace lianlu::bench
