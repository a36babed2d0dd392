// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_server_world.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sync/server/sync/write_batch.h"

namespace lianlu::bench {

namespace pg = server::pg;

namespace {

constexpr auto kNote = "Asked for the camel coat in 38; comes on Saturday with her sister to try it on.";

Result<void> hire(server::WriteBatch& batch, IdGenerator& ids, const domain::StoreId& store, Guide& guide) {
    domain::Staff staff;
    staff.id = guide.staff = ids.next<domain::StaffId>();
    staff.storeId = store;
    staff.code = staff.name = guide.login;
    staff.role = domain::Role::guide;
    staff.status = domain::StaffStatus::active;
    LIANLU_CHECK(batch.create(staff, domain::Scope::store(store)));
    domain::Account account;
    account.id = ids.next<domain::AccountId>();
    account.staffId = staff.id;
    account.login = guide.login;
    account.status = domain::AccountStatus::active;
    LIANLU_CHECK(batch.create(account, domain::Scope::store(store)));
    // All have the password of the world: hashing it again for each would take longer than the bench.
    batch.also("INSERT INTO account_secret (account_id, password_hash) SELECT $1, password_hash FROM account_secret LIMIT 1", std::move(pg::Params().uuid(account.id.uuid)));
    domain::Customer customer;
    customer.id = guide.customer = ids.next<domain::CustomerId>();
    customer.kind = domain::CustomerKind::member;
    customer.name = "c" + guide.login;
    customer.homeStoreId = store;
    customer.guideId = staff.id;
    return batch.create(customer, guide.book());
}

}  // namespace

Result<std::vector<Guide>> hireGuides(test::ServerWorld& world, int count, int interactions) {
    const SystemClock clock;
    IdGenerator ids(clock);
    std::vector<Guide> guides(static_cast<std::size_t>(count));
    int number = 0;
    for (auto& guide : guides) {
        guide.login = "g" + std::to_string(++number);
        LIANLU_TRY(auto txn, pg::Transaction::begin(world.db()));
        server::WriteBatch batch(world.db(), clock.now());
        LIANLU_CHECK(hire(batch, ids, world.store1, guide));
        LIANLU_CHECK(batch.commit(txn));
        LIANLU_CHECK(addInteractions(world, guide, interactions));
    }
    return guides;
}

Result<void> addInteractions(test::ServerWorld& world, const Guide& guide, int count) {
    constexpr int kAtOnce = 1000;
    const SystemClock clock;
    IdGenerator ids(clock);
    for (int done = 0; done < count;) {
        LIANLU_TRY(auto txn, pg::Transaction::begin(world.db()));
        server::WriteBatch batch(world.db(), clock.now());
        for (const int end = std::min(count, done + kAtOnce); done < end; ++done) {
            domain::Interaction call;
            call.id = ids.next<domain::InteractionId>();
            call.customerId = guide.customer;
            call.staffId = guide.staff;
            call.kind = domain::InteractionKind::call;
            call.note = kNote;
            call.at = clock.now();
            batch.presumeNew(domain::Interaction::kEntity, call.id.uuid);
            LIANLU_CHECK(batch.create(call, guide.book()));
        }
        LIANLU_CHECK(batch.commit(txn));
    }
    return {};
}

std::string pushText(const Guide& guide, const Uuid& device, std::int64_t first, int count, IdGenerator& ids, Time now) {
    auto ops = nlohmann::json::array();
    for (int i = 0; i < count; ++i)
        ops.push_back({{"op_id", ids.next().toString()},
                       {"op_seq", first + i},
                       {"txn_id", ids.next().toString()},
                       {"type", "create"},
                       {"entity", "interaction"},
                       {"id", ids.next().toString()},
                       {"base_ver", 0},
                       {"fields", test::news({{"customer_id", guide.customer.toString()},
                                              {"staff_id", guide.staff.toString()},
                                              {"kind", "call"},
                                              {"note", kNote},
                                              {"at", toUnixMs(now)}})},
                       {"schema", 1},
                       {"occurred_at", toUnixMs(now)}});
    return nlohmann::json{{"device_id", device.toString()}, {"ops", std::move(ops)}}.dump();
}

}  // namespace lianlu::bench
