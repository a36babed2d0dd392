// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What head office, sources, workers and the machines under the server do.
#include <array>

#include <nlohmann/json.hpp>

#include "models/domain/rules/tag.h"
#include "sync/protocol/messages.h"
#include "sync/server/dispatch/dispatcher.h"
#include "sync/server/oneid/merge_worker.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/privacy/subject.h"
#include "sync/server/sync/compaction.h"
#include "sync/server/sync/tag_keeping.h"
#include "tests/fault/history/brand.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/steps.h"

namespace lianlu::test::history {

namespace {

using nlohmann::json;
namespace pg = server::pg;

constexpr const char* kLiving = "SELECT id FROM customer WHERE NOT deleted ORDER BY id";

std::string change(World& world, const std::string& entity, const Uuid& id, const domain::Fields& fields) {
    world.write([&](server::WriteBatch& batch) { return batch.upsert(entity, id, {}, fields); });
    return "done";
}

//! To another guide, another store or a pool: a handover as head office makes it.
std::string move(World& world, const Step& step) {
    const auto person = pick(world.ids(kLiving), step.a);
    if (person.isNull()) return "nobody";
    constexpr auto kGuides = std::to_array<int>({0, 1, 3, -1, -1});
    const int at = step.b % 5;
    const int guide = kGuides.at(static_cast<std::size_t>(at));
    const auto home = shop(guide < 0 ? at - 3 : world.shopOf(guide));
    return change(world, "customer", person,
                  {{"guide_id", guide < 0 ? domain::Value{} : domain::Value{staffAt(guide).toString()}}, {"home_store_id", home.toString()}});
}

//! A guide goes to work in the other shop, or comes back. What they wrote last may be about persons who stay where they were.
std::string sendElsewhere(World& world, const Step& step) {
    constexpr auto kGuides = std::to_array<int>({0, 1, 3});
    const int guide = kGuides.at(static_cast<std::size_t>(step.a) % kGuides.size());
    return std::string(nameOfDevice(guide)) + " " + change(world, "staff", staffAt(guide).uuid, {{"store_id", shop(step.b % 2).toString()}});
}

std::string defineTag(World& world, const Step& step) {
    domain::TagDefinition care;
    care.code = step.b % 3 == 0 ? "size" : "care";
    care.seenBy = care.setBy = step.c % 2 ? domain::TagAudience::guide : domain::TagAudience::manager;
    care.status = domain::TagDefinitionStatus::active;
    const auto now = world.clock().now();
    must(server::writeTagDefinitions(world.db(), {&care, 1}, now));
    return std::to_string(must(server::placeTags(world.db(), care.code, world.clock()))) + " moved";
}

std::string post(World& world, const std::string& kind, json record) {
    sync::HttpRequest request;
    request.method = "POST";
    request.path = "/v1/ingest/" + kind;
    request.headers = {{"Authorization", "Bearer " + world.sourceKey()}, {protocol::kProtoHeader, "1"}};
    // The same record comes again with a higher version.
    const int version = ++world.versions[kind + record.at("source_id").get<std::string>()];
    if (kind != "refunds" && kind != "touch-events") record["version"] = version;
    request.body = record.dump() + "\n";
    const auto answer = world.ask(request, kSource);
    if (!answer) return answer.error().describe();
    if (answer->status >= 500) throw Broken("server-error", "an ingest failed: " + world.log());
    return std::to_string(answer->status) + " " + answer->body;
}

std::string mobileOf(int number) { return "138000001" + std::to_string(10 + number % 20); }

std::string ingest(World& world, const Step& step) {
    const auto at = toUnixMs(world.clock().now());
    const auto store = "S" + std::to_string(1 + step.b % 2);
    const int number = step.a % 14;
    switch (step.kind) {
        case Kind::ingestMember: {
            json member{{"source_id", "M" + std::to_string(number)}, {"name", "Zhang " + std::to_string(step.number)}, {"store", store},
                        {"mobile", mobileOf(number)}, {"city", "City " + std::to_string(step.c % 5)}, {"tags", {{"level", step.c % 2 ? "A" : "B"}}}};
            if (step.b % 3 == 0) member["guide"] = step.b % 2 ? "carl" : "anna";
            return post(world, "members", std::move(member));
        }
        case Kind::ingestOrder:
            return post(world, "orders", {{"source_id", "O" + std::to_string(step.a % 9)}, {"mobile", mobileOf(number)}, {"store", store}, {"placed_at", at},
                                          {"total", 50 + step.c % 400}, {"status", "done"}, {"lines", {{{"product", "SKU1"}, {"amount", 50 + step.c % 400}}}}});
        case Kind::ingestRefund:
            return post(world, "refunds", {{"source_id", "R" + std::to_string(step.b % 20)}, {"order", "O" + std::to_string(step.a % 9)}, {"amount", 10 + step.c % 60}, {"at", at}});
        default:
            return post(world, "touch-events", {{"source_id", "T" + std::to_string(step.b)}, {"mobile", mobileOf(number)}, {"kind", "visit"}, {"at", at}, {"channel", "mini_program"}});
    }
}

//! With a mail server that is away: messages are put off, refused, given up, and their rows change.
std::string mail(World& world) {
    server::Metrics metrics;
    server::Dispatcher dispatcher("https://crm.example/", 5, world.clock(), metrics);
    server::SmtpSettings settings;
    settings.url = "smtp://127.0.0.1:1";
    settings.timeoutSeconds = 5;
    server::SmtpSender sender(settings);
    int steps = 0;
    while (steps < 6 && must(dispatcher.step(world.db(), sender))) ++steps;
    return std::to_string(steps) + " looked at";
}

void noteErased(World& world, const std::string& entity, const std::string& which) {
    for (const auto& id : world.ids("SELECT id FROM " + pg::quoted(entity) + " WHERE " + which)) world.erased.insert(id);
}

std::string erase(World& world, const Step& step) {
    const domain::CustomerId person{pick(world.ids(kLiving), step.a)};
    if (person.isNull()) return "nobody";
    for (const auto& behind : must(server::rowsBehind(world.db(), person))) {
        const auto named = " = '" + behind.toString() + "'";
        noteErased(world, "customer", "id" + named);
        for (const auto& entity : server::personEntities()) noteErased(world, entity, "customer_id" + named);
        noteErased(world, "task", "customer_id" + named);
    }
    must(server::requestErasure(world.db(), person, "person-asked", {"mia", "manager", {}, {}, {}}, world.clock().now()));
    must(server::executeErasure(world.db(), person, {"hugo", "hq", {}, {}, {}}, world.clock().now()));
    return person.toString();
}

//! The log is cut off: whoever comes with an older cursor fetches the scope anew.
std::string compact(World& world, const Step& step) {
    const auto scope = world.one("SELECT scope FROM scope_head ORDER BY scope OFFSET " + std::to_string(step.a % 9) + " LIMIT 1");
    auto txn = must(pg::Transaction::begin(world.db()));
    const auto head = must(world.db().query("SELECT greatest(floor, seq - $2) FROM scope_head WHERE scope = $1 FOR UPDATE", std::move(pg::Params().text(scope).integer(step.b % 6))));
    (void)must(server::raiseFloor(world.db(), scope, head.integer(0, 0)));
    must(txn.commit());
    return scope;
}

std::string wait(World& world, const Step& step) {
    using namespace std::chrono;
    constexpr auto kPauses = std::to_array<minutes>({minutes(2), minutes(20), hours(5), hours(24 * 3), hours(24 * 15), hours(24 * 31)});
    const auto pause = kPauses.at(static_cast<std::size_t>(step.a) % kPauses.size());
    world.clock().advance(pause);
    return std::to_string(pause.count()) + " min";
}

}  // namespace

std::string playHouse(World& world, const Step& step) {
    switch (step.kind) {
        case Kind::wait: return wait(world, step);
        case Kind::hqProduct: return change(world, "product", product(step.a % 2).uuid, {{"price_minor", std::int64_t{step.b}}});
        case Kind::hqRules: return change(world, "tier_rule", pick(world.ids("SELECT id FROM tier_rule ORDER BY id"), step.a), {{"points_needed", std::int64_t{50 + step.b % 300}}});
        case Kind::hqTemplate: return change(world, "coupon_template", couponTemplate().uuid, {{"status", std::string(step.a % 2 ? "active" : "closed")}});
        case Kind::hqTag: return defineTag(world, step);
        case Kind::hqMove: return move(world, step);
        case Kind::ingestMember:
        case Kind::ingestOrder:
        case Kind::ingestRefund:
        case Kind::ingestTouch: return ingest(world, step);
        case Kind::settle: {
            const auto counts = must(server::settleWaiting(world.db(), world.clock()));
            if (counts.failed > 0) throw Broken("settle", "persons could not be joined or parted");
            return std::to_string(counts.joined) + " joined, " + std::to_string(counts.parted) + " parted, " + std::to_string(counts.refused) + " refused";
        }
        case Kind::mail: return mail(world);
        case Kind::sweep: return std::to_string(must(server::sweepTags(world.db(), world.clock().now()))) + " ended";
        case Kind::erase: return erase(world, step);
        case Kind::compact: return compact(world, step);
        case Kind::copyStop: world.stopCopy(step.a % 2); return std::to_string(step.a % 2);
        case Kind::copyStart: world.startCopy(step.a % 2); return std::to_string(step.a % 2);
        case Kind::hqStaff: return sendElsewhere(world, step);
        case Kind::deliver: return std::to_string(world.deliver()) + " delivered";
        default: return "?";
    }
}

}  // namespace lianlu::test::history
