// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <set>

#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/store/mentions.h"
#include "models/store/queries.h"
#include "models/store/queries_timeline.h"

namespace lianlu::store {

namespace {

// Newest first from each of the tables along its index, then merged: a page costs its length, not the person's
// history. A redemption stands by itself until the server has put it into the story. ?1 customer, ?2 and ?3 the place after which to go on, ?4 rows.
constexpr std::string_view kTimeline = R"sql(
SELECT * FROM (
  SELECT 0 AS source, kind AS detail, id, at, channel,
         CASE WHEN kind = 'link_click' THEN coalesce(url, campaign, source) ELSE coalesce(campaign, url, source) END AS title, NULL AS staff,
         CASE WHEN scanner THEN 'scanner' END AS extra, NULL AS amount, 'touch_event' AS entity
    FROM touch_event WHERE customer_id = ?1 AND at <= ?2 AND (at < ?2 OR id < ?3) ORDER BY at DESC, id DESC LIMIT ?4)
UNION ALL SELECT * FROM (
  SELECT 1, kind, id, at, NULL, note, staff_id, outcome, NULL, 'interaction'
    FROM interaction WHERE customer_id = ?1 AND at <= ?2 AND (at < ?2 OR id < ?3) ORDER BY at DESC, id DESC LIMIT ?4)
UNION ALL SELECT * FROM (
  SELECT 2, CASE WHEN status = 'dispatched' AND hand = 'sent' THEN 'delivered' WHEN status = 'dispatched' AND hand = 'not_sent' THEN 'refused' ELSE coalesce(status, 'queued') END, id, created_at, channel, coalesce(subject, message), staff_id,
         CASE WHEN cancelled THEN 'cancelled' WHEN refusal IS NOT NULL AND refusal != 'none' THEN refusal WHEN hand = 'not_sent' THEN hand
              ELSE (SELECT code FROM coupon WHERE coupon.id = offer.coupon_id) END, NULL, 'offer'
    FROM offer WHERE customer_id = ?1 AND created_at <= ?2 AND (created_at < ?2 OR id < ?3) ORDER BY created_at DESC, id DESC LIMIT ?4)
UNION ALL SELECT * FROM (
  SELECT 3, t.kind, t.id, t.at, t.channel, t.title, r.staff_id, r.status,
         CASE WHEN t.kind = 'redemption' THEN nullif(t.amount_minor, 0) ELSE t.amount_minor END, 'timeline_item'
    FROM timeline_item t LEFT JOIN redemption r ON t.kind = 'redemption' AND r.id = unhex(t.ref_id, '-')
   WHERE t.customer_id = ?1 AND t.at <= ?2 AND (t.at < ?2 OR t.id < ?3) ORDER BY t.at DESC, t.id DESC LIMIT ?4)
UNION ALL SELECT * FROM (
  SELECT 4, 'redemption', r.id, r.at, 'store', coalesce(n.name, k.code), r.staff_id, coalesce(r.status, 'provisional'), nullif(r.amount_minor, 0), 'redemption'
    FROM coupon k JOIN redemption r ON r.coupon_id = k.id LEFT JOIN coupon_template n ON n.id = k.template_id
   WHERE k.customer_id = ?1 AND r.at <= ?2 AND (r.at < ?2 OR r.id < ?3)
     AND NOT EXISTS (SELECT 1 FROM timeline_item t WHERE t.customer_id = ?1 AND t.at = r.at AND t.kind = 'redemption' AND t.ref_id = lower(substr(hex(r.id), 1, 8) || '-' || substr(hex(r.id), 9, 4) || '-' || substr(hex(r.id), 13, 4) || '-' || substr(hex(r.id), 17, 4) || '-' || substr(hex(r.id), 21)))
   ORDER BY r.at DESC, r.id DESC LIMIT ?4)
)sql";

TimelineRow::Kind kindOf(std::int64_t source, std::string_view detail) {
    using Kind = TimelineRow::Kind;
    if (source == 0) return Kind::touch;
    if (source == 1) return Kind::interaction;
    if (source == 2) return Kind::offer;
    const auto kind = domain::enumFromName<domain::TimelineKind>(detail);
    if (kind == domain::TimelineKind::order || kind == domain::TimelineKind::refund) return Kind::order;
    return kind == domain::TimelineKind::redemption ? Kind::redemption : Kind::other;
}

TimelineRow rowAt(const db::Statement& s) {
    TimelineRow row;
    row.detail = s.string(1);
    row.kind = kindOf(s.integer(0), row.detail);
    row.id = s.uuid(2);
    row.at = fromUnixMs(s.integer(3));
    row.channel = s.string(4);
    row.title = s.string(5);
    row.staffName = s.string(6);
    row.extra = s.string(7);
    if (!s.isNull(8)) row.amountMinor = s.integer(8);
    row.pending = s.integer(9) != 0;
    return row;
}

constexpr std::size_t kUuidText = 36;

constexpr std::string_view kChannels = R"sql(
SELECT channel FROM touch_event WHERE customer_id = ?1 AND channel IS NOT NULL
UNION SELECT channel FROM offer WHERE customer_id = ?1 AND channel IS NOT NULL
UNION SELECT channel FROM timeline_item WHERE customer_id = ?1 AND channel IS NOT NULL
UNION SELECT kind FROM interaction WHERE customer_id = ?1
)sql";

//! Talks have no channel of their own.
std::string_view channelOfTalk(std::string_view kind) {
    switch (domain::enumFromName<domain::InteractionKind>(kind)) {
        case domain::InteractionKind::call:
            return domain::nameOf(domain::Channel::call);
        case domain::InteractionKind::chat:
            return domain::nameOf(domain::Channel::wecom);
        case domain::InteractionKind::visit:
        case domain::InteractionKind::fitting:
            return domain::nameOf(domain::Channel::store);
        case domain::InteractionKind::note:
        case domain::InteractionKind::unknown:
            break;
    }
    return {};
}

}  // namespace

std::string_view timelineChannel(const TimelineRow& row) {
    return row.kind == TimelineRow::Kind::interaction ? channelOfTalk(row.detail) : std::string_view(row.channel);
}

Result<std::vector<std::string>> timelineChannels(db::Connection& c, domain::CustomerId id) {
    LIANLU_TRY(const auto statement, c.prepare(kChannels));
    statement->bindAll(id);
    std::set<std::string> channels;
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) break;
        auto name = statement->string(0);
        if (const auto kind = domain::enumFromName<domain::InteractionKind>(name); kind != domain::InteractionKind::unknown) name = channelOfTalk(name);
        if (!name.empty()) channels.insert(std::move(name));
    }
    return std::vector<std::string>(channels.begin(), channels.end());
}

Result<std::vector<Uuid>> interactionIds(db::Connection& c, domain::CustomerId id) {
    LIANLU_TRY(const auto statement, c.prepare("SELECT id FROM interaction WHERE customer_id = ?1"));
    statement->bindAll(id);
    std::vector<Uuid> ids;
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return ids;
        ids.push_back(statement->uuid(0));
    }
}

Result<Page<TimelineRow>> Queries::timeline(db::Connection& c, domain::CustomerId id, const std::string& after,
                                            int limit) {
    std::int64_t at = std::numeric_limits<std::int64_t>::max();
    Uuid last;
    last.bytes.fill(0xff);
    if (!after.empty()) {
        const auto place =
            after.size() > kUuidText ? Uuid::parse(std::string_view(after).substr(0, kUuidText)) : std::nullopt;
        const auto time =
            after.size() > kUuidText ? text::toInteger(std::string_view(after).substr(kUuidText + 1)) : std::nullopt;
        if (!place || !time) return fail(Code::invalid, "not a place in a timeline");
        last = *place;
        at = *time;
    }
    limit = std::clamp(limit, 1, 10'000);
    Page<TimelineRow> page;
    LIANLU_TRY(const auto statement,
               c.prepare("SELECT x.source, x.detail, x.id, x.at, x.channel, x.title, s.name, x.extra, x.amount, "
                         "EXISTS (SELECT 1 FROM base_row b WHERE b.entity = x.entity AND b.id = x.id) FROM (" +
                         std::string(kTimeline) +
                         ") AS x LEFT JOIN staff s ON s.id = x.staff ORDER BY x.at DESC, x.id DESC LIMIT ?4"));
    statement->bindAll(id, at, last, limit);
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) break;
        page.rows.push_back(rowAt(*statement));
    }
    for (auto& row : page.rows)
        if (row.kind == TimelineRow::Kind::interaction && row.title.find("@[") != row.title.npos) {
            LIANLU_TRY(row.title, Mentions::named(c, row.title));
        }
    if (static_cast<int>(page.rows.size()) == limit)
        page.next = page.rows.back().id.toString() + "|" + std::to_string(toUnixMs(page.rows.back().at));
    return page;
}

}  // namespace lianlu::store
