// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/seen_marks.h"

#include <algorithm>
#include <array>

namespace lianlu::server {

namespace {

constexpr std::size_t kSeenAtOnce = 10'000;
constexpr std::size_t kCopiedAtOnce = 200'000;

Result<void> copyMarks(pg::Connection& connection, std::span<const Uuid> persons, std::span<const std::int64_t> marks) {
    constexpr std::array<std::string_view, 2> kColumns{"customer_id", "mark"};
    LIANLU_TRY(auto copy, pg::CopyIn::begin(connection, "one_id_seen", kColumns));
    for (std::size_t i = 0; i < persons.size(); ++i) {
        copy.beginRow(2);
        copy.uuid(persons[i]);
        copy.integer(marks[i]);
    }
    LIANLU_TRY([[maybe_unused]] const auto rows, copy.finish());
    return {};
}

Result<void> layMarks(pg::Connection& connection, std::span<const Uuid> persons, std::span<const std::int64_t> marks) {
    LIANLU_TRY([[maybe_unused]] const pg::Rows done,
               connection.query("INSERT INTO one_id_seen (customer_id, mark) SELECT u.id, u.mark FROM unnest($1::uuid[], $2::bigint[]) AS u(id, mark) "
                                "ON CONFLICT (customer_id) DO UPDATE SET mark = excluded.mark WHERE one_id_seen.mark <> excluded.mark",
                                pg::Params().uuids(persons).integers(marks)));
    return {};
}

}  // namespace

Result<std::optional<std::string>> lastRunSettings(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT settings FROM one_id_run"));
    if (rows.empty() || rows.isNull(0, 0)) return std::optional<std::string>{};
    return std::optional(std::string(rows.text(0, 0)));
}

Result<void> saveMarks(pg::Connection& connection, std::span<const Uuid> persons, std::span<const std::int64_t> marks,
                       const std::function<bool()>& cancelled) {
    LIANLU_TRY(const pg::Rows any, connection.query("SELECT 1 FROM one_id_seen LIMIT 1"));
    const auto atOnce = any.empty() ? kCopiedAtOnce : kSeenAtOnce;
    for (std::size_t from = 0; from < persons.size(); from += atOnce) {
        if (cancelled && cancelled()) return fail(Code::cancelled, "note what was seen");
        const auto count = std::min(atOnce, persons.size() - from);
        const auto write = any.empty() ? copyMarks : layMarks;
        LIANLU_CHECK(write(connection, persons.subspan(from, count), marks.subspan(from, count)));
    }
    return {};
}

Result<void> forgetMarks(pg::Connection& connection, std::span<const Uuid> persons) {
    for (std::size_t from = 0; from < persons.size(); from += kSeenAtOnce) {
        const auto some = persons.subspan(from, std::min(kSeenAtOnce, persons.size() - from));
        LIANLU_TRY([[maybe_unused]] const pg::Rows done, connection.query("DELETE FROM one_id_seen WHERE customer_id = ANY($1)", pg::Params().uuids(some)));
    }
    LIANLU_TRY([[maybe_unused]] const pg::Rows done,
               connection.query("DELETE FROM one_id_seen s WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = s.customer_id AND NOT c.deleted)"));
    return {};
}

Result<void> saveRun(pg::Connection& connection, const std::string& settings, Time now, std::int64_t persons) {
    LIANLU_TRY([[maybe_unused]] const pg::Rows done, connection.query("UPDATE one_id_run SET settings = $1, ended_at = $2, persons = $3",
                                                                      pg::Params().text(settings).integer(toUnixMs(now)).integer(persons)));
    return {};
}

}  // namespace lianlu::server
