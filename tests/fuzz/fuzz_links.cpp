// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <string>

#include "models/base/secret_buffer.h"
#include "models/base/text.h"
#include "models/domain/rules/coupon.h"
#include "models/domain/scope.h"
#include "models/store/custody/recovery_code.h"
#include "sync/client/invitation.h"
#include "sync/server/http/message.h"
#include "sync/server/http/router.h"
#include "sync/server/invitation/invitation_code.h"
#include "sync/server/invitation/invitation_mail.h"

namespace lianlu::fuzz {

namespace {

server::Router linkRouter() {
    const auto never = [](const server::Request&, server::pg::Connection&) { return server::Response::empty(500); };
    server::Router router;
    router.add({"GET", "/l/{code}", never});
    router.add({"GET", "/u/{code}", never});
    router.add({"POST", "/u/{code}", never});
    return router;
}

//! A link of a mail, as the address bar sends it: one code, and nothing that leads out of its place.
void openedLink(std::string_view target) {
    static const auto router = linkRouter();
    const auto path = server::percentDecoded(target.substr(0, target.find('?')), false);
    for (const char* method : {"GET", "POST", "HEAD"}) {
        const auto match = router.match(method, path);
        if (!match.route) continue;
        const auto code = match.params.find("code");
        require(code != match.params.end() && !code->second.empty(), "a link has a code");
    }
    if (const auto query = target.find('?'); query != target.npos) require(server::parseForm(target.substr(query + 1)).size() <= 100, "a query is bounded");
}

void joinLink(std::string_view typed) {
    const auto link = sync::parseJoinLink(typed);
    if (!link) return;
    const auto again = sync::parseJoinLink(server::invitationLink(link->server, link->code));
    require(again && again->server == link->server && again->code == link->code, "a link says the same when it is written anew");
    require(link->server.starts_with("https://") || link->server.starts_with("http://"), "a server is reached by HTTP");
}

void couponCode(std::string_view typed) {
    const auto code = domain::normalCouponCode(typed);
    if (code) require(domain::normalCouponCode(*code) == code, "a code has one spelling");
}

void recoveryCode(std::string_view typed) {
    const auto code = store::parseRecoveryCode(typed);
    if (!code) return;
    require(code->size() == store::kRecoveryBytes, "a recovery code has 160 bits");
    const auto again = store::parseRecoveryCode(store::recoveryCodeText(*code));
    require(again && again->equals(*code), "a code is read as it is written");
}

}  // namespace

void links(std::string_view bytes) {
    const Input input(bytes);
    switch (input.choice % 6) {
        case 0: openedLink(input.rest); break;
        case 1: joinLink(input.rest); break;
        case 2: couponCode(input.rest); break;
        case 3: recoveryCode(input.rest); break;
        case 4: {
            const auto hash = server::invitationHash(input.rest);
            require(hash.empty() || hash.size() == 32, "a code has a hash, or is none");
            break;
        }
        default:
            if (const auto scope = domain::Scope::parse(input.rest)) require(domain::Scope::parse(scope->toString()) == scope, "a scope is read as it is written");
    }
}

}  // namespace lianlu::fuzz
