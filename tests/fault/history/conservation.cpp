// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <sodium.h>

#include "models/domain/registry.h"
#include "models/store/outbox.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/checks.h"

namespace lianlu::test::history {

namespace pg = server::pg;

namespace {

using store::OpState;

std::string wordsOf(const MadeOp& op) { return std::string(nameOfDevice(op.device)) + " " + op.type + " " + op.entity + " " + op.row.toString() + " " + op.fields; }

//! What the servers said of every op.
std::map<Uuid, std::string> results(World& world) {
    std::map<Uuid, std::string> all;
    const auto rows = must(world.db().query("SELECT op_id, status FROM op_result"));
    for (int i = 0; i < rows.size(); ++i) all[rows.uuid(i, 0)] = rows.text(i, 1);
    return all;
}

OpState stateFor(const std::string& status) {
    if (status == "applied" || status == "merged") return OpState::acknowledged;
    if (status == "quarantined") return OpState::quarantined;
    return status == "conflict" ? OpState::conflict : OpState::rejected;
}

void checkQueued(const MadeOp& op, const Workbench::QueuedOp& queued, const std::string* status) {
    const auto state = static_cast<OpState>(queued.state);
    if (state == OpState::pending || state == OpState::sent) throw Broken("pending", "an op waits though nothing keeps it: " + wordsOf(op));
    if (state != OpState::acknowledged && queued.code.empty()) throw Broken("no-reason", "an op failed without a reason: " + wordsOf(op));
    if (!status && state != OpState::rejected) throw Broken("acknowledged-nowhere", "an op counts as sent, and no server has it: " + wordsOf(op));
    if (status && state != stateFor(*status)) throw Broken("op-state", "the server says " + *status + ", the device says otherwise: " + wordsOf(op));
}

bool serverHas(World& world, const MadeOp& op) {
    return !must(world.db().query("SELECT 1 FROM " + pg::quoted(op.entity) + " WHERE id = $1", pg::Params().uuid(op.row))).empty();
}

}  // namespace

void checkOps(World& world) {
    const auto said = results(world);
    std::vector<std::map<Uuid, Workbench::QueuedOp>> queues(kDevices);
    for (int device = 0; device < kDevices; ++device)
        for (auto& queued : world.bench(device).queue()) queues[static_cast<std::size_t>(device)].emplace(queued.op, queued);
    for (const auto& [id, op] : world.ledger().made()) {
        const auto status = said.find(id);
        const bool taken = status != said.end();
        if (world.ledger().isCommitted(id) != taken) throw Broken("result-lost", "a server forgot an op, or has one that nobody saw it take: " + wordsOf(op));
        const auto& queue = queues.at(static_cast<std::size_t>(op.device));
        const auto queued = queue.find(id);
        if (queued != queue.end()) checkQueued(op, queued->second, taken ? &status->second : nullptr);
        else if (!taken && op.fate == Fate::stands) throw Broken("edit-lost", "an op is neither here nor there: " + wordsOf(op));
        if (taken && op.type == "create" && stateFor(status->second) == OpState::acknowledged && !serverHas(world, op))
            throw Broken("effect", "an op was taken, and what it made is not there: " + wordsOf(op));
    }
    for (const auto& [id, status] : said)
        if (!world.ledger().made().contains(id)) throw Broken("op-unmade", "a server has an op that nobody made: " + id.toString());
}

void checkLedgers(World& world) {
    const auto wrong = world.one("SELECT string_agg(m.customer_id || ': ' || (m.body::json ->> 'points_balance') || ' for ' || coalesce(p.sum, 0), ', ') "
                                 "FROM member_state m LEFT JOIN (SELECT customer_id, sum((body::json ->> 'points')::bigint) FROM points_entry WHERE NOT deleted "
                                 "GROUP BY customer_id) p ON p.customer_id = m.customer_id WHERE NOT m.deleted AND "
                                 "coalesce((m.body::json ->> 'points_balance')::bigint, 0) <> coalesce(p.sum, 0)");
    if (!wrong.empty()) throw Broken("balance", "a balance is not the sum of its ledger: " + wrong);
    const auto twice = world.one("SELECT string_agg(coupon, ', ') FROM (SELECT body::json ->> 'coupon_id' AS coupon FROM redemption "
                                 "WHERE NOT deleted AND body::json ->> 'status' = 'redeemed' GROUP BY 1 HAVING count(*) > 1) c");
    if (!twice.empty()) throw Broken("coupon", "a coupon counts more than once: " + twice);
    const auto unsaid = world.one("SELECT string_agg(c.id::text, ', ') FROM coupon c WHERE NOT c.deleted AND (c.body::json ->> 'status' = 'redeemed') <> EXISTS "
                                  "(SELECT 1 FROM redemption r WHERE NOT r.deleted AND r.body::json ->> 'coupon_id' = c.id::text AND r.body::json ->> 'status' = 'redeemed')");
    if (!unsaid.empty()) throw Broken("coupon", "a coupon and its redemptions say different things: " + unsaid);
}

void checkErased(World& world) {
    if (world.erased.empty()) return;
    const std::vector<Uuid> ids(world.erased.begin(), world.erased.end());
    for (const auto& entity : server::personEntities()) {
        const auto rows = must(world.db().query("SELECT id FROM " + pg::quoted(entity) + " WHERE (id = ANY($1) OR customer_id = ANY($1)) AND NOT (deleted AND body = '{}')", pg::Params().uuids(ids)));
        if (!rows.empty()) throw Broken("erased-left", "the server kept a " + entity + " of an erased person: " + rows.uuid(0, 0).toString());
    }
    if (!must(world.db().query("SELECT 1 FROM conflict WHERE (body::json ->> 'row_id')::uuid = ANY($1) UNION ALL SELECT 1 FROM quarantine WHERE customer_id = ANY($1)", pg::Params().uuids(ids))).empty())
        throw Broken("erased-left", "the server kept a conflict or an op of an erased person");
    for (int device = 0; device < kDevices; ++device)
        for (const auto& queued : world.bench(device).queue())
            for (const auto& id : world.erased)
                if (queued.row == id || queued.fields.find(id.toString()) != queued.fields.npos || queued.old.find(id.toString()) != queued.old.npos)
                    throw Broken("erased-left", "a queue kept an op of an erased person: " + std::string(nameOfDevice(device)) + " " + queued.type + " " + queued.entity +
                                                    " " + queued.row.toString() + " state " + std::to_string(queued.state) + " " + queued.fields);
}

std::string digestOf(World& world) {
    std::string all = world.one("SELECT coalesce(string_agg(scope || ' ' || seq || ' ' || chain || ' ' || digest, ',' ORDER BY scope), '') FROM scope_head");
    for (const auto& entity : domain::entities())
        all += world.one("SELECT coalesce(string_agg(id || ' ' || scope || ' ' || ver || ' ' || deleted || ' ' || body, ',' ORDER BY id), '') FROM " + pg::quoted(entity.name));
    all += world.one("SELECT coalesce(string_agg(op_id || ' ' || status, ',' ORDER BY op_id), '') FROM op_result");
    for (int device = 0; device < kDevices; ++device)
        for (const auto& queued : world.bench(device).queue()) all += queued.op.toString() + std::to_string(queued.state) + queued.code;
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(all.data()), all.size(), nullptr, 0);
    std::array<char, 2 * hash.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

}  // namespace lianlu::test::history
