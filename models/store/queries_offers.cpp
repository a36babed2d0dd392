// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_offers.h"

#include <algorithm>
#include <unordered_map>

#include "models/store/entity_reader.h"
#include "models/store/keyset.h"
#include "models/store/list_queries.h"
#include "models/store/person_search.h"
#include "models/store/queries_staff.h"

namespace lianlu::store {

namespace {

const std::string kOfferList = "offer AS t", kOffersThatWait = kOfferList + " INDEXED BY offer_waits", kOffersByStep = kOfferList + " INDEXED BY offer_by_step";
// As the indexes of offers have them.
const std::string kPushedAt = "coalesce(created_at, 0)", kStatusOf = "coalesce(nullif(status, 'unknown'), 'queued')";

Result<Where> offerConditions(const OfferFilter& filter) {
    Where where;
    if (!filter.everybody) where.add("staff_id = unhex(" + where.text(filter.staff.toString()) + ", '-')");
    if (filter.pushedFrom) where.add(kPushedAt + " >= " + std::to_string(toUnixMs(*filter.pushedFrom)) + " AND NOT coalesce(cancelled, 0)");
    if (filter.clickedFrom) where.add("clicked_at >= " + std::to_string(toUnixMs(*filter.clickedFrom)));
    // As the index offer_waits has it.
    if (filter.byHand) where.add("channel = 'wecom' AND status = 'dispatched' AND hand IS NULL AND NOT coalesce(cancelled, 0)");
    if (!filter.statuses.empty()) {
        std::vector<std::string_view> names;
        for (const auto status : filter.statuses) names.push_back(domain::nameOf(status));
        where.add(kStatusOf + " IN " + nameList(names));
    }
    LIANLU_CHECK(addWanted(where, "coalesce(subject, '')", filter.search, filter.meant));
    return where;
}

//! As the enum has them, from queued to bought; what was refused came nowhere.
int stepOf(domain::OfferStatus status) { return status < domain::OfferStatus::refused ? std::max(1, static_cast<int>(status)) : 0; }

std::string stepKey() {
    std::string steps = "CASE " + kStatusOf;
    for (auto status = domain::OfferStatus::queued; status < domain::OfferStatus::refused; status = static_cast<domain::OfferStatus>(static_cast<int>(status) + 1))
        steps += " WHEN '" + std::string(domain::nameOf(status)) + "' THEN " + std::to_string(stepOf(status));
    return steps + " ELSE 0 END";
}

KeysetList orderOf(const OfferFilter& filter) {
    if (filter.order == OfferOrder::pushed) return {kOfferList, kPushedAt, !filter.backwards, false};
    if (filter.order == OfferOrder::status) return {kOfferList, stepKey(), !filter.backwards, false};
    return {kOfferList, "max(coalesce(created_at, 0), coalesce(dispatched_at, 0), coalesce(delivered_at, 0), coalesce(refused_at, 0), coalesce(opened_at, 0), coalesce(clicked_at, 0), coalesce(bought_at, 0))", !filter.backwards, false};
}

//! The index by which the list is read, where the engine cannot see which is best.
void chooseIndex(const OfferFilter& filter, ListQuery& query) {
    auto& list = query.list;
    // Few, whatever else is asked for.
    if (filter.byHand) list.table = kOffersThatWait;
    if (filter.byHand || filter.statuses.empty()) return;
    if (filter.order == OfferOrder::status && filter.everybody) {
        list.table = kOffersByStep;
        const auto [least, most] = std::minmax_element(filter.statuses.begin(), filter.statuses.end(), [](auto a, auto b) { return stepOf(a) < stepOf(b); });
        query.where.add(list.key + " BETWEEN " + std::to_string(stepOf(*least)) + " AND " + std::to_string(stepOf(*most)));
    } else if (filter.everybody) {
        // One's own are few enough to look at.
        for (const auto status : filter.statuses) list.parts.push_back(kStatusOf + " = '" + std::string(domain::nameOf(status)) + "'");
        std::sort(list.parts.begin(), list.parts.end());
        list.parts.erase(std::unique(list.parts.begin(), list.parts.end()), list.parts.end());
    }
}

Result<std::unordered_map<Uuid, std::string>> namesOf(db::Connection& c, const std::vector<domain::Offer>& offers) {
    std::vector<Uuid> people;
    for (const auto& offer : offers) people.push_back(offer.customerId.uuid);
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::unordered_map<Uuid, std::string> names;
    LIANLU_TRY(const auto s, c.prepare("SELECT id, name FROM customer WHERE id IN (SELECT unhex(value) FROM json_each(?1))"));
    s->bind(1, idArray(people));
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return names;
        names.emplace(s->uuid(0), s->string(1));
    }
}

using TimesOf = std::unordered_map<Uuid, Time>;

Result<TimesOf> timesOf(db::Connection& c, std::string_view sql, const std::string& offers) {
    TimesOf times;
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bind(1, offers);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return times;
        times.emplace(s->uuid(0), fromUnixMs(s->integer(1)));
    }
}

std::optional<Time> timeIn(const TimesOf& times, const Uuid& offer) {
    const auto found = times.find(offer);
    return found == times.end() ? std::nullopt : std::optional(found->second);
}

constexpr std::string_view kAcceptedAt = "SELECT offer_id, min(queued_at) FROM dispatch WHERE queued_at IS NOT NULL AND offer_id IN (SELECT unhex(value) FROM json_each(?1)) GROUP BY offer_id";
constexpr std::string_view kTakenBackAt = "SELECT id, max(occurred_at) FROM outbox WHERE entity = 'offer' AND type = 'update' AND json_extract(new, '$.cancelled') "
                                          "AND id IN (SELECT unhex(value) FROM json_each(?1)) GROUP BY id";

constexpr std::string_view kHandAt = "SELECT id, max(occurred_at) FROM outbox WHERE entity = 'offer' AND type = 'update' AND json_extract(new, '$.hand') IS NOT NULL "
                                     "AND id IN (SELECT unhex(value) FROM json_each(?1)) GROUP BY id";
constexpr std::string_view kWaitsUntil = "SELECT offer_id, min(next_try_at) FROM dispatch WHERE status = 'waiting' AND next_try_at IS NOT NULL "
                                         "AND offer_id IN (SELECT unhex(value) FROM json_each(?1)) GROUP BY offer_id";

}  // namespace

Result<ListQuery> offerQuery(const OfferFilter& filter) {
    LIANLU_TRY(auto where, offerConditions(filter));
    ListQuery query{orderOf(filter), std::move(where)};
    chooseIndex(filter, query);
    return query;
}

Result<Page<OfferRow>> offerPage(db::Connection& c, const OfferFilter& filter, const std::string& after, int limit) {
    LIANLU_TRY(const auto query, offerQuery(filter));
    LIANLU_TRY(auto ids, keysetPage(c, query.list, query.where, after, limit));
    LIANLU_TRY(auto offers, readEntities<domain::Offer>(c, "WHERE id IN (SELECT unhex(value) FROM json_each(?1))", idArray(ids.ids)));
    LIANLU_TRY(auto names, namesOf(c, offers));
    LIANLU_TRY(const auto accepted, timesOf(c, kAcceptedAt, idArray(ids.ids)));
    LIANLU_TRY(const auto takenBack, timesOf(c, kTakenBackAt, idArray(ids.ids)));
    LIANLU_TRY(const auto said, timesOf(c, kHandAt, idArray(ids.ids)));
    LIANLU_TRY(const auto until, timesOf(c, kWaitsUntil, idArray(ids.ids)));
    std::unordered_map<Uuid, domain::Offer*> byId;
    for (auto& offer : offers) byId.emplace(offer.id.uuid, &offer);
    Page<OfferRow> page{{}, std::move(ids.next)};
    for (const auto& id : ids.ids)
        if (const auto found = byId.find(id); found != byId.end())
            page.rows.push_back({std::move(*found->second), names[found->second->customerId.uuid], timeIn(accepted, id), {}, timeIn(takenBack, id), timeIn(said, id), timeIn(until, id)});
    if (filter.everybody) {
        LIANLU_TRY(const auto staff, knownStaff(c));
        std::unordered_map<Uuid, std::string> colleagues;
        for (const auto& one : staff) colleagues.emplace(one.id.uuid, one.name);
        for (auto& row : page.rows)
            if (const auto known = colleagues.find(row.offer.staffId.uuid); known != colleagues.end()) row.staffName = known->second;
    }
    return page;
}

Result<std::int64_t> countOffers(db::Connection& c, const OfferFilter& filter) {
    LIANLU_TRY(const auto where, offerConditions(filter));
    return countRows(c, kOfferList, where);
}

}  // namespace lianlu::store
