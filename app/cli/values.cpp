// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/store/outbox.h"
#include "models/store/queries.h"
#include "models/store/queries_staff.h"
#include "models/store/queries_tasks.h"
#include "models/store/visits.h"

namespace lianlu::cli {

namespace {

constexpr std::size_t kLeastPrefix = 4;
constexpr int kPage = 1000;
constexpr int kManyRows = 100'000;
constexpr std::int64_t kMostMoney = 1'000'000'000'000;

std::string dashed(std::string_view option) { return "--" + std::string(option); }

bool isIdPrefix(std::string_view typed) {
    return typed.size() >= kLeastPrefix && typed.size() < 36 && typed.find_first_not_of("0123456789abcdefABCDEF-") == typed.npos;
}

//! Reads page after page until a list ends.
template <class Row, class Read>
Result<std::vector<Uuid>> allIds(Read read) {
    std::vector<Uuid> ids;
    std::string after;
    do {
        LIANLU_TRY(const store::Page<Row> page, read(after));
        for (const auto& row : page.rows) ids.push_back(row.id.uuid);
        after = page.next;
    } while (!after.empty());
    return ids;
}

template <class Rows>
Result<std::vector<Uuid>> idsOf(const Result<Rows>& rows) {
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Uuid> ids;
    for (const auto& row : *rows) ids.push_back(row.id.uuid);
    return ids;
}

}  // namespace

Outcome<std::int64_t> wholeNumber(const Arguments& arguments, std::string_view option, std::int64_t least, std::int64_t most,
                                  std::int64_t otherwise) {
    if (!arguments.has(option)) return otherwise;
    const auto value = text::toInteger(arguments.text(option));
    if (!value || *value < least || *value > most)
        return misuse("bad-number", dashed(option), std::to_string(least) + "…" + std::to_string(most));
    return *value;
}

Outcome<std::optional<Time>> timeOf(const Arguments& arguments, std::string_view option, DayPart ofDate) {
    if (!arguments.has(option)) return std::optional<Time>{};
    const auto time = parseTime(arguments.text(option), ofDate);
    if (!time) return misuse("bad-time", dashed(option));
    return time;
}

Outcome<std::int64_t> moneyOf(const Arguments& arguments, std::string_view option) {
    const auto typed = arguments.text(option);
    const auto dot = typed.find('.');
    auto cents = dot == typed.npos ? std::string("00") : typed.substr(dot + 1);
    if (cents.size() == 1) cents += '0';
    const auto whole = typed.substr(0, dot);
    const bool digits = !whole.empty() && cents.size() == 2 && (whole + cents).find_first_not_of("0123456789") == std::string::npos;
    const auto value = digits ? text::toInteger(whole + cents) : std::nullopt;
    if (!value || *value > kMostMoney) return misuse("bad-money", dashed(option));
    return *value;
}

Outcome<std::size_t> choiceOf(std::string_view option, std::string_view typed, const std::string_view* names, std::size_t count) {
    std::string wanted = text::lowerAscii(typed);
    std::replace(wanted.begin(), wanted.end(), '-', '_');
    const auto* end = names + count;
    const auto* found = std::find(names, end, wanted);
    if (found != end) return static_cast<std::size_t>(found - names);
    std::string choices;
    for (const auto* name = names; name != end; ++name) choices += (choices.empty() ? "" : ", ") + std::string(*name);
    return misuse("bad-choice", dashed(option), choices);
}

Outcome<Uuid> idOf(std::string_view typed, const std::function<Result<std::vector<Uuid>>()>& candidates) {
    if (const auto whole = Uuid::parse(typed)) return *whole;
    if (!isIdPrefix(typed)) return misuse("bad-id", std::string(typed));
    LIANLU_TRY(const auto ids, candidates());
    const auto wanted = text::lowerAscii(typed);
    std::optional<Uuid> found;
    for (const auto& id : ids) {
        if (!id.toString().starts_with(wanted)) continue;
        if (found && *found != id) return misuse("ambiguous-id", std::string(typed));
        found = id;
    }
    if (!found) return tl::unexpected<Fault>(Error{Code::notFound, "no id begins so", std::string(typed)});
    return *found;
}

Outcome<domain::CustomerId> customerIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&] {
        return desk.read([&](db::Connection& c) -> Result<std::vector<Uuid>> {
            LIANLU_TRY(auto ids, allIds<store::CustomerRow>([&](const std::string& after) { return store::Queries::customers(c, {}, after, kPage); }));
            LIANLU_TRY(const auto guests, store::Visits::list(c, desk.context().clock.now()));
            for (const auto& guest : guests) ids.push_back(guest.customer.uuid);
            return ids;
        });
    }));
    return domain::CustomerId{id};
}

Outcome<domain::StoreId> storeIdOf(const Desk& desk, const std::string& typed) {
    const auto stores = desk.read([](db::Connection& c) { return store::knownStores(c); });
    if (!stores) return tl::unexpected<Fault>(stores.error());
    for (const auto& one : *stores)
        if (one.code == typed) return one.id;
    LIANLU_TRY(const auto id, idOf(typed, [&] { return idsOf(stores); }));
    return domain::StoreId{id};
}

Outcome<domain::StaffId> staffIdOf(const Desk& desk, const std::string& typed) {
    const auto staff = desk.read([](db::Connection& c) { return store::knownStaff(c); });
    if (!staff) return tl::unexpected<Fault>(staff.error());
    for (const auto& one : *staff)
        if (one.code == typed) return one.id;
    LIANLU_TRY(const auto id, idOf(typed, [&] { return idsOf(staff); }));
    return domain::StaffId{id};
}

Outcome<std::vector<store::WantedTag>> tagsOf(const Arguments& arguments) {
    constexpr std::string_view kWideColon = "：";
    std::vector<store::WantedTag> tags;
    for (const auto& typed : arguments.all("tag")) {
        const auto plain = typed.find(':'), wide = typed.find(kWideColon);
        const auto at = std::min(plain, wide);
        store::WantedTag tag{std::string(text::trim(std::string_view(typed).substr(0, at)))};
        if (at != typed.npos) tag.value = text::trim(std::string_view(typed).substr(at + (at == wide ? kWideColon.size() : 1)));
        if (tag.name.empty()) return misuse("value-missing", "--tag", "TAG");
        tags.push_back(std::move(tag));
    }
    return tags;
}

Outcome<domain::LeadId> leadIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&] {
        return desk.read([](db::Connection& c) {
            store::LeadFilter filter;
            for (const auto name : domain::EnumNames<domain::LeadStage>::kNames) filter.stages.push_back(domain::enumFromName<domain::LeadStage>(name));
            return allIds<store::LeadRow>([&](const std::string& after) { return store::Queries::leads(c, filter, after, kPage); });
        });
    }));
    return domain::LeadId{id};
}

Outcome<domain::ProductId> productIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto bySku, desk.read([&](db::Connection& c) { return store::Queries::products(c, typed, kPage); }));
    for (const auto& product : bySku)
        if (product.sku == typed) return product.id;
    LIANLU_TRY(const auto id, idOf(typed, [&] {
        return idsOf(desk.read([](db::Connection& c) { return store::Queries::products(c, {}, kManyRows); }));
    }));
    return domain::ProductId{id};
}

Outcome<domain::CouponTemplateId> couponTemplateIdOf(const Desk& desk, const std::string& typed, Time now) {
    const auto templates = desk.read([now](db::Connection& c) { return store::Queries::couponTemplates(c, now); });
    if (!templates) return tl::unexpected<Fault>(templates.error());
    for (const auto& one : *templates)
        if (one.code == typed) return one.id;
    LIANLU_TRY(const auto id, idOf(typed, [&] { return idsOf(templates); }));
    return domain::CouponTemplateId{id};
}

Outcome<domain::OfferId> offerIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&] {
        return idsOf(desk.read([&](db::Connection& c) { return store::Queries::offers(c, desk.device().staffId, kManyRows); }));
    }));
    return domain::OfferId{id};
}

Outcome<domain::TaskId> taskIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&] {
        return desk.read([&](db::Connection& c) -> Result<std::vector<Uuid>> {
            std::vector<Uuid> ids;
            for (const bool closed : {false, true}) {
                store::TaskFilter filter;
                filter.closed = closed;
                LIANLU_TRY(const auto page, store::taskPage(c, filter, {}, kManyRows));
                for (const auto& line : page.rows) ids.push_back(line.task.id.uuid);
            }
            return ids;
        });
    }));
    return domain::TaskId{id};
}

Outcome<domain::OpId> opIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&]() -> Result<std::vector<Uuid>> {
        LIANLU_TRY(const auto ops, desk.read([](db::Connection& c) { return store::Outbox::list(c, kManyRows); }));
        std::vector<Uuid> ids;
        for (const auto& op : ops) ids.push_back(op.opId.uuid);
        return ids;
    }));
    return domain::OpId{id};
}

}  // namespace lianlu::cli
