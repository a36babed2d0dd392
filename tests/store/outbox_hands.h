// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "tests/store/store_fixture.h"

namespace lianlu::store::test {

//! \brief What tests of the outbox do again and again.
struct OutboxHands {
    //! A store that holds one customer of the server, version 5.
    static Result<void> withCustomer(Vault& vault) {
        LIANLU_CHECK(vault.create());
        auto li = vault.customer("Li");
        li.city = "Hangzhou";
        LIANLU_CHECK(vault.apply(vault.book, {Vault::row(li, 5)}));
        return {};
    }
    static Result<ChangeSet> set(Vault& vault, const domain::Fields& fields) {
        return vault.store->writeNow(
            [&](WriteTxn& txn) { return txn.update("customer", vault.customer("Li").id, fields); });
    }
    static Result<std::vector<OutboxOp>> take(Vault& vault, int most = 200) {
        std::vector<OutboxOp> ops;
        LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(ops, Outbox::takeForSending(txn, most));
            return {};
        }));
        return ops;
    }
    static Result<ChangeSet> settle(Vault& vault, std::vector<OpOutcome> outcomes) {
        return vault.store->writeNow([&](WriteTxn& txn) { return Outbox::settle(txn, outcomes); });
    }
    static domain::Customer li(Vault& vault) {
        return vault.get<domain::Customer>(vault.customer("Li").id).value_or(domain::Customer{});
    }
};

}  // namespace lianlu::store::test
