// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/online.h"
#include "app/cli/output.h"
#include "app/cli/values.h"
#include "sync/client/invitation.h"

namespace lianlu::cli {

namespace {

std::string_view stateOfInvitation(const protocol::Invitation& one, Time now) noexcept {
    if (one.usedAt > 0) return "used";
    if (one.revokedAt > 0) return "revoked";
    return one.expiresAt <= toUnixMs(now) ? "expired" : "open";
}

std::optional<Time> timeAt(std::int64_t at) { return at > 0 ? std::optional(fromUnixMs(at)) : std::nullopt; }

Item invitationItem(const App& app, const protocol::Invitation& one) {
    Item item;
    item.add("invitation_id", domain::Value{one.id.toString()}).add("email", shownEmail(app, one.email)).add("name", one.name).add("role", one.role);
    item.add("store_id", one.storeId).add("store_name", one.storeName).add("invited_by", one.invitedBy).add("state", std::string(stateOfInvitation(one, app.clock.now())));
    item.add("mail", one.mail).add("created_at", timeAt(one.createdAt)).add("expires_at", timeAt(one.expiresAt));
    return std::move(item.add("used_at", timeAt(one.usedAt)).add("revoked_at", timeAt(one.revokedAt)));
}

Outcome<void> listInvitations(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto found, sync::invitations(online.call, online.server));
    std::vector<Item> rows;
    for (const auto& one : found.invitations) rows.push_back(invitationItem(app, one));
    printList(app, {{"invitation_id", "INVITATION"}, {"email", "E-MAIL", 28}, {"role", "ROLE"}, {"store_name", "STORE", 20}, {"state", "STATE"}, {"expires_at", "UNTIL"}}, rows);
    return {};
}

//! The store by its id, or by its name among those that may be chosen; the only one where none is named.
Outcome<domain::StoreId> placeNamed(const protocol::InvitationList& choices, const std::string& word) {
    if (word.empty() && choices.places.size() == 1) return choices.places.front().storeId;
    for (const auto& place : choices.places)
        if (place.name == word || place.storeId.toString() == word) return place.storeId;
    if (word.empty()) return misuse("option-missing", "--store");
    return tl::unexpected<Fault>(Error{Code::notFound, "store", word});
}

Outcome<void> inviteSomebody(App& app, const Arguments& arguments) {
    if (!arguments.has("role")) return misuse("option-missing", "--role");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto choices, sync::invitations(online.call, online.server));
    LIANLU_TRY(const auto store, placeNamed(choices, arguments.text("store")));
    LIANLU_TRY(const auto made, sync::invite(online.call, online.server, {arguments.operands[0], arguments.text("name"), arguments.text("role"), store}));
    printDone(app, say("invitation-sent", app.language, shownEmail(app, made.email)), invitationItem(app, made));
    return {};
}

Outcome<Uuid> invitationNamed(const Online& online, const std::string& typed) {
    return idOf(typed, [&]() -> Result<std::vector<Uuid>> {
        LIANLU_TRY(const auto found, sync::invitations(online.call, online.server));
        std::vector<Uuid> ids;
        for (const auto& one : found.invitations) ids.push_back(one.id);
        return ids;
    });
}

Outcome<void> sendAgain(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto id, invitationNamed(online, arguments.operands[0]));
    LIANLU_TRY(const auto one, sync::resendInvitation(online.call, online.server, id));
    printDone(app, say("invitation-sent", app.language, shownEmail(app, one.email)), invitationItem(app, one));
    return {};
}

Outcome<void> takeBack(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto id, invitationNamed(online, arguments.operands[0]));
    LIANLU_TRY(const auto one, sync::revokeInvitation(online.call, online.server, id));
    printDone(app, say("invitation-revoked", app.language, shownEmail(app, one.email)), invitationItem(app, one));
    return {};
}

Outcome<void> joinBrand(App& app, const Arguments& arguments) {
    for (const char* needed : {"server", "name"})
        if (!arguments.has(needed)) return misuse("option-missing", "--" + std::string(needed));
    const sync::ServerAddress server{arguments.text("server"), arguments.text("ca")};
    LIANLU_TRY(const auto code, secretFrom(app, "LIANLU_INVITATION", "ask-invitation"));
    LIANLU_TRY(const auto offer, sync::openInvitation(server, std::string(code.text())));
    LIANLU_TRY(const auto password, secretFrom(app, "LIANLU_PASSWORD", "ask-new-password"));
    LIANLU_TRY(const auto login, sync::acceptInvitation(server, std::string(code.text()), arguments.text("name"), password));
    printDone(app, say("joined", app.language, login), Item{}.add("login", login).add("role", offer.role).add("store_name", offer.storeName));
    return {};
}

}  // namespace

std::vector<Command> invitationCommands() {
    return {
        {"invitations list", "", "Who was invited, and what became of it", "Asked of the server; for managers and head office.", {}, listInvitations},
        {"invitations send", "EMAIL", "Invites somebody by mail", "The mail has a code that serves once within two days; only the invited person sees it.",
         {{"role", "ROLE", "guide, manager, regional or hq; not above your own"}, {"store", "STORE", "name or id; may be left out where there is one"}, {"name", "NAME", "how the mail greets"}}, inviteSomebody},
        {"invitations resend", "INVITATION", "Sends another mail with another code; the one before ends", "", {}, sendAgain},
        {"invitations revoke", "INVITATION", "Takes an invitation back", "", {}, takeBack},
        {"join", "", "Makes your account with the code of an invitation", "The code and a password for the account are asked for (LIANLU_INVITATION, LIANLU_PASSWORD). Sign in afterwards: lianlu-cli sign-in.",
         {{"server", "URL", "address of the brand's server (https://…)"}, {"name", "NAME", "your name, as colleagues and customers read it"}, {"ca", "FILE", "certificate of a company authority (PEM)"}}, joinBrand},
    };
}

}  // namespace lianlu::cli
