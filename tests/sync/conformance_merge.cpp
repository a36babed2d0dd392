// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/sync/conformance_parts.h"

namespace lianlu::test {

void Conformance::differentFieldsMerge() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto lead = a->idsInBook("lead").front();
    a->edit("lead", lead, one("next_step", std::string("a's step")));
    b->edit("lead", lead, one("maturity", std::int64_t{73}));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(a->fields("lead", lead), b->fields("lead", lead));
    QCOMPARE(a->text("lead", lead, "next_step"), std::string("a's step"));
    QCOMPARE(std::get<std::int64_t>(a->fields("lead", lead).at("maturity")), std::int64_t{73});
    QCOMPARE(b->counts().conflicted, 0);
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::latestWins() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto lead = a->idsInBook("lead").front();
    // After whatever was written there before: each edit of one moment is put a millisecond behind the last.
    for (int i = 0; i < 20; ++i) m_backend.tick();
    a->edit("lead", lead, one("next_step", std::string("from a")));
    b->edit("lead", lead, one("next_step", std::string("from b")));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(a->text("lead", lead, "next_step"), std::string("from b"));
    QCOMPARE(b->counts().conflicted, 0);
    // Whoever comes later, the later edit stays.
    b->edit("lead", lead, one("next_step", std::string("earlier")));
    m_backend.tick();
    a->edit("lead", lead, one("next_step", std::string("later")));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(a->text("lead", lead, "next_step"), std::string("later"));
    QCOMPARE(b->text("lead", lead, "next_step"), std::string("later"));
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::manualFieldConflicts() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto customer = a->idsInBook("customer").at(1);
    a->edit("customer", customer, one("remark", std::string("likes wool")));
    b->edit("customer", customer, one("remark", std::string("likes silk")));
    OK(a->sync());
    OK(b->sync());
    QCOMPARE(b->counts().conflicted, 1);
    QCOMPARE(b->counts().pending, 0);
    QCOMPARE(b->text("customer", customer, "remark"), std::string("likes wool"));
    OK(a->sync());
    QCOMPARE(a->text("customer", customer, "remark"), std::string("likes wool"));
    QCOMPARE(a->digests(), b->digests());
    // Both hold the conflict; one decides, and the other's queue knows.
    const auto conflict = a->idsInBook("conflict");
    QCOMPARE(conflict.size(), std::size_t{1});
    QVERIFY(b->idsInBook("conflict") == conflict);
    a->edit("conflict", conflict.front(), one("decisions", std::vector<std::string>{"remark=theirs"}));
    OK(a->sync());
    QCOMPARE(b->counts().conflicted, 1);
    OK(b->sync());
    QCOMPARE(b->counts().conflicted, 0);
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::largerTimeWins() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto lead = a->idsInBook("lead").front();
    const auto now = toUnixMs(m_backend.clock().now());
    a->edit("lead", lead, one("last_contact_at", now + 60'000));
    b->edit("lead", lead, one("last_contact_at", now));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(std::get<std::int64_t>(a->fields("lead", lead).at("last_contact_at")), now + 60'000);
    QCOMPARE(a->fields("lead", lead), b->fields("lead", lead));
}

void Conformance::editOnDeletedRow_ME02() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto tag = a->newId();
    const auto customer = a->idsInBook("customer").front();
    a->create("tag", tag, a->scopeOf("customer", customer), {{"customer_id", customer.toString()}, {"name", std::string("size")}, {"value", std::string("38")}});
    OK(a->sync());
    OK(b->sync());
    a->remove("tag", tag);
    b->edit("tag", tag, one("value", std::string("40")));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QVERIFY(!a->has("tag", tag));
    QCOMPARE(b->counts().pending, 0);
    QCOMPARE(b->counts().conflicted + b->counts().failed, 1);
    QCOMPARE(a->digests(), b->digests());
}

}  // namespace lianlu::test
