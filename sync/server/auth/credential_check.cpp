// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/credential_check.h"

#include "models/base/text.h"
#include "sync/protocol/second_step.h"
#include "sync/server/auth/password.h"
#include "sync/server/auth/refresh_tokens.h"
#include "sync/server/auth/second_step.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kLongestLogin = 254;  // an e-mail address

//! As it is compared. What is longer than any login is nobody's.
std::string loginOf(std::string_view typed) { return text::lowerAscii(text::left(text::trim(typed), kLongestLogin)); }

tl::unexpected<Error> tooManyTries(int seconds) {
    Error error{Code::rateLimited, "too many tries", "tries", seconds};
    return fail(std::move(error));
}

}  // namespace

Result<SignInTry> CredentialCheck::tryOf(const Credentials& shown, pg::Connection& connection) const {
    SignInTry attempt{loginOf(shown.login), shown.remote, {}};
    if (shown.inSession) attempt.knownDevice = shown.device.toString();
    if (shown.inSession || shown.deviceToken.empty() || shown.device.isNull()) return attempt;
    LIANLU_TRY(const bool known, RefreshTokens(connection, {}).showsDevice(shown.deviceToken, shown.device, attempt.login));
    if (known) attempt.knownDevice = shown.device.toString();
    return attempt;
}

Result<ProvenAccount> CredentialCheck::checkPassword(const Credentials& shown, pg::Connection& connection, Time now) {
    LIANLU_TRY(const auto attempt, tryOf(shown, connection));
    if (const int wait = m_guard.take(attempt, now)) return tooManyTries(wait);
    auto proven = [&]() -> Result<ProvenAccount> {
        LIANLU_TRY(const pg::Rows rows,
                   connection.query("SELECT a.id, a.staff_id, COALESCE(a.body::json ->> 'status', ''), s.password_hash, COALESCE(p.role, ''), "
                                    "EXISTS (SELECT 1 FROM second_step w WHERE w.account_id = a.id AND w.confirmed_at IS NOT NULL) FROM account a "
                                    "JOIN account_secret s ON s.account_id = a.id LEFT JOIN staff p ON p.id = a.staff_id "
                                    "WHERE lower(a.login) = $1 AND NOT a.deleted", pg::Params().text(attempt.login)));
        const std::string hash(rows.empty() ? std::string_view{} : rows.text(0, 3));
        const bool fits = verifyPassword(hash, shown.password);
        if (!fits || rows.text(0, 2) == domain::nameOf(domain::AccountStatus::disabled)) return fail(Code::wrongCredentials, "login or password do not fit");
        return ProvenAccount{domain::AccountId{rows.uuid(0, 0)}, domain::StaffId{rows.uuid(0, 1)}, attempt.login, domain::enumFromName<domain::Role>(rows.text(0, 4)),
                             rows.boolean(0, 5)};
    }();
    if (proven || proven.error().code != Code::wrongCredentials) m_guard.giveBack(attempt);
    return proven;
}

Result<ProvenAccount> CredentialCheck::check(const Credentials& shown, pg::Connection& connection, Time now) {
    LIANLU_TRY(auto proven, checkPassword(shown, connection, now));
    if (proven.secondStep) LIANLU_CHECK(spendCode(proven, shown, connection, now));
    else if (mustHaveSecondStep(proven.role)) return fail(Code::forbidden, "this role signs in with a second step", protocol::kAskSecondStep);
    return proven;
}

Result<void> CredentialCheck::spendCode(const ProvenAccount& proven, const Credentials& shown, pg::Connection& connection, Time now) {
    if (shown.code.empty()) return fail(Code::wrongCredentials, "a code of the second step is needed", protocol::kAskCode);
    LIANLU_TRY(const auto attempt, tryOf(shown, connection));
    if (const int wait = m_guard.takeCode(attempt, now)) return tooManyTries(wait);
    const auto spent = pg::retrying([&]() -> Result<bool> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_TRY(const bool fits, SecondStep(connection, now).spend(proven.account, shown.code));
        LIANLU_CHECK(txn.commit());
        return fits;
    });
    if (!spent || *spent) m_guard.giveBackCode(attempt);
    if (!spent) return fail(spent.error());
    if (!*spent) return fail(Code::wrongCredentials, "the code does not fit", protocol::kWrongCode);
    return {};
}

}  // namespace lianlu::server
