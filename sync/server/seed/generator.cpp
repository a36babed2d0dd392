// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/generator.h"

#include <algorithm>
#include <array>
#include <map>

#include "sync/server/seed/person_maker.h"

namespace lianlu::server {

namespace {

constexpr double kBookShare = 0.84;
constexpr std::size_t kTasksAGuide = 14;
constexpr std::size_t kTasksOfAKind = 5;

// In each store, so that every manager and some guides have something to look at; and as many in a hundred whatever its size, for the search
// learns from the brand itself what people who are one look like.
constexpr std::array kLookAlikes{LookAlike::digit, LookAlike::spelling, LookAlike::birthday};
constexpr std::size_t kLookAlikesAStore = 6;
constexpr std::size_t kOneIn = 150;
constexpr std::size_t kLookAlikesFrom = 60;  // people of a store; below they would stand out

std::size_t lookAlikesOf(const StorePlan& plan) {
    return plan.customers < kLookAlikesFrom ? 0 : std::max(kLookAlikesAStore, plan.customers / kOneIn);
}

void writeStock(const DemoBrand& demo, const StorePlan& plan, Emitter& out, Rng& rng) {
    const auto asOf = fromUnixMs(demo.asOfMs(plan.city->utcOffsetHours));
    for (const auto& product : demo.products()) {
        if (rng.chance(0.12)) continue;  // not carried here
        domain::Stock stock;
        stock.id = {rng.id(toUnixMs(asOf))};
        stock.storeId = plan.store.id;
        stock.productId = product.id;
        stock.quantity = rng.chance(0.08) ? 0 : rng.between(1, 24);
        stock.asOf = asOf;
        out.put(stock, domain::Scope::store(plan.store.id));
    }
}

//! The most pressing ideas of each guide, not all of one kind.
void writeTasks(const StorePlan& plan, std::vector<TaskIdea>& ideas, Emitter& out, Rng& rng, std::int64_t nowMs) {
    std::stable_sort(ideas.begin(), ideas.end(), [](const TaskIdea& a, const TaskIdea& b) {
        return a.priority != b.priority ? a.priority < b.priority : a.dueMs < b.dueMs;
    });
    std::vector<std::size_t> count(plan.guides.size());
    std::map<std::pair<std::size_t, domain::TaskKind>, std::size_t> ofKind;
    for (auto& idea : ideas) {
        if (count[idea.guide] >= kTasksAGuide || ofKind[{idea.guide, idea.kind}] >= kTasksOfAKind) continue;
        ++count[idea.guide];
        ++ofKind[{idea.guide, idea.kind}];
        domain::Task task;
        task.id = {rng.id(nowMs)};
        task.storeId = plan.store.id;
        task.assigneeId = plan.guides[idea.guide].staff.id;
        task.customerId = idea.customer;
        task.leadId = idea.lead;
        task.kind = idea.kind;
        task.title = std::move(idea.title);
        task.reason = std::move(idea.reason);
        task.dueAt = fromUnixMs(idea.dueMs);
        task.status = domain::TaskStatus::open;
        task.createdBy = plan.manager.staff.id;
        task.priority = idea.priority;
        out.put(task, domain::Scope::store(plan.store.id));
    }
}

}  // namespace

void writeStore(const DemoBrand& demo, std::size_t store, RowSink& sink, Figures& figures, const CouponSigner& sign) {
    const auto& plan = demo.stores()[store];
    Emitter out(sink, figures);
    Rng rng(demo.spec().seed, 1'000 + store);
    writeStock(demo, plan, out, rng);
    PersonMaker maker(demo, plan, out, sign);
    const auto lookAlikes = lookAlikesOf(plan);
    std::size_t made = 0;
    for (std::size_t i = 0; i < plan.customers; ++i) {
        std::optional<std::size_t> guide;
        if (rng.chance(kBookShare)) guide = rng.below(plan.guides.size());
        // Spread over the store, each with the first guide from there on who has somebody to look like.
        const bool due = made < lookAlikes && i >= (made + 1) * plan.customers / (lookAlikes + 1);
        const bool now = due && guide && maker.hasModel(*guide);
        maker.make(plan.firstCustomer + i, guide, now ? kLookAlikes[made % kLookAlikes.size()] : LookAlike::none);
        if (now) ++made;
    }
    writeTasks(plan, maker.ideas(), out, rng, demo.asOfMs(plan.city->utcOffsetHours));
}

}  // namespace lianlu::server
