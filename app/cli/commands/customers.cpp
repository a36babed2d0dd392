// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>

#include "app/cli/command.h"
#include "app/cli/commands/disclosed.h"
#include "app/cli/commands/list_filters.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/output_file.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/actions/export_contact.h"
#include "models/base/utf8_path.h"
#include "models/domain/rules/tag.h"
#include "models/search/lists.h"

namespace lianlu::cli {

namespace {

constexpr std::string_view kOrders[]{"last_purchase", "name", "spent"};

}  // namespace

Outcome<store::CustomerFilter> customerFilterOf(const Arguments& arguments, Time now) {
    store::CustomerFilter filter;
    filter.search = arguments.text("search");
    if (arguments.has("book") != arguments.has("pool")) {
        filter.book = arguments.has("book");
        filter.pool = arguments.has("pool");
    }
    for (const auto& kind : arguments.all("kind")) {
        LIANLU_TRY(const auto one, enumOf<domain::CustomerKind>("kind", kind));
        filter.kinds.push_back(one);
    }
    if (arguments.has("contactable")) {
        LIANLU_TRY(filter.contactable, enumOf<domain::Channel>("contactable", arguments.text("contactable")));
    }
    if (arguments.has("order")) {
        LIANLU_TRY(const auto order, choiceOf("order", arguments.text("order"), kOrders, std::size(kOrders)));
        filter.order = static_cast<store::CustomerOrder>(order);
    }
    LIANLU_TRY(filter.tags, tagsOf(arguments));
    filter.asOf = now;
    return filter;
}

std::vector<Option> customerFilterOptions() {
    return {{"search", "TEXT", "any part of a name, its pinyin or initials, a phone number or an e-mail address; several words must all be found"},
            {"kind", "KIND", "prospect, customer or member", true},
            {"contactable", "CHANNEL", "only those who may be written to over email, sms, wecom, call, store or app"},
            {"tag", "TAG", "only those who have it: its name, or name: value; several must all be there", true},
            {"book", "", "only the own book"},
            {"pool", "", "only the pool"},
            {"order", "ORDER", "last-purchase (the default), name or spent"}};
}

namespace {

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto filter, customerFilterOf(arguments, app.clock.now()));
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 1000, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    search::PersonIndex index(desk.store());
    LIANLU_TRY(const auto total, search::countCustomers(desk.store(), index, filter));
    LIANLU_TRY(const auto page, search::customers(desk.store(), index, filter, arguments.text("after"), static_cast<int>(limit)));
    LIANLU_CHECK(noteShown(app, desk, domain::Disclosed::customers, page.rows.size()));
    std::vector<Item> rows;
    for (const auto& row : page.rows) rows.push_back(itemOf(app, row));
    Item rest;
    rest.add("total", total).add("next", page.next.empty() ? domain::Value{} : domain::Value{page.next});
    printList(app, {{"id", "ID"}, {"name", "NAME", 20}, {"kind", "KIND"}, {"phone", "PHONE"}, {"tier_code", "TIER"}, {"points", "POINTS"},
                    {"spent_minor", "SPENT"}, {"last_purchase_at", "LAST PURCHASE"}, {"guide_name", "GUIDE", 16}}, rows, rest);
    return {};
}

Outcome<void> saveCard(App& app, const Arguments& arguments) {
    if (!arguments.has("out")) return misuse("option-missing", "--out");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto file, freshFile(arguments.text("out")));
    LIANLU_CHECK(actions::exportContact(desk.context(), id, file));
    printDone(app, say("contact-saved", app.language, utf8FromPath(file)), Item{}.add("file", utf8FromPath(file)));
    return {};
}

Item consentItem(const domain::Consent& consent) {
    Item item;
    item.add("channel", consent.channel).add("purpose", consent.purpose).add("granted", consent.granted);
    return item.add("source", consent.source).add("wording_version", consent.wordingVersion).add("at", consent.at);
}

Item couponItem(const domain::Coupon& coupon) {
    Item item;
    item.add("code", coupon.code).add("status", coupon.status).add("expires_at", coupon.expiresAt);
    return item.add("template_id", coupon.templateId).add("id", coupon.id);
}

Item tagItem(const domain::Tag& tag) {
    Item item;
    item.add("name", tag.name).add("value", tag.value).add("source", tag.source).add("source_name", tag.sourceName);
    item.add("confidence", tag.confidence).add("set_at", tag.setAt).add("expires_at", tag.expiresAt);
    return item.add("set_by", tag.setBy).add("id", tag.id);
}

Item leadItem(const domain::Lead& lead) {
    Item item;
    item.add("id", lead.id).add("stage", lead.stage).add("maturity", lead.maturity).add("intent", lead.intent);
    return item.add("next_step", lead.nextStep).add("next_step_at", lead.nextStepAt);
}

Outcome<void> show(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto length, wholeNumber(arguments, "timeline", 0, 1000, 20));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto detail, desk.read([id](db::Connection& c) { return store::Queries::customer(c, id); }));
    LIANLU_CHECK(noteShown(app, desk, domain::Disclosed::contacts, detail.identities.size(), id));
    auto item = itemOf(app, detail.row);
    const auto& customer = detail.customer;
    item.add("gender", customer.gender).add("birthday", customer.birthday).add("language", customer.language);
    item.add("member_code", customer.memberCode).add("joined_at", customer.joinedAt).add("remark", customer.remark);
    item.add("pending_points", detail.pendingPoints);
    const auto all = [](const auto& rows, auto make) {
        std::vector<Item> items;
        for (const auto& row : rows) items.push_back(make(row));
        return items;
    };
    item.add("identities", all(detail.identities, [&](const auto& row) { return itemOf(app, row); }));
    item.add("consents", all(detail.consents, consentItem)).add("tags", all(domain::liveTags(detail.tags, app.clock.now()), tagItem));
    item.add("leads", all(detail.leads, leadItem)).add("coupons", all(detail.coupons, couponItem));
    if (length > 0) {
        LIANLU_TRY(const auto page, desk.read([&](db::Connection& c) { return store::Queries::timeline(c, id, {}, static_cast<int>(length)); }));
        item.add("timeline", all(page.rows, [&](const auto& row) { return itemOf(app, row); }));
    }
    printItem(app, item);
    return {};
}

Outcome<void> listTags(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto detail, desk.read([id](db::Connection& c) { return store::Queries::customer(c, id); }));
    std::vector<Item> rows;
    for (const auto& tag : domain::liveTags(detail.tags, app.clock.now())) rows.push_back(tagItem(tag));
    printList(app, {{"name", "TAG", 24}, {"value", "VALUE", 24}, {"source", "SOURCE"}, {"source_name", "FROM", 20}, {"confidence", "CONFIDENCE"},
                    {"set_at", "SET"}, {"expires_at", "ENDS"}}, rows);
    return {};
}

Outcome<void> addTag(App& app, const Arguments& arguments) {
    actions::SetTag input;
    input.name = arguments.operands[1];
    input.value = arguments.text("value");
    LIANLU_TRY(input.expiresAt, timeOf(arguments, "expires-at", DayPart::end));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(input.customer, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::setTag(desk.context(), std::move(input)).get());
    printDone(app, say("saved", app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> removeTag(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    const auto& name = arguments.operands[1];
    LIANLU_TRY(const auto detail, desk.read([id](db::Connection& c) { return store::Queries::customer(c, id); }));
    domain::TagId tag;
    // Staff's own first: of the others the action says why they stay.
    for (const auto& one : detail.tags)
        if (one.name == name && (tag.isNull() || one.source == domain::TagSource::own)) tag = one.id;
    if (tag.isNull()) return tl::unexpected<Fault>(Error{Code::notFound, "no such tag", name});
    LIANLU_TRY(const auto done, actions::removeTag(desk.context(), tag).get());
    printDone(app, say("removed", app.language, name), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> customerCommands() {
    auto options = customerFilterOptions();
    options.push_back({"limit", "N", "at most so many rows (50)"});
    options.push_back({"after", "TOKEN", "the next page: what the answer before called next"});
    return {
        {"customers list", "", "Customers of the own book and the store's pool", "", options, list},
        {"customers contact", "CUSTOMER", "One customer as a contact file (vCard) for an address book", "Numbers and addresses stand in it whole, and the audit says who saved it.", {{"out", "FILE", "where it is written"}}, saveCard},
        {"customers show", "CUSTOMER", "One customer with identities, consents, leads, coupons and timeline", "",
         {{"timeline", "N", "so many lines of the timeline (20)"}}, show},
        {"customers tag list", "CUSTOMER", "Tags of a customer with source, time, confidence and end", "", {}, listTags},
        {"customers tag add", "CUSTOMER NAME", "Sets a tag, or gives it another value", "What headquarters has defined about the tag holds.",
         {{"value", "TEXT", "its value; without it the tag says only that it is there"},
          {"expires-at", "TIME", "until when (as headquarters has defined); a date alone is the end of that day"}},
         addTag},
        {"customers tag remove", "CUSTOMER NAME", "Takes a tag away", "", {}, removeTag},
    };
}

}  // namespace lianlu::cli
