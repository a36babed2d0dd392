// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "models/domain/registry.h"
#include "models/store/row_table.h"
#include "models/store/scopes.h"
#include "sync/protocol/codec.h"
#include "tests/fault/history/brand.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/checks.h"

namespace lianlu::test::history {

namespace pg = server::pg;
using domain::Scope;

namespace {

struct Row {
    std::int64_t ver = 0;
    std::string scope, body;
};
using Rows = std::map<std::pair<std::string, std::string>, Row>;

Rows rowsOnServer(World& world, const std::set<std::string>& scopes) {
    Rows all;
    const std::vector<std::string> names(scopes.begin(), scopes.end());
    for (const auto& entity : domain::entities()) {
        const auto rows = must(world.db().query("SELECT id, ver, scope, body FROM " + pg::quoted(entity.name) + " WHERE scope = ANY($1) AND NOT deleted", pg::Params().texts(names)));
        for (int i = 0; i < rows.size(); ++i)
            all[{entity.name, rows.uuid(i, 0).toString()}] = {rows.integer(i, 1), std::string(rows.text(i, 2)), std::string(rows.text(i, 3))};
    }
    return all;
}

Rows rowsOn(Workbench& bench) {
    Rows all;
    bench.read([&](db::Connection& connection) -> Result<void> {
        for (const auto& entity : domain::entities()) {
            const auto& table = store::RowTable::of(entity.name);
            std::vector<Uuid> ids;
            {
                LIANLU_TRY(const auto rows, connection.prepare("SELECT id FROM " + table.quotedName()));
                for (;;) {
                    LIANLU_TRY(const bool more, rows->step());
                    if (!more) break;
                    ids.push_back(rows->uuid(0));
                }
            }
            for (const auto& id : ids) {
                LIANLU_TRY(const auto row, table.read(connection, entity.name, id));
                LIANLU_TRY(const auto scope, store::scopeAt(connection, row->meta.scope));
                all[{entity.name, id.toString()}] = {row->meta.ver, scope.toString(), protocol::bodyText(row->fields)};
            }
        }
        return {};
    });
    return all;
}

void compare(const Rows& server, const Rows& device, const std::string& who) {
    for (const auto& [name, row] : server) {
        const auto held = device.find(name);
        const auto what = who + ", " + name.first + " " + name.second + " of " + row.scope;
        if (held == device.end()) throw Broken("row-missing", "a row is missing at " + what);
        if (held->second.scope != row.scope) throw Broken("row-scope", "a row stands in " + held->second.scope + " at " + what);
        if (held->second.ver != row.ver)
            throw Broken("row-version", "a row has version " + std::to_string(held->second.ver) + ", not " + std::to_string(row.ver) + ", at " + what);
        if (held->second.body != row.body) throw Broken("row-content", "one version, two contents at " + what + ": " + held->second.body + " and " + row.body);
    }
    for (const auto& [name, row] : device)
        if (!server.contains(name)) throw Broken("row-left", "a row that no server has, or not for this person, at " + who + ": " + name.first + " " + name.second + " of " + row.scope);
}

struct Head {
    std::string seq, chain, digest, recount;
};

std::map<std::string, Head> headsOf(World& world) {
    std::map<std::string, Head> heads;
    std::map<std::string, std::uint64_t> counted;
    for (const auto& entity : domain::entities()) {
        const auto rows = must(world.db().query("SELECT id, ver, scope FROM " + pg::quoted(entity.name) + " WHERE NOT deleted"));
        for (int i = 0; i < rows.size(); ++i) counted[std::string(rows.text(i, 2))] += domain::digestShare(rows.uuid(i, 0), rows.integer(i, 1));
    }
    const auto rows = must(world.db().query("SELECT h.scope, h.seq::text, h.chain, h.digest::text, h.seq - h.floor - count(l.seq)::bigint "
                                            "FROM scope_head h LEFT JOIN change_log l ON l.scope = h.scope AND l.seq > h.floor GROUP BY h.scope ORDER BY 1"));
    for (int i = 0; i < rows.size(); ++i) {
        const std::string scope(rows.text(i, 0));
        if (rows.integer(i, 4) != 0) throw Broken("log-gap", "the log of " + scope + " is not as long as its head says");
        heads[scope] = {std::string(rows.text(i, 1)), std::string(rows.text(i, 2)), std::string(rows.text(i, 3)), std::to_string(counted[scope])};
        if (heads[scope].digest != heads[scope].recount) throw Broken("server-digest", "the server's digest of " + scope + " is not what its rows sum up to");
    }
    return heads;
}

void checkScopes(World& world, Workbench& bench, const std::map<std::string, Head>& heads, const std::string& who) {
    std::set<std::string> held;
    for (const auto& cursor : bench.cursors()) {
        const auto name = cursor.scope.toString();
        held.insert(name);
        std::uint64_t digest = 0, recount = 0;
        bench.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(digest, store::Replica::digest(connection, cursor.scope));
            LIANLU_TRY(recount, store::countDigest(connection, cursor.scope));
            return {};
        });
        const auto head = heads.contains(name) ? heads.at(name) : Head{"0", "", "0", "0"};
        if (std::to_string(cursor.seq) != head.seq || cursor.chain != head.chain) throw Broken("cursor", "not at the head of " + name + ": " + who);
        if (digest != recount) throw Broken("device-digest", "the device's digest of " + name + " is not what its rows sum up to: " + who);
        if (std::to_string(digest) != head.digest) throw Broken("digest", "digests of " + name + " differ: " + who);
    }
    if (held != scopesOf(world, bench.device())) throw Broken("scopes", "not the scopes of this person: " + who);
}

}  // namespace

// The house of brand.cpp, told by hand.
std::set<std::string> scopesOf(World& world, int device) {
    const auto home = shop(world.shopOf(device));
    std::set<std::string> all{Scope::brand().toString(), Scope::user(staffAt(device)).toString(), Scope::book(staffAt(device)).toString(),
                              Scope::store(home).toString(), Scope::pool(home).toString()};
    if (!isManager(device)) return all;
    all.insert(Scope::desk(home).toString());
    for (int other = 0; other < kDevices; ++other)
        if (world.shopOf(other) == world.shopOf(device)) all.insert(Scope::book(staffAt(other)).toString());
    return all;
}

void checkConvergence(World& world) {
    const auto heads = headsOf(world);
    for (int device = 0; device < kDevices; ++device) {
        auto& bench = world.bench(device);
        const std::string who(nameOfDevice(device));
        compare(rowsOnServer(world, scopesOf(world, device)), rowsOn(bench), who);
        checkScopes(world, bench, heads, who);
        if (bench.number("SELECT count(*) FROM base_row") != 0) throw Broken("base-row", "a server's row is set aside though nothing waits: " + who);
        if (bench.number("SELECT count(*) FROM other_row") != 0) throw Broken("row-left", "rows of an entity nobody knows: " + who);
        const auto mended = bench.texts("SELECT name FROM setting WHERE name LIKE 'sync.repaired:%'");
        if (!mended.empty()) throw Broken("mended", "digests differed on the way, and a scope was fetched anew: " + who + ", " + mended.front());
        must(bench.store().verify());
    }
}

}  // namespace lianlu::test::history
