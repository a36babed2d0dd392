// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/invitation/staff_maker.h"

#include "models/base/text.h"
#include "sync/server/auth/password.h"

namespace lianlu::server {

namespace {
constexpr std::size_t kMinPassword = 10;
}

Result<domain::StoreId> storeByCode(pg::Connection& connection, std::string_view code) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM store WHERE code = $1 AND NOT deleted", pg::Params().text(code)));
    if (rows.empty()) return fail(Code::notFound, "no store with this code", std::string(code));
    return domain::StoreId{rows.uuid(0, 0)};
}

Result<NewAccount> makeStaff(WriteBatch& batch, IdGenerator& ids, const StaffWish& wish) {
    NewAccount made;
    made.login = text::lowerAscii(text::trim(wish.login));
    if (made.login.empty()) return fail(Code::invalid, "login missing", "login");
    if (wish.role == domain::Role::unknown) return fail(Code::invalid, "role must be guide, manager, regional, hq or service", "role");
    LIANLU_TRY(const pg::Rows taken, batch.connection().query("SELECT 1 FROM account WHERE lower(login) = $1", pg::Params().text(made.login)));
    if (!taken.empty()) return fail(Code::exists, "login is taken", made.login);
    made.passwordWasMade = wish.password.empty();
    made.password = made.passwordWasMade ? randomPassword() : wish.password;
    if (text::length(made.password) < kMinPassword) return fail(Code::invalid, "password must have 10 characters or more", "password");
    LIANLU_TRY(const std::string hash, hashPassword(made.password));

    domain::Staff staff;
    staff.id = made.staff = ids.next<domain::StaffId>();
    staff.storeId = wish.store;
    staff.code = wish.code.empty() ? made.login : wish.code;
    staff.name = wish.name.empty() ? made.login : wish.name;
    staff.role = wish.role;
    staff.email = wish.email;
    staff.phone = wish.phone;
    staff.status = domain::StaffStatus::active;
    const auto scope = domain::Scope::store(wish.store);
    LIANLU_CHECK(batch.create(staff, scope));

    domain::StaffAssignment assignment;
    assignment.id = ids.next<domain::StaffAssignmentId>();
    assignment.staffId = staff.id;
    assignment.storeId = wish.store;
    assignment.role = wish.role;
    assignment.fromAt = batch.now();
    LIANLU_CHECK(batch.create(assignment, scope));

    domain::Account account;
    account.id = ids.next<domain::AccountId>();
    account.staffId = staff.id;
    account.login = made.login;
    account.status = domain::AccountStatus::active;
    LIANLU_CHECK(batch.create(account, scope));
    batch.also("INSERT INTO account_secret (account_id, password_hash) VALUES ($1, $2)", std::move(pg::Params().uuid(account.id.uuid).text(hash)));
    return made;
}

}  // namespace lianlu::server
