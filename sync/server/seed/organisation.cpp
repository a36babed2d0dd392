// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/emitter.h"
#include "sync/server/seed/generator.h"

namespace lianlu::server {

namespace {

using domain::Scope;

void writeStaff(Emitter& out, const StaffPlan& plan, Time since) {
    const auto scope = Scope::store(plan.staff.storeId);
    out.put(plan.staff, scope);
    domain::StaffAssignment assignment;
    assignment.id = {Uuid::fromName("demo/staff_assignment", plan.staff.id.toString())};
    assignment.staffId = plan.staff.id;
    assignment.storeId = plan.staff.storeId;
    assignment.role = plan.staff.role;
    assignment.fromAt = since;
    out.put(assignment, scope);
    out.put(plan.account, scope);
}

}  // namespace

std::uint64_t Emitter::shareOf(const Uuid& id, const Scope& scope, std::string_view body) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a, 64 bits
    for (const char c : body) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return domain::digestShare(id, static_cast<std::int64_t>(hash >> 1u)) ^ domain::digestShare(scope.owner, static_cast<int>(scope.kind));
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
    for (const auto& person : demo.office()) writeStaff(out, person, since);
    for (const auto& plan : demo.stores()) {
        writeStaff(out, plan.manager, since);
        for (const auto& guide : plan.guides) writeStaff(out, guide, since);
    }
}

}  // namespace lianlu::server
