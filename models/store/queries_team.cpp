// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_team.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "models/base/name_key.h"
#include "models/db/connection.h"
#include "models/store/queries_due.h"
#include "models/store/queries_staff.h"

namespace lianlu::store {

namespace {

//! The lines while they are counted. A statement's first column is whose its row is, NULL: nobody's.
class TeamCount {
public:
    TeamCount(db::Connection& connection, const TeamPeriod& period) : m_connection(connection), m_days(period.days.size()), m_before(period.before.size()) {}

    TeamLine& of(const Uuid& staff) {
        auto& line = m_lines[staff];
        if (line.contacts.empty()) line.contacts.resize(m_days);
        if (line.contactsBefore.empty()) line.contactsBefore.resize(m_before);
        line.staff.id = {staff};
        return line;
    }
    template <class Take, class... T>
    [[nodiscard]] Result<void> each(std::string_view sql, const Take& take, const T&... parameters) {
        LIANLU_TRY(const auto statement, m_connection.prepare(sql));
        statement->bindAll(parameters...);
        for (;;) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) return {};
            take(of(statement->uuid(0)), *statement);
        }
    }
    [[nodiscard]] std::vector<TeamLine> take() {
        std::vector<TeamLine> lines;
        for (auto& [id, line] : m_lines) lines.push_back(std::move(line));
        return lines;
    }

private:
    db::Connection& m_connection;
    std::size_t m_days, m_before;
    std::unordered_map<Uuid, TeamLine> m_lines;
};

int rankOf(const TeamLine& line) {
    if (line.pool) return 3;
    if (line.staff.name.empty()) return 2;
    return line.staff.status == domain::StaffStatus::left ? 1 : 0;
}

//! Regional heads and head office are at home in some store and work with nobody's customers.
bool isOfTheTeam(const TeamLine& line) {
    const auto role = line.staff.role;
    const bool works = line.customers + line.openLeads + line.wonLeads + line.openTasks + line.offers + line.contactsIn(line.contacts.size()) > 0;
    return line.pool || works || role == domain::Role::guide || role == domain::Role::manager;
}

Result<void> nameAll(db::Connection& c, TeamCount& count) {
    LIANLU_TRY(auto everybody, knownStaff(c));
    LIANLU_TRY(const auto places, knownStores(c));
    for (auto& staff : everybody) {
        auto& line = count.of(staff.id.uuid);
        const auto place = std::find_if(places.begin(), places.end(), [&](const domain::Store& one) { return one.id == staff.storeId; });
        if (place != places.end()) line.storeName = place->name;
        line.staff = std::move(staff);
    }
    count.of({}).pool = true;
    return {};
}

}  // namespace

std::int64_t TeamLine::contactsIn(std::size_t lastDays) const noexcept {
    const auto from = contacts.size() - std::min(lastDays, contacts.size());
    return std::accumulate(contacts.begin() + static_cast<std::ptrdiff_t>(from), contacts.end(), std::int64_t{0});
}

Result<std::vector<TeamLine>> teamLines(db::Connection& c, const TeamPeriod& period) {
    TeamCount count(c, period);
    const Time from = period.days.empty() ? period.now : period.days.front();
    const Time before = period.before.empty() ? from : period.before.front();
    LIANLU_CHECK(count.each("SELECT guide_id, count(*) FROM customer GROUP BY guide_id",
                            [](TeamLine& line, const db::Statement& s) { line.customers = s.integer(1); }));
    LIANLU_CHECK(count.each("SELECT owner_id, sum(coalesce(stage, '') NOT IN ('won', 'lost')), sum(coalesce(stage = 'won' AND closed_at >= ?1, 0)),"
                            " sum(coalesce(stage = 'won' AND closed_at >= ?2, 0)), sum(coalesce(stage = 'won' AND closed_at >= ?3 AND closed_at < ?2, 0)) FROM lead GROUP BY owner_id",
                            [](TeamLine& line, const db::Statement& s) {
                                line.openLeads = s.integer(1);
                                line.wonLeads = s.integer(2);
                                line.won = s.integer(3);
                                line.wonBefore = s.integer(4);
                            },
                            period.month, from, before));
    LIANLU_CHECK(count.each("SELECT assignee_id, count(*), sum(coalesce(due_at < ?1, 0)) FROM task WHERE status = 'open' GROUP BY assignee_id",
                            [](TeamLine& line, const db::Statement& s) {
                                line.openTasks = s.integer(1);
                                line.overdueTasks = s.integer(2);
                            },
                            period.now));
    LIANLU_TRY(const auto steps, overdueSteps(c, period.now));
    for (const auto& [owner, late] : steps) count.of(owner).overdueSteps = late;
    LIANLU_CHECK(count.each("SELECT staff_id, sum(created_at >= ?1), sum(created_at < ?1) FROM offer WHERE created_at >= ?2 AND NOT coalesce(cancelled, 0) GROUP BY staff_id",
                            [](TeamLine& line, const db::Statement& s) {
                                line.offers = s.integer(1);
                                line.offersBefore = s.integer(2);
                            },
                            from, before));
    LIANLU_CHECK(count.each("SELECT staff_id, at FROM interaction WHERE at >= ?1",
                            [&](TeamLine& line, const db::Statement& s) {
                                const auto at = s.time(1).value_or(from);
                                const bool earlier = at < from;
                                const auto& days = earlier ? period.before : period.days;
                                const auto day = std::upper_bound(days.begin(), days.end(), at) - days.begin();
                                if (day > 0) ++(earlier ? line.contactsBefore : line.contacts)[static_cast<std::size_t>(day - 1)];
                            },
                            before));
    LIANLU_CHECK(count.each("SELECT i.staff_id, count(DISTINCT i.customer_id) FROM interaction i JOIN customer c ON c.id = i.customer_id WHERE i.at >= ?1 GROUP BY i.staff_id",
                            [](TeamLine& line, const db::Statement& s) { line.contacted = s.integer(1); }, from));
    LIANLU_CHECK(nameAll(c, count));
    auto lines = count.take();
    std::erase_if(lines, [](const TeamLine& line) { return !isOfTheTeam(line); });
    std::sort(lines.begin(), lines.end(), [](const TeamLine& a, const TeamLine& b) {
        if (rankOf(a) != rankOf(b)) return rankOf(a) < rankOf(b);
        return text::nameBefore(a.staff, b.staff);
    });
    return lines;
}

}  // namespace lianlu::store
