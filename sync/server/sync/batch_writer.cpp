// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/batch_writer.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include <sodium.h>

#include "models/base/broken_rule.h"
#include "sync/protocol/codec.h"

namespace lianlu::server {

namespace {

struct RowColumns {
    std::vector<Uuid> ids;
    std::vector<std::string> scopes, bodies, versions;
    std::vector<std::int64_t> vers;
    std::vector<bool> deleted;

    void add(const Uuid& id, const StoredRow& row) {
        ids.push_back(id);
        scopes.push_back(row.scope.toString());
        vers.push_back(row.ver);
        deleted.push_back(row.deleted);
        bodies.push_back(protocol::bodyText(row.fields));
        versions.push_back(fieldVersionsText(row.fieldVer));
    }
    [[nodiscard]] Result<void> copyInto(pg::Connection& connection, std::string_view table) const {
        constexpr std::array<std::string_view, 6> kColumns{"id", "scope", "ver", "deleted", "body", "fv"};
        LIANLU_TRY(auto copy, pg::CopyIn::begin(connection, table, kColumns));
        for (std::size_t i = 0; i < ids.size(); ++i) {
            copy.beginRow(static_cast<int>(kColumns.size()));
            copy.uuid(ids[i]);
            copy.text(scopes[i]);
            copy.integer(vers[i]);
            copy.boolean(deleted[i]);
            copy.text(bodies[i]);
            copy.text(versions[i]);
        }
        LIANLU_TRY([[maybe_unused]] const auto copied, copy.finish());
        return {};
    }
    [[nodiscard]] pg::Params params() const {
        return std::move(pg::Params().uuids(ids).texts(scopes).integers(vers).booleans(deleted).texts(bodies).texts(versions));
    }
};

constexpr std::string_view kUnnest =
    "unnest($1::uuid[], $2::text[], $3::bigint[], $4::boolean[], $5::text[], $6::text[]) AS u(id, scope, ver, deleted, body, fv)";

constexpr std::size_t kCopyLogFrom = 600;
//! New rows of one table from which they are copied: less of the log of the database for each, at the price of a round trip.
constexpr std::size_t kCopyRowsFrom = 300;

//! What SQL makes of a head's chain and a step: substr(encode(sha256(…), 'hex'), 1, 32).
std::string chainOver(std::string_view head, std::string_view step) {
    std::string text;
    text.reserve(80);
    text += head;
    text += ':';
    text += step;
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    char hex[33];
    sodium_bin2hex(hex, sizeof hex, hash, 16);
    return hex;
}

//! Another writer made the same row since we looked: begin again and see it.
Error raced(Error error) {
    if (error.subject == "23505" && error.context.find("_pkey]") != error.context.npos) return pg::raceLost("row made by another writer");
    return error;
}

}  // namespace

std::string chainStep(std::string_view before, char kind, std::string_view entity, const Uuid& id, std::int64_t ver, std::string_view other) {
    std::string text;
    text.reserve(192);
    text += before;
    text += '\n';
    text += kind;
    text += entity;
    text += '\n' + id.toString() + '\n' + std::to_string(ver) + '\n';
    text += other;
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    char hex[33];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

void BatchWriter::count(const domain::Scope& scope, const Uuid& id, std::int64_t ver, bool add) {
    const auto share = domain::digestShare(id, ver);
    m_digest[scope] += add ? share : ~share + 1;
}

domain::Scope BatchWriter::Move::target(const domain::Scope& scope) const {
    if (scope == from) return to;
    if (scope.isApart() && scope.owner == fromHome.uuid) return {scope.kind, toHome.uuid};
    return scope;
}

bool BatchWriter::goesWithPerson(const ChangedRow& row) const {
    const auto move = m_moves.find(idIn(row.now->fields, "customer_id"));
    return move != m_moves.end() && row.before->scope == move->second.from && row.now->scope == move->second.to;
}

Result<void> BatchWriter::moveChildren(std::span<const ChangedRow> changed, pg::Pipeline& pipeline) {
    const auto homeOf = [](const StoredRow& customer) { return domain::StoreId{idIn(customer.fields, "home_store_id")}; };
    for (const auto& row : changed)
        if (row.name->entity == "customer" && row.before && (row.before->scope != row.now->scope || homeOf(*row.before) != homeOf(*row.now)))
            m_moves[row.name->id] = {row.before->scope, row.now->scope, homeOf(*row.before), homeOf(*row.now)};
    if (m_moves.empty()) return {};

    std::set<RowName> inBatch;
    for (const auto& row : changed) {
        inBatch.insert(*row.name);
        if (const auto* info = domain::findEntity(row.name->entity); info && hangsOnPerson(*info))
            if (const auto move = m_moves.find(idIn(row.now->fields, "customer_id")); move != m_moves.end())
                row.now->scope = move->second.target(row.now->scope);
    }
    std::vector<Uuid> customers;
    std::vector<std::string> sources, targets;
    for (const auto& [id, move] : m_moves) {
        customers.push_back(id);
        sources.push_back(move.from.toString());
        targets.push_back(move.to.toString());
    }
    std::string sql;
    for (const auto& entity : personEntities())
        sql += (sql.empty() ? "" : " UNION ALL ") + ("SELECT '" + entity + "', id, ver, customer_id, scope FROM " + pg::quoted(entity) +
                                                      " WHERE customer_id = ANY($1) AND NOT deleted");
    LIANLU_TRY(const pg::Rows children, m_connection.query(sql, pg::Params().uuids(customers)));
    for (int i = 0; i < children.size(); ++i) {
        const RowName name{std::string(children.text(i, 0)), children.uuid(i, 1)};
        if (inBatch.contains(name)) continue;  // counted with its own change
        const auto from = domain::Scope::parse(children.text(i, 4));
        if (!from) return fail(Code::damaged, "stored row has no scope");
        const auto to = m_moves.at(children.uuid(i, 3)).target(*from);
        if (*from == to) continue;
        const auto ver = children.integer(i, 2);
        // Nobody enters or leaves where rows stand apart: each of them says itself that it has gone.
        if (from->isApart()) m_followers.push_back({name, ver + 1, *from, to});
        count(*from, name.id, ver, false);
        count(to, name.id, from->isApart() ? ver + 1 : ver, true);
    }
    for (const auto& entity : personEntities())
        pipeline.add("UPDATE " + pg::quoted(entity) + " t SET scope = m.target FROM unnest($1::uuid[], $2::text[], $3::text[]) AS m(id, source, target) "
                     "WHERE t.customer_id = m.id AND t.scope = m.source", std::move(pg::Params().uuids(customers).texts(sources).texts(targets)));
    follow(pipeline);
    return {};
}

void BatchWriter::follow(pg::Pipeline& pipeline) {
    if (m_followers.empty()) return;
    std::vector<Uuid> ids;
    std::vector<std::string> targets;
    for (const auto& follower : m_followers) {
        ids.push_back(follower.name.id);
        targets.push_back(follower.to.toString());
    }
    // Only tags stand apart.
    pipeline.add("UPDATE tag t SET scope = m.target, ver = t.ver + 1 FROM unnest($1::uuid[], $2::text[]) AS m(id, target) WHERE t.id = m.id",
                 std::move(pg::Params().uuids(ids).texts(targets)));
}

Result<void> BatchWriter::addRows(std::span<const ChangedRow> changed, pg::Pipeline& pipeline) {
    std::map<std::string, std::pair<RowColumns, RowColumns>> tables;  // new rows, known rows
    for (const auto& row : changed) {
        auto& [fresh, known] = tables[row.name->entity];
        (row.before ? known : fresh).add(row.name->id, *row.now);
        if (row.before && !row.before->deleted) count(row.before->scope, row.name->id, row.before->ver, false);
        if (!row.now->deleted) count(row.now->scope, row.name->id, row.now->ver, true);
    }
    for (const auto& [entity, columns] : tables) {
        if (columns.first.ids.size() >= kCopyRowsFrom) LIANLU_CHECK(columns.first.copyInto(m_connection, entity));
        else if (!columns.first.ids.empty())
            pipeline.add("INSERT INTO " + pg::quoted(entity) + " (id, scope, ver, deleted, body, fv) SELECT * FROM " + std::string(kUnnest),
                         columns.first.params());
        if (!columns.second.ids.empty())
            pipeline.add("UPDATE " + pg::quoted(entity) + " t SET scope = u.scope, ver = u.ver, deleted = u.deleted, body = u.body, fv = u.fv FROM " +
                             std::string(kUnnest) + " WHERE t.id = u.id",
                         columns.second.params());
    }
    return {};
}

BatchWriter::HeadChanges BatchWriter::headChanges(std::span<const ChangedRow> changed, std::span<const ToldRow> told) const {
    HeadChanges all;
    // Chance makes the chain of each batch its own: two histories that part never meet again, though both write the same rows, each with
    // the same version.
    std::array<unsigned char, 16> chance{};
    randombytes_buf(chance.data(), chance.size());
    const std::string nonce(reinterpret_cast<const char*>(chance.data()), chance.size());
    const auto add = [&all, &nonce](const domain::Scope& scope, char kind, const RowName& row, std::int64_t ver, std::string other) {
        auto name = scope.toString();
        auto& head = all.heads[name];
        head.tail = chainStep(head.tail.empty() ? nonce : head.tail, kind, row.entity, row.id, ver, other);
        all.scopes.push_back(std::move(name));
        all.positions.push_back(++head.count);
        all.kinds.emplace_back(1, kind);
        all.entities.push_back(row.entity);
        all.ids.push_back(row.id);
        all.vers.push_back(ver);
        all.others.push_back(std::move(other));
        all.steps.push_back(head.tail);
    };
    for (const auto& row : changed) {
        if (changed.size() > 1 && &row == &changed.back() && isBroken("sequence")) continue;
        const bool moved = row.name->entity == "customer" && row.before && row.before->scope != row.now->scope;
        if (!moved) {
            // With the old version: a device that holds both scopes and has the row anew already does not lose it again.
            if (row.before && !row.before->deleted && row.before->scope != row.now->scope && !goesWithPerson(row))
                add(row.before->scope, 'd', *row.name, row.before->ver, {});
            add(row.now->scope, row.now->deleted ? 'd' : 'u', *row.name, row.now->ver,
                row.now->erased ? std::string(protocol::kErased) : std::string{});
            continue;
        }
        add(row.before->scope, 'l', *row.name, row.now->ver, row.now->scope.toString());
        add(row.now->scope, 'e', *row.name, row.now->ver, row.before->scope.toString());
    }
    for (const auto& follower : m_followers) {
        add(follower.from, 'd', follower.name, follower.ver - 1, {});
        add(follower.to, 'u', follower.name, follower.ver, {});
    }
    for (const auto& row : told) add(row.scope, 'd', *row.name, row.ver, protocol::kErased);
    return all;
}

void BatchWriter::lockHeads(const HeadChanges& changes, pg::Pipeline& pipeline) {
    std::vector<std::string> names;
    for (const auto& [name, head] : changes.heads) names.push_back(name);  // sorted: every writer locks heads in the same order
    pipeline.add("INSERT INTO scope_head (scope, epoch) SELECT s, (SELECT value FROM server_meta WHERE key = 'epoch') "
                 "FROM unnest($1::text[]) s ORDER BY s ON CONFLICT DO NOTHING", pg::Params().texts(names));
    // Locked by one statement, read by the next: a statement that both waits and reads could see the head as it was before.
    pipeline.add("SELECT 1 FROM scope_head WHERE scope = ANY($1) ORDER BY scope FOR UPDATE", pg::Params().texts(names));
}

void BatchWriter::addLog(const HeadChanges& c, pg::Pipeline& pipeline) {
    pipeline.add("INSERT INTO change_log (scope, seq, kind, entity, id, ver, other, chain) "
                 "SELECT c.scope, h.seq + c.i, c.kind, c.entity, c.id, c.ver, c.other, "
                 "substr(encode(sha256(convert_to(h.chain || ':' || c.step, 'UTF8')), 'hex'), 1, 32) "
                 "FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::text[], $8::text[]) "
                 "AS c(scope, i, kind, entity, id, ver, other, step) JOIN scope_head h ON h.scope = c.scope",
                 std::move(pg::Params().texts(c.scopes).integers(c.positions).texts(c.kinds).texts(c.entities).uuids(c.ids).integers(c.vers).texts(c.others).texts(c.steps)));
}

Result<void> BatchWriter::copyLog(const HeadChanges& c, const pg::Rows& heads) {
    std::map<std::string, std::pair<std::int64_t, std::string>, std::less<>> before;
    for (int i = 0; i < heads.size(); ++i) before.emplace(heads.text(i, 0), std::pair(heads.integer(i, 1), std::string(heads.text(i, 2))));
    constexpr std::array<std::string_view, 8> kColumns{"scope", "seq", "kind", "entity", "id", "ver", "other", "chain"};
    LIANLU_TRY(auto copy, pg::CopyIn::begin(m_connection, "change_log", kColumns));
    // Scope by scope, as the index has them.
    std::vector<std::size_t> order(c.ids.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return c.scopes[x] < c.scopes[y]; });
    for (const auto i : order) {
        const auto& [seq, chain] = before[c.scopes[i]];
        copy.beginRow(static_cast<int>(kColumns.size()));
        copy.text(c.scopes[i]);
        copy.integer(seq + c.positions[i]);
        copy.text(c.kinds[i]);
        copy.text(c.entities[i]);
        copy.uuid(c.ids[i]);
        copy.integer(c.vers[i]);
        copy.text(c.others[i]);
        copy.text(chainOver(chain, c.steps[i]));
    }
    LIANLU_TRY([[maybe_unused]] const auto copied, copy.finish());
    return {};
}

void BatchWriter::moveHeads(const HeadChanges& changes, pg::Pipeline& pipeline) {
    std::vector<std::string> names, tails, deltas;
    std::vector<std::int64_t> counts;
    for (const auto& [name, head] : changes.heads) {
        names.push_back(name);
        tails.push_back(head.tail);
        counts.push_back(head.count);
        deltas.push_back(std::to_string(m_digest[*domain::Scope::parse(name)]));
    }
    pipeline.add("UPDATE scope_head h SET seq = h.seq + d.n, digest = (h.digest + d.delta::numeric) % 18446744073709551616, "
                 "chain = substr(encode(sha256(convert_to(h.chain || ':' || d.tail, 'UTF8')), 'hex'), 1, 32) "
                 "FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) AS d(scope, n, tail, delta) WHERE h.scope = d.scope",
                 std::move(pg::Params().texts(names).integers(counts).texts(tails).texts(deltas)));
}

Result<void> BatchWriter::write(std::span<const ChangedRow> changed, std::span<const ToldRow> told,
                                std::vector<std::pair<std::string, pg::Params>>& also, bool withCommit) {
    pg::Pipeline pipeline(m_connection);
    LIANLU_CHECK(moveChildren(changed, pipeline));
    if (auto added = addRows(changed, pipeline); !added) return fail(raced(std::move(added).error()));
    for (auto& [sql, params] : also) pipeline.add(sql, params);
    const auto changes = headChanges(changed, told);
    if (!changes.heads.empty()) {
        lockHeads(changes, pipeline);
        if (changes.ids.size() < kCopyLogFrom) {
            addLog(changes, pipeline);
        } else {
            // A load: its log costs as much as its rows, and half of that when copied; two more round trips are nothing beside it.
            std::vector<std::string> names;
            for (const auto& [name, head] : changes.heads) names.push_back(name);
            pipeline.add("SELECT scope, seq, chain FROM scope_head WHERE scope = ANY($1)", pg::Params().texts(names));
            auto locked = pipeline.run();
            if (!locked) return fail(raced(std::move(locked).error()));
            LIANLU_CHECK(copyLog(changes, locked->back()));
        }
        moveHeads(changes, pipeline);
    }
    if (withCommit) pipeline.add("COMMIT");
    if (pipeline.empty()) return {};
    auto answers = pipeline.run();
    if (answers) return {};
    return fail(raced(std::move(answers).error()));
}

}  // namespace lianlu::server
