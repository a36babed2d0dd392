// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_due.h"

#include "models/store/entity_reader.h"
#include "models/store/keyset.h"

namespace lianlu::store {

namespace {

// ?1 whose book, NULL: everybody's; then nobody is looked up.
constexpr std::string_view kPersons = R"sql(
SELECT id, birthday, CASE WHEN coalesce(order_count, 0) = 0 AND joined_at >= ?2 THEN joined_at END FROM customer
 WHERE (?1 IS NULL OR guide_id = ?1) AND (substr(birthday, 6, 5) IN (SELECT value FROM json_each(?3)) OR (joined_at >= ?2 AND coalesce(order_count, 0) = 0))
)sql";

constexpr std::string_view kCoupons = R"sql(
SELECT k.id, k.customer_id, coalesce(t.name, k.code, ''), k.expires_at FROM coupon k LEFT JOIN coupon_template t ON t.id = k.template_id
 WHERE k.status = 'issued' AND k.expires_at > ?2 AND k.expires_at <= ?3 AND (?1 IS NULL OR (SELECT guide_id FROM customer WHERE id = k.customer_id) = ?1)
)sql";

constexpr std::string_view kMembers = R"sql(
SELECT m.customer_id, m.next_tier_code, coalesce(m.tier_points, 0), m.points_to_next FROM member_state m
 WHERE m.points_to_next > 0 AND length(m.next_tier_code) > 0 AND m.points_to_next * 3 <= coalesce(m.tier_points, 0) AND (?1 IS NULL OR (SELECT guide_id FROM customer WHERE id = m.customer_id) = ?1)
)sql";

// A step is over after a contact, or when its task was closed.
#define LIANLU_STEP_HOLDS                                                                                                                     \
    "length(l.next_step) > 0 AND l.next_step_at IS NOT NULL AND NOT (coalesce(l.last_contact_at, 0) >= l.next_step_at)"                        \
    " AND NOT EXISTS (SELECT 1 FROM task t WHERE t.customer_id = l.customer_id AND t.lead_id = l.id AND t.status != 'open' AND t.due_at = l.next_step_at)"

constexpr std::string_view kLeads = "SELECT l.id, l.customer_id, l.product_id, coalesce(l.intent, ''), l.stage, l.opened_at, l.last_contact_at, (" LIANLU_STEP_HOLDS ")"
                                    ", l.owner_id IS NULL FROM lead l WHERE coalesce(l.stage, '') NOT IN ('won', 'lost') AND (?1 IS NULL OR l.owner_id = ?1 OR l.owner_id IS NULL)";

// The store has all of its orders here; whose customer is not on this device cannot be named, nor opened.
constexpr std::string_view kPickups = R"sql(
SELECT o.id, o.customer_id, coalesce(o.number, ''), o.placed_at, o.status FROM "order" o
 WHERE o.fulfilment = 'pickup' AND o.status IN ('open', 'packed') AND o.placed_at IS NOT NULL AND (o.store_id IS NULL OR o.store_id = ?2)
   AND EXISTS (SELECT 1 FROM customer p WHERE p.id = o.customer_id AND (?1 IS NULL OR coalesce(p.guide_id, ?1) = ?1))
)sql";

// Down the index of spending, and no further than it takes: an order outside would look at all of them.
constexpr std::string_view kQuiet = R"sql(
SELECT p.id, p.last_purchase_at FROM (
  SELECT id, last_purchase_at FROM customer WHERE (?1 IS NULL OR guide_id = ?1) AND last_purchase_at > 0 AND last_purchase_at < ?2
   ORDER BY coalesce(spent_minor, 0) DESC, id DESC LIMIT 2000) AS p
 WHERE NOT EXISTS (SELECT 1 FROM interaction i WHERE i.customer_id = p.id AND i.at >= ?2 AND coalesce(i.kind, '') != 'note' AND coalesce(i.outcome, '') != 'no_answer')
   AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.customer_id = p.id AND o.created_at >= ?2 AND coalesce(o.cancelled, 0) = 0 AND coalesce(o.status, '') != 'refused')
   AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.customer_id = p.id AND coalesce(l.stage, '') NOT IN ('won', 'lost'))
 LIMIT ?3
)sql";
constexpr std::size_t kMostQuiet = 60;

// Offers by whoever made them: that is how they stand in an index with their time.
constexpr std::string_view kContactsSince = R"sql(
SELECT customer_id, max(at) FROM (
  SELECT customer_id, at FROM interaction WHERE at >= ?1 AND at <= ?2 AND coalesce(kind, '') != 'note' AND coalesce(outcome, '') != 'no_answer'
  UNION ALL SELECT o.customer_id, o.created_at FROM staff s CROSS JOIN offer o ON o.staff_id = s.id AND o.created_at >= ?1 AND o.created_at <= ?2
   WHERE coalesce(o.cancelled, 0) = 0 AND coalesce(o.status, '') != 'refused'
) WHERE customer_id IS NOT NULL GROUP BY customer_id
)sql";

const std::string kSteps = std::string(" FROM lead l LEFT JOIN customer p ON p.id = l.customer_id WHERE coalesce(l.stage, '') NOT IN ('won', 'lost') AND (?1 IS NULL OR l.owner_id = ?1)"
                                       " AND (?2 IS NULL OR l.next_step_at >= ?2) AND l.next_step_at < ?3 AND " LIANLU_STEP_HOLDS
                                       " AND NOT EXISTS (SELECT 1 FROM task t WHERE t.customer_id = l.customer_id AND t.lead_id = l.id AND t.status = 'open')");
#undef LIANLU_STEP_HOLDS

template <class Take, class... T>
Result<void> everyRow(db::Connection& c, std::string_view sql, Take take, const T&... parameters) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bindAll(parameters...);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        take(*s);
    }
}

std::string textArray(const std::vector<std::string>& texts) {
    std::string array = "[";
    for (const auto& one : texts) array += (array.size() > 1 ? ",\"" : "\"") + one + '"';
    return array + ']';
}

Result<void> readLeads(db::Connection& c, const DueFilter& filter, DueRows& rows) {
    return everyRow(c, kLeads, [&](const db::Statement& s) {
        rows.leads.push_back({s.id<domain::LeadId>(0), s.id<domain::CustomerId>(1), s.id<domain::ProductId>(2), s.string(3), domain::enumFromName<domain::LeadStage>(s.text(4)),
                              s.time(5), s.time(6), s.integer(7) != 0, s.integer(8) != 0});
    }, filter.book);
}

Result<void> readQuiet(db::Connection& c, const DueFilter& filter, DueRows& rows) {
    LIANLU_CHECK(everyRow(c, kQuiet, [&](const db::Statement& s) { rows.quiet.push_back({s.id<domain::CustomerId>(0), fromUnixMs(s.integer(1))}); },
                          filter.book, filter.quietSince, static_cast<std::int64_t>(kMostQuiet + 1)));
    rows.moreQuiet = rows.quiet.size() > kMostQuiet;
    if (rows.moreQuiet) rows.quiet.pop_back();
    return {};
}

}  // namespace

Result<DueRows> dueRows(db::Connection& c, const DueFilter& filter) {
    DueRows rows;
    LIANLU_CHECK(everyRow(c, kPersons, [&](const db::Statement& s) { rows.persons.push_back({s.id<domain::CustomerId>(0), s.string(1), s.time(2)}); },
                          filter.book, filter.joinedSince, textArray(filter.birthdays)));
    LIANLU_CHECK(everyRow(c, kCoupons, [&](const db::Statement& s) { rows.coupons.push_back({s.uuid(0), s.id<domain::CustomerId>(1), s.string(2), fromUnixMs(s.integer(3))}); },
                          filter.book, filter.now, filter.couponsUntil));
    LIANLU_CHECK(everyRow(c, kMembers, [&](const db::Statement& s) { rows.members.push_back({s.id<domain::CustomerId>(0), s.string(1), s.integer(2), s.integer(3)}); }, filter.book));
    LIANLU_CHECK(readLeads(c, filter, rows));
    LIANLU_CHECK(everyRow(c, kPickups, [&](const db::Statement& s) {
        rows.pickups.push_back({s.uuid(0), s.id<domain::CustomerId>(1), s.string(2), fromUnixMs(s.integer(3)), s.text(4) == "packed"});
    }, filter.book, filter.shop));
    LIANLU_CHECK(readQuiet(c, filter, rows));
    LIANLU_CHECK(everyRow(c, "SELECT customer_id, lead_id, kind FROM task WHERE status = 'open' AND customer_id IS NOT NULL", [&](const db::Statement& s) {
        rows.tasks.push_back({s.id<domain::CustomerId>(0), s.id<domain::LeadId>(1), domain::enumFromName<domain::TaskKind>(s.text(2))});
    }));
    LIANLU_CHECK(everyRow(c, kContactsSince, [&](const db::Statement& s) { rows.contacts.emplace(s.uuid(0), fromUnixMs(s.integer(1))); }, filter.contactsSince, filter.now));
    return rows;
}

Result<std::unordered_map<Uuid, DuePerson>> duePersons(db::Connection& c, const std::vector<Uuid>& customers, Time sentSince) {
    std::unordered_map<Uuid, DuePerson> persons;
    const auto wanted = idArray(customers);
    LIANLU_CHECK(everyRow(c, "SELECT id, coalesce(name, ''), preferred_channel FROM customer WHERE id IN (SELECT unhex(value) FROM json_each(?1))", [&](const db::Statement& s) {
        auto& person = persons[s.uuid(0)];
        person.name = s.string(1);
        person.preferred = domain::enumFromName<domain::Channel>(s.text(2));
    }, wanted));
    LIANLU_TRY(auto consents, readEntities<domain::Consent>(c, "WHERE customer_id IN (SELECT unhex(value) FROM json_each(?1))", wanted));
    for (auto& one : consents) persons[one.customerId.uuid].consents.push_back(std::move(one));
    LIANLU_TRY(auto identities, readEntities<domain::Identity>(c, "WHERE customer_id IN (SELECT unhex(value) FROM json_each(?1))", wanted));
    for (auto& one : identities) persons[one.customerId.uuid].identities.push_back(std::move(one));
    LIANLU_CHECK(everyRow(c, "SELECT customer_id, dispatched_at FROM offer WHERE customer_id IN (SELECT unhex(value) FROM json_each(?1)) AND dispatched_at >= ?2",
                          [&](const db::Statement& s) { persons[s.uuid(0)].sent.push_back(fromUnixMs(s.integer(1))); }, wanted, sentSince));
    return persons;
}

Result<std::vector<TaskLine>> leadSteps(db::Connection& c, const StepFilter& filter, int limit) {
    std::vector<TaskLine> lines;
    LIANLU_CHECK(everyRow(c, "SELECT l.id, l.customer_id, l.owner_id, l.next_step, l.next_step_at, coalesce(p.name, ''), coalesce(l.intent, '')" + kSteps + " ORDER BY l.next_step_at, l.id LIMIT ?4",
                          [&](const db::Statement& s) {
                              TaskLine line;
                              line.task.leadId = s.id<domain::LeadId>(0);
                              line.task.customerId = s.id<domain::CustomerId>(1);
                              line.task.assigneeId = s.id<domain::StaffId>(2);
                              line.task.kind = domain::TaskKind::followUp;
                              line.task.status = domain::TaskStatus::open;
                              line.task.title = s.string(3);
                              line.task.dueAt = s.time(4);
                              line.customerName = s.string(5);
                              line.task.reason = s.string(6);
                              lines.push_back(std::move(line));
                          },
                          filter.owner, filter.from, filter.before, static_cast<std::int64_t>(limit)));
    return lines;
}

Result<std::int64_t> countLeadSteps(db::Connection& c, const StepFilter& filter) {
    std::int64_t count = 0;
    LIANLU_CHECK(everyRow(c, "SELECT count(*)" + kSteps, [&](const db::Statement& s) { count = s.integer(0); }, filter.owner, filter.from, filter.before));
    return count;
}

Result<std::vector<std::pair<Uuid, std::int64_t>>> overdueSteps(db::Connection& c, Time now) {
    std::vector<std::pair<Uuid, std::int64_t>> all;
    const StepFilter filter{{}, std::nullopt, now};
    LIANLU_CHECK(everyRow(c, "SELECT l.owner_id, count(*)" + kSteps + " AND l.owner_id IS NOT NULL GROUP BY l.owner_id",
                          [&](const db::Statement& s) { all.emplace_back(s.uuid(0), s.integer(1)); }, filter.owner, filter.from, filter.before));
    return all;
}

Result<std::int64_t> countClicks(db::Connection& c, domain::StaffId staff, Time since) {
    std::int64_t count = 0;
    LIANLU_CHECK(everyRow(c, "SELECT count(*) FROM offer WHERE staff_id = ?1 AND clicked_at >= ?2", [&](const db::Statement& s) { count = s.integer(0); }, staff, since));
    return count;
}

Result<std::vector<std::pair<std::string, std::string>>> settingsNamed(db::Connection& c, std::string_view prefix) {
    std::vector<std::pair<std::string, std::string>> found;
    // Along the primary key; a byte behind all that text can hold ends it.
    LIANLU_CHECK(everyRow(c, "SELECT name, value FROM setting WHERE name >= ?1 AND name < ?2", [&](const db::Statement& s) { found.emplace_back(s.string(0), s.string(1)); },
                          std::string(prefix), std::string(prefix) + "\x7f"));
    return found;
}

}  // namespace lianlu::store
