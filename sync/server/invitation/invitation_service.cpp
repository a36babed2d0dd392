// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/invitation/invitation_service.h"

#include <algorithm>

#include "models/base/name_key.h"
#include "models/base/text.h"
#include "models/domain/rules/people.h"
#include "sync/protocol/codec.h"
#include "sync/server/dispatch/smtp_sender.h"
#include "sync/server/invitation/invitations.h"
#include "sync/server/invitation/staff_maker.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kSmallInvitation = 8 * 1024;
constexpr std::size_t kLongestName = 80;

template <class Message>
Response invitationAnswer(const Result<Message>& done) {
    return done ? Response::json(protocol::encode(*done)) : problem(done.error());
}

AuditNote noteOf(const Caller& caller) { return {caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), {}, {}, {}}; }

}  // namespace

void InvitationService::addRoutes(Router& router) {
    const std::string base = "/v1/invitations";
    router.add({"GET", base, [this](const Request& r, pg::Connection& c) { return invitationAnswer(list(r, c)); }, Lane::normal, true, 0});
    router.add({"POST", base, [this](const Request& r, pg::Connection& c) { return invitationAnswer(invite(r, c)); }, Lane::normal, true, kSmallInvitation});
    router.add({"POST", base + "/revoke", [this](const Request& r, pg::Connection& c) { return invitationAnswer(revoke(r, c)); }, Lane::normal, true, kSmallInvitation});
    router.add({"POST", base + "/resend", [this](const Request& r, pg::Connection& c) { return invitationAnswer(resend(r, c)); }, Lane::normal, true, kSmallInvitation});
    router.add({"POST", base + "/open", [this](const Request& r, pg::Connection& c) { return invitationAnswer(open(r, c)); }, Lane::normal, true, kSmallInvitation});
    // It makes a password's hash.
    router.add({"POST", base + "/accept", [this](const Request& r, pg::Connection& c) { return invitationAnswer(accept(r, c)); }, Lane::password, true, kSmallInvitation});
}

Result<Caller> InvitationService::inviter(const Request& request, pg::Connection& connection, RateLimit& limit) {
    LIANLU_TRY(Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    // The role first: a guide is told the same of everything.
    LIANLU_CHECK(domain::mayInvite(caller.standing, domain::Role::guide, caller.standing.homeStore));
    if (const int wait = limit.take(caller.standing.staff.toString(), m_clock.now())) return slowDown(wait, "too many requests");
    return caller;
}

Result<protocol::Invitation> InvitationService::own(const Caller& caller, const Uuid& id, pg::Connection& connection) {
    LIANLU_TRY(auto one, Invitations(connection, m_clock.now()).get(id));
    if (!domain::mayInvite(caller.standing, domain::enumFromName<domain::Role>(one.role), one.storeId)) return fail(Code::notFound, "no such invitation");
    return one;
}

Result<protocol::Invitation> InvitationService::invite(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, inviter(request, connection, m_sent));
    LIANLU_TRY(auto wish, protocol::decode<protocol::InvitationWish>(request.body));
    LIANLU_CHECK(domain::mayInvite(caller.standing, domain::enumFromName<domain::Role>(wish.role), wish.storeId));
    const auto email = text::normalEmail(wish.email);
    if (!email || !isPlainAddress(*email)) return fail(Code::invalid, "not an e-mail address", "email");
    wish.email = *email;
    wish.name = text::left(text::trim(wish.name), kLongestName);
    LIANLU_TRY(const pg::Rows store, connection.query("SELECT 1 FROM store WHERE id = $1 AND NOT deleted", pg::Params().uuid(wish.storeId.uuid)));
    if (store.empty()) return fail(Code::notFound, "no such store", "store_id");
    return pg::retrying([&] { return Invitations(connection, m_clock.now()).create(wish, m_ids.next(), caller.standing.staff, noteOf(caller)); });
}

Result<protocol::InvitationList> InvitationService::list(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, inviter(request, connection, m_looks));
    std::vector<Uuid> stores;
    for (const auto& store : caller.standing.stores) stores.push_back(store.uuid);
    protocol::InvitationList found;
    LIANLU_TRY(found.invitations, Invitations(connection, m_clock.now()).list(stores, caller.standing.role == domain::Role::hq));
    // One for a role above theirs, in a store of theirs, is head office's.
    std::erase_if(found.invitations, [&](const auto& one) { return !domain::mayInvite(caller.standing, domain::enumFromName<domain::Role>(one.role), one.storeId); });
    LIANLU_TRY(const pg::Rows places, connection.query("SELECT id, COALESCE(body::json ->> 'name', '') FROM store WHERE NOT deleted AND ($2 OR id = ANY($1)) ORDER BY 2, 1 LIMIT 2000",
                                                       pg::Params().uuids(stores).boolean(caller.standing.role == domain::Role::hq)));
    for (int i = 0; i < places.size(); ++i) found.places.push_back({domain::StoreId{places.uuid(i, 0)}, std::string(places.text(i, 1))});
    std::stable_sort(found.places.begin(), found.places.end(), [](const auto& a, const auto& b) { return text::nameKey(a.name) < text::nameKey(b.name); });
    for (const auto role : {domain::Role::guide, domain::Role::manager, domain::Role::regional, domain::Role::hq})
        if (domain::mayInvite(caller.standing, role, caller.standing.homeStore)) found.roles.emplace_back(domain::nameOf(role));
    return found;
}

Result<protocol::Invitation> InvitationService::revoke(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, inviter(request, connection, m_ended));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::InvitationRef>(request.body));
    LIANLU_TRY(const auto one, own(caller, wish.id, connection));
    LIANLU_CHECK(pg::retrying([&] { return Invitations(connection, m_clock.now()).revoke(one.id, noteOf(caller)); }));
    return Invitations(connection, m_clock.now()).get(one.id);
}

Result<protocol::Invitation> InvitationService::resend(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, inviter(request, connection, m_sent));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::InvitationRef>(request.body));
    LIANLU_TRY(const auto one, own(caller, wish.id, connection));
    LIANLU_CHECK(pg::retrying([&] { return Invitations(connection, m_clock.now()).resend(one.id, noteOf(caller)); }));
    return Invitations(connection, m_clock.now()).get(one.id);
}

Result<protocol::InvitationOffer> InvitationService::open(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto wish, protocol::decode<protocol::InvitationCode>(request.body));
    if (const int wait = m_wrongCodes.take(request.remote, m_clock.now())) return slowDown(wait);
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    const auto one = Invitations(connection, m_clock.now()).byCode(wish.code);
    if (one || one.error().code != Code::notFound) m_wrongCodes.giveBack(request.remote);
    if (!one) return fail(one.error());
    LIANLU_CHECK(txn.commit());
    protocol::InvitationOffer offer;
    offer.storeName = one->storeName;
    offer.role = one->role;
    offer.email = one->email;
    offer.name = one->name;
    offer.expiresAt = one->expiresAt;
    LIANLU_TRY(const pg::Rows brand, connection.query("SELECT COALESCE(body::json ->> 'name', '') FROM brand WHERE NOT deleted ORDER BY id LIMIT 1"));
    if (!brand.empty()) offer.brandName = brand.text(0, 0);
    return offer;
}

Result<protocol::Joined> InvitationService::accept(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto wish, protocol::decode<protocol::JoinRequest>(request.body));
    if (const int wait = m_wrongCodes.take(request.remote, m_clock.now())) return slowDown(wait);
    auto joined = pg::retrying([&] { return join(wish, connection); });
    if (joined || joined.error().code != Code::notFound) m_wrongCodes.giveBack(request.remote);
    return joined;
}

Result<protocol::Joined> InvitationService::join(const protocol::JoinRequest& wish, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const auto one, Invitations(connection, now).byCode(wish.code));
    WriteBatch batch(connection, now);
    StaffWish staff;
    staff.login = one.email;
    staff.email = one.email;
    staff.name = text::left(text::trim(wish.name), kLongestName);
    staff.password = wish.password;
    staff.role = domain::enumFromName<domain::Role>(one.role);
    staff.store = one.storeId;
    if (staff.name.empty()) return fail(Code::invalid, "a name is needed", "name");
    if (staff.password.empty()) return fail(Code::invalid, "a password is needed", "password");
    auto made = makeStaff(batch, m_ids, staff);
    // Made by other means since the invitation: the login is not said again.
    if (!made && made.error().code == Code::exists) return fail(Code::exists, "there is an account of this address", "email");
    if (!made) return fail(made.error());
    batch.also("UPDATE invitation SET used_at = $2, staff_id = $3 WHERE id = $1", std::move(pg::Params().uuid(one.id).integer(toUnixMs(now)).uuid(made->staff.uuid)));
    batch.note({made->staff.toString(), one.role, "invitation-accept", one.id.toString(), {}});
    LIANLU_CHECK(batch.commit(txn));
    return protocol::Joined{made->login};
}

}  // namespace lianlu::server
