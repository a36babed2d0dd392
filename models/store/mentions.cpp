// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentions.h"

#include <algorithm>
#include <set>

#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/domain/entities.h"
#include "models/domain/rules/mention.h"
#include "models/store/device_values.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kSeenName = "mentions_seen";
//! Older ones are past the days in which they are shown.
constexpr std::size_t kMostSeen = 1000;

Result<std::vector<std::string>> seenNotes(db::Connection& c) {
    LIANLU_TRY(const auto kept, devicevalues::load(c, kSeenName));
    std::vector<std::string> notes;
    if (kept)
        for (const auto one : text::split(*kept, ' '))
            if (!one.empty()) notes.emplace_back(one);
    return notes;
}

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
    LIANLU_TRY(const auto notes, seenNotes(c));
    const std::set<std::string> seen(notes.begin(), notes.end());
    std::vector<MentionLine> lines;
    {
        LIANLU_TRY(const auto statement, c.prepare("SELECT i.id, i.customer_id, coalesce(p.name, ''), coalesce(s.name, ''), i.at, i.note FROM interaction i "
                                                   "JOIN customer p ON p.id = i.customer_id LEFT JOIN staff s ON s.id = i.staff_id "
                                                   "WHERE i.at >= ?1 AND i.staff_id != ?2 AND instr(i.note, ?3) > 0 ORDER BY i.at DESC, i.id DESC"));
        statement->bindAll(toUnixMs(since), staff, "](" + staff.toString() + ")");
        while (static_cast<int>(lines.size()) < limit) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) break;
            MentionLine line{statement->id<domain::InteractionId>(0), statement->id<domain::CustomerId>(1), statement->string(2), statement->string(3), fromUnixMs(statement->integer(4)), statement->string(5)};
            if (seen.contains(line.id.toString())) continue;
            const auto mentions = domain::mentionsIn(line.note);
            if (std::any_of(mentions.begin(), mentions.end(), [&](const auto& one) { return one.staff == staff; })) lines.push_back(std::move(line));
        }
    }
    for (auto& line : lines) {
        LIANLU_TRY(line.note, named(c, line.note));
    }
    return lines;
}

Result<void> Mentions::setSeen(WriteTxn& txn, const std::vector<domain::InteractionId>& notes, bool seen) {
    LIANLU_TRY(auto all, seenNotes(txn.connection()));
    for (const auto& note : notes) {
        std::erase(all, note.toString());
        if (seen) all.push_back(note.toString());
        // Whoever shows them looks again.
        txn.changes().rows.push_back({std::string(domain::Interaction::kEntity), note.uuid});
    }
    std::string kept;
    for (auto i = all.size() > kMostSeen ? all.size() - kMostSeen : 0; i < all.size(); ++i) kept += (kept.empty() ? "" : " ") + all[i];
    return devicevalues::save(txn.connection(), kSeenName, kept);
}

}  // namespace lianlu::store
