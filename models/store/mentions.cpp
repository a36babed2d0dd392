// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentions.h"

#include <algorithm>
#include <functional>
#include <set>

#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/domain/entities.h"
#include "models/domain/rules/mention.h"
#include "models/store/device_values.h"

namespace lianlu::store {

namespace {

//! What was seen before it went to the other devices: read, and no more written. They are past the days in which mentions are shown soon.
constexpr std::string_view kSeenHere = "mentions_seen";

Result<std::set<std::string, std::less<>>> seenHere(db::Connection& c) {
    LIANLU_TRY(const auto kept, devicevalues::load(c, kSeenHere));
    std::set<std::string, std::less<>> notes;
    if (kept)
        for (const auto one : text::split(*kept, ' ')) notes.emplace(one);
    return notes;
}

//! The entry that counts for each note: the latest one, of two at one moment the same one on every device.
constexpr std::string_view kLatestSeen = "(SELECT m.seen FROM mention_seen m WHERE m.note_id = i.id AND m.staff_id = ?2 ORDER BY m.at DESC, m.id DESC LIMIT 1)";

Result<std::string> staffName(db::Connection& c, domain::StaffId staff) {
    LIANLU_TRY(const auto statement, c.prepare("SELECT coalesce(name, '') FROM staff WHERE id = ?"));
    statement->bindAll(staff);
    LIANLU_TRY(const bool found, statement->step());
    return found ? statement->string(0) : std::string();
}

}  // namespace

Result<std::string> Mentions::named(db::Connection& c, const std::string& text) {
    std::optional<Error> fault;
    auto shown = domain::withMentionNames(text, [&](domain::StaffId staff) {
        auto name = staffName(c, staff);
        if (name) return std::move(*name);
        fault = name.error();
        return std::string();
    });
    if (fault) return fail(std::move(*fault));
    return shown;
}

Result<std::vector<MentionLine>> Mentions::unseen(db::Connection& c, domain::StaffId staff, Time since, int limit) {
    LIANLU_TRY(const auto before, seenHere(c));
    std::vector<MentionLine> lines;
    {
        LIANLU_TRY(const auto statement, c.prepare("SELECT i.id, i.customer_id, coalesce(p.name, ''), coalesce(s.name, ''), i.at, i.note, " + std::string(kLatestSeen) + " FROM interaction i "
                                                   "JOIN customer p ON p.id = i.customer_id LEFT JOIN staff s ON s.id = i.staff_id "
                                                   "WHERE i.at >= ?1 AND i.staff_id != ?2 AND instr(i.note, ?3) > 0 ORDER BY i.at DESC, i.id DESC"));
        statement->bindAll(toUnixMs(since), staff, "](" + staff.toString() + ")");
        while (static_cast<int>(lines.size()) < limit) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) break;
            MentionLine line{statement->id<domain::InteractionId>(0), statement->id<domain::CustomerId>(1), statement->string(2), statement->string(3), fromUnixMs(statement->integer(4)), statement->string(5)};
            if (statement->isNull(6) ? before.contains(line.id.toString()) : statement->integer(6) != 0) continue;
            const auto mentions = domain::mentionsIn(line.note);
            if (std::any_of(mentions.begin(), mentions.end(), [&](const auto& one) { return one.staff == staff; })) lines.push_back(std::move(line));
        }
    }
    for (auto& line : lines) {
        LIANLU_TRY(line.note, named(c, line.note));
    }
    return lines;
}

Result<std::optional<Time>> Mentions::lastSaid(db::Connection& c, domain::StaffId staff, domain::InteractionId note) {
    LIANLU_TRY(const auto statement, c.prepare("SELECT max(at) FROM mention_seen WHERE note_id = ?1 AND staff_id = ?2"));
    statement->bindAll(note, staff);
    LIANLU_TRY(const bool found, statement->step());
    if (!found || statement->isNull(0)) return std::optional<Time>{};
    return std::optional(fromUnixMs(statement->integer(0)));
}

}  // namespace lianlu::store
