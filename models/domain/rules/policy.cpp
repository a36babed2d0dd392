// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/policy.h"

#include <algorithm>
#include <array>

namespace lianlu::domain {

namespace {

constexpr Roles kNobody{};
constexpr Roles kAll{Role::guide, Role::manager, Role::regional, Role::hq, Role::service};
constexpr Roles kDevices{Role::guide, Role::manager, Role::regional, Role::hq};  //!< who works with a store of the device's own
constexpr Roles kShop{Role::guide, Role::manager};
constexpr Roles kManager{Role::manager};
constexpr Roles kLeads{Role::manager, Role::hq};

constexpr std::array kPolicies{
    Policy{Act::signIn, "POST", "/v1/auth/sign-in", Proof::none, kNobody, Reach::self, "Begins a session of a device."},
    Policy{Act::refresh, "POST", "/v1/auth/refresh", Proof::refreshToken, kNobody, Reach::self, "Gives the next tokens of a session."},
    Policy{Act::signOut, "POST", "/v1/auth/sign-out", Proof::session, kAll, Reach::self, "Ends the session."},
    Policy{Act::readSession, "GET", "/v1/session", Proof::session, kAll, Reach::self, "Tells who is signed in and which scopes the device may hold."},
    Policy{Act::readSecondStep, "GET", "/v1/auth/second-step", Proof::session, kAll, Reach::self, "Tells whether a second step is on."},
    Policy{Act::beginSecondStep, "POST", "/v1/auth/second-step/begin", Proof::password, kAll, Reach::self, "Makes the secret of one."},
    Policy{Act::confirmSecondStep, "POST", "/v1/auth/second-step/confirm", Proof::password, kAll, Reach::self, "Turns it on, by a code of it."},
    Policy{Act::renewRecoveryCodes, "POST", "/v1/auth/second-step/codes", Proof::password, kAll, Reach::self, "Makes new recovery codes."},
    Policy{Act::endSecondStep, "POST", "/v1/auth/second-step/off", Proof::password, kAll, Reach::self, "Turns it off, by a code of it."},
    Policy{Act::resetSecondStep, "POST", "/v1/auth/second-step/reset", Proof::session, kLeads, Reach::stores, "Takes a lost one off a guide; HQ off anybody in the whole brand."},
    Policy{Act::listInvitations, "GET", "/v1/invitations", Proof::session, kLeads, Reach::stores, "Lists who was invited."},
    Policy{Act::invite, "POST", "/v1/invitations", Proof::session, kLeads, Reach::stores, "Invites somebody by mail, never above the own role."},
    Policy{Act::revokeInvitation, "POST", "/v1/invitations/revoke", Proof::session, kLeads, Reach::stores, "Takes an invitation back."},
    Policy{Act::resendInvitation, "POST", "/v1/invitations/resend", Proof::session, kLeads, Reach::stores, "Mails it again, with another code."},
    Policy{Act::openInvitation, "POST", "/v1/invitations/open", Proof::linkCode, kNobody, Reach::self, "Shows to whom and to what an invitation is."},
    Policy{Act::acceptInvitation, "POST", "/v1/invitations/accept", Proof::linkCode, kNobody, Reach::self, "Makes the account."},
    Policy{Act::readCompanyIssuer, "GET", "/v1/auth/company", Proof::none, kNobody, Reach::nothing, "Tells where the company signs its people in."},
    Policy{Act::beginCompanySignIn, "POST", "/v1/auth/company/begin", Proof::none, kNobody, Reach::nothing, "Begins that, with a nonce."},
    Policy{Act::companySignIn, "POST", "/v1/auth/company/sign-in", Proof::none, kNobody, Reach::self, "Begins a session by the company's signed word."},
    Policy{Act::push, "POST", "/v1/sync/push", Proof::session, kDevices, Reach::scopes, "Takes in the work of a device."},
    Policy{Act::pull, "POST", "/v1/sync/pull", Proof::session, kDevices, Reach::scopes, "Gives what changed."},
    Policy{Act::acknowledge, "POST", "/v1/sync/acknowledge", Proof::session, kDevices, Reach::scopes, "Says how far a device has come."},
    Policy{Act::bootstrap, "GET", "/v1/bootstrap/{scope}", Proof::session, kDevices, Reach::scopes, "Cuts a snapshot of one scope."},
    Policy{Act::bootstrapChunk, "GET", "/v1/bootstrap/{scope}/{snapshot}/{number}", Proof::session, kDevices, Reach::scopes, "Gives a piece of it."},
    Policy{Act::listen, "GET", "/v1/wake", Proof::session, kDevices, Reach::scopes, "Says when there is something to pull."},
    Policy{Act::surrender, "POST", "/v1/sync/surrender", Proof::refreshToken, kNobody, Reach::self, "Takes the unsent work of a revoked device into quarantine."},
    Policy{Act::listQuarantine, "GET", "/v1/quarantine", Proof::session, kManager, Reach::scopes, "Lists work that waits for a decision."},
    Policy{Act::applyQuarantined, "POST", "/v1/quarantine/apply", Proof::session, kManager, Reach::scopes, "Lets such work in."},
    Policy{Act::discardQuarantined, "POST", "/v1/quarantine/discard", Proof::session, kManager, Reach::scopes, "Throws such work away."},
    Policy{Act::exportPerson, "POST", "/v1/privacy/export", Proof::session, Roles(Role::manager, Role::hq, Role::service), Reach::stores,
           "Gives all that is held of one person, for that person; HQ and service of the whole brand."},
    Policy{Act::erasePerson, "POST", "/v1/privacy/erase", Proof::session, Roles(Role::manager, Role::hq, Role::service), Reach::stores,
           "Erases one person; HQ and service of the whole brand."},
    Policy{Act::handOver, "POST", "/v1/handover", Proof::session, kLeads, Reach::stores,
           "Gives a colleague's customers to another, or takes that back within 14 days; HQ in the whole brand."},
    Policy{Act::listHandovers, "GET", "/v1/handover", Proof::session, kLeads, Reach::stores, "Lists what was handed over of late."},
    Policy{Act::followHandover, "GET", "/v1/handover/{id}", Proof::session, kLeads, Reach::stores, "Tells how far that has come."},
    Policy{Act::lookUp, "POST", "/v1/lookup", Proof::session, kShop, Reach::anyStore, "Finds a guest of another store by the whole number."},
    Policy{Act::visit, "GET", "/v1/visits/{customer}", Proof::session, kShop, Reach::anyStore, "Shows such a guest for a day."},
    Policy{Act::putPhoto, "PUT", "/v1/photos/{photo}", Proof::session, kShop, Reach::scopes, "Takes in the picture of a photo's row."},
    Policy{Act::getPhoto, "GET", "/v1/photos/{photo}", Proof::session, kShop, Reach::scopes, "Gives that picture."},
    Policy{Act::queryCustomers, "POST", "/v1/query/customers", Proof::session, Roles(Role::regional, Role::hq), Reach::region,
           "Lists customers page by page, masked."},
    Policy{Act::reveal, "POST", "/v1/query/reveal", Proof::session, Roles(Role::hq), Reach::brand, "Shows one masked value, for a reason that is noted."},
    Policy{Act::readAudit, "GET", "/v1/audit", Proof::session, kLeads, Reach::stores, "Tells who did what to whose data; HQ in the whole brand."},
    Policy{Act::takeLease, "POST", "/v1/device/lease", Proof::session, kAll, Reach::self, "Allows a device to be used offline for some days more."},
    Policy{Act::fetchOrder, "POST", "/v1/device/order", Proof::refreshToken, kNobody, Reach::self, "Tells a device whether it is to wipe itself."},
    Policy{Act::reportWiped, "POST", "/v1/device/wiped", Proof::refreshToken, kNobody, Reach::self, "Says that it has."},
    Policy{Act::listDevices, "GET", "/v1/devices", Proof::session, kLeads, Reach::stores, "Lists the devices of whom one may act on: the guides of the own stores, and oneself; HQ in the whole brand."},
    Policy{Act::revokeDevice, "POST", "/v1/devices/revoke", Proof::session, kLeads, Reach::stores, "Revokes or wipes one of them."},
    Policy{Act::ingest, "POST", "/v1/ingest/{kind}", Proof::sourceKey, kNobody, Reach::source, "Takes in what a POS, a mall or a shelf sends."},
    Policy{Act::readHealth, "GET", "/healthz", Proof::none, kNobody, Reach::nothing, "Says whether the server works and what it speaks."},
    Policy{Act::readMetrics, "GET", "/metrics", Proof::ownMachine, kNobody, Reach::nothing, "Counts for the operator."},
    Policy{Act::openLink, "GET", "/l/{code}", Proof::linkCode, kNobody, Reach::link, "Opens a link of an offer."},
    Policy{Act::askToLeave, "GET", "/u/{code}", Proof::linkCode, kNobody, Reach::link, "Asks whether mails shall stop."},
    Policy{Act::leave, "POST", "/u/{code}", Proof::linkCode, kNobody, Reach::link, "Stops them."},
};

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < kPolicies.size(); ++i)
        if (static_cast<std::size_t>(kPolicies[i].act) != i) return false;
    return static_cast<std::size_t>(Act::leave) + 1 == kPolicies.size();
}
static_assert(isInOrder(), "a row for every act, in their order");

constexpr std::array kRoles{Role::guide, Role::manager, Role::regional, Role::hq, Role::service};

std::string_view wordsOf(Proof proof) {
    constexpr std::array<std::string_view, 7> kWords{"none", "session", "password", "refresh token", "key of the source", "code in a mail", "the server's own machine"};
    return kWords[static_cast<std::size_t>(proof)];
}

std::string_view wordsOf(Reach reach) {
    constexpr std::array<std::string_view, 9> kWords{"nothing",   "own account and device",        "own scopes",         "own stores",
                                                     "the brand", "own regions' stores, masked", "one person, masked", "the source's records",
                                                     "one message"};
    return kWords[static_cast<std::size_t>(reach)];
}

}  // namespace

std::span<const Policy> policies() noexcept { return kPolicies; }
const Policy& policyOf(Act act) noexcept { return kPolicies[static_cast<std::size_t>(act)]; }

const Policy* findPolicy(std::string_view method, std::string_view path) noexcept {
    const auto found = std::find_if(kPolicies.begin(), kPolicies.end(), [&](const Policy& row) { return row.method == method && row.path == path; });
    return found == kPolicies.end() ? nullptr : &*found;
}

bool may(Role role, Act act) noexcept { return policyOf(act).roles.contains(role); }

bool mayTakeOutWhole(Role role) noexcept { return may(role, Act::exportPerson); }

std::string policyTable() {
    std::string text = "| endpoint | proof |";
    for (const auto role : kRoles) text.append(1, ' ').append(nameOf(role)).append(" |");
    text += " reach | what for |\n|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& row : kPolicies) {
        text.append("| `").append(row.method).append(1, ' ').append(row.path).append("` | ").append(wordsOf(row.proof)).append(" |");
        for (const auto role : kRoles) text += row.roles.contains(role) ? " yes |" : " – |";
        text.append(1, ' ').append(wordsOf(row.reach)).append(" | ").append(row.purpose).append(" |\n");
    }
    return text;
}

}  // namespace lianlu::domain
