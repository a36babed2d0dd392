// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <iostream>
#include <iterator>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"

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
        app.out << "From: " << shown.from << "\nTo: " << shown.to << "\nSubject: " << fitted(shown.subject, 998) << "\n\n" << shown.body << '\n';
        for (const auto& warning : shown.warnings) {
            const auto sentence = sentenceOf(Error{Code::refused, warning, {}}, app.language);
            app.err << "! " << sentence << '\n';
        }
        return {};
    }
    Item item;
    item.add("from", shown.from).add("to", shown.to).add("subject", shown.subject).add("body", shown.body);
    item.add("warnings", domain::Value{shown.warnings}).add("coupon_issued_by_server", shown.couponIssuedByServer);
    printItem(app, item);
    return {};
}

Outcome<void> push(App& app, const Arguments& arguments) {
    if (!arguments.has("subject")) return misuse("option-missing", "--subject");
    if (!arguments.has("message") && !arguments.has("message-file")) return misuse("option-missing", "--message");
    actions::PushOffer input;
    LIANLU_TRY(input.channel, enumOf(arguments, "channel", domain::Channel::email));
    LIANLU_TRY(input.message, readMessage(arguments));
    input.subject = arguments.text("subject");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(input.customer, customerIdOf(desk, arguments.operands[0]));
    if (arguments.has("lead")) {
        LIANLU_TRY(input.lead, leadIdOf(desk, arguments.text("lead")));
    }
    if (arguments.has("product")) {
        LIANLU_TRY(input.product, productIdOf(desk, arguments.text("product")));
    }
    if (arguments.has("coupon")) {
        LIANLU_TRY(input.couponTemplate, couponTemplateIdOf(desk, arguments.text("coupon"), app.clock.now()));
    }
    if (arguments.has("preview")) return preview(app, desk, input);
    LIANLU_TRY(const auto done, actions::pushOffer(desk.context(), std::move(input)).get());
    printDone(app, say("offer-queued", app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 1000, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto offers, desk.read([&](db::Connection& c) {
        return store::Queries::offers(c, desk.device().staffId, static_cast<int>(limit));
    }));
    std::vector<Item> rows;
    for (const auto& offer : offers) rows.push_back(itemOf(app, offer));
    printList(app, {{"id", "ID"}, {"customer_id", "CUSTOMER"}, {"channel", "CHANNEL"}, {"status", "STATUS"}, {"refusal", "REFUSAL"},
                    {"subject", "SUBJECT", 36}, {"created_at", "CREATED"}, {"dispatched_at", "DISPATCHED"}, {"clicked_at", "CLICKED"}}, rows);
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
          {"channel", "CHANNEL", "email (the default; others follow)"},
          {"preview", "", "shows the message as this person would get it, and queues nothing"}},
         push},
        {"offers list", "", "The own offers, newest first, and how far they are", "", {{"limit", "N", "at most so many rows (50)"}}, list},
        {"offers cancel", "OFFER", "Takes back an offer that has not gone out", "", {}, cancel},
    };
}

}  // namespace lianlu::cli
