// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <limits>

#include "app/cli/command.h"
#include "app/cli/online.h"
#include "app/cli/output.h"
#include "app/cli/values.h"
#include "sync/client/queries.h"

namespace lianlu::cli {

namespace {

std::optional<Time> timeFrom(std::int64_t ms) { return ms > 0 ? std::optional(fromUnixMs(ms)) : std::nullopt; }

//! Masked by the server already, whatever --show-phones says.
Item queriedItem(const protocol::QueriedCustomer& customer) {
    Item item;
    item.add("id", customer.customerId).add("name", customer.name).add("phone", customer.phone).add("kind", customer.kind).add("tier_code", customer.tierCode);
    item.add("store_id", customer.storeId).add("store_name", customer.storeName).add("guide_name", customer.guideName);
    item.add("order_count", domain::Value{customer.orderCount}).add("spent_minor", domain::Value{customer.spentMinor});
    return std::move(item.add("joined_at", timeFrom(customer.joinedAt)).add("last_purchase_at", timeFrom(customer.lastPurchaseAt)));
}

Outcome<protocol::CustomerQuery> queryOf(const Desk& desk, const Arguments& arguments) {
    protocol::CustomerQuery query;
    for (const auto& store : arguments.all("store")) {
        LIANLU_TRY(const auto id, storeIdOf(desk, store));
        query.storeIds.push_back(id);
    }
    for (const auto& kind : arguments.all("kind")) {
        LIANLU_TRY(const auto named, enumOf<domain::CustomerKind>("kind", kind));
        query.kinds.emplace_back(domain::nameOf(named));
    }
    query.tierCodes = arguments.all("tier");
    query.tag = arguments.text("tag");
    query.tagValue = arguments.text("tag-value");
    query.memberCode = arguments.text("member-code");
    query.count = arguments.has("count");
    LIANLU_TRY(const auto from, timeOf(arguments, "bought-from", DayPart::start));
    LIANLU_TRY(const auto until, timeOf(arguments, "bought-until", DayPart::start));
    if (from) query.boughtFrom = toUnixMs(*from);
    if (until) query.boughtUntil = toUnixMs(*until);
    if (arguments.has("spent-from")) {
        LIANLU_TRY(query.spentFromMinor, moneyOf(arguments, "spent-from"));
    }
    constexpr std::array<std::string_view, 2> kSorts{"last-purchase", "newest"};
    if (arguments.has("sort")) {
        LIANLU_TRY(const auto sort, choiceOf("sort", arguments.text("sort"), kSorts.data(), kSorts.size()));
        query.sort = sort == 0 ? "last_purchase" : "newest";
    }
    LIANLU_TRY(query.limit, wholeNumber(arguments, "limit", 1, protocol::kMaxQueryPage, 50));
    query.after = arguments.text("after");
    return query;
}

Outcome<void> queryBrand(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto query, queryOf(desk, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto page, sync::queryCustomers(online.call, online.server, query));
    std::vector<Item> rows;
    for (const auto& customer : page.customers) rows.push_back(queriedItem(customer));
    Item rest;
    if (!page.next.empty()) rest.add("next", page.next);
    if (page.total >= 0) rest.add("total", domain::Value{page.total});
    printList(app, {{"id", "CUSTOMER"}, {"name", "NAME", 12}, {"phone", "PHONE", 14}, {"tier_code", "TIER", 8}, {"store_name", "STORE", 20}, {"guide_name", "GUIDE", 12},
                    {"order_count", "ORDERS"}, {"spent_minor", "SPENT"}, {"last_purchase_at", "LAST PURCHASE"}}, rows, rest);
    return {};
}

Outcome<void> revealValue(App& app, const Arguments& arguments) {
    constexpr std::array<std::string_view, 3> kFields{"name", "phone", "email"};
    constexpr std::array<std::string_view, 4> kReasons{"customer-asked", "complaint", "delivery", "fraud"};
    LIANLU_TRY(const auto field, choiceOf("field", arguments.text("field"), kFields.data(), kFields.size()));
    LIANLU_TRY(const auto reason, choiceOf("reason", arguments.text("reason"), kReasons.data(), kReasons.size()));
    const auto id = domain::CustomerId::parse(arguments.operands[0]);
    if (!id) return misuse("bad-id", arguments.operands[0]);
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto shown, sync::reveal(online.call, online.server, {*id, std::string(kFields[field]), std::string(kReasons[reason])}));
    Item item;
    printItem(app, item.add("id", *id).add(std::string(kFields[field]), shown.value));
    return {};
}

Item auditItem(const protocol::AuditEntry& entry) {
    Item item;
    item.add("seq", domain::Value{entry.seq}).add("at", timeFrom(entry.at)).add("action", entry.action).add("who", entry.who).add("who_name", entry.whoName);
    item.add("role", entry.role).add("subject", entry.subject).add("subject_name", entry.subjectName);
    return std::move(item.add("reason", entry.reason).add("happened_at", timeFrom(entry.happenedAt)).add("records", domain::Value{entry.records}));
}

Outcome<void> listAudit(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto before, wholeNumber(arguments, "before", 1, std::numeric_limits<std::int64_t>::max(), 0));
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 200, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto page, sync::readAudit(online.call, online.server, before, limit));
    std::vector<Item> rows;
    for (const auto& entry : page.entries) rows.push_back(auditItem(entry));
    Item rest;
    if (page.before > 0) rest.add("before", domain::Value{page.before});
    printList(app, {{"at", "WHEN"}, {"who_name", "WHO", 16}, {"role", "ROLE"}, {"action", "WHAT", 24}, {"subject_name", "TO", 16}, {"subject", "ID"}, {"reason", "REASON"}, {"records", "RECORDS"}, {"happened_at", "HAPPENED"}}, rows, rest);
    return {};
}

}  // namespace

std::vector<Command> queryCommands() {
    return {
        {"audit list", "", "Who did what to whose data, newest first",
         "Asked of the server. Managers read of their stores' people and customers, head office of the whole brand. What was looked at or exported on a "
         "device has two times: when it came in, and when it happened by that device's clock.",
         {{"before", "SEQ", "entries before this one"}, {"limit", "N", "1 to 200"}}, listAudit},
        {"customers query", "", "Customers of the brand, masked, asked of the server",
         "For head office and regional heads, whose devices hold no customers. The latest first; --after takes the `next` of the page before.",
         {{"store", "STORE", "home store: id or code", true}, {"kind", "KIND", "prospect, customer or member", true}, {"tier", "CODE", "tier", true},
          {"tag", "NAME", "who has it now"}, {"tag-value", "TEXT", "and with this value"}, {"member-code", "CODE", "the whole of it"},
          {"bought-from", "TIME", "last purchase not before"}, {"bought-until", "TIME", "last purchase before"}, {"spent-from", "AMOUNT", "spent at least"},
          {"sort", "ORDER", "last-purchase or newest"}, {"limit", "N", "1 to 200"}, {"after", "POSITION", "where the page before ended"}, {"count", "", "also how many there are in all"}},
         queryBrand},
        {"customers reveal", "CUSTOMER", "Shows one masked value of a customer; it stands in the audit",
         "For head office.",
         {{"field", "FIELD", "name, phone or email"}, {"reason", "REASON", "customer-asked, complaint, delivery or fraud"}}, revealValue},
    };
}

}  // namespace lianlu::cli
