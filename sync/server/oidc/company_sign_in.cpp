// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oidc/company_sign_in.h"

#include <array>

#include <sodium.h>

#include "models/base/text.h"
#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/auth/access_token.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kTokenWish = 24 * 1024;
constexpr auto kNonceLife = std::chrono::minutes(10);

const std::string kAccountOf = "SELECT a.id, a.staff_id, a.login, COALESCE(p.role, ''), COALESCE(a.body::json ->> 'status', ''), "
                               "EXISTS (SELECT 1 FROM second_step w WHERE w.account_id = a.id AND w.confirmed_at IS NOT NULL) FROM account a LEFT JOIN staff p ON p.id = a.staff_id ";

std::string nonceHash(std::string_view nonce) {
    std::string hash(32, '\0');
    const auto text = "lianlu company nonce\n" + std::string(nonce);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    return hash;
}

std::span<const std::uint8_t> viewOf(std::string_view text) noexcept { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

ProvenAccount accountAt(const pg::Rows& rows) {
    return {domain::AccountId{rows.uuid(0, 0)}, domain::StaffId{rows.uuid(0, 1)}, std::string(rows.text(0, 2)), domain::enumFromName<domain::Role>(rows.text(0, 3)), rows.boolean(0, 5)};
}

bool isDisabled(const pg::Rows& rows) { return rows.text(0, 4) == domain::nameOf(domain::AccountStatus::disabled); }

}  // namespace

void CompanySignInService::addRoutes(Router& router) {
    router.add({"GET", "/v1/auth/company",
                [this](const Request&, pg::Connection&) {
                    if (!m_provider.isSet()) return problem({Code::notFound, "there is no company sign-in"});
                    return Response::json(protocol::encode(protocol::CompanyIssuer{m_provider.settings().issuer}));
                },
                Lane::normal, true, 0});
    // Both may have to ask the issuer, which takes its time: not on the threads that sync runs on.
    router.add({"POST", "/v1/auth/company/begin",
                [this](const Request& r, pg::Connection& c) {
                    const auto offer = begin(r, c);
                    return offer ? Response::json(protocol::encode(*offer)) : problem(offer.error());
                },
                Lane::password, true, 4 * 1024});
    router.add({"POST", "/v1/auth/company/sign-in",
                [this](const Request& r, pg::Connection& c) {
                    const auto session = signIn(r, c);
                    return session ? Response::json(protocol::encode(*session)) : problem(session.error());
                },
                Lane::password, true, kTokenWish});
}

Result<protocol::CompanyOffer> CompanySignInService::begin(const Request& request, pg::Connection& connection) {
    if (!m_provider.isSet()) return fail(Code::notFound, "there is no company sign-in");
    const auto now = m_clock.now();
    if (const int wait = m_begun.take(request.remote, now)) return slowDown(wait);
    LIANLU_TRY(const auto wish, protocol::decode<protocol::CompanyBegin>(request.body));
    if (wish.deviceId.isNull()) return fail(Code::invalid, "device without an id", "device_id");
    auto addresses = m_provider.addresses();
    if (!addresses) {
        m_log.warn("the company sign-in cannot be reached", {{"step", std::string_view(addresses.error().context)}});
        return fail(std::move(addresses).error());
    }
    protocol::CompanyOffer offer{m_provider.settings().issuer, m_provider.settings().clientId, addresses->authorization, addresses->token, base64url(randomBytes(24))};
    LIANLU_TRY([[maybe_unused]] const pg::Rows old, connection.query("DELETE FROM company_nonce WHERE expires_at < $1", pg::Params().integer(toUnixMs(now))));
    LIANLU_TRY([[maybe_unused]] const pg::Rows made, connection.query("INSERT INTO company_nonce (hash, device_id, expires_at) VALUES ($1, $2, $3)",
                                                                     pg::Params().bytes(viewOf(nonceHash(offer.nonce))).uuid(wish.deviceId.uuid).integer(toUnixMs(now + kNonceLife))));
    return offer;
}

Result<std::optional<ProvenAccount>> CompanySignInService::linked(const IdToken& identity, pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query(kAccountOf + "JOIN company_identity c ON c.account_id = a.id WHERE c.issuer = $1 AND c.subject = $2 AND NOT a.deleted",
                                                     pg::Params().text(m_provider.settings().issuer).text(identity.subject)));
    if (rows.empty()) return std::optional<ProvenAccount>{};
    if (isDisabled(rows)) return fail(Code::wrongCredentials, "this account may not sign in");
    return std::optional(accountAt(rows));
}

Result<ProvenAccount> CompanySignInService::linkable(const IdToken& identity, pg::Connection& connection) {
    const auto email = identity.emailVerified ? text::normalEmail(identity.email) : std::nullopt;
    if (!email) return fail(Code::refused, "no verified address", protocol::kCompanyUnknown);
    LIANLU_TRY(const pg::Rows rows, connection.query(kAccountOf + "WHERE NOT a.deleted AND (lower(a.login) = $1 OR lower(p.body::json ->> 'email') = $1) ORDER BY a.id LIMIT 2",
                                                     pg::Params().text(*email)));
    // Two of one address are nobody's: which is meant cannot be known.
    if (rows.size() != 1 || isDisabled(rows)) return fail(Code::refused, "no account of this address", protocol::kCompanyUnknown);
    LIANLU_TRY(const pg::Rows taken, connection.query("SELECT 1 FROM company_identity WHERE account_id = $1 AND issuer = $2",
                                                      pg::Params().uuid(rows.uuid(0, 0)).text(m_provider.settings().issuer)));
    if (!taken.empty()) return fail(Code::refused, "the account is linked to another identity", protocol::kCompanyOther);
    return accountAt(rows);
}

Result<void> CompanySignInService::spend(const protocol::CompanySignIn& wish, const IdToken& identity, const std::optional<ProvenAccount>& toLink, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const pg::Rows spent, connection.query("DELETE FROM company_nonce WHERE hash = $1 AND device_id = $2 AND expires_at > $3 RETURNING 1",
                                                      pg::Params().bytes(viewOf(nonceHash(wish.nonce))).uuid(wish.deviceId.uuid).integer(toUnixMs(now))));
    if (spent.empty()) return fail(Code::unauthenticated, "this sign-in was not begun here, or is over", "nonce");
    if (toLink) {
        LIANLU_TRY(const pg::Rows made, connection.query("INSERT INTO company_identity (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1",
                                                         pg::Params().text(m_provider.settings().issuer).text(identity.subject).uuid(toLink->account.uuid).integer(toUnixMs(now))));
        if (made.empty()) return fail(Code::refused, "linked meanwhile", protocol::kCompanyOther);
        const std::array note{AuditNote{toLink->staff.toString(), std::string(domain::nameOf(toLink->role)), "company-link", toLink->account.toString(), {}}};
        LIANLU_CHECK(Audit::append(connection, note, now));
    }
    return txn.commit();
}

Result<protocol::Session> CompanySignInService::signIn(const Request& request, pg::Connection& connection) {
    if (!m_provider.isSet()) return fail(Code::notFound, "there is no company sign-in");
    const auto now = m_clock.now();
    LIANLU_TRY(const auto wish, protocol::decode<protocol::CompanySignIn>(request.body));
    if (wish.deviceId.isNull()) return fail(Code::invalid, "device without an id", "device_id");
    if (const int wait = m_refused.take(request.remote, now)) return slowDown(wait);
    const auto identity = m_provider.check(wish.idToken, wish.nonce);
    if (identity || identity.error().code != Code::unauthenticated) m_refused.giveBack(request.remote);
    if (!identity) {
        m_log.info("an ID token was not taken", {{"why", std::string_view(identity.error().context)}});
        return fail(identity.error());
    }
    LIANLU_TRY(auto account, linked(*identity, connection));
    std::optional<ProvenAccount> toLink;
    if (!account) {
        LIANLU_TRY(toLink, linkable(*identity, connection));
        if (!wish.link) return fail(Code::refused, "identity and account are not linked yet", protocol::kCompanyLink);
        if (toLink->secondStep) LIANLU_CHECK(m_credentials.spendCode(*toLink, {toLink->login, {}, wish.code, wish.deviceId, {}, request.remote, false}, connection, now));
        account = toLink;
    }
    LIANLU_CHECK(spend(wish, *identity, toLink, connection));
    return m_sessions.open(*account, {{}, {}, wish.deviceId, wish.deviceName, wish.platform}, connection);
}

}  // namespace lianlu::server
