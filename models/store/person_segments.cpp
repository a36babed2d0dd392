// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/person_segments.h"

#include "models/db/connection.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kStalePersonSegments = R"sql(
WITH RECURSIVE wanted (num) AS (SELECT 0 UNION ALL SELECT num + 1 FROM wanted WHERE num < (SELECT max(pk) / 1024 FROM customer))
SELECT w.num FROM wanted w LEFT JOIN person_segment s ON s.num = w.num AND s.form = ?1
 WHERE (SELECT max(pk) FROM customer) IS NOT NULL AND (s.num IS NULL OR EXISTS (SELECT 1 FROM person_stale WHERE customer BETWEEN w.num * 1024 AND w.num * 1024 + 1023))
 LIMIT ?2
)sql";

// CROSS JOIN: by customer, then through the index over customer and kind, never the other way round.
constexpr std::string_view kAddressesBetween = R"sql(
SELECT c.pk, i.kind = 'email', i.value FROM customer c CROSS JOIN identity i INDEXED BY identity_by_customer ON i.customer_id = c.id AND i.kind IN ('mobile', 'email')
 WHERE c.pk BETWEEN ?1 AND ?2 AND i.value IS NOT NULL ORDER BY c.pk
)sql";

Result<std::vector<std::int64_t>> segmentNumbers(db::Connection& c, std::string_view sql, const auto&... parameters) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bindAll(parameters...);
    std::vector<std::int64_t> list;
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return list;
        list.push_back(s->integer(0));
    }
}

}  // namespace

Result<void> eachPersonSegment(db::Connection& c, std::string_view form, std::int64_t first, std::int64_t last,
                               const std::function<Result<void>(std::int64_t, std::span<const std::uint8_t>)>& take) {
    LIANLU_TRY(const auto s, c.prepare("SELECT num, persons FROM person_segment WHERE num BETWEEN ?1 AND ?2 AND form = ?3 ORDER BY num"));
    s->bindAll(first, last, form);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        LIANLU_CHECK(take(s->integer(0), s->blob(1)));
    }
}

Result<void> writePersonSegment(db::Connection& c, std::int64_t num, std::span<const std::uint8_t> persons, std::string_view form) {
    LIANLU_TRY(const auto s, c.prepare("INSERT OR REPLACE INTO person_segment (num, form, persons) VALUES (?, ?, ?)"));
    s->bindInteger(1, num).bindText(2, form).bindBlob(3, persons);
    LIANLU_CHECK(s->run());
    return c.run("DELETE FROM person_stale WHERE customer BETWEEN ?1 * 1024 AND ?1 * 1024 + 1023", num);
}

Result<PersonSegments> personSegments(db::Connection& c, std::string_view form) {
    PersonSegments all;
    LIANLU_TRY(all.last, c.integer("SELECT coalesce(max(pk) / 1024, -1) FROM customer"));
    LIANLU_TRY(all.packed, c.integer("SELECT count(*) FROM person_segment WHERE num <= ? AND form = ?", all.last, form));
    LIANLU_TRY(all.stale, segmentNumbers(c, "SELECT customer FROM person_stale ORDER BY customer"));
    return all;
}

Result<std::vector<std::int64_t>> stalePersonSegments(db::Connection& c, std::string_view form, std::int64_t atMost) {
    return segmentNumbers(c, kStalePersonSegments, form, atMost);
}

Result<void> personRows(db::Connection& c, std::int64_t first, std::int64_t last, const std::function<void(const PersonRow&)>& person,
                        const std::function<void(bool, std::string_view)>& address) {
    LIANLU_TRY(const auto addresses, c.prepare(kAddressesBetween));
    addresses->bindAll(first, last);
    LIANLU_TRY(bool more, addresses->step());
    LIANLU_TRY(const auto persons, c.prepare("SELECT pk, id, coalesce(last_purchase_at, 0), coalesce(name, '') FROM customer WHERE pk BETWEEN ?1 AND ?2 ORDER BY pk"));
    persons->bindAll(first, last);
    for (;;) {
        LIANLU_TRY(const bool another, persons->step());
        if (!another) return {};
        const auto number = persons->integer(0);
        person({number, persons->uuid(1), persons->integer(2), persons->text(3)});
        while (more && addresses->integer(0) == number) {
            address(addresses->integer(1) != 0, addresses->text(2));
            LIANLU_TRY(more, addresses->step());
        }
    }
}

}  // namespace lianlu::store
