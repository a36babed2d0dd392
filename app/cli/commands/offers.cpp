// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <iostream>
#include <iterator>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/commands/list_filters.h"
#include "app/cli/commands/rows.h"
#include "app/cli/commands/watched.h"
#include "app/cli/desk.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/actions/by_hand.h"
#include "models/actions/push_many.h"
#include "models/domain/rules/offer.h"
#include "models/search/lists.h"
#include "models/store/queries_offers.h"

namespace lianlu::cli {

namespace {

constexpr std::size_t kMostMessage = 64 * 1024;

Outcome<std::string> readMessage(const Arguments& arguments) {
    if (!arguments.has("message-file")) return arguments.text("message");
    const auto name = arguments.text("message-file");
    std::ifstream file;
    if (name != "-") {
        file.open(pathFromUtf8(name), std::ios::binary);
        if (!file) return tl::unexpected<Fault>(Error{Code::notFound, "message file", name});
    }
    std::istream& in = name == "-" ? std::cin : file;
    std::string text(kMostMessage + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    // Ctrl+C ends the read of a terminal: half a message must not go out.
    if (interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "interrupted at the message", name});
    if (text.size() > kMostMessage) return tl::unexpected<Fault>(Error{Code::tooLarge, "message file", name});
    return text;
}

Outcome<void> preview(App& app, const Desk& desk, const actions::PushOffer& input) {
    LIANLU_TRY(const auto shown, actions::previewOffer(desk.context(), input));
    if (!app.json) {
        app.out << "From: " << shown.from << "\nTo: " << shown.to << '\n';
        if (!shown.byHand) app.out << "Subject: " << fitted(shown.subject, 998) << '\n';
        app.out << '\n' << shown.body << '\n';
        for (const auto& warning : shown.warnings) {
            const auto sentence = sentenceOf(Error{Code::refused, warning, {}}, app.language);
            app.err << "! " << sentence << '\n';
        }
        return {};
    }
    Item item;
    item.add("from", shown.from).add("to", shown.to).add("subject", shown.subject).add("body", shown.body);
    item.add("by_hand", domain::Value{shown.byHand}).add("language", shown.language);
    item.add("warnings", domain::Value{shown.warnings}).add("coupon_issued_by_server", shown.couponIssuedByServer);
    printItem(app, item);
    return {};
}

//! What is typed, before any profile is opened.
Outcome<actions::PushOffer> wordsOf(const Arguments& arguments) {
    actions::PushOffer input;
    LIANLU_TRY(input.channel, enumOf(arguments, "channel", domain::Channel::email));
    if (!arguments.has("subject") && !domain::isByHand(input.channel)) return misuse("option-missing", "--subject");
    if (!arguments.has("message") && !arguments.has("message-file")) return misuse("option-missing", "--message");
    LIANLU_TRY(input.message, readMessage(arguments));
    input.subject = arguments.text("subject");
    return input;
}

Outcome<void> findGoods(App& app, const Desk& desk, const Arguments& arguments, actions::PushOffer& input) {
    if (arguments.has("product")) {
        LIANLU_TRY(input.product, productIdOf(desk, arguments.text("product")));
    }
    if (arguments.has("coupon")) {
        LIANLU_TRY(input.couponTemplate, couponTemplateIdOf(desk, arguments.text("coupon"), app.clock.now()));
    }
    return {};
}

Outcome<void> push(App& app, const Arguments& arguments) {
    LIANLU_TRY(auto input, wordsOf(arguments));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(input.customer, customerIdOf(desk, arguments.operands[0]));
    if (arguments.has("lead")) {
        LIANLU_TRY(input.lead, leadIdOf(desk, arguments.text("lead")));
    }
    LIANLU_CHECK(findGoods(app, desk, arguments, input));
    if (arguments.has("preview")) return preview(app, desk, input);
    const bool byHand = domain::isByHand(input.channel);
    LIANLU_TRY(const auto done, actions::pushOffer(desk.context(), std::move(input)).get());
    printDone(app, say(byHand ? "message-queued" : "offer-queued", app.language, done.id.toString()), itemOf(done));
    return {};
}

constexpr std::string_view kOfferFateNames[]{"queued", "no_consent", "withdrawn", "no_address", "address_marked", "frequency_cap", "already", "twice", "not_allowed", "gone"};
static_assert(std::size(kOfferFateNames) == actions::kOfferFates);

Item countsItem(const actions::OfferCounts& counts) {
    Item item;
    for (std::size_t i = 0; i < actions::kOfferFates; ++i)
        if (i == 0 || counts.of[i] > 0) item.add(std::string(kOfferFateNames[i]), domain::Value{counts.of[i]});
    return item;
}

Outcome<void> pushToAll(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto filter, customerFilterOf(arguments, app.clock.now()));
    actions::PushMany input;
    LIANLU_TRY(input.offer, wordsOf(arguments));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_CHECK(findGoods(app, desk, arguments, input.offer));
    search::PersonIndex index(desk.store());
    // One more than may be: then the push says so.
    LIANLU_TRY(const auto page, search::customers(desk.store(), index, filter, {}, static_cast<int>(actions::kMostOfferedAtOnce) + 1));
    if (page.rows.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "many-nobody", {}});
    for (const auto& row : page.rows) input.to.push_back({row.id});
    if (arguments.has("dry-run")) {
        LIANLU_TRY(const auto audience, actions::planPushMany(desk.context(), input));
        if (!app.json) app.out << say("many-preview", app.language) << '\n';
        auto item = countsItem(audience.counts);
        if (audience.quietUntil) item.add("quiet_until", audience.quietUntil);
        printItem(app, item);
        return {};
    }
    actions::ImportProgress progress;
    const auto context = desk.context();
    LIANLU_TRY(auto pushed, watched(app, progress, [&] { return actions::pushMany(context, input, progress); }));
    auto item = countsItem(pushed.counts);
    if (pushed.counts[actions::OfferFate::goesOut] > 0) item.add("change_id", pushed.id.toString());
    if (pushed.cancelled || pushed.stopped) {
        Fault fault(pushed.stopped ? *pushed.stopped : Error{Code::cancelled, "change"});
        fault.report = std::make_shared<const Item>(std::move(item));
        return tl::unexpected(std::move(fault));
    }
    printItem(app, item);
    return {};
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 1000, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    store::OfferFilter filter;
    filter.staff = desk.device().staffId;
    filter.byHand = arguments.has("to-send");
    LIANLU_TRY(const auto page, desk.read([&](db::Connection& c) { return store::offerPage(c, filter, {}, static_cast<int>(limit)); }));
    std::vector<Item> rows;
    for (const auto& row : page.rows) {
        auto item = itemOf(app, row.offer);
        if (row.waitsUntil) item.add("waits_until", row.waitsUntil);
        rows.push_back(std::move(item));
    }
    printList(app, {{"id", "ID"}, {"customer_id", "CUSTOMER"}, {"channel", "CHANNEL"}, {"status", "STATUS"}, {"refusal", "REFUSAL"},
                    {"subject", "SUBJECT", 36}, {"created_at", "CREATED"}, {"dispatched_at", "DISPATCHED"}, {"delivered_at", "DELIVERED"}, {"clicked_at", "CLICKED"}}, rows);
    return {};
}

Outcome<void> message(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, offerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto held, actions::handMessage(desk.context(), id));
    if (app.json) {
        Item item;
        item.add("id", id).add("name", held.name).add("text", held.text).add("quiet_until", held.quietUntil).add("waits_until", held.waitsUntil);
        printItem(app, item);
        return {};
    }
    // The text alone, so that it can be handed on to a clipboard; all else beside it.
    app.out << held.text << '\n';
    if (held.quietUntil) app.err << "! " << say("hand-quiet", app.language, localTimeText(*held.quietUntil)) << '\n';
    if (held.waitsUntil) app.err << say("hand-until", app.language, localTimeText(*held.waitsUntil)) << '\n';
    return {};
}

Outcome<void> confirm(App& app, const Arguments& arguments) {
    if (arguments.has("not-sent") && arguments.has("take-back")) return misuse("not-together", "--take-back", "--not-sent");
    const auto said = arguments.has("not-sent") ? domain::HandSend::notSent : arguments.has("take-back") ? domain::HandSend::unknown : domain::HandSend::sent;
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, offerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::sayHand(desk.context(), id, said).get());
    printDone(app, say("hand-" + std::string(domain::nameOf(said)), app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> cancel(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, offerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::cancelOffer(desk.context(), id).get());
    printDone(app, say("offer-cancelled", app.language, done.id.toString()), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> offerCommands() {
    auto toAll = customerFilterOptions();
    toAll.insert(toAll.end(), {{"subject", "TEXT", "subject of the mail"},
                               {"message", "TEXT", "the message"},
                               {"message-file", "FILE", "the message from a file, or from standard input with -"},
                               {"product", "PRODUCT", "id or SKU"},
                               {"coupon", "TEMPLATE", "id or code of a coupon template"},
                               {"channel", "CHANNEL", "email (the default), or wecom, which you send by hand"},
                               {"dry-run", "", "only counts who would get it, and who would not and why"}});
    return {
        {"offers push", "CUSTOMER", "Queues a personal offer for a customer",
         "Variables of subject and message: {name} {product} {coupon} {link} {guide} {store}.\n"
         "The server issues the coupon, makes the link and decides again whether the message may go out.",
         {{"subject", "TEXT", "subject of the mail"},
          {"message", "TEXT", "the message"},
          {"message-file", "FILE", "the message from a file, or from standard input with -"},
          {"product", "PRODUCT", "id or SKU"},
          {"coupon", "TEMPLATE", "id or code of a coupon template"},
          {"lead", "LEAD", "the lead it is for"},
          {"channel", "CHANNEL", "email (the default), or wecom, which you send by hand"},
          {"preview", "", "shows the message as this person would get it, and queues nothing"}},
         push},
        {"offers push-all", "", "Queues a personal offer for many customers",
         "Whom the list of these options shows, at most 500; each gets a message of their own. Look first with --dry-run.\n"
         "Ctrl+C stops between persons; changes undo takes back what has not gone out, for a minute at least.", toAll, pushToAll},
        {"offers list", "", "The own offers, newest first, and how far they are", "",
         {{"limit", "N", "at most so many rows (50)"}, {"to-send", "", "only what waits for you to send it by hand"}}, list},
        {"offers message", "OFFER", "The whole text of a message that waits for you to send it in WeCom", "", {}, message},
        {"offers confirm", "OFFER", "Says that a message was sent by hand, or was not, or takes that back",
         "Without an option: it was sent. What nothing is said of for 72 hours ends as not confirmed; it can still be said then.",
         {{"not-sent", "", "it was not sent: that ends it, and it does not count for the cap"}, {"take-back", "", "takes back what was said"}}, confirm},
        {"offers cancel", "OFFER", "Takes back an offer that has not gone out", "", {}, cancel},
    };
}

}  // namespace lianlu::cli
