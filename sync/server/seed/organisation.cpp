// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sync/server/seed/emitter.h"
#include "sync/server/seed/generator.h"

namespace lianlu::server {

namespace {

using domain::Scope;

void assign(Emitter& out, const domain::Staff& staff, const domain::StoreId& store, Time since) {
    domain::StaffAssignment assignment;
    assignment.id = {Uuid::fromName("demo/staff_assignment", staff.id.toString() + store.toString())};
    assignment.staffId = staff.id;
    assignment.storeId = store;
    assignment.role = staff.role;
    assignment.fromAt = since;
    out.put(assignment, Scope::store(store));
}

void writeStaff(Emitter& out, const StaffPlan& plan, Time since) {
    const auto scope = Scope::store(plan.staff.storeId);
    out.put(plan.staff, scope);
    out.put(plan.account, scope);
    assign(out, plan.staff, plan.staff.storeId, since);
}

//! The head of a region is assigned to each of its stores.
void assignRegion(Emitter& out, const DemoBrand& demo, const StaffPlan& head, Time since) {
    const auto home = std::find_if(demo.stores().begin(), demo.stores().end(),
                                   [&](const StorePlan& plan) { return plan.store.id == head.staff.storeId; });
    for (const auto& plan : demo.stores())
        if (plan.store.id != home->store.id && plan.store.regionId == home->store.regionId)
            assign(out, head.staff, plan.store.id, since);
}

}  // namespace

std::uint64_t Emitter::shareOf(const Uuid& id, const Scope& scope, std::string_view body) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a, 64 bits
    for (const char c : body) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return domain::digestShare(id, static_cast<std::int64_t>(hash >> 1u)) ^
           domain::digestShare(scope.owner, static_cast<int>(scope.kind));
}

void writeOrganisation(const DemoBrand& demo, RowSink& sink, Figures& figures) {
    Emitter out(sink, figures);
    out.put(demo.brand(), Scope::brand());
    for (const auto& region : demo.regions()) out.put(region, Scope::brand());
    for (const auto& plan : demo.stores()) out.put(plan.store, Scope::brand());
    for (const auto& shop : demo.onlineStores()) out.put(shop, Scope::brand());
    for (const auto& product : demo.products()) out.put(product, Scope::brand());
    for (const auto& rule : demo.tiers()) out.put(rule, Scope::brand());
    for (const auto& coupon : demo.coupons()) out.put(coupon, Scope::brand());
    const auto since = fromUnixMs(demo.asOfMs(8) - 730LL * 86'400'000);
    for (const auto& person : demo.office()) {
        writeStaff(out, person, since);
        if (person.staff.role == domain::Role::regional) assignRegion(out, demo, person, since);
    }
    for (const auto& plan : demo.stores()) {
        writeStaff(out, plan.manager, since);
        for (const auto& guide : plan.guides) writeStaff(out, guide, since);
    }
}

}  // namespace lianlu::server
